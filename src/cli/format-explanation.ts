import type { Explanation } from '../search/explain.ts';
import { toOneLine } from './format-answer.ts';

/** Features that gave less than this share of the score's features together are left out of the text. */
const LEAST_SHARE = 0.01;

/** Why the quotes of an answer were chosen, to be read in a terminal. */
export function formatExplanation({ kind, terms, quotes }: Explanation): string {
  const words = terms.map(({ text, weight, name, standIns }) => {
    const others = standIns.length > 0 ? ` (or ${standIns.join(', ')})` : '';
    return `  ${weight.toFixed(2).padStart(6)}  ${text}${name ? ' [name]' : ''}${others}`;
  });
  return `\n${[`asked for: ${kind}`, 'words looked for, by weight:', ...words, ...quotes.flatMap(formatQuote)].map(toOneShortLine).join('\n')}\n`;
}

function formatQuote(quote: Explanation['quotes'][number], index: number): string[] {
  const { key, score, terms, features, span, verdict, gate, objections } = quote;
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
    ...(span ? [`  span: ${span.texts.join(' + ')} (fit ${span.fit.toFixed(2)})`] : []),
    `  gate: ${gate.logOdds.toFixed(2)}, ${gate.threshold.toFixed(2)} needed`,
    ...(objections.length > 0 ? [`  objections: ${objections.join(', ')}`] : []),
    '  features:',
    ...telling.map(({ name, value, gave }) => `  ${gave.toFixed(2).padStart(7)}  ${name} (${value})`),
  ];
}

function shown(text: string, credit: number): string {
  return credit === 1 ? text : `${text} (${credit})`;
}

/** Indentation is kept; whatever else would break or reorder the line is not. */
function toOneShortLine(line: string): string {
  const indent = /^ */.exec(line)?.[0] ?? '';
  return `${indent}${toOneLine(line.slice(indent.length))}`;
}
