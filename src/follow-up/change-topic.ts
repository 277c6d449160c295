import type { Knowledge } from '../index/knowledge.ts';
import { findDates } from '../language/dates.ts';
import { findMentions, type Mention } from '../language/names/mentions.ts';
import { PAPER_WORDS } from '../language/names/name-words.ts';
import { type QuestionShape, readWanted } from '../language/questions/question-shape.ts';
import { isAcronym } from '../language/words/tokens.ts';
import type { Antecedents } from './antecedents.ts';
import { applyEdits, type Edit, type Piece } from './pieces.ts';
import { findPronouns, resolvePronouns } from './pronouns.ts';
import { askAnew } from './question-predicate.ts';

/** Added for two acronyms, which are more likely to be alike than an acronym and a word. */
const SAME_FORM = 0.2;

/**
 * "What about Velmar?", "and in 2020?", "and the laboratory?": the question before, about that instead of what it
 * resembles. Null for a question that is more than such a phrase.
 */
export function changeTopic(
  shape: QuestionShape,
  before: QuestionShape,
  antecedents: Antecedents,
  knowledge: Knowledge,
): Piece[] | null {
  const { text, words, asking, auxiliary, verb, phrases } = shape;
  const preposition = words[0]?.tag === 'ADP' ? words[0] : null;
  const isFragment = asking === null && auxiliary === null && verb === null;
  if (!isFragment || !(shape.continues || preposition)) return null;
  if (findPronouns(shape).length > 0) return resolvePronouns(shape, antecedents);
  const topic = text.slice(preposition?.end ?? 0).trim();
  const linked = preposition === null ? null : preposition.text.toLowerCase();
  if (topic === '' || before.text.toLowerCase().includes(topic.toLowerCase())) return null;
  const [date] = findDates(topic);
  if (date) return replaceDate(before, topic, linked ?? 'in');
  const mention = findMentions(text, words, knowledge.gazetteer)[0];
  if (mention) return replaceName(before, { ...mention, text: topic }, linked, knowledge);
  const [phrase] = phrases;
  if (phrase === undefined || linked !== null) return null;
  return replaceNoun(before, shape, antecedents, knowledge);
}

function replaceDate(before: QuestionShape, date: string, preposition: string): Piece[] {
  const old = findDates(before.text).at(-1);
  return applyEdits(before.text, [old ? { ...old, text: date } : append(before, `${preposition} ${date}`)]);
}

/** Puts a name in the place of the one that it is most likely to be of a kind with; the first among equals. */
function replaceName(
  before: QuestionShape,
  mention: Mention,
  preposition: string | null,
  { gazetteer }: Knowledge,
): Piece[] {
  const { text, words } = before;
  let [best, likeness]: [Mention | null, number] = [null, 0];
  for (const other of findMentions(text, words, gazetteer)) {
    const standsBehind = words.findLast(({ end }) => end <= other.start)?.text.toLowerCase();
    if (preposition !== null && standsBehind !== preposition) continue;
    if (isPaper(other) !== isPaper(mention)) continue;
    const like = likenessOf(mention, other);
    if (like > likeness) [best, likeness] = [other, like];
  }
  if (best !== null) {
    const article = /\bthe $/i.exec(text.slice(0, best.start))?.[0].length ?? 0;
    return applyEdits(text, [{ start: best.start - article, end: best.end, text: mention.text }]);
  }
  const link = preposition ?? (mention.place > mention.organisation ? 'in' : 'of');
  return applyEdits(text, [append(before, `${link} ${mention.text}`)]);
}

function isPaper({ text }: Mention): boolean {
  return PAPER_WORDS.has(text.split(' ')[0] ?? '');
}

function likenessOf(a: Mention, b: Mention): number {
  const kinds = (['person', 'organisation', 'place'] as const).map((kind) => a[kind] * b[kind]);
  return Math.max(...kinds) + (isAcronym(a.text) && isAcronym(b.text) ? SAME_FORM : 0);
}

/** "and the date?" asks for it; "and the director?" asks for that of the subject; "and the laboratory?" changes the noun. */
function replaceNoun(
  before: QuestionShape,
  shape: QuestionShape,
  antecedents: Antecedents,
  knowledge: Knowledge,
): Piece[] | null {
  const { text } = shape;
  const bare = text.replace(/^(?:the|a|an) /i, '');
  const { kind, consumed } = readWanted(text, knowledge);
  if (kind === 'date' || consumed.size > 0) {
    const asks = `which ${bare}`;
    const asking = { start: 0, end: asks.length, word: 'which', noun: bare, preposition: false };
    return askAnew({ ...shape, text: asks, asking }, before, knowledge);
  }
  const noun = before.phrases.find((phrase) => !phrase.named);
  if (noun === undefined || kind === 'person' || kind === 'quantity') {
    const subject = antecedents.thing('subject');
    return subject === null
      ? null
      : [
          { text: `${text} of `, filled: false },
          { text: subject, filled: true },
        ];
  }
  const core = before.text.slice(noun.start, noun.coreEnd);
  const owner = /^.*['’]s? /.exec(core)?.[0].length ?? 0;
  const edit: Edit = { start: noun.start + owner, end: noun.coreEnd, text: owner > 0 ? bare : text };
  return applyEdits(before.text, [edit]);
}

function append({ text }: QuestionShape, addition: string): Edit {
  return { start: text.length, end: text.length, text: ` ${addition}` };
}
