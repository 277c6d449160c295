import { type APIComponentInContainer, ComponentType } from 'discord.js';
import type { FileChanges } from '../../corpus/read-files.ts';
import type { AnswerChange, AnswerChanges } from '../../library/compare-answers.ts';
import { type ChangeOptions, listProblems, type ReloadReport } from '../../library/library.ts';
import type { Answer } from '../../search/answer.ts';
import { levelOf } from '../../search/level.ts';
import { sayLine } from '../../texts/say-line.ts';
import type { Texts } from '../../texts/texts.ts';
import { UserError } from '../../user-error.ts';
import { citeQuote } from '../citation.ts';
import type { Services } from '../command.ts';
import { type Reply, textDisplay, textsOf } from '../components.ts';
import { composeHead, isDatedAbove, writeHeadline } from '../headline.ts';
import { fits } from '../limits.ts';
import { escapeMarkdown, joinLines, shorten } from '../markdown.ts';
import { addFile, completeDeferred, type Respondable } from '../respond.ts';
import { waitForQuestions } from '../wait.ts';
import { order } from './orders.ts';

/** More are easier to read in a file. */
const MOST_SHOWN = 5;
const REASON_CHARACTERS = 300;

/** What a change makes of kept answers; why that is not known, where it is not; undefined where none is kept. */
export type Foreseen = ReloadReport['answers'] | UserError;

/** A change of which the words of the question may be shown. */
interface Listed extends AnswerChange {
  readonly question: string;
  readonly times: number;
}

/** Tries a change before it is confirmed, after the answer was deferred. */
export async function foresee(
  interaction: Respondable,
  services: Services,
  changes: FileChanges,
  cause: ChangeOptions['cause'],
): Promise<Foreseen> {
  const { questions, texts } = services;
  if (questions === null) return undefined;
  try {
    const kept = await waitForQuestions(texts, interaction, questions.newest());
    if (kept.length === 0) return undefined;
    return (await order(interaction, services, changes, { cause, dryRun: true })).answers;
  } catch (error) {
    if (error instanceof UserError) return error;
    throw error;
  }
}

/**
 * Completes a deferred answer, with what a change makes of the answers above its buttons: the first ones, and all in a file
 * behind it where there are more. Questions that were asked privately or elsewhere are counted, and their words not shown.
 *
 * @param isDone whether the change has been made
 */
export async function completeWithAnswers(
  interaction: Respondable,
  services: Services,
  reply: Reply,
  answers: Foreseen,
  isDone = false,
): Promise<void> {
  const { texts } = services;
  if (answers === undefined) return completeDeferred(interaction, reply);
  if (answers === 'failed' || answers instanceof UserError)
    return completeDeferred(interaction, insert(reply, [describeFailure(texts, answers)]));
  const listed = await listShowable(interaction, services, answers);
  const hidden = answers.changed - listed.reduce((sum, { times }) => sum + times, 0);
  const head = [
    `**${texts.versions.answers.changes(answers.changed, answers.asked, isDone)}**`,
    ...(hidden === 0 ? [] : [`-# ${texts.versions.answers.hidden(hidden)}`]),
  ].join('\n');
  const shown = fitChanges(
    texts,
    listed.map((change) => formatChange(texts, change)),
    [...reply.components.flatMap(textsOf), head],
  );
  const isCut = shown.length < listed.length;
  await completeDeferred(
    interaction,
    insert(reply, [isCut ? `${head}\n${attachedNote(texts)}` : head, ...shown]),
  );
  if (!isCut) return;
  const title = texts.versions.answers.changes(answers.changed, answers.asked, isDone);
  await addFile(
    interaction,
    'answers.txt',
    [title, ...listed.map((change) => writeChange(texts, change))].join('\n\n'),
  );
}

/** Where not all are shown. */
function attachedNote(texts: Texts): string {
  return `-# ${texts.versions.answers.attached}`;
}

