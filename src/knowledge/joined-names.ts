import type { Steps } from '../steps.ts';
import { BODY_FORMS } from './fact-words.ts';
import type { Name, Sentence } from './sentence.ts';

/**
 * Joins "Ostby and Dagen College" where it may be read as two, if another sentence names it so that it can only be one:
 * "the Ostby and Dagen College", "Ostby and Dagen College (ODC)".
 */
export function* joinNames(sentences: readonly Sentence[]): Steps<Sentence[]> {
  const joined = new Set<string>();
  for (const { names } of sentences) {
    yield;
    for (const { text } of names)
      if (text.includes(AND) && BODY_FORMS.has(text.split(' ').at(-1) ?? '')) joined.add(text);
  }
  if (joined.size === 0) return [...sentences];
  const read: Sentence[] = [];
  for (const sentence of sentences) {
    yield;
    read.push({ ...sentence, names: joinKnown(sentence, joined) });
  }
  return read;
}

const AND = ' and ';

function joinKnown({ text, names }: Sentence, joined: ReadonlySet<string>): Name[] {
  const read: Name[] = [];
  for (const name of names) {
    const before = read.at(-1);
    const whole = before === undefined ? '' : text.slice(before.start, name.end);
    if (before === undefined || text.slice(before.end, name.start) !== AND || !joined.has(whole)) {
      read.push(name);
      continue;
    }
    read.pop();
    read.push({ ...name, start: before.start, text: whole, titles: before.titles });
  }
  return read;
}
