import type { ChatInputCommandInteraction, MessageComponentInteraction } from 'discord.js';
import { CorpusError } from '../../corpus/corpus-error.ts';
import type { FileChanges } from '../../corpus/read-files.ts';
import { OutdatedError, WarningError } from '../../library/compare.ts';
import { type ChangeOptions, listProblems } from '../../library/library.ts';
import { LocalisedError } from '../../texts/localised-error.ts';
import { sayLine } from '../../texts/say-line.ts';
import type { Services } from '../command.ts';
import { button, buttonRow, container, type Reply, textDisplay } from '../components.ts';
import { composeReload, composeReloadFailure } from '../corpus-reply.ts';
import { fitLines } from '../limits.ts';
import { escapeMarkdown } from '../markdown.ts';
import { completeDeferred, deferChange, deferPrivately } from '../respond.ts';
import { completeWithAnswers, foresee } from './answer-changes.ts';
import { order } from './orders.ts';

const LIST_BUDGET = { characters: 3000, bytes: 7000 } as const;

/** What is asked before the corpus is changed. */
interface Proposal extends Pick<ChangeOptions, 'cause'> {
  readonly question: string;
  readonly changes: FileChanges;
  /** The action of the button that does it, and what it is done to. */
  readonly target: readonly [action: string, subject: string | number];
  readonly label: string;
}

/** Shows what would change, in files and in answers, with a button that does it while the corpus has no other version. */
export async function propose(
  interaction: ChatInputCommandInteraction | MessageComponentInteraction,
  services: Services,
  { question, changes, target, label, cause }: Proposal,
): Promise<void> {
  const { library, texts } = services;
  await deferPrivately(interaction);
  const answers = await foresee(interaction, services, changes, cause);
  const [last] = await library.versions.list();
  const files = last === undefined ? new Map() : await library.versions.filesOf(last.number);
  const lines = [...changes].map(([name, content]) => {
    const there = files.has(name);
    const becomes = there ? texts.versions.rewritten : texts.versions.restored;
    return `- ${texts.labelled(escapeMarkdown(name), content === null ? texts.versions.takenOut : becomes)}`;
  });
  const [action, subject] = target;
  const version = library.current().corpus.version;
  const reply = {
    components: [
      container([
        textDisplay(`**${question}**`),
        textDisplay(fitLines(lines, LIST_BUDGET, texts.andMore).join('\n')),
        ...buttonRow([button(label, ['corpus', action, version, subject])]),
      ]),
    ],
  };
  await completeWithAnswers(interaction, services, reply, answers);
}

/** What follows the action in the `custom_id` of a button that `propose` has made. @throws {UserError} for any other. */
function readTarget(argument: string): { version: string; isAnyway: boolean; subject: string } {
  const [, version, anyway, subject] = /^([0-9a-f]{7})(!?):(.+)$/.exec(argument) ?? [];
  if (version === undefined || subject === undefined) throw new LocalisedError((texts) => texts.staleMessage);
  return { version, isAnyway: anyway === '!', subject };
}

/**
 * Makes the change that was proposed.
 *
 * @param plan what to change, for the subject of the button
 * @throws {OutdatedError} when the corpus has another version by now
 */
export async function carryOut(
  interaction: MessageComponentInteraction,
  services: Services,
  {
    argument,
    action,
    cause,
    plan,
  }: {
    argument: string;
    action: string;
    cause: ChangeOptions['cause'];
    plan: (subject: string) => Promise<FileChanges>;
  },
): Promise<void> {
  const { texts } = services;
  const { version, isAnyway, subject } = readTarget(argument);
  if (services.library.current().corpus.version !== version) throw new OutdatedError();
  const changes = await plan(subject);
  await deferChange(interaction);
  await completeDeferred(interaction, await tryIt());

  async function tryIt(): Promise<Reply> {
    try {
      const expected = { before: version };
      return composeReload(
        texts,
        await order(interaction, services, changes, { cause, anyway: isAnyway, expected }),
        'done',
      );
    } catch (error) {
      if (error instanceof CorpusError) return composeReloadFailure(texts, listProblems(error), version);
      if (!(error instanceof WarningError)) throw error;
      const lines = error.warnings.map((warning) => `- ${escapeMarkdown(sayLine(warning, texts))}`);
      return {
        components: [
          container([
            textDisplay(`**${texts.versions.notMade}**`),
            textDisplay(fitLines(lines, LIST_BUDGET, texts.andMore).join('\n')),
            ...buttonRow([button(texts.versions.anyway, ['corpus', action, `${version}!`, subject])]),
          ]),
        ],
      };
    }
  }
}
