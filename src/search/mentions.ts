import type { Span } from '../corpus/split.ts';
import type { TaggedWord } from './tagger.ts';
import { isAcronym } from './tokens.ts';

/** A name in a sentence, without titles and offices, and how likely it names each kind of thing, 0 to 1. */
export interface Mention extends Span {
  readonly text: string;
  readonly person: number;
  readonly organisation: number;
  readonly place: number;
}

/** A word before a person's name that is not part of it. */
export const TITLE =
  /^(?:Mr|Mrs|Ms|Miss|Dr|Prof|Professor|Eng|Ir|Sir|Dame|Lord|Lady|Sheikh|Shaikh|Hon|H\.E|HE|Capt|Captain|Gen|Col|Lt|Maj|Sgt|Rev|Fr|St|Datuk|Dato|Tan|Sri|Tun|Haji|Hajj|Princess|Prince|King|Queen|Emperor|Pope|Saint|Madam|Sultan|Emir|Archbishop|Bishop|Cardinal|Doctor|Judge|Justice|Senator|Governor|Mayor|Engineer)\.?$/;
/** Words for an office: the name beside one is a person's. */
export const OFFICE =
  /^(?:chief|ceo|cto|cfo|coo|ciso|chair|chairman|chairwoman|chairperson|director|directors|director-general|president|vice-president|vice|minister|premier|chancellor|secretary|secretary-general|officer|head|leader|manager|founder|co-founder|coordinator|co-ordinator|adviser|advisor|ambassador|commissioner|executive|general|spokesman|spokeswoman|spokesperson|representative|rector|dean|professor|author|writer|poet|engineer|scientist|physicist|mathematician|economist|historian|governor|mayor|captain|coach|quarterback|singer|actor|actress|composer|inventor|explorer|prime|deputy|editor|analyst|lawyer|attorney|senator|expert|chairs)s?$/i;
const ORGANISATION_HEAD =
  /^(?:Agency|Authority|Ministry|Ministerial|Committee|Council|Commission|Company|Corporation|Corp|Inc|Ltd|Limited|LLC|PLC|GmbH|AG|Group|Holdings|Technologies|Technology|Systems|Bank|University|College|School|Institute|Institution|Academy|Centre|Center|Team|Teams|Department|Office|Bureau|Board|Association|Organisation|Organization|Union|Federation|Foundation|Society|Club|League|Party|Church|Court|Parliament|Congress|Senate|Assembly|Army|Navy|Force|Police|Press|Times|News|Review|Journal|Network|Networks|Television|Studios|Records|Museum|Library|Laboratory|Laboratories|Hospital|Alliance|Consortium|Partners|Airlines|Railways|Telecom|Communications|Services|Forum|Secretariat|Service|Trust|Fund|Industries|Motors|Airways|Conference|Summit|NFL|BBC|Company)$/;
const PLACE_HEAD =
  /^(?:City|County|State|Province|River|Lake|Sea|Ocean|Mountain|Mountains|Mount|Island|Islands|Valley|Park|Street|Road|Avenue|Square|Bridge|Palace|Castle|Stadium|Airport|Harbour|Harbor|Bay|Beach|Desert|Peninsula|Kingdom|Republic|Empire|District|Region|Territory|Hills|Forest|Canyon|Cape|Gulf|Strait|Village|Town|Station|Hall|Tower|Cathedral|Abbey|Temple|Building)$/;
const TAKES_OF =
  /^(?:University|Ministry|Bank|Department|Organisation|Organization|Institute|Committee|Council|Office|Bureau|College|School|Board|Academy|Association|Federation|Republic|Kingdom|House|Church|Court|Society|Union|League|Bay|Gulf|Cape|City|Province|Duke|Earl|Duchy|Battle|Treaty|Memorandum|Declaration|Centre|Center|Team|Teams|Secretary|State|States|Cooperation|Conference|Congress|Isle|Strait|Chamber|Museum|Army|Commission|Archbishop|Bishop|Prince|King|Queen)$/;
