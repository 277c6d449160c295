import { expect, test } from 'vitest';
import { formatCustomId, parseCustomId } from '../../src/discord/components.ts';

test('a custom_id gives back the command, the action and the arguments that it was made of', () => {
  const customId = formatCustomId(['article', 'page', 3, 'norvik-joins.2']);
  expect(customId).toBe('article:page:3:norvik-joins.2');
  expect(parseCustomId(customId)).toEqual({
    command: 'article',
    action: 'page',
    argument: '3:norvik-joins.2',
  });
});

test('a custom_id that Discord would refuse for its length is refused here, by name', () => {
  expect(() => formatCustomId(['ask', 'context', 'x'.repeat(89)])).toThrow(
    /ask:context:x+" has 101 characters/,
  );
  expect(formatCustomId(['ask', 'context', 'x'.repeat(88)])).toHaveLength(100);
});

test('a custom_id of somebody else’s making is parsed without an error', () => {
  expect(parseCustomId('')).toEqual({ command: '', action: '', argument: '' });
  expect(parseCustomId('whatever')).toEqual({ command: 'whatever', action: '', argument: '' });
});
