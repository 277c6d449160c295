import { markdownTable } from 'markdown-table';
import type { ClaimMeasures } from './claims.ts';
import type { HostileMeasures } from './hostile.ts';
import type { FieldMeasures, ImportMeasures } from './imports.ts';
import type { LoadMeasures } from './load.ts';
import type { IndexMeasures } from './measure-index.ts';
import type { Measures, Times } from './measures.ts';
import type { NameMeasures } from './names.ts';
import type { OwnMeasures } from './own-questions.ts';
import { miniSearch } from './peers/minisearch.ts';
import type { ReloadMeasures } from './reload.ts';
import type { RiskMeasures } from './risk.ts';

/** What it took a contender to index and to answer. */
export interface CostRow extends IndexMeasures, Times {
  readonly name: string;
}

/** The comparison over a question set, as Markdown; what Accord alone has stands below it. */
export function comparisonTable(rows: readonly (CostRow & Measures)[]): string {
  const table = costTable(rows, {
    'passage@1': (row) => share(row.passageAt1),
    'passage@5': (row) => share(row.passageAt5),
    'quote@1': (row) => share(row.quoteAt1),
    'quote@3': (row) => share(row.quoteAt3),
  });
  const own = rows.filter(({ answered, refused }) => answered !== null || refused !== null);
  const lines = own.map(
    (row) =>
      `${row.name}: slot F1 ${share(row.slotF1)}, answered ${share(row.answered)}, refused ${share(row.refused)}, ` +
      `${row.sentencesPerQuote?.toFixed(2) ?? '–'} sentences a quote`,
  );
  return [table, ...lines].join('\n\n');
}

/** The comparison over the project's own questions. */
export function ownTable(rows: readonly (CostRow & OwnMeasures)[]): string {
  return costTable(rows, {
    found: (row) => share(row.found),
    'answered rightly': (row) => share(row.answeredRightly),
    'refused rightly': (row) => share(row.refusedRightly),
  });
}

/** The comparison over a large corpus. */
export function scaleTable(rows: readonly (CostRow & Measures)[]): string {
  return costTable(rows, { 'quote@1': (row) => share(row.quoteAt1) });
}

/** How well names are found, by their kind and by the half of the articles. */
export function namesTable(rows: readonly NameMeasures[]): string {
  const heading = ['names', 'articles', 'marked', 'found', 'precision', 'recall', 'F'];
  const lines = rows.map(({ kind, half, marked, found, precision, recall, f1 }) => [
    kind,
    half,
    String(marked),
    String(found),
    share(precision),
    share(recall),
    share(f1),
  ]);
  return markdownTable([heading, ...lines], { align: ['l', 'l', 'r', 'r', 'r', 'r', 'r'] });
}

/** What importers make of pages, and of each half of them; the ratio of times is to the peer's. */
export function importTable(rows: readonly ImportMeasures[]): string {
  const field = ({ known, right, wrong }: FieldMeasures) =>
    known + right + wrong === 0 ? '–' : `${right} / ${wrong} of ${known}`;
  const columns: Readonly<Record<string, (row: ImportMeasures) => string>> = {
    pages: (row) => String(row.pages),
    'body F1': (row) => share(row.bodyF1),
    'snippets F1': (row) => share(row.snippetF1),
    'date right / wrong': (row) => field(row.published),
    'author right / wrong': (row) => field(row.author),
    'title right / wrong': (row) => field(row.title),
    'a page': ({ meanMs, half }) => {
      const peer = rows.find((row) => row.name === 'Readability' && row.half === half)?.meanMs;
      return `${meanMs.toFixed(0)} ms${peer ? ` (${(meanMs / peer).toFixed(1)}×)` : ''}`;
    },
  };
  return markdownTable(
    [
      ['', 'half', ...Object.keys(columns)],
      ...rows.map((row) => [row.name, row.half, ...Object.values(columns).map((column) => column(row))]),
    ],
    { align: ['l', 'l', ...Object.keys(columns).map(() => 'r')] },
  );
}

/** How much of what is said of claims is right, and how much of what could be said is. */
export function claimsTable(rows: readonly ClaimMeasures[]): string {
  return markdownTable(
    [
      ['', 'claims', 'supported', 'precision', 'recall', 'contradicted', 'precision', 'recall'],
      ...rows.map(({ name, claims, supported, contradicted }) => [
        name,
        String(claims),
        ...[supported, contradicted].flatMap(({ given, gold, precision, recall }) => [
          `${given} of ${gold}`,
          share(precision),
          share(recall),
        ]),
      ]),
    ],
    { align: ['l', ...Array.from({ length: 7 }, () => 'r')] },
  );
}

