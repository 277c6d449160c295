import { parse, rulesExtended, SimpleMarkdown } from '/vendor/discord-markdown-parser.js';
import { html, nothing } from '/vendor/lit-html/lit-html.js';
import { formatInstant, formatRelative } from './instants.js';
import { nameOf } from './state.js';

/** @import { Place } from './types.ts' */
/** @typedef {ReturnType<typeof parse>[number]} Node */
/** @typedef {{ indent: number, number: number | null, content: Node[] }} Item */

/** @typedef {{ [key: string]: any }} ParserState */

/** @param {ParserState} state */
function isLineStart({ prevCapture }) {
  return prevCapture === null || prevCapture[0].endsWith('\n');
}

/** What the parser leaves out: lists. A line of one is a marker, and how far it is indented says how deep it is. */
const list = {
  order: (rulesExtended.heading?.order ?? 0) - 0.4,
  /**
   * @param {string} source
   * @param {ParserState} state
   */
  match: (source, state) =>
    isLineStart(state) ? /^(?: *(?:[-*]|\d+\.) +[^\n]+(?:\n|$))+/.exec(source) : null,
  /**
   * @param {{ [index: number]: string }} capture
   * @param {(source: string, state?: ParserState) => Node[]} parseInner
   * @param {ParserState} state
   */
  parse: (capture, parseInner, state) => ({
    items: [...(capture[0] ?? '').matchAll(/^( *)([-*]|\d+\.) +(.+)$/gm)].map(
      ([, indent = '', marker = '', text = '']) => ({
        indent: indent.length,
        number: /\d/.test(marker) ? Number.parseInt(marker, 10) : null,
        content: parseInner(text, { ...state, prevCapture: null }),
      }),
    ),
  }),
};

/**
 * The parser takes a line for a heading or for small print only after a bare line break, not after a quote, which
 * takes its line break with it. Discord does.
 */
const lineRules = Object.fromEntries(
  Object.entries(rulesExtended)
    .filter(([name]) => name === 'heading' || name === 'subtext')
    .map(([name, rule]) => {
      /**
       * @param {string} source
       * @param {ParserState} state
       */
      const match = (source, state) =>
        isLineStart(state) ? rule.match(source, { ...state, prevCapture: null }, '') : null;
      return [name, { ...rule, match }];
    }),
);

const parseExtended = SimpleMarkdown.parserFor({ ...rulesExtended, ...lineRules, list });

/**
 * Discord's markdown as elements. Text only ever becomes text: nothing in it is taken for HTML.
 *
 * @param {string} source
 * @param {Place | null} place whose people and channel mentions are named after.
 */
export function renderMarkdown(source, place) {
  return renderNodes(parseExtended(source, { inline: true }), place);
}

/**
 * @param {Node[]} nodes
 * @param {Place | null} place
 * @returns {unknown[]}
 */
function renderNodes(nodes, place) {
  return nodes.map((node) => renderNode(node, place));
}

/**
 * @param {Node} node
 * @param {Place | null} place
 * @returns {unknown}
 */
function renderNode(node, place) {
  const inner = () => renderNodes(node.content, place);
  switch (node.type) {
    case 'text':
      return node.content;
    case 'br':
    case 'newline':
      return html`<br />`;
    case 'strong':
      return html`<strong>${inner()}</strong>`;
    case 'em':
      return html`<em>${inner()}</em>`;
    case 'underline':
      return html`<u>${inner()}</u>`;
    case 'strikethrough':
      return html`<s>${inner()}</s>`;
    case 'inlineCode':
      return html`<code>${node.content}</code>`;
    case 'codeBlock':
      return html`<pre tabindex="0"><code>${node.content}</code></pre>`;
    case 'blockQuote':
      return html`<blockquote dir="auto">${inner()}</blockquote>`;
    case 'spoiler':
      return html`<button class="spoiler" type="button" aria-expanded="false" aria-label="Spoiler: show"
        @click=${showSpoiler}><span>${inner()}</span></button>`;
    case 'heading':
      return html`<div class="heading level-${node.level}" dir="auto" role="heading" aria-level=${node.level + 2}>${inner()}</div>`;
    case 'subtext':
      return html`<div class="subtext" dir="auto">${inner()}</div>`;
    case 'list':
      return renderList(node.items, place);
    case 'link':
    case 'url':
    case 'autolink':
      return renderLink(node.target, inner());
    case 'timestamp': {
      const instant = new Date(Number(node.timestamp) * 1000);
      const shown = node.format === 'R' ? formatRelative(instant) : formatInstant(instant, node.format);
      return html`<time class="instant" title=${formatInstant(instant, 'F')}>${shown}</time>`;
    }
    case 'user':
      return mention(`@${nameOfUser(node.id, place)}`);
    case 'channel':
      return mention(`#${place?.channels.find(({ id }) => id === node.id)?.name ?? 'unknown'}`);
    case 'role':
      return mention('@role');
    case 'everyone':
    case 'here':
      return mention(`@${node.type}`);
    case 'slashCommand':
      return mention(`/${node.fullName}`);
    case 'emoji':
      return `:${node.name}:`;
    case 'twemoji':
      return node.name;
    default:
      return nothing;
  }
}

/** @param {string} label */
function mention(label) {
  return html`<span class="mention">${label}</span>`;
}

/**
 * @param {string} id
 * @param {Place | null} place
 */
function nameOfUser(id, place) {
  const user = [...(place?.users ?? []), ...(place?.bot ? [place.bot] : [])].find((one) => one.id === id);
  return user === undefined ? 'unknown' : nameOf(user);
}

/**
 * Only what a browser may safely follow becomes a link.
 *
 * @param {string} target
 * @param {unknown} label
 */
export function renderLink(target, label) {
  if (!URL.canParse(target) || !/^https?:$/.test(new URL(target).protocol)) return label;
  return html`<a href=${target} target="_blank" rel="noopener noreferrer">${label}</a>`;
}

/**
 * @param {Item[]} items the first of which is of the list's own depth.
 * @param {Place | null} place
 * @returns {unknown}
 */
function renderList(items, place) {
  const [first] = items;
  if (first === undefined) return nothing;
  const isNumbered = first.number !== null;
  /** @type {{ item: Item, below: Item[] }[]} */
  const entries = [];
  let at = 0;
  for (const item of items) {
    const last = entries.at(-1);
    if (last !== undefined && item.indent > first.indent) last.below.push(item);
    // Another kind of marker is the start of another list.
    else if (isNumbered !== (item.number !== null)) break;
    else entries.push({ item, below: [] });
    at += 1;
  }
  const lines = entries.map(
    ({ item, below }) => html`<li>${renderNodes(item.content, place)}${renderList(below, place)}</li>`,
  );
  const shown = isNumbered ? html`<ol start=${first.number}>${lines}</ol>` : html`<ul>${lines}</ul>`;
  return html`${shown}${renderList(items.slice(at), place)}`;
}

/** @param {Event & { currentTarget: EventTarget | null }} event */
function showSpoiler({ currentTarget }) {
  if (!(currentTarget instanceof HTMLElement)) return;
  currentTarget.setAttribute('aria-expanded', 'true');
  currentTarget.removeAttribute('aria-label');
}
