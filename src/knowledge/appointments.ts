import type { Claim } from '../language/claims/claim.ts';
import { isOffice } from '../language/names/name-words.ts';
import type { ClauseView, Complement } from './clause-parts.ts';
import { APPOINTMENT } from './event-frames.ts';
import type { Parties } from './event-match.ts';
import { wordSet } from './fact-words.ts';
import type { Mark } from './marked-text.ts';
import type { Item, Phrase } from './phrases.ts';
import { type Meaning, namedIn, whoOf } from './who-acts.ts';

export const APPOINTS = wordSet(
  'appoint appoints appointed name names named elect elects elected nominate nominated promoted become becomes became join joins joined resign resigns resigned retire retires retired step steps stepped stepping leaves left succeed succeeds succeeded replace replaces replaced elects hired given giving give',
);
const LEAVES = /^(?:resign|retir|step|lea?f?ve?s?$|left$)/;

/** "appointed Runa Sol as its director", "Runa Sol became chief executive of X", "is to join the X board". */
export function readAppointment(
  view: ClauseView,
  claim: Claim,
  subject: readonly Item[],
  { direct, prepositional }: Complement,
  relative: Phrase | null,
  meaning: Meaning,
): { parties: Parties; ends: boolean } | null {
  const verb = claim.word.text.toLowerCase();
  const behind = [...direct, ...prepositional.map(({ items }) => items)];
  const personIn = (items: readonly Item[]): Mark | null =>
    items
      .flatMap(({ phrase, added }) => [phrase, ...added])
      .map(({ head }) => head.mark)
      .find((mark) => mark?.kind === 'person' && meaning.isPerson(mark)) ?? null;
  const leaves = LEAVES.test(verb);
  const isMoved = claim.passive || /^(?:join|becom|became|succe|replac)/.test(verb) || leaves;
  const person = isMoved
    ? personIn(subject)
    : relative
      ? personIn([{ phrase: relative, behind: [], added: [] }])
      : (direct.map(personIn).find((mark) => mark !== null) ?? null);
  if (person === null) return null;
  const offices = behind
    .flat()
    .filter(({ phrase, added }) =>
      [phrase, ...added].some(
        ({ words, head }) =>
          isOffice(head.lower) || SEATS.test(head.lower) || words.some(({ lower }) => SEATS.test(lower)),
      ),
    );
  const inText =
    /\b(?:as|to)\b/.test(view.text.slice(claim.word.end, claim.word.end + 12)) || !/^step/.test(verb);
  if (offices.length === 0 || !inText) return null;
  const bodies: Mark[] = [];
  if (!isMoved) bodies.push(...whoOf(subject, meaning).filter(({ kind }) => kind === 'organisation'));
  for (const { phrase, behind: of } of offices) {
    bodies.push(...phrase.words.flatMap(({ mark }) => (mark?.kind === 'organisation' ? [mark] : [])));
    for (const each of of) bodies.push(...namedIn(each.phrase, meaning));
    const [article, owner] = phrase.words;
    if (bodies.length === 0 && article && owner && phrase.words.length > 2)
      bodies.push(...meaning.resolve({ ...phrase, head: owner, words: [article, owner] }));
  }
  for (const { preposition, items } of prepositional)
    if (/^(?:at|of|by|with)$/.test(preposition))
      bodies.push(...whoOf(items, meaning).filter(({ kind }) => kind === 'organisation'));
  // "who stepped down as director": of whom the article speaks.
  const isOfTopic = leaves || offices.some(({ phrase }) => SEATS.test(phrase.head.lower));
  const [body] = bodies.length > 0 || !isOfTopic ? bodies : meaning.topic();
  if (body === undefined) return null;
  return {
    parties: [
      { mark: person, role: leaves ? APPOINTMENT.former : APPOINTMENT.appointed },
      { mark: body, role: APPOINTMENT.body },
    ],
    ends: leaves,
  };
}

const SEATS = /^(?:board|seat|chair|post|position|office|head)$/;