/** What the answers to question sets, or to kinds of questions, are worth. */
export function riskTable(rows: readonly (RiskMeasures & { readonly name: string })[]): string {
  const columns: Readonly<Record<string, (row: RiskMeasures) => string>> = {
    questions: (row) => String(row.questions),
    answered: (row) => share(row.answered),
    wrong: (row) => share(row.wrong),
    'coverage at .10': (row) => share(row.coverage),
    'right headlines': (row) => `${row.headlinesRight} of ${row.headlines}`,
    'false headlines': (row) => share(row.headlinesFalse),
    refused: (row) => share(row.refused),
    slot: (row) => share(row.slot),
    'first quote': (row) => share(row.first),
    'one of three': (row) => share(row.ofThree),
    together: (row) => share(row.union),
  };
  return markdownTable(
    [
      ['', ...Object.keys(columns)],
      ...rows.map((row) => [row.name, ...Object.values(columns).map((column) => column(row))]),
    ],
    { align: ['l', ...Object.keys(columns).map(() => 'r')] },
  );
}

/** Each pace at which the bot was asked, or each stretch of a long one. */
export function loadTable(rows: readonly LoadMeasures[]): string {
  const milliseconds = (value: number): string => `${value.toFixed(0)} ms`;
  return markdownTable(
    [
      [
        'questions',
        'a second',
        'answered',
        'dropped',
        'in vain',
        'twice',
        'median',
        '95 %',
        '99 %',
        'loop, 99 %',
        'memory',
      ],
      ...rows.map((row) => [
        ...[
          row.questions,
          row.aSecond.toFixed(0),
          row.received,
          row.dropped,
          row.failed,
          row.answeredTwice,
        ].map(String),
        ...[row.p50Ms, row.p95Ms, row.p99Ms, row.loopP99Ms].map(milliseconds),
        `${(row.bytes / 1e6).toFixed(0)} MB`,
      ]),
    ],
    { align: 'r' },
  );
}

/** The slowest of each kind, and how many there were. */
export function hostileTable({ questions, texts, ofTexts }: HostileMeasures): string {
  const written = (name: string): string =>
    `\`${JSON.stringify(name).slice(1, -1).replaceAll('`', "'").replaceAll('|', '\\|')}\``;
  const table = (unit: string, { count, slowest }: HostileMeasures['questions']): string =>
    markdownTable(
      [
        [`of ${rounded.format(count)}, the slowest`, unit],
        ...slowest.map(({ name, ms }) => [written(name), ms.toFixed(1)]),
      ],
      { align: ['l', 'r'] },
    );
  return [
    table('ms a question', questions),
    table('ms a KB of an article', texts),
    table('ms a question about it', ofTexts),
  ].join('\n\n');
}

/** Each reload, and below the table what the start and all reloads together took. */
export function reloadTable({ delaysMs, ...measures }: ReloadMeasures): string {
  const table = markdownTable(
    [
      ['reload', 'half', '99 %', '99.9 %', 'greatest delay'],
      ...delaysMs.map((delays, place) => [
        String(place + 1),
        ...delays.map((delayMs) => `${delayMs.toFixed(1)} ms`),
      ]),
    ],
    { align: 'r' },
  );
  const { buildMs, keptMs, bytesBefore, bytesAfter } = measures;
  const lines = [
    `start: ${rounded.format(buildMs)} ms by building, ${rounded.format(keptMs)} ms from what was kept ` +
      `(${rounded.format(buildMs / keptMs)}×)`,
    `memory: ${(bytesBefore / 1e6).toFixed(0)} MB before, ${(bytesAfter / 1e6).toFixed(0)} MB after, with the garbage collected`,
  ];
  return [table, ...lines].join('\n\n');
}

/** A share as `.945`; a dash where there is none. */
export function share(value: number | null): string {
  return value === null ? '–' : value.toFixed(3).replace(/^0/, '');
}

const rounded = new Intl.NumberFormat('en', { maximumSignificantDigits: 2 });

/** Times are followed by their ratio to MiniSearch's, which the machine's own speed does not change. */
function costTable<Row extends CostRow>(
  rows: readonly Row[],
  columns: Readonly<Record<string, (row: Row) => string>>,
): string {
  const base = rows.find(({ name }) => name === miniSearch.name);
  const time = (value: number, of: number | undefined): string =>
    `${rounded.format(value)} ms${of ? ` (${rounded.format(value / of)}×)` : ''}`;
  return markdownTable(
    [
      ['', ...Object.keys(columns), 'index', 'median', 'p99', 'memory'],
      ...rows.map((row) => [
        row.name,
        ...Object.values(columns).map((column) => column(row)),
        time(row.indexMs, base?.indexMs),
        time(row.medianMs, base?.medianMs),
        time(row.p99Ms, base?.p99Ms),
        `${(row.bytes / 1e6).toFixed(1)} MB`,
      ]),
    ],
    { align: ['l', ...Array.from({ length: Object.keys(columns).length + 4 }, () => 'r')] },
  );
}
