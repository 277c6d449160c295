import { describe, expect, test } from 'vitest';
import { parseArticle } from '../../src/corpus/article-file.ts';
import { parseGuard } from '../../src/corpus/guard.ts';
import { tellKind } from '../../src/corpus/import/file-kind.ts';
import { readWebPage } from '../../src/corpus/import/read-html.ts';
import { ImportRefusal } from '../../src/corpus/import/refusal.ts';
import { parseOrganisations } from '../../src/corpus/organisations.ts';
import { texts as english } from '../../src/texts/en.ts';
import { TEXTS } from '../../src/texts/languages.ts';
import { sayLine } from '../../src/texts/say-line.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const fill = (text: string) => text.replace(/\{\+?(\d)\}/g, (_, number: string) => `“v${number}”`);

describe.each(['fr', 'ar'] as const)('in %s', (language) => {
  const { lines } = TEXTS[language];

  test.each(['wrong', 'uncertain'] as const)('every line of what is %s is told from the others', (group) => {
    for (const [key, text] of Object.entries(english.lines[group])) {
      const own = new Map(Object.entries(lines[group])).get(key) ?? '';
      expect(sayLine(fill(text), TEXTS[language]), key).toBe(fill(own));
      const told = lines.both.replace('{0}', fill(own)).replace('{1}', lines.expected.sentence);
      const full = `harbour/a.md:12: ${fill(text)}: expected ${english.lines.expected.sentence}`;
      if (group === 'wrong' && !text.includes('{+'))
        expect(sayLine(full, TEXTS[language]), key).toBe(`harbour/a.md:12: ${told}`);
    }
  });

  test('everything that was expected is told as well', () => {
    for (const [key, text] of Object.entries(english.lines.expected)) {
      const own = new Map(Object.entries(lines.expected)).get(key) ?? '';
      const said = sayLine(`no list: expected ${fill(text)}`, TEXTS[language]);
      expect(said, key).toContain(lines.wrong.noList);
      expect(said.endsWith(fill(own)), said).toBe(true);
    }
  });

  const PARTS = [
    'one: 1\ntwo: [',
    'title: ""\npublished: soon\nretrieved: 2021-13\nlanguage: 7\nurl: quay\ntags: one\nflavour: salty\nauthor: [a]',
    'title: Quay\nurl: https://a:b@quay.example/',
    '? [a]\n: b\ntitle: &mark Quay',
    '- a',
  ];
  test('what readers of files really find is said without an English word', async () => {
    const found = [
      ...PARTS.map((part) => parseArticle('a', bytes(`---\n${part}\n---\n\nText.\n`))),
      parseArticle('quay/side', bytes('---\ntitle: a')),
      parseArticle('a'.repeat(90), bytes('Text.')),
      parseArticle('a', bytes('---\ntitle: a\n---\n\u0001')),
      parseArticle('a', new Uint8Array([0xff, 0xfe])),
      parseOrganisations(bytes('name: Quay')),
      parseOrganisations(bytes('- 7\n- aliases: [one]\n  flavour: salty\n- name: A\n  aliases: A')),
      parseOrganisations(bytes('- name: A\n  parent: B\n- name: a\n- name: C\n  parent: C')),
      parseGuard(bytes('- question: ""\n- 7\n- question: Who?\n  answer: {a: b}\n  flavour: salty')),
      parseGuard(bytes('question: Who?')),
    ].flatMap((read) => ('problems' in read ? read.problems.map(({ message }) => message) : []));
    expect(found.length).toBeGreaterThan(25);
    const files: readonly (readonly [string, string])[] = [
      ['../quay.txt', 'a'],
      ['quay.exe', 'a'],
      ['quay.txt', ''],
      ['quay.txt', '#!/bin/sh'],
      ['quay.pdf', 'a'],
      ['quay.txt', '%PDF-1.7\n'],
    ];
    const refused = await Promise.all(
      files.map(([name, text]) => tellKind(name, bytes(text)).catch((error: unknown) => error)),
    );
    for (const refusal of refused) {
      expect(refusal).toBeInstanceOf(ImportRefusal);
      if (refusal instanceof ImportRefusal) found.push(refusal.message);
    }
    for (const notice of [
      'Please enable JavaScript to view this page.',
      'Subscribe to continue reading.',
      'We use cookies. Accept all cookies or manage your preferences.',
    ])
      try {
        readWebPage('quay.html', `<html><body><p>${notice}</p></body></html>`);
      } catch (refusal) {
        found.push(String(refusal instanceof ImportRefusal && refusal.message));
      }
    const said = found.map((message) => sayLine(message, TEXTS[language]));
    // YAML's reader says in its own words what it could not read.
    const own = said.map((message) => message.replace(/"[^"]*"|«[^»]*»|YAML.*?\(.*\)/g, ''));
    expect(own.filter((message) => /\b(?:expected|the|is|no|with|of|holds|an)\b/.test(message))).toEqual([]);
  });
});

test('what is not known stays as it is, and English is left alone', () => {
  expect(sayLine('a line of nobody’s: expected the tide', TEXTS.en)).toBe(
    'a line of nobody’s: expected the tide',
  );
  expect(sayLine('the tide is high', TEXTS.fr)).toBe('the tide is high');
});
