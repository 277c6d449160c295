import { splitText } from '../corpus/split.ts';
import type { Texts } from '../texts/texts.ts';
import { formatParagraph, paginate } from './article-pages.ts';
import { formatTitle } from './citation.ts';
import { CITATION_FORMATS, type CitationFormat, formatKey, type Place } from './citation-formats.ts';
import { button, buttonRow, container, type Reply, separator, textDisplay } from './components.ts';
import { fits } from './limits.ts';

/** A paragraph and its citation in one format, with buttons for the other formats and the paragraphs beside it. */
export function composeCitation(texts: Texts, place: Place, format: CitationFormat): Reply {
  const { article, paragraph } = place;
  const paragraphs = splitText(article.text, article.language);
  const shown = paragraphs[paragraph - 1];
  const head = formatHead(texts, place);
  const citation = formatCode(
    CITATION_FORMATS[format].language,
    CITATION_FORMATS[format].write(texts, place),
  );
  const block = fits([head, citation]) ? citation : texts.citation.tooLong;
  const quote = shown === undefined ? '' : `> ${formatParagraph(article.text, shown)}`;
  const tooLong = `-# ${texts.tooLong(formatTitle(article.title, null))}`;
  const passage = fits([head, quote, block]) ? quote : tooLong;

  const target = (to: CitationFormat, at: number): [string, string, string, number, string] => [
    'cite',
    'show',
    to,
    at,
    article.id,
  ];
  // Without the one on show, they have room beside each other on a phone.
  const formats = (['text', 'markdown', 'bibtex', 'csl-json'] as const)
    .filter((name) => name !== format)
    .map((name) => button(texts.citation.formats[name], target(name, paragraph)));
  const page = paginate(article).findIndex(({ last }) => last >= paragraph);
  const turns = [
    ...(paragraph > 1 ? [button(texts.buttons.previous, target(format, paragraph - 1))] : []),
    ...(paragraph < paragraphs.length ? [button(texts.buttons.next, target(format, paragraph + 1))] : []),
    button(texts.buttons.openArticle, ['article', 'open', Math.max(0, page), article.id]),
  ];
  return {
    components: [
      container([
        textDisplay(head),
        textDisplay(passage),
        separator(),
        textDisplay(block),
        ...buttonRow(formats),
        ...buttonRow(turns),
      ]),
    ],
  };
}

function formatHead(texts: Texts, place: Place): string {
  const { article } = place;
  // The citation has the publisher and the date, where they are known.
  const parts = [...(article.published === null ? [texts.dateUnknown] : []), `\`${formatKey(place)}\``];
  return `**${formatTitle(article.title, article.url)}**\n-# ${parts.join(' · ')}`;
}

/** Inside a block only its own end means something; what no title should hold is parted by a space without width. */
function formatCode(language: string, text: string): string {
  return `\`\`\`${language}\n${text.replaceAll('``', '`\u200b`')}\n\`\`\``;
}
