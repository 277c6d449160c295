import type { Mention } from '../language/names/mentions.ts';
import { isOffice, isTitle } from '../language/names/name-words.ts';
import { isAcronym } from '../language/words/tokens.ts';
import {
  BODY_FORMS,
  BODY_NOUN,
  HEAD_OF_BODY,
  OFFICE_MODIFIERS,
  RELATION_NOUNS,
  startsWithBody,
} from './fact-words.ts';
import { startOfFullName } from './person-names.ts';

const FAMILY_NAME = /^(?: (?:van|von|de|der|den|bin|al|el|la|du|da)){1,3} \p{Lu}[\p{L}'’-]+/u;

/** In characters: what is looked at beside a name. */
const BESIDE = 80;

/**
 * Mends the names of a sentence for what a question's answer can do without: names are parted where they name two, and
 * made longer where the tagger broke off. The offsets of what is returned are into `text`, in order.
 */
export function mendNames(
  text: string,
  mentions: readonly Mention[],
  gazetteer: ReadonlySet<string>,
  isPlace: (name: string) => boolean,
): Mention[] {
  const joined = joinBodies(text, joinDashed(text, withCallSigns(text, mentions)));
  return wholeSubject(text, joinOwned(text, spellOut(text, joined)))
    .map((name) => untitle(text, name, gazetteer))
    .flatMap((name) => partAtHyphen(text, name).flatMap(partAtOf).flatMap(partAtAnd))
    .map(endBeforeStop)
    .map((name) => trimOffice(text, extend(text, extendFirm(text, extendWord(text, name)))))
    .map((name) => extendGeneration(text, leadIn(withArticle(text, withNumber(text, name)), isPlace)))
    .map((name) => withOwner(text, name))
    .filter((name, index, names) => !isPartOfOffice(text, name) && name.start >= (names[index - 1]?.end ?? 0))
    .flatMap((name, index, names) => [...companyBefore(text, name, names[index - 1]?.end ?? 0), name]);
}

/** Words of the name itself that say it is a body's outweigh what stands before it. */
const OF_A_BODY = { person: 0.1, organisation: 0.9, place: 0.2 } as const;

const endsLikeBody = (name: string): boolean => BODY_FORMS.has(name.split(' ').at(-1) ?? '');

/** "a branch of The Harbour Trust": the article belongs to the name where it has a capital inside a sentence. */
function withArticle(text: string, name: Mention): Mention {
  const before = text.slice(Math.max(0, name.start - BESIDE), name.start);
  if (!/[\p{L}\p{N},)] The $/u.test(before) || name.place >= 0.7 || name.person >= 0.9) return name;
  const start = name.start - 'The '.length;
  return { ...name, start, text: text.slice(start, name.end) };
}

/** "the 7th Crane Division", "Harbour Radio 4": a number belongs to the name of a body that goes on from it, or ends in it. */
function withNumber(text: string, name: Mention): Mention {
  const [ordinal = ''] = COUNTED.test(name.text)
    ? (/(?<!\p{L}[\p{L}\p{N}-]*)\d{1,3}(?:st|nd|rd|th) $/u.exec(
        text.slice(Math.max(0, name.start - BESIDE), name.start),
      ) ?? [])
    : [];
  const [channel = ''] = /(?:^|[ ])(?:Radio|Channel|Television|TV|BBC)$/.test(name.text)
    ? (/^ \d{1,2}\b(?![.,]\d)/.exec(text.slice(name.end, name.end + BESIDE)) ?? [])
    : [];
  if (ordinal === '' && channel === '') return name;
  const [start, end] = [name.start - ordinal.length, name.end + channel.length];
  return { ...OF_A_BODY, start, end, text: text.slice(start, end) };
}

/** Of these there are many, told apart by numbers. */
const COUNTED =
  /^(?:\p{Lu}\p{L}* )*(?:Air Force|Army|Battalion|Battery|Brigade|Cavalry|Company|Corps|Division|Field Artillery|Fleet|Group|Infantry|Regiment|Squadron|Wing)$/u;

/** "It was sold to Ivey's in May": nothing follows that could be its own, so the ending belongs to the name. */
function withOwner(text: string, name: Mention): Mention {
  const [own = ''] = OWNS_NOTHING.exec(text.slice(name.end, name.end + BESIDE)) ?? [];
  if (own === '' || name.person >= 0.9 || / /.test(name.text) || isAcronym(name.text)) return name;
  return { ...name, end: name.end + own.length, text: name.text + own };
}

