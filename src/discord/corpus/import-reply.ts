import { type APIModalInteractionResponseCallbackData, ComponentType, TextInputStyle } from 'discord.js';
import { type Prepared, prepareArticle } from '../../corpus/import/prepare-article.ts';
import { ImportRefusal } from '../../corpus/import/refusal.ts';
import type { Library } from '../../library/library.ts';
import { LocalisedError } from '../../texts/localised-error.ts';
import { sayLine } from '../../texts/say-line.ts';
import type { Texts } from '../../texts/texts.ts';
import { formatTitle } from '../citation.ts';
import { button, buttonRow, container, formatCustomId, type Reply, textDisplay } from '../components.ts';
import type { StartedImport } from '../imports.ts';
import { fitLines } from '../limits.ts';
import { escapeMarkdown, shorten } from '../markdown.ts';

const VALUE_CHARACTERS = 200;
const TEXT_CHARACTERS = 500;
/** Of each list: what the import makes of the answers has room beside them. */
const LIST_BUDGET = { characters: 800, bytes: 1800 } as const;
/** What the form asks for. */
export const FIELDS = ['title', 'published', 'publisher', 'author', 'url'] as const;
/** A title has room in the form for as much as the preview shows. */
const FIELD_CHARACTERS = 300;

/** What would become of an import now. @throws {UserError} when it makes no article. */
export function prepareImport({ draft, ...origin }: StartedImport, library: Library): Prepared {
  try {
    return prepareArticle(draft, { ...origin, articles: library.current().corpus.articles });
  } catch (error) {
    throw error instanceof ImportRefusal ? sayRefusal(error) : error;
  }
}

/** Why a file is not imported, for whoever wanted it. */
export function sayRefusal(refusal: ImportRefusal): LocalisedError {
  return new LocalisedError((texts) => escapeMarkdown(sayLine(refusal.message, texts)), { cause: refusal });
}

/**
 * What was taken of a file and what was left, and what can be done with it. The buttons do it while the corpus has no other
 * version.
 *
 * @param notice stands above it
 */
export function composePreview(
  texts: Texts,
  id: string,
  started: StartedImport,
  library: Library,
  notice: string | null = null,
): Reply {
  const { draft } = started;
  const { version } = library.current().corpus;
  const prepared = draft.title === null ? null : prepareImport(started, library);
  const line = (text: string) => `- ${escapeMarkdown(shorten(text, VALUE_CHARACTERS))}`;
  const known = Object.entries(texts.imports.labels).map(([key, label]) => {
    const value = new Map(Object.entries(draft)).get(key);
    return `**${label}** ${typeof value === 'string' ? escapeMarkdown(shorten(value, VALUE_CHARACTERS)) : texts.imports.unknown}`;
  });
  const copies = prepared?.nearDuplicates ?? [];
  const uncertain = [
    ...(draft.title === null ? [`- ${texts.imports.needsTitle}`] : []),
    ...(prepared?.exists ? [line(texts.imports.exists(prepared.id))] : []),
    ...copies.map(
      ({ title, overlap }) => `- ${texts.imports.copy(Math.floor(overlap * 100), formatTitle(title, null))}`,
    ),
    ...draft.uncertain.map((written) => line(sayLine(written, texts))),
  ];
  const list = (title: string, lines: readonly string[]) =>
    lines.length === 0
      ? []
      : [textDisplay([`**${title}**`, ...fitLines(lines, LIST_BUDGET, texts.andMore)].join('\n'))];
  const paragraphs = draft.text.split('\n\n').length;
  const begins = escapeMarkdown(shorten(draft.text.replace(/\s+/g, ' '), TEXT_CHARACTERS));
  return {
    components: [
      container([
        ...(notice === null ? [] : [textDisplay(notice)]),
        textDisplay(`**${texts.imports.title}**`),
        textDisplay(known.join('\n')),
        textDisplay(`-# ${texts.imports.paragraphs(paragraphs, draft.text.length)}\n> ${begins}`),
        ...list(texts.imports.uncertain, uncertain),
        ...list(texts.imports.left, draft.left.map(line)),
        ...buttonRow([
          button(texts.imports.edit, ['corpus', 'import-edit', id]),
          button(
            prepared?.exists ? texts.imports.overwrite : texts.imports.import,
            ['corpus', 'import-now', id, version],
            prepared === null,
          ),
          button(texts.imports.cancel, ['corpus', 'import-cancel', id]),
        ]),
      ]),
    ],
  };
}

/** A form for what is known of the article. */
export function composeImportForm(
  texts: Texts,
  id: string,
  { draft }: StartedImport,
): APIModalInteractionResponseCallbackData {
  return {
    custom_id: formatCustomId(['corpus', 'import-edited', id]),
    title: texts.imports.editTitle,
    components: FIELDS.map((field) => ({
      type: ComponentType.Label,
      label: texts.imports.labels[field],
      ...(field === 'published' && { description: texts.imports.dateHint }),
      component: {
        type: ComponentType.TextInput,
        custom_id: field,
        style: TextInputStyle.Short,
        max_length: FIELD_CHARACTERS,
        value: (draft[field] ?? '').slice(0, FIELD_CHARACTERS),
        required: field === 'title',
      },
    })),
  };
}