/** As many whole changes, the first ones, as there is room for beside these texts. */
function fitChanges(texts: Texts, changes: readonly string[], taken: readonly string[]): readonly string[] {
  let shown = Math.min(changes.length, MOST_SHOWN);
  while (shown > 0 && !fits([...taken, attachedNote(texts), ...changes.slice(0, shown)])) shown -= 1;
  return changes.slice(0, shown);
}

function describeFailure(texts: Texts, failure: UserError | 'failed'): string {
  if (failure === 'failed') return texts.versions.answers.failed;
  const [first = ''] = listProblems(failure);
  return texts.versions.answers.unknown(
    escapeMarkdown(shorten(joinLines(sayLine(first, texts)), REASON_CHARACTERS)),
  );
}

/** Those whose words may be shown here and are kept by now: somebody may have deleted them meanwhile. */
async function listShowable(
  { guildId }: Respondable,
  { questions }: Services,
  { changes }: AnswerChanges,
): Promise<readonly Listed[]> {
  if (questions === null || guildId === null || changes.length === 0) return [];
  const ids = changes.flatMap((change) => change.ids);
  const words = await questions.publicWords(guildId, ids).catch((error: unknown) => {
    if (error instanceof UserError) return new Map<string, string>();
    throw error;
  });
  return changes.flatMap((change) => {
    const showable = change.ids.flatMap((id) => words.get(id) ?? []);
    const [question] = showable;
    return question === undefined ? [] : [{ ...change, question, times: showable.length }];
  });
}

/** Puts texts into a reply, above its buttons. */
function insert(reply: Reply, blocks: readonly string[]): Reply {
  const displays = blocks.map((block) => textDisplay(block));
  return {
    ...reply,
    components: reply.components.map((component) =>
      component.type === ComponentType.Container
        ? { ...component, components: insertAboveButtons(component.components, displays) }
        : component,
    ),
  };
}

function insertAboveButtons(
  components: readonly APIComponentInContainer[],
  displays: readonly APIComponentInContainer[],
): APIComponentInContainer[] {
  const buttons = components.findIndex(({ type }) => type === ComponentType.ActionRow);
  return components.toSpliced(buttons === -1 ? components.length : buttons, 0, ...displays);
}

/** The question, and its answer before and after, each with the quote and its source. */
function formatChange(texts: Texts, { question, times, before, after }: Listed): string {
  const [old, fresh] = [before, after].map((answer, index) => {
    const cited = answer.quotes.map((quote) => citeQuote(texts, quote, index + 1, isDatedAbove(answer)));
    return [composeHead(texts, answer), ...cited.flatMap(({ text, source }) => [text, source])].join('\n');
  });
  const head = `**${escapeMarkdown(texts.question(question))}**${times > 1 ? ` ${texts.versions.answers.times(times)}` : ''}`;
  return [head, `${texts.versions.answers.before} ${old}`, `${texts.versions.answers.after} ${fresh}`].join(
    '\n',
  );
}

/** The same in plain text. */
function writeChange(texts: Texts, { question, times, before, after }: Listed): string {
  const head = `${question}${times > 1 ? ` (${texts.versions.answers.times(times)})` : ''}`;
  return [
    head,
    ...writeAnswer(texts, texts.versions.answers.before, before),
    ...writeAnswer(texts, texts.versions.answers.after, after),
  ].join('\n');
}

function writeAnswer(texts: Texts, label: string, answer: Answer): string[] {
  const quotes = answer.quotes.flatMap(({ text, article, paragraph }) => [
    `  ${texts.question(joinLines(text))}`,
    `  ${[article.title, ...texts.source(article), texts.paragraphMark(paragraph), ...(article.url === null ? [] : [article.url])].map(joinLines).join(' · ')}`,
  ]);
  return [`${label} ${writeHead(texts, answer)}`, ...quotes];
}

function writeHead(texts: Texts, answer: Answer): string {
  if (levelOf(answer) === 'not_said') {
    const nearest = answer.counter === null ? texts.nearest : texts.counter[answer.counter];
    return [texts.notSaid(answer), ...(answer.quotes.length > 0 ? [nearest] : [])]
      .join(' ')
      .replaceAll('**', '');
  }
  return answer.answer === null ? texts.onThis : writeHeadline(texts, answer);
}
