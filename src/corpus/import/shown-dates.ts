import { findLocalDates } from './local-date.ts';
import { isElement, NODE_TYPES, type Page, type PageElement, type PageNode } from './page.ts';

/** A date that a page shows, and where. */
export interface ShownDate {
  /** `YYYY-MM-DD`, or an instant as a `datetime` attribute has it. */
  readonly value: string;
  /** In characters of the page's text. */
  readonly at: number;
  /** The markup calls it the day of publication, a time, or nothing. */
  readonly markup: 'published' | 'time' | null;
  readonly label: 'published' | 'modified' | null;
  /** It stands in what lists other pages, in a comment or at the foot. */
  readonly isBeside: boolean;
  /** What the reader sees. */
  readonly text: string;
}

export interface ShownDates {
  readonly dates: readonly ShownDate[];
  /** Where the headline begins and ends; null for a page without one. */
  readonly headline: { readonly start: number; readonly end: number } | null;
}

/** Longer texts are prose, and the dates in it are those of what it tells. */
const LONGEST_LINE = 90;
/** A paragraph may begin with its date: "27.1.2022 - …". */
const DATELINE = 24;
/** What stands between such a date and its paragraph. */
const DATELINE_END = /^[^\p{L}]{0,12}[-–—:|)\]„“«"]/u;
/** A sentence, not a line about the page. */
const GOES_ON = /^,?\s\p{Ll}{3,}/u;
const LABEL_CHARACTERS = 30;
const BESIDE_NAMES = ['nav', 'aside', 'footer', 'select', 'option', 'button', 'form'];
const BESIDE_CLASS =
  /comment|respond|related|sidebar|side-bar|widget|teaser|recommend|foot(?:er|note)|most-?(?:read|viewed)|popular|ticker|calendar|archive|latest|carousel|slider|newsletter|copyright|event/iu;
const HIDDEN = ['script', 'style', 'noscript', 'template', 'svg', 'head', 'iframe'];
const PUBLISHED =
  /publi|posted|erschienen|veröffentlicht|\bcreated?\b|erstellt|datum|date:|submitted|geplaatst|inlagd|опубликован/iu;
const MODIFIED =
  /updated?|modifi|last.?change|aktualisier|\bstand\b|änderung|geändert|mis à jour|actualiz|aggiornat|bijgewerkt|обновлен|uppdaterad/iu;

/** Finds the dates that stand by themselves on a page, in its order, and its headline. */
export function findShownDates(document: Page, headline: PageElement | null, tag: string | null): ShownDates {
  const dates: ShownDate[] = [];
  const around = new Set<PageElement>();
  for (let each = headline; each !== null; each = each.parentElement) around.add(each);
  let at = 0;
  let place: { start: number; end: number } | null = null;

  function visit(node: PageNode, isBeside: boolean, hint: string): void {
    if (node.nodeType === NODE_TYPES.text) {
      const text = (node.textContent ?? '').replace(/\s+/gu, ' ').trim();
      if (text === '') return;
      addText(text, isBeside, hint);
      at += text.length + 1;
      return;
    }
    if (!isElement(node) || HIDDEN.includes(node.localName)) return;
    const names = `${node.getAttribute('class') ?? ''} ${node.getAttribute('id') ?? ''}`;
    const beside =
      isBeside || (!around.has(node) && (BESIDE_NAMES.includes(node.localName) || BESIDE_CLASS.test(names)));
    const start = at;
    const own = names + (node.getAttribute('itemprop') ?? '');
    const isMarked = readMarkup(node, own, beside);
    for (const child of node.childNodes) if (!isMarked) visit(child, beside, own.trim() === '' ? hint : own);
    if (isMarked) at += (node.textContent ?? '').trim().length + 1;
    if (node === headline) place = { start, end: at };
  }

  function readMarkup(element: PageElement, names: string, isBeside: boolean): boolean {
    const itemprop = element.getAttribute('itemprop') ?? element.getAttribute('property') ?? '';
    const isPublished = /datePublished|dateCreated|dc:date|dc:created/u.test(itemprop);
    const isTime =
      element.localName === 'time' || (element.localName === 'abbr' && /published|date/u.test(names));
    if (!isPublished && !isTime) return false;
    const value =
      element.getAttribute('datetime') ??
      element.getAttribute('content') ??
      element.getAttribute('title') ??
      '';
    const text = (element.textContent ?? '').replace(/\s+/gu, ' ').trim();
    const isStamp = /^\s*\d{4}-\d{2}-\d{2}/u.test(value);
    const shown = isStamp ? value.trim() : findLocalDates(text || value, tag)[0]?.date;
    if (!shown) return false;
    const before = `${names} ${itemprop}`;
    dates.push({
      value: shown,
      at,
      markup: isPublished ? 'published' : 'time',
      label: labelOf(text, before),
      isBeside,
      text: text || value,
    });
    return true;
  }

  let previous = '';
  function addText(text: string, isBeside: boolean, hint: string): void {
    const [first] = findLocalDates(text, tag);
    const label = labelOf(`${previous.slice(-LABEL_CHARACTERS)} ${text.slice(0, first?.start ?? 0)}`, hint);
    previous = text;
    if (first === undefined || first.date === null) return;
    if (GOES_ON.test(text.slice(first.end))) return;
    if (text.length > LONGEST_LINE && (first.start > DATELINE || !DATELINE_END.test(text.slice(first.end))))
      return;
    dates.push({
      value: first.date,
      at: at + first.start,
      markup: null,
      label,
      isBeside,
      text: text.slice(0, LONGEST_LINE),
    });
  }

  if (document.body) visit(document.body, false, '');
  return { dates, headline: place };
}

/** @param names of the markup, where "updated" is what many sites call any date. */
function labelOf(text: string, names: string): ShownDate['label'] {
  if (PUBLISHED.test(text)) return 'published';
  if (MODIFIED.test(text)) return 'modified';
  return PUBLISHED.test(names) ? 'published' : null;
}

const HEADINGS = 'h1, h2, h3, [itemprop="headline"], [class*="headline"], [class*="title"]';
const SHORTEST_HEADLINE = 8;
const LONGEST_HEADLINE = 300;
/** A heading that is alone in its rank may have other words than the title, but not all others. */
const LEAST_SHARED = 0.4;

/** The heading that says most of the title of the page; null for a page where none does. */
export function findHeadline(document: Page, titles: readonly string[]): PageElement | null {
  const wanted = titles.map(flatten).filter((title) => title !== '');
  const found: Iterable<PageElement> = document.body?.querySelectorAll(HEADINGS) ?? [];
  const headings = [...found].flatMap((element) => {
    const text = flatten(element.textContent);
    return text === '' || text.length > LONGEST_HEADLINE ? [] : [{ element, text }];
  });
  const equal = headings.find(({ text }) => wanted.includes(text));
  if (equal !== undefined) return equal.element;
  const [longest] = headings
    .filter(({ text }) => text.length >= SHORTEST_HEADLINE)
    .filter(({ text }) => wanted.some((title) => title.includes(text) || text.startsWith(title)))
    .sort((one, other) => other.text.length - one.text.length);
  if (longest !== undefined) return longest.element;
  const words = new Set(wanted.flatMap((title) => title.split(' ')));
  const shared = (text: string) => {
    const own = text.split(' ');
    return own.filter((word) => words.has(word)).length / own.length;
  };
  const first = headings.find(
    ({ element, text }) => element.localName === 'h1' && (words.size === 0 || shared(text) >= LEAST_SHARED),
  );
  return first?.element ?? null;
}

/** Letters and numbers only. */
function flatten(text: string | null): string {
  return (text ?? '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
