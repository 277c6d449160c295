import type { Explanation } from '../search/explain.ts';
import { toOneLine } from './format-answer.ts';

/** Features that gave less than this share of the score's features together are left out of the text. */
const LEAST_SHARE = 0.01;
const MOST_GROUPS = 6;

/** Why an answer is as it is, to be read in a terminal. */
export function formatExplanation(explanation: Explanation): string {
  const { asked, terms, spans, headline, least, reason, quotes } = explanation;
  const words = terms.map(({ text, weight, name, standIns }) => {
    const others = standIns.length > 0 ? ` (or ${standIns.join(', ')})` : '';
    return `  ${padded(weight)}  ${text}${name ? ' [name]' : ''}${others}`;
  });
  const candidates = spans.map(({ text, key, score, groups }) => {
    return `  ${padded(score)}  ${text} (${key}): ${formatGroups(groups)}`;
  });
  const lines = [
    `asked for: ${asked.type}${asked.noun === null ? '' : `, "${asked.noun}"`}${asked.list ? ', several' : ''}`,
    'words looked for, by weight:',
    ...words,
    ...(candidates.length > 0 ? ['spans, the likeliest first:', ...candidates] : []),
    ...(headline === null
      ? []
      : [
          `headline: ${headline.text}, log-odds ${headline.odds.toFixed(2)}, ${least.headline} needed, lead ${headline.lead.toFixed(2)}`,
          `  ${formatGroups(headline.groups)}`,
        ]),
    `level: ${reason}`,
    ...quotes.flatMap((quote, index) => formatQuote(quote, index, least.quote)),
  ];
  return `\n${lines.map(toOneShortLine).join('\n')}\n`;
}

function formatGroups(groups: Explanation['spans'][number]['groups']): string {
  return groups
    .slice(0, MOST_GROUPS)
    .map(({ name, gave }) => `${name} ${gave > 0 ? '+' : ''}${gave.toFixed(2)}`)
    .join(', ');
}

function formatQuote(quote: Explanation['quotes'][number], index: number, least: number): string[] {
  const { key, score, terms, features, odds, verdict, objections } = quote;
  const held = terms
    .filter(({ sentence }) => sentence > 0)
    .map(({ text, sentence }) => shown(text, sentence));
  const around = terms
    .filter(({ sentence, context }) => sentence === 0 && context > 0)
    .map(({ text, context }) => shown(text, context));
  const total = features.reduce((sum, { gave }) => sum + Math.abs(gave), 0);
  const telling = features.filter(({ gave }) => Math.abs(gave) >= LEAST_SHARE * total);
  return [
    '',
    `[${index + 1}] ${key}: score ${score.toFixed(2)}, ${verdict}`,
    `  words in the sentence: ${held.join(', ') || 'none'}`,
    `  words in its paragraph or title: ${around.join(', ') || 'none'}`,
    ...(odds === null ? [] : [`  log-odds ${odds.toFixed(2)}, ${least} needed to answer`]),
    ...(objections.length > 0 ? [`  objections: ${objections.join(', ')}`] : []),
    '  features:',
    ...telling.map(({ name, gave }) => `  ${padded(gave)}  ${name}`),
  ];
}

function padded(value: number): string {
  return value.toFixed(2).padStart(6);
}

function shown(text: string, credit: number): string {
  return credit === 1 ? text : `${text} (${credit})`;
}

/** Indentation is kept; whatever else would break or reorder the line is not. */
function toOneShortLine(line: string): string {
  const indent = /^ */.exec(line)?.[0] ?? '';
  return `${indent}${toOneLine(line.slice(indent.length))}`;
}
