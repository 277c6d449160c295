import { type EventMatch, LIST, type Parties, partsOf, type View } from './event-match.ts';
import type { Sentence } from './sentence.ts';
import { findDeed } from './stated-deeds.ts';

const MEMBERSHIP =
  /(⟦[os]\d+⟧)['’]s (?:membership (?:of|in) (?:the )?(⟦o\d+⟧)|(⟦o\d+⟧) membership)|membership of (?:the )?(⟦[os]\d+⟧) in (?:the )?(⟦o\d+⟧)/gu;
const JOINT_NOUN = new RegExp(
  `\\b(partnership|collaboration|co-?operation|alliance|joint venture)s? (?:between|of) (${LIST})`,
  'gu',
);
const GATHERING =
  /\b(?:meeting|talks|round ?table)\b.{0,60}\b(?:at|attended by|hosted by|held|between|with)\b|\b(?:came|travelled|traveled|went|gathered|convened)\b.*\b(?:meeting|talks)\b/u;
const HOST =
  /(⟦o\d+⟧)['’]s? (?:head ?quarters|offices?|campus)|(?:headquarters|offices?|campus) of (?:the )?(⟦o\d+⟧)|hosted by (?:the )?(⟦o\d+⟧)/u;

/** What nouns say happened: "X's membership of Y", "the partnership between X and Y", "a meeting at X's headquarters". */
export function matchNouns(
  plain: string,
  { marksIn }: View,
  sentence: Pick<Sentence, 'text' | 'claims'>,
): EventMatch[] {
  const found: EventMatch[] = [];
  const add = (type: EventMatch['type'], parties: Parties, verb: string, at: number): void => {
    const deed = findDeed(sentence, verb, plain, at);
    if (deed === null) return;
    const involved = parties.filter(({ mark }) => deed.isOf(mark));
    found.push({ type, parties: involved, planned: deed.planned, verb, at: deed.at });
  };
  for (const { 0: whole, 1: a, 2: b, 3: c, 4: d, 5: e, index } of plain.matchAll(MEMBERSHIP)) {
    const parties = [...partsOf(marksIn(a ?? d), 'member'), ...partsOf(marksIn(b ?? c ?? e), 'body')];
    const noun = whole.includes('Membership') ? 'Membership' : 'membership';
    add('membership', parties, noun, index + Math.max(0, whole.indexOf(noun)));
  }
  for (const { 1: noun = '', 2: list, index } of plain.matchAll(JOINT_NOUN))
    add('collaboration', partsOf(marksIn(list), 'partner'), noun, index);
  const host = HOST.exec(plain);
  const gathering = GATHERING.exec(plain);
  if (host !== null && gathering !== null) {
    const at = marksIn(host[1] ?? host[2] ?? host[3]);
    const guests = marksIn(plain).filter(
      ({ kind, id }) => kind === 'organisation' && !at.some((mark) => mark.id === id),
    );
    const [word = 'meeting'] = /meeting|talks/.exec(gathering[0]) ?? [];
    add('meeting', [...partsOf(at, 'host'), ...partsOf(guests, 'participant')], word, gathering.index);
  }
  return found;
}
