import { type EventMatch, LIST, partsOf, type View } from './event-match.ts';

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
export function matchNouns(plain: string, { marksIn }: View): EventMatch[] {
  const found: EventMatch[] = [];
  for (const [whole, a, b, c, d, e] of plain.matchAll(MEMBERSHIP)) {
    const parties = [...partsOf(marksIn(a ?? d), 'member'), ...partsOf(marksIn(b ?? c ?? e), 'body')];
    found.push({
      type: 'membership',
      parties,
      planned: false,
      verb: whole.includes('Membership') ? 'Membership' : 'membership',
    });
  }
  for (const [, noun = '', list] of plain.matchAll(JOINT_NOUN))
    found.push({
      type: 'collaboration',
      parties: partsOf(marksIn(list), 'partner'),
      planned: false,
      verb: noun,
    });
  const host = HOST.exec(plain);
  if (host !== null && GATHERING.test(plain)) {
    const at = marksIn(host[1] ?? host[2] ?? host[3]);
    const guests = marksIn(plain).filter(
      ({ kind, id }) => kind === 'organisation' && !at.some((mark) => mark.id === id),
    );
    found.push({
      type: 'meeting',
      parties: [...partsOf(at, 'host'), ...partsOf(guests, 'participant')],
      planned: false,
      verb: 'meeting',
    });
  }
  return found;
}
