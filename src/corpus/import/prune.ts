import type { PageElement } from './page.ts';

/** Stands beside an article even where it is inside it. */
const BESIDE = 'figure, figcaption, nav, aside, form, button, svg';
const NAMED =
  /(?:^|[\s_-])(?:caption|credits?|newsletter|promo|advert\w*|related|recirc|share|sharing|social|byline|author-?(?:bio|box|info)|bio|tags|breadcrumbs?|slideshow|gallery|read-?more|trending|subscribe|sign-?up|copyright|disclaimer|click-?to-?tweet|comments?)(?:$|[\s_-])/iu;
const CAPTIONS = /(?:^|[\s_-])(?:caption|credits?)(?:$|[\s_-])/iu;
const LONGEST_CAPTION = 400;
/** What holds so much of an article is the article, whatever it is called. */
const LARGEST_SHARE = 0.3;
/** Of the letters of a list or a paragraph. */
const LINKED_SHARE = 0.85;
const LONGEST_LINK = 160;
const ENDS_SENTENCE = /[.!?。！？।؟۔…]["'”’»)\]]*$/u;

/**
 * Takes out of an article what offers other pages or belongs to its pictures, and writes its tables line by line.
 *
 * @param titles what its own headline says, which is no part of the text
 */
export function prune(article: PageElement, titles: readonly string[]): PageElement {
  for (const heading of select(article, 'h1, h2, h3')) if (titles.includes(textOf(heading))) heading.remove();
  for (const element of select(article, BESIDE)) element.remove();
  removeNamed(article, NAMED, lengthOf(article) * LARGEST_SHARE);
  for (const list of select(article, 'ul, ol')) if (isListOfLinks(list)) list.remove();
  for (const element of select(article, 'p, div, h2, h3, h4')) if (isOnlyLink(element)) element.remove();
  for (const table of select(article, 'table')) writeRows(table);
  return article;
}

/** Takes the captions out of a whole page, before it is lost that they are some. */
export function removeCaptions(page: PageElement): void {
  removeNamed(page, CAPTIONS, LONGEST_CAPTION);
}

function removeNamed(root: PageElement, named: RegExp, longest: number): void {
  for (const element of select(root, '[class], [id]')) {
    const names = `${element.getAttribute('class') ?? ''} ${element.getAttribute('id') ?? ''}`;
    if (named.test(names.replace(/(\p{Ll})(\p{Lu})/gu, '$1-$2')) && lengthOf(element) < longest)
      element.remove();
  }
}

function select(article: PageElement, selector: string): readonly PageElement[] {
  return [...article.querySelectorAll(selector)];
}

function textOf(element: PageElement): string {
  return (element.textContent ?? '').replace(/\s+/gu, ' ').trim();
}

function lengthOf(element: PageElement): number {
  return textOf(element).length;
}

/** Letters in links that lead elsewhere. */
function linkedLength(element: PageElement): number {
  return select(element, 'a[href]')
    .filter((link) => !link.getAttribute('href')?.startsWith('#'))
    .reduce((sum, link) => sum + lengthOf(link), 0);
}

function isListOfLinks(list: PageElement): boolean {
  const length = lengthOf(list);
  const items = select(list, 'li').length;
  return (
    length > 0 && length / Math.max(1, items) < LONGEST_LINK && linkedLength(list) / length >= LINKED_SHARE
  );
}

/** A line that is a link to another page, and no sentence. */
function isOnlyLink(element: PageElement): boolean {
  const text = textOf(element);
  if (text === '' || text.length > LONGEST_LINK || ENDS_SENTENCE.test(text)) return false;
  return linkedLength(element) / text.length >= LINKED_SHARE;
}

/** Cells longer than this are parts of a page that a table lays out. */
const LONGEST_CELL = 200;

/** "Partner: Globex · Since: 2019": a paragraph for each row, its cells named where the first row names them. */
function writeRows(table: PageElement): void {
  if (select(table, 'table').length > 0) return;
  const rows = select(table, 'tr').map((row) => ({
    cells: select(row, 'th, td').map(textOf),
    isHead: select(row, 'td').length === 0,
  }));
  const cells = rows.flatMap((row) => row.cells);
  const isLayout = Math.max(0, ...rows.map((row) => row.cells.length)) < 2;
  if (isLayout || cells.some(({ length }) => length > LONGEST_CELL)) return;
  const [first, ...others] = rows;
  const names = first?.isHead && others.length > 0 ? first.cells : null;
  const lines = (names === null ? rows : others).map((row) => writeRow(row.cells, names));
  const document = table.ownerDocument;
  const written = lines
    .filter((line) => line !== '')
    .map((line) => {
      const paragraph = document.createElement('p');
      paragraph.textContent = line;
      return paragraph;
    });
  table.replaceWith(...written);
}

function writeRow(cells: readonly string[], names: readonly string[] | null): string {
  return cells
    .map((cell, at) => {
      const name = names?.length === cells.length ? names[at] : undefined;
      return cell !== '' && name ? `${name}: ${cell}` : cell;
    })
    .filter((cell) => cell !== '')
    .join(' · ');
}
