import { stringify } from 'csv-stringify/sync';
import type { Event } from '../knowledge/fact-types.ts';
import type { Texts } from '../texts/texts.ts';
import type { PictureFile } from './components.ts';

/** Events as a spreadsheet, one a line, each with the sentence that says so and where that stands. */
export function composeEventsCsv(texts: Texts, name: string, events: readonly Event[]): PictureFile {
  const { columns, csv } = texts.pictures;
  const rows = events.map(({ type, status, date, place, parties, passage }) => [
    texts.lookups.eventTypes[type],
    texts.lookups.statuses[status],
    date?.value ?? '',
    date === null ? '' : texts.pictures.bases[date.basis],
    date?.written ?? '',
    place ?? '',
    parties.map((party) => party.name).join('; '),
    passage.text,
    passage.article.title,
    passage.article.published ?? '',
    passage.article.url ?? '',
    passage.paragraph,
  ]);
  // A spreadsheet must not take what an article says for a formula.
  const content = stringify([columns, ...rows], { escape_formulas: true, bom: true });
  return { name, description: csv, attachment: Buffer.from(content) };
}
