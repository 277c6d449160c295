import { type Claim, isStated, isVerbClaim } from '../language/claims/claim.ts';
import { findRole } from '../language/names/find-role.ts';
import type { Reading } from '../language/reading.ts';
import { madeQuestions } from '../texts/en/made-questions.ts';

/** A question made of a sentence, and the words of it among which the answer is. */
export interface MadeQuestion {
  readonly question: string;
  readonly words: string;
}

/**
 * Questions that an English sentence should answer, by rule: who holds an office, who did something, when something was done.
 * Some of them read oddly, or are answered by another sentence: ask them before they are shown.
 */
export function makeQuestions(reading: Reading): MadeQuestion[] {
  const { text } = reading;
  const isDated = reading.dates().length > 0;
  const ofClaims = reading.claims().map((claim) => {
    if (!isVerbClaim(claim) || !claim.finite || !isStated(claim)) return null;
    return claim.passive ? askOfPassive(claim, text, isDated) : askOfActive(claim, text);
  });
  return [...askOfOffices(reading), ...ofClaims].filter((made) => made !== null);
}

/** "Marta Quill, the director of the port": who is the director of the port? */
function askOfOffices({ text, mentions }: Reading): (MadeQuestion | null)[] {
  return mentions().map((mention) => {
    const role = findRole(text, mention);
    const office = role === null ? '' : text.slice(role.start, role.end);
    const isHeld =
      isThing(office) &&
      / of /.test(office) &&
      !/\b(?:former|then|late|ex|acting|since|until|as|known|present|hitherto|now|and)\b/i.test(office);
    return isHeld ? { question: madeQuestions.office(office), words: mention.text } : null;
  });
}

const AUXILIARY =
  /\b(?:has|have|had|is|are|was|were|be|been|being|will|would|can|could|may|might|must|shall|should|do|does|did|to|not|never|n[’']t)(?: \p{L}+ly)? $/iu;
const SINGULAR_OR_PAST = /(?:ed|[^s]s|led|won|built|chose|took|gave|held|met|bought|sold|wrote|paid|opened)$/;
/** Verbs of which there is nothing to ask. */
const HOLLOW =
  /^(?:is|was|has|had|does|says|said|adds|added|notes|noted|means|meant|wants|wanted|seems|seemed|makes|made|takes|gives|gave|uses|used|includes|included|stated|stressed|believed|believes|happened|explained|expressed|mentioned|announced|hoped|hopes|called|calls|counts|took|holds|held|plans|planned|intends)$/;
const POINTING =
  /\b(?:it|its|they|their|them|he|him|his|she|her|this|that|these|those|such|there|here|we|our|us|i|me|my|following|you|your|one|ones|same|other|others|more|who|which|what)\b/i;
const MOST_WORDS = 9;

/** "Lena Haugen, who chairs the Tidewatch Network": who chairs the Tidewatch Network? */
function askOfActive({ word, left, right }: Claim, text: string): MadeQuestion | null {
  const before = text.slice(0, word.start);
  const [whole = ''] =
    /^ ((?:the|an?) )?(?:(?!(?:in|on|at|by|for|to|from|with|as|and|or|but|which|who|that|after|before|under|when|where|while|because|into|so|if|since|during|until|about|against|over|through|up|out|off|down|how|why|me) )[\p{L}\p{N}’'&-]+(?: |(?=[.,;:(]|$)))+/u.exec(
      text.slice(right.start),
    ) ?? [];
  const object = whole.trim();
  // Half of "the Trade and Tides Office" names nothing.
  const isCut = /^(?:and|or)\b/.test(text.slice(right.start + whole.length));
  if (object === '' || isCut || AUXILIARY.test(before) || HOLLOW.test(word.text)) return null;
  if (!SINGULAR_OR_PAST.test(word.text) || !isThing(object)) return null;
  return { question: madeQuestions.who(word.text, object), words: text.slice(left.start, left.end) };
}

/** "The membership was sponsored by the Almar Foundation": who sponsored the membership? "It was founded in 1981": when? */
function askOfPassive({ word, left, right }: Claim, text: string, isDated: boolean): MadeQuestion | null {
  const subject = text.slice(left.start, left.end).trim();
  const auxiliary = /\b(was|were)(?: \p{L}+ly)? $/u.exec(text.slice(0, word.start))?.[1];
  if (auxiliary === undefined || !isThing(subject)) return null;
  const named = subject.replace(/^(?:The|An?) /, (article) => article.toLowerCase());
  const rest = text.slice(right.start);
  if (rest.startsWith(' by ')) {
    return word.text.endsWith('ed') ? { question: madeQuestions.who(word.text, named), words: rest } : null;
  }
  return isDated && /^ (?:in|on) /.test(rest)
    ? { question: madeQuestions.when(auxiliary, named, word.text), words: rest }
    : null;
}

/** Whether words name something that is understood away from their sentence. */
function isThing(words: string): boolean {
  const count = words.split(' ').length;
  return (
    count >= (/^\p{Lu}/u.test(words) ? 1 : 2) &&
    count <= MOST_WORDS &&
    !POINTING.test(words) &&
    !words.endsWith(' of') &&
    !/[,;:()]/.test(words)
  );
}
