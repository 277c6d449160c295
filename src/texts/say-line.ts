import { texts as english } from './en.ts';
import type { Texts } from './texts.ts';

type Group = 'wrong' | 'expected' | 'uncertain';

/** A text of one group, as what it looks like once its values are in it. */
interface Pattern {
  readonly text: string;
  readonly looks: RegExp;
}

const HOLE = /\{(\+?)(\d)\}/g;
/** Where a problem was found: `corpus/file.md:3: `. */
const PLACE = /^\S+:\d+: /;
const OF_LINE = lookOf(english.lines.ofLine);
/** What was expected stands behind the last "expected": a value may hold another. */
const BOTH = lookOf(english.lines.both, '(.*)');
const PATTERNS: Readonly<Record<Group, ReadonlyMap<string, Pattern>>> = {
  wrong: compile(english.lines.wrong),
  expected: compile(english.lines.expected),
  uncertain: compile(english.lines.uncertain),
};

/**
 * Says in the language of `texts` what was written in English: a problem of a file, a warning of a change. Those are made
 * where no reader is known, and kept, logged and sent between processes as they are. What is not known to be one of
 * `texts.lines` stays as it is.
 */
export function sayLine(written: string, texts: Texts): string {
  if (texts.language === english.language) return written;
  const lines = written.split('\n').map((line) => {
    const [place = ''] = PLACE.exec(line) ?? [];
    return place + sayMessage(line.slice(place.length), texts);
  });
  return lines.join('\n');
}

function sayMessage(message: string, texts: Texts): string {
  const { lines } = texts;
  const ofLine = OF_LINE.exec(message);
  if (ofLine !== null) return fill(lines.ofLine, ofLine, texts);
  const whole = translate(message, 'wrong', texts, true) ?? sayFixed(message, texts);
  if (whole !== null) return whole;
  const both = BOTH.exec(message);
  if (both === null)
    return translate(message, 'wrong', texts) ?? translate(message, 'uncertain', texts) ?? message;
  const [, wrong = '', expected = ''] = both;
  return fill(
    lines.both,
    [
      '',
      translate(wrong, 'wrong', texts) ?? sayFixed(wrong, texts) ?? wrong,
      translate(expected, 'expected', texts) ?? expected,
    ],
    texts,
  );
}

/** What is one of the other texts, to the letter or around one value. */
function sayFixed(message: string, texts: Texts): string | null {
  const failure = Object.entries(english.failures).find(([, words]) => words === message)?.[0];
  if (failure !== undefined) return texts.failures[failure] ?? null;
  if (message === english.reloadUnexpected) return texts.reloadUnexpected;
  if (message === english.versions.movedOn) return texts.versions.movedOn;
  for (const key of ['warningUndated', 'warningGuardLost'] as const) {
    const found = lookOf(english[key]('{0}')).exec(message);
    if (found !== null) return fill(texts[key]('{0}'), found, texts);
  }
  return null;
}

/** @param isNested whether only those are meant that hold another line. Null where none is it. */
function translate(message: string, group: Group, texts: Texts, isNested = false): string | null {
  const words: ReadonlyMap<string, string> = new Map(Object.entries(texts.lines[group]));
  for (const [key, { text, looks }] of PATTERNS[group]) {
    const found = isNested && !text.includes('{+') ? null : looks.exec(message);
    if (found !== null) return fill(words.get(key) ?? message, found, texts);
  }
  return null;
}

/** @param values from the second on; the first is the whole. */
function fill(text: string, [, ...values]: readonly string[], texts: Texts): string {
  return text.replace(HOLE, (_, nested: string, number: string) => {
    const value = values[Number(number)] ?? '';
    if (nested === '') return value;
    return value
      .split('; ')
      .map((line) => sayMessage(line, texts))
      .join('; ');
  });
}

function compile(group: Readonly<Record<string, string>>): ReadonlyMap<string, Pattern> {
  return new Map(Object.entries(group).map(([key, text]) => [key, { text, looks: lookOf(text) }]));
}

/** @param value what stands in the place of each value */
function lookOf(text: string, value = '(.*?)'): RegExp {
  const pieces = text.split(/\{\+?\d\}/).map((piece) => piece.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${pieces.join(value)}$`, 's');
}
