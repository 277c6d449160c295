/** English verbs whose past is not made with "-ed", each before its past. */
const PASTS: ReadonlyMap<string, string> = new Map(
  `arise arose|be was|bear bore|beat beat|become became|begin began|bid bid|bind bound|break broke|bring brought|build built|buy bought|
  cast cast|catch caught|choose chose|come came|cost cost|cut cut|deal dealt|do did|draw drew|drive drove|eat ate|fall fell|feed fed|
  feel felt|fight fought|find found|flee fled|fly flew|forbid forbade|forecast forecast|foresee foresaw|forget forgot|get got|give gave|go went|grow grew|
  hang hung|have had|hear heard|hide hid|hit hit|hold held|hurt hurt|keep kept|know knew|lay laid|lead led|leave left|lend lent|let let|
  lie lay|light lit|lose lost|make made|mean meant|meet met|oversee oversaw|overtake overtook|pay paid|put put|quit quit|read read|
  rebuild rebuilt|repay repaid|ride rode|ring rang|rise rose|run ran|say said|see saw|seek sought|sell sold|send sent|set set|
  shake shook|shoot shot|show showed|shut shut|sing sang|sink sank|sit sat|sleep slept|speak spoke|spend spent|split split|spread spread|
  stand stood|steal stole|stick stuck|strike struck|swear swore|swim swam|take took|teach taught|tear tore|tell told|think thought|
  throw threw|undergo underwent|understand understood|undertake undertook|uphold upheld|withhold withheld|wake woke|wear wore|win won|withdraw withdrew|write wrote`
    .split('|')
    .map((pair): [string, string] => {
      const [verb = '', past = ''] = pair.trim().split(' ');
      return [verb, past];
    }),
);

/** Short verbs, and longer ones that are stressed at the end, double their last letter. */
const DOUBLES = /^(?:(?:qu|[^aeiou])*[aeiou][^aeiouwxy]|.*(?:mit|[^f]fer|cur|pel|trol|bid|[^e]el))$/;

/** "sign" → "signed", "leave" → "left". Expects the dictionary form of an English verb, in small letters. */
export function pastOf(verb: string): string {
  const irregular = PASTS.get(verb);
  if (irregular !== undefined) return irregular;
  if (verb.endsWith('e')) return `${verb}d`;
  if (/[^aeiou]y$/.test(verb)) return `${verb.slice(0, -1)}ied`;
  return DOUBLES.test(verb) ? `${verb}${verb.at(-1)}ed` : `${verb}ed`;
}

/** "expire" → "expires", "carry" → "carries". Expects the dictionary form of an English verb, in small letters. */
export function thirdPersonOf(verb: string): string {
  if (verb === 'have') return 'has';
  if (/[^aeiou]y$/.test(verb)) return `${verb.slice(0, -1)}ies`;
  return /(?:s|x|z|ch|sh|o)$/.test(verb) ? `${verb}es` : `${verb}s`;
}

/** Participles that are not the past. */
const PARTICIPLES: ReadonlyMap<string, string> = new Map(
  `arise arisen|be been|become become|begin begun|break broken|choose chosen|come come|do done|draw drawn|drive driven|fall fallen|
  forbid forbidden|foresee foreseen|forget forgotten|forsake forsaken|give given|go gone|grow grown|know known|overcome overcome|oversee overseen|
  rise risen|run run|see seen|shake shaken|show shown|speak spoken|swear sworn|take taken|tear torn|throw thrown|undergo undergone|
  undertake undertaken|wear worn|withdraw withdrawn|write written`
    .split('|')
    .map((pair): [string, string] => {
      const [verb = '', participle = ''] = pair.trim().split(' ');
      return [verb, participle];
    }),
);

/** All forms of an English verb: "withdraw", "withdraws", "withdrew", "withdrawn", "withdrawing". */
export function formsOf(verb: string): string[] {
  if (verb === 'be') return ['be', 'am', 'is', 'are', 'was', 'were', 'been', 'being'];
  const past = pastOf(verb);
  const stem = /[^aeiouy]ee$|[oy]e$/.test(verb) ? verb : verb.replace(/ie$/, 'y').replace(/e$/, '');
  const ing = !/[ey]$/.test(stem) && DOUBLES.test(verb) ? `${verb}${verb.at(-1)}ing` : `${stem}ing`;
  return [...new Set([verb, thirdPersonOf(verb), past, PARTICIPLES.get(verb) ?? past, ing])];
}

/** Whether a word is the past or the participle of some verb by its looks: "signed", "withdrew", "begun". */
export function looksPast(word: string): boolean {
  return /[^e]ed$/.test(word) || IRREGULAR_PASTS.has(word);
}

const IRREGULAR_PASTS: ReadonlySet<string> = new Set(
  [...PASTS, ...PARTICIPLES].flatMap(([verb, past]) => (verb === past ? [] : [past])),
);