const OWNS_NOTHING =
  /^['’]s(?=[,;)]|\.(?: |$)| (?:became|has|in|is|was|which)\b| (?:and|or) \p{Lu}[\p{L} ]*(?!['’]s))/u;

/** "Tower Keeper Runa Sol": what somebody is does not belong to the name. */
function leadIn(name: Mention, isPlace: (name: string) => boolean): Mention {
  const start = startOfFullName(name.text, isPlace);
  return start === 0 ? name : { ...cut(name, start, name.text.length), person: 0.95 };
}

/** "Lars Sol Jr.": the father's name goes on with the son's. */
function extendGeneration(text: string, name: Mention): Mention {
  const behind = text.slice(name.end, name.end + BESIDE);
  const [rest = ''] = (/ (?:Jr|Sr)$/.test(name.text) ? /^\./ : /^,? (?:Jr|Sr)\b\.?/).exec(behind) ?? [];
  const end = name.end + rest.length;
  return rest === '' ? name : { ...name, end, text: text.slice(name.start, end) };
}

/** "Norvik Ltd." at the end of a sentence: the full stop hides from the tagger what the name ends in. */
function endBeforeStop(name: Mention): Mention {
  if (!/\p{Ll}\.$/u.test(name.text)) return name;
  const bare = cut(name, 0, name.text.length - 1);
  return endsLikeBody(bare.text) ? { ...bare, ...OF_A_BODY } : bare;
}

function cut(name: Mention, from: number, to: number): Mention {
  return { ...name, start: name.start + from, end: name.start + to, text: name.text.slice(from, to) };
}

/** "AB-CD (Long Name – Another Long Name)": two names with a dash between are one where a hyphened short form says so. */
function joinDashed(text: string, names: readonly Mention[]): Mention[] {
  const joined: Mention[] = [];
  for (const name of names) {
    const [before, last] = joined.slice(-2);
    const dashed = last !== undefined && /^ ?[–—] ?$/.test(text.slice(last.end, name.start));
    if (dashed && before !== undefined && isAcronym(before.text) && before.text.includes('-')) {
      joined.pop();
      joined.push({ ...last, end: name.end, text: text.slice(last.start, name.end) });
    } else joined.push(name);
  }
  return joined;
}

/** "Directorate of Public Health", "Federal Agency for Energy Transition", "Port of Ostby Authority": one body each. */
function joinBodies(text: string, names: readonly Mention[]): Mention[] {
  const joined: Mention[] = [];
  for (const name of names) {
    const before = joined.at(-1);
    const between = before === undefined ? '' : text.slice(before.end, name.start);
    const isWhole =
      before !== undefined &&
      ((between === ' of ' && OF_SOMETHING.test(before.text) && !isAcronym(name.text)) ||
        (/^ of (?:the )?$/.test(between) && NAMED_AFTER_PLACE.test(before.text)) ||
        (between === ' for ' && / /.test(before.text) && endsLikeBody(before.text) && name.person < 0.9) ||
        // "Ostby Water and Sanitation": the second word names nobody by itself.
        (between === ' and ' &&
          BODY_FORMS.has(name.text) &&
          / /.test(before.text) &&
          !endsLikeBody(before.text)));
    if (!isWhole) joined.push(name);
    else {
      joined.pop();
      joined.push({
        ...OF_A_BODY,
        start: before.start,
        end: name.end,
        text: text.slice(before.start, name.end),
      });
    }
  }
  return joined;
}

/** Words that are no name of a body by themselves. */
const OF_SOMETHING =
  /^(?:Academy|Agency|Bureau|Chamber|Department|Directorate|Inspectorate|Institute|Ministry|Municipality|Office|Port|Secretariat|Society)$/;

/** "the Crane Party of Ostby": there is one for each place, and the place belongs to its name. */
const NAMED_AFTER_PLACE =
  /(?:^| )(?:Administration|Archdiocese|Brotherhood|Confederation|Conservatory|Diocese|Faculty|Fellowship|Hall|Hospital|Institution|Knights|Legion|Library|Order|Parliament|Party|Scouts|Senate)$/;