const SPEECH =
  /^(?:said|says|told|stated|added|explained|praised|noted|announced|remarked|commented|argued|wrote|described|shared|expressed|believes?|stressed|called)$/i;
const NOT_NAMES = /^(?:PRON|DET|AUX|CCONJ|SCONJ|PART|PUNCT|INTJ|ADV)$/;
const CALENDAR =
  /^(?:January|February|March|April|June|July|August|September|October|November|December|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)$/;

/** Finds the names in a tagged sentence and weighs what kind of thing each is. */
export function findMentions(
  text: string,
  words: readonly TaggedWord[],
  gazetteer: ReadonlySet<string>,
): Mention[] {
  const mentions: Mention[] = [];
  for (let i = 0; i < words.length; ) {
    const end = chunkEnd(words, i);
    if (end > i) mentions.push(...readChunk(text, words, i, end, gazetteer));
    i = Math.max(end, i + 1);
  }
  return mentions;
}

function isNameWord(words: readonly TaggedWord[], i: number): boolean {
  const word = words[i];
  if (word === undefined || !/\p{Lu}/u.test(word.text) || CALENDAR.test(word.text)) return false;
  if (isAcronym(word.text)) return true;
  if (!/^\p{Lu}/u.test(word.text) || NOT_NAMES.test(word.tag)) return false;
  const opens = i === 0 || /^[“"‘'.:!?]$/.test(words[i - 1]?.text ?? '');
  return word.tag === 'PROPN' || !opens;
}

/** The end (exclusive) of the run of name words that begins at a place; the place itself when none begins there. */
function chunkEnd(words: readonly TaggedWord[], start: number): number {
  if (!isNameWord(words, start)) return start;
  let end = start + 1;
  // "Huawei's Global Cyber Security and Privacy Office", "the Telecommunications and Postal Authority"
  let takesAnd = false;
  const owned = /^(?:the|['’]s)$/i.test(words[start - 1]?.text ?? '');
  for (;;) {
    const word = words[end];
    const last = words[end - 1];
    const next = words[end + 1];
    if (word === undefined || last === undefined) return end;
    if (isNameWord(words, end)) end++;
    else if (
      word.text === '-' &&
      word.start === last.end &&
      next?.start === word.end &&
      isNameWord(words, end + 1)
    )
      end += 2;
    else if (
      word.text === '.' &&
      (TITLE.test(last.text) || last.text.length === 1) &&
      isNameWord(words, end + 1)
    )
      end += 2;
    else if (/^(?:of|for|on|in)$/.test(word.text) && TAKES_OF.test(last.text)) {
      const skip = words[end + 1]?.text.toLowerCase() === 'the' ? 2 : 1;
      if (!isNameWord(words, end + skip) || word.text === 'in') return end;
      takesAnd = true;
      end += skip + 1;
    } else if (word.text === 'and' && owned && !takesAnd && isNameWord(words, end + 1)) {
      const last = chunkEnd(words, end + 1);
      const head = words[last - 1]?.text ?? '';
      if (!ORGANISATION_HEAD.test(head) && !OFFICE.test(head)) return end;
      end = last;
    } else if ((word.text === '&' || (word.text === 'and' && takesAnd)) && isNameWord(words, end + 1))
      end += 2;
    else if (
      /^(?:al|bin|bint|van|von|de|der|da|di|el|la|le|ibn|du)$/.test(word.text) &&
      isNameWord(words, end + 1)
    )
      end += 2;
    else return end;
  }
}

function readChunk(
  text: string,
  words: readonly TaggedWord[],
  from: number,
  to: number,
  gazetteer: ReadonlySet<string>,
): Mention[] {
  let start = from;
  let titled = false;
  for (let i = from; i < to; i++) {
    const word = words[i];
    if (word === undefined) break;
    // "General Motors" is no general; "Director General" is one.
    const role = OFFICE.test(word.text) && !(word.text === 'General' && i === from);
    if (role || TITLE.test(word.text)) {
      titled = true;
      start = i + 1;
      if (words[start]?.text === '.') start++;
    }
  }
  const office = words.slice(from, to).some((word) => OFFICE.test(word.text));
  // "Huawei Global Privacy Officer": an office without its holder; the body before it is a name of its own.
  if (start >= to) {
    if (!office) return [];
    const first = words.slice(from, to).findIndex((word) => OFFICE.test(word.text));
    return first > 0 && !/^['’]s$/.test(words[from - 1]?.text ?? '')
      ? [weigh(text, words, from, from + 1, false, gazetteer)]
      : [];
  }
  const mentions: Mention[] = [];
  if (office && start - from > 1 && isAcronymOrPlace(words[from], gazetteer))
    mentions.push(weigh(text, words, from, from + 1, false, gazetteer));
  mentions.push(weigh(text, words, start, to, titled, gazetteer));
  return mentions;
}

function isAcronymOrPlace(word: TaggedWord | undefined, gazetteer: ReadonlySet<string>): boolean {
  return word !== undefined && (isAcronym(word.text) || gazetteer.has(word.text.toLowerCase()));
}

function weigh(
  text: string,
  words: readonly TaggedWord[],
  from: number,
  to: number,
  titled: boolean,
  gazetteer: ReadonlySet<string>,
): Mention {
  const span = { start: words[from]?.start ?? 0, end: words[to - 1]?.end ?? 0 };
  const name = text.slice(span.start, span.end);
  const parts = words.slice(from, to).map((word) => word.text);
  const before = words[from - 1]?.text ?? '';
  const after = words[to]?.text ?? '';
  const inBody = parts.some((part) => ORGANISATION_HEAD.test(part));
  const inPlace = parts.some((part) => PLACE_HEAD.test(part));
  const listed = gazetteer.has(name.toLowerCase());
  const partListed = parts.some((part) => gazetteer.has(part.toLowerCase()));
  const camel = parts.some((part) => /\p{Ll}\p{Lu}/u.test(part) && !/^(?:Mc|Mac|O['’])/u.test(part));
  const acronym = parts.some((part) => isAcronym(part));
  const capitals = parts.every(
    (part) =>
      /^\p{Lu}[\p{Ll}\p{M}'’.-]*\p{L}*$/u.test(part) ||
      /^(?:al|bin|van|von|de|der|da|di|el|la|le|ibn|-)$/.test(part),
  );
  const article = /^the$/i.test(before);
  const officeBefore = OFFICE.test(before);
  const officeAfter =
    after === ',' &&
    words.slice(to + 1, to + 7).some((word) => OFFICE.test(word.text)) &&
    !/^(?:and|who|which)$/.test(words[to + 1]?.text ?? '');
  const speaks = SPEECH.test(before) || SPEECH.test(after);
  const placed = /^(?:in|at|near|from|outside|around|to|into|across|throughout|of|towards?)$/i.test(before);

  let person =
    capitals && parts.length >= 2 && parts.length <= 5 && !article
      ? 0.55
      : capitals && parts.length === 1 && !article
        ? 0.3
        : 0.05;
  if (titled || officeBefore) person = 0.95;
  else if (officeAfter) person = Math.max(person, acronym || inBody ? 0.2 : 0.9);
  else if (speaks && !acronym) person += 0.25;
  let place = listed
    ? 0.9
    : inPlace
      ? 0.75
      : placed && !inBody && /^(?:in|at|near|outside|around)$/i.test(before)
        ? 0.7
        : placed
          ? 0.4
          : 0.15;
  let organisation = inBody ? 0.9 : acronym ? 0.75 : parts.length === 1 ? 0.45 : 0.35;
  if (listed) [person, organisation] = [Math.min(person, 0.1), 0.15];
  if (camel && !titled) [person, organisation] = [0.1, Math.max(organisation, 0.7)];
  if (partListed && !titled && !officeBefore) person = Math.min(person, 0.3);
  if (acronym && !listed) place = Math.min(place, 0.2);
  if (inBody || acronym) person = Math.min(person, titled ? 0.9 : 0.15);
  if (inBody) place = Math.min(place, placed ? 0.5 : 0.2);
  if (titled) [place, organisation] = [0.05, 0.1];
  return { ...span, text: name, person: Math.min(1, person), organisation, place };
}
