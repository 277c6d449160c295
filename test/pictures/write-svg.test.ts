import { DOMParser } from 'linkedom';
import { expect, test } from 'vitest';
import { layOutTimeline } from '../../src/pictures/timeline-scene.ts';
import { createTypesetter } from '../../src/pictures/typesetter.ts';
import { writeSvg } from '../../src/pictures/write-svg.ts';
import { kindOf, textsOf } from '../support/scenes.ts';

const scene = layOutTimeline(
  {
    title: '<script>Norvik & "Castell"</script>',
    undated: [],
    events: [
      {
        date: { value: '2020-05-01', precision: 'day' },
        kind: kindOf('agreement'),
        label: 'Norvik & Castell <Robotics>',
        deed: 'signed',
      },
    ],
  },
  createTypesetter(),
);

test('an SVG holds every text of its scene, as text and nothing else, each as wide as it was measured', () => {
  const written = writeSvg(scene);
  const document = new DOMParser().parseFromString(written, 'image/svg+xml');
  const texts = [...document.querySelectorAll('text')];
  expect(texts.map(({ textContent }) => textContent)).toEqual(textsOf(scene));
  expect(document.querySelectorAll('script')).toHaveLength(0);
  expect(texts.every((text) => Number(text.getAttribute('textLength')) > 0)).toBe(true);
  expect(written).toBe(writeSvg(scene));
});