/** "Forum of Crane and Harbour Teams (FCHT)": a name begins where the letters in brackets behind it do. */
function spellOut(text: string, names: readonly Mention[]): Mention[] {
  const spelled: Mention[] = [];
  for (const name of names) {
    const [, letters] = /^ \((\p{Lu}{2,8})\)/u.exec(text.slice(name.end, name.end + 12)) ?? [];
    const [, run = ''] =
      letters === undefined ? [] : (CAPITALS.exec(text.slice(Math.max(0, name.end - 120), name.end)) ?? []);
    const words = [...run.matchAll(/\p{Lu}[\p{L}-]*/gu)];
    const first = words.findLast(({ index }) => initialsOf(run.slice(index)) === letters);
    const start = first === undefined ? name.start : name.end - run.length + first.index;
    if (start >= name.start) {
      spelled.push(name);
      continue;
    }
    while ((spelled.at(-1)?.end ?? 0) > start) spelled.pop();
    spelled.push({ ...OF_A_BODY, start, end: name.end, text: text.slice(start, name.end) });
  }
  return spelled;
}

/** "7 Cranes to Ostby is a Danish band": all that stands before what somebody is said to be is the name. */
function wholeSubject(text: string, names: readonly Mention[]): readonly Mention[] {
  const [, article = '', subject = ''] = DEFINED_BODY.exec(text) ?? [];
  const [start, end] = [article.length, article.length + subject.length];
  const inside = names.filter((name) => name.start < end);
  if (subject === '' || (inside.length === 1 && inside[0]?.end === end && inside[0].start <= start))
    return names;
  if (
    inside.some(
      (name) =>
        name.end > end ||
        BODY_FORMS.has(
          subject
            .slice(0, name.end - start)
            .split(' ')
            .at(-1) ?? '',
        ),
    )
  )
    return names;
  return [{ ...OF_A_BODY, start, end, text: subject }, ...names.filter((name) => name.start >= end)];
}

const DEFINED_BODY = new RegExp(
  `^(The )?((?:\\p{Lu}|\\d{1,3} )[\\p{L}\\p{N}&!’'-]*(?: (?:(?:a|and|for|from|in|of|on|the|to) ){0,2}(?:\\p{Lu}|\\d)[\\p{L}\\p{N}&!’'-]*){0,6})(?: \\([^)]*\\))? (?:is|was|are|were) (?:an?|the|one of the)\\b(?: (?!(?:to|for|with|who|that|which|in|on|at|from|and) )[\\p{L}\\p{N}’-]+){0,5}? ${BODY_NOUN}\\b(?!['’])`,
  'u',
);

/** "3QVX", "88QVX FM": letters with a number before them, where they are no measure, are a name. */
function withCallSigns(text: string, names: readonly Mention[]): readonly Mention[] {
  if (!/\d\p{Lu}{2}/u.test(text)) return names;
  const signs = [...text.matchAll(CALL_SIGN)].map(
    ({ 0: sign, index: start }): Mention => ({ ...OF_A_BODY, start, end: start + sign.length, text: sign }),
  );
  const isFree = (name: Mention): boolean =>
    !signs.some((sign) => name.start < sign.end && sign.start < name.end);
  return [...names.filter(isFree), ...signs].sort((a, b) => a.start - b.start);
}

const CALL_SIGN =
  /(?<![\p{L}\p{N}.,$€£-])\d{1,4}(?!(?:AD|AM|BC|BCE|CE|CM|EUR|GB|GBP|GHZ|GW|GWH|HP|HZ|KB|KG|KM|KV|KW|KWH|MB|MHZ|MM|MP|MPH|MW|MWH|PM|TB|TWH|USD|VA)\b)\p{Lu}{2,4}(?: FM)?(?![\p{L}\p{N}-])/gu;

/** "People's Crane Party", "St. Runa's College": of these nobody else is the owner. */
function joinOwned(text: string, names: readonly Mention[]): readonly Mention[] {
  const joined: Mention[] = [];
  for (const name of names) {
    const before = joined.at(-1);
    const isOwned = before !== undefined && /^['’](?:s )? ?$/.test(text.slice(before.end, name.start));
    if (isOwned && endsLikeBody(name.text) && OWNERS.test(before.text)) {
      joined.pop();
      joined.push({
        ...OF_A_BODY,
        start: before.start,
        end: name.end,
        text: text.slice(before.start, name.end),
      });
    } else joined.push(name);
  }
  return joined;
}

const OWNERS =
  /(?:^|[ ])(?:Boys|Children|Farmers|Girls|King|Ladies|Lawyers|Men|Miners|Nurses|Parents|Peasants|People|Players|Prince|Queen|Sailors|Seamen|Students?|Teachers|Veterans|Women|Workers|Writers|Youth)$|^(?:St\.?|Saint) /;

/** Words in capitals and the small ones that join them, up to the end. */
const CAPITALS = /$(?<=(?<![\p{L}-])((?:(?:\p{Lu}[\p{L}-]*|and|for|of|on|the),? )*\p{Lu}[\p{L}-]*))/u;

const initialsOf = (name: string): string =>
  [...name.matchAll(/(?<!\p{L})\p{Lu}/gu)].map(([letter]) => letter).join('');

/** "the Norvik-Castell partnership" names two bodies, "AB-CD" names one. */
function partAtHyphen(text: string, name: Mention): Mention[] {
  const [, following = ''] = /^ (\p{L}+)/u.exec(text.slice(name.end)) ?? [];
  const hyphen = name.text.search(/[-–]/);
  if (hyphen < 1 || /\s/.test(name.text) || !RELATION_NOUNS.has(following)) return [name];
  return [cut(name, 0, hyphen), cut(name, hyphen + 1, name.text.length)];
}

/** "Committee for Cranes of the Organization of Harbours" names a body and the one that it belongs to. */
function partAtOf(name: Mention): Mention[] {
  for (const match of name.text.matchAll(/ of (?:the |The )?/g)) {
    const tail = name.text.slice(match.index + match[0].length);
    const head = name.text.slice(0, match.index);
    const isWhole = (startsWithBody(tail) && / /.test(tail)) || isAcronym(tail.split(' ')[0] ?? '');
    if (isWhole && / /.test(head))
      return [cut(name, 0, match.index), cut(name, match.index + match[0].length, name.text.length)];
  }
  return [name];
}

/** "Runa Sol CEO of …": a capital that the tagger took for no name still stands between a name and an office. */
function extend(text: string, name: Mention): Mention {
  const [family] = FAMILY_NAME.exec(text.slice(name.end, name.end + BESIDE)) ?? [];
  if (family !== undefined && name.organisation < 0.7) {
    const end = name.end + family.length;
    return { ...name, end, text: text.slice(name.start, end) };
  }
  const [whole = '', word = ''] =
    /^ (\p{Lu}\p{Ll}+)(?=,? (?:the )?\p{L}+)/u.exec(text.slice(name.end, name.end + BESIDE)) ?? [];
  const [, next = ''] = /^,? (?:the )?(\p{L}+)/u.exec(text.slice(name.end + whole.length)) ?? [];
  if (word === '' || isOffice(word) || !isOffice(next) || name.organisation >= 0.7) return name;
  const end = name.end + whole.length;
  return { ...name, end, text: text.slice(name.start, end), person: 0.9 };
}

/** The tagger may part a word at a letter that it does not know, and at a hyphen: "AB-CD", "Min-jun". */
function extendWord(text: string, name: Mention): Mention {
  const behind = text.slice(name.end, name.end + BESIDE);
  const [letters = ''] = /^[\p{L}\p{M}]+/u.exec(behind) ?? [];
  const isWord = !/ /.test(name.text);
  const given = !isWord || name.person >= 0.9 ? /^(?:-\p{L}+)+(?! (?:\p{Ll}+ )?\p{Ll})/u : /^$/;
  const hyphened = isWord && isAcronym(name.text) ? /^-\p{Lu}+(?!\p{L})/u : given;
  const goesOn = letters !== '' && !isAcronym(name.text) ? /^(?:[ -]\p{Lu}[\p{L}\p{M}]+)*/u : hyphened;
  const [rest = ''] = goesOn.exec(behind.slice(letters.length)) ?? [];
  const end = name.end + letters.length + rest.length;
  return end === name.end ? name : { ...name, end, text: text.slice(name.start, end) };
}

/** "Sol, Quill & Haugen", "Ostby Dockers' Union": a firm goes on behind commas, a body behind a plural's apostrophe. */
function extendFirm(text: string, name: Mention): Mention {
  const behind = text.slice(name.end, name.end + BESIDE);
  const [partners = ''] = / |^\P{Ll}+$/u.test(name.text)
    ? []
    : (/^(?:, \p{Lu}\p{Ll}\p{L}*)+,? & \p{Lu}\p{Ll}\p{L}*/u.exec(behind) ?? []);
  const [plural = '', body = ''] = /^['’] (\p{Lu}\p{L}+)/u.exec(behind) ?? [];
  const rest = partners || (name.text.endsWith('s') && BODY_FORMS.has(body) ? plural : '');
  const end = name.end + rest.length;
  return rest === '' ? name : { ...OF_A_BODY, start: name.start, end, text: text.slice(name.start, end) };
}

/** "Sri Lanka Cranes Authority": what looks like a title may begin a place's name. */
function untitle(text: string, name: Mention, gazetteer: ReadonlySet<string>): Mention {
  const [before = '', title = ''] =
    /(\p{Lu}\p{L}+)\.? $/u.exec(text.slice(0, name.start).slice(-BESIDE)) ?? [];
  const [first = ''] = name.text.split(' ');
  const place = `${title} ${first}`.toLowerCase();
  const isBody = endsLikeBody(name.text);
  if (isBody && SAINTS.test(first)) return { ...name, ...OF_A_BODY };
  if (!isTitle(title) || !(gazetteer.has(place) || (isBody && SAINTS.test(title)))) return name;
  const start = name.start - before.length;
  const weights = isBody
    ? OF_A_BODY
    : { person: 0.1, organisation: 0.1, place: first === name.text ? 0.9 : 0.2 };
  return { ...weights, text: text.slice(start, name.end), start, end: name.end };
}

const SAINTS = /^(?:Saint|St|King|Queen|Prince|Princess)$/;

/** "University of Ostby and Norvik Marine" names two: there is one of a university, a bank or a port for each place. */
function partAtAnd(name: Mention): Mention[] {
  const [head = ''] = /^(?:University|Bank|Port|City|Republic) of .*?(?= and )/.exec(name.text) ?? [];
  if (head === '') return [name];
  return [cut(name, 0, head.length), cut(name, head.length + ' and '.length, name.text.length)];
}

/** "Norvik CEO Runa Sol": the company is a name of its own, where it is not read as one anyway. */
function companyBefore(text: string, { start, person }: Mention, free: number): Mention[] {
  if (person < 0.5) return [];
  const before = text.slice(Math.max(free, start - BESIDE), start);
  const [, company = '', office = ''] = COMPANY_HEAD.exec(before) ?? [];
  const isOwn = company
    .split(' ')
    .some((word) => !isOffice(word) && !OFFICE_MODIFIERS.has(word.toLowerCase()));
  if (company === '' || !isOwn || BODY_FORMS.has(company)) return [];
  const end = start - office.length;
  return [{ ...OF_A_BODY, start: end - company.length, end, text: company }];
}

const COMPANY_HEAD = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:The )?(\\p{Lu}[\\p{L}\\p{N}&-]*(?: \\p{Lu}[\\p{L}\\p{N}&-]*){0,3}?)( (?:Global |Group |Deputy )?${HEAD_OF_BODY} )$`,
  'u',
);

/** The second half of "Safety and Cranes Officer". */
function isPartOfOffice(text: string, { start, end }: Mention): boolean {
  const [, next = ''] = /^ (\p{Lu}\p{L}+)/u.exec(text.slice(end, end + 30)) ?? [];
  return isOffice(next) && /(?:and|&) $/.test(text.slice(Math.max(0, start - 5), start));
}

/** "Norvik Global Safety and Cranes Officer": what stands before an office is part of it, but for the first word. */
function trimOffice(text: string, name: Mention): Mention {
  const office =
    /^(?: and)?((?: \p{Lu}[\p{L}-]*){1,4})/u.exec(text.slice(name.end, name.end + 80))?.[1] ?? '';
  const space = name.text.indexOf(' ');
  if (space < 0 || name.person >= 0.9 || !office.trim().split(' ').some(isOffice)) return name;
  return cut(name, 0, space);
}
