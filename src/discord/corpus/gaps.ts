import { stringify } from 'csv-stringify/sync';
import type { ChatInputCommandInteraction, MessageComponentInteraction } from 'discord.js';
import { inSlices } from '../../steps.ts';
import { groupQuestions, type QuestionGroup } from '../../storage/group-questions.ts';
import type { QuestionLog } from '../../storage/question-log.ts';
import { texts } from '../../texts/en.ts';
import { UserError } from '../../user-error.ts';
import type { Services } from '../command.ts';
import { button, buttonRow, container, type Reply, section, textDisplay } from '../components.ts';
import { escapeMarkdown, shorten } from '../markdown.ts';
import { completeDeferred, deferChange, deferPrivately, sendFile } from '../respond.ts';
import { pageLine, turnButtons } from '../turn-pages.ts';
import { waitForQuestions } from '../wait.ts';
import type { CorpusSubcommand } from './subcommand.ts';

const { gaps: wording, off } = texts.questions;
const GAPS_A_PAGE = 5;
const QUESTION_CHARACTERS = 300;

export const gaps: CorpusSubcommand = {
  name: 'gaps',
  describe: (builder) => builder.setDescription(wording.command),
  async execute(interaction, services) {
    await deferPrivately(interaction);
    await showPage(interaction, services, 0);
  },
  buttons: {
    async gaps(interaction, services, page) {
      await deferChange(interaction);
      await showPage(interaction, services, Number(page) || 0);
    },

    async 'gap-mark'(interaction, services, argument) {
      const [id = '', page] = argument.split(':');
      await deferChange(interaction);
      await waitForQuestions(interaction, mark(interaction, services, id));
      await showPage(interaction, services, Number(page) || 0);
    },

    async 'gaps-csv'(interaction, services) {
      await deferPrivately(interaction);
      const { log, guildId } = requireLog(interaction, services);
      const groups = await waitForQuestions(interaction, findGroups(log, guildId, services));
      const rows = groups.map(({ publicQuestions, times, downvotes, askedAt }) => {
        const [latest = wording.private, ...others] = publicQuestions.map(({ question }) => question);
        return [latest, times, downvotes, askedAt, [...new Set(others)].join('\n')];
      });
      // A spreadsheet must not take what somebody asked for a formula.
      const csv = stringify([wording.columns, ...rows], { escape_formulas: true, bom: true });
      await sendFile(interaction, wording.exported(groups.length), 'gaps.csv', csv);
    },
  },
};

/** @throws {UserError} where nothing is kept. */
function requireLog(
  { guildId }: ChatInputCommandInteraction | MessageComponentInteraction,
  { questions }: Services,
): { log: QuestionLog; guildId: string } {
  if (questions === null || guildId === null) throw new UserError(off);
  return { log: questions, guildId };
}

async function findGroups(
  log: QuestionLog,
  guildId: string,
  { library }: Services,
): Promise<QuestionGroup[]> {
  return inSlices(groupQuestions(await log.unanswered(guildId), library.current()));
}

function isMarked({ publicQuestions }: QuestionGroup, wanted: ReadonlySet<string>): boolean {
  return publicQuestions.some(({ id }) => wanted.has(id));
}

/** Marks a gap as one to be filled, or takes the mark away. @param id of one of its public questions */
async function mark(interaction: MessageComponentInteraction, services: Services, id: string): Promise<void> {
  const { log, guildId } = requireLog(interaction, services);
  const wanted = await log.wanted(guildId);
  const group = (await findGroups(log, guildId, services)).find(({ publicQuestions }) =>
    publicQuestions.some((question) => question.id === id),
  );
  if (group === undefined) throw new UserError(texts.staleMessage);
  const ids = group.publicQuestions.map((question) => question.id);
  if (isMarked(group, wanted)) await log.unwant(guildId, ids);
  else await log.want(guildId, ids);
}

/** After an answer or a change was deferred. */
async function showPage(
  interaction: ChatInputCommandInteraction | MessageComponentInteraction,
  services: Services,
  asked: number,
): Promise<void> {
  const page = await waitForQuestions(interaction, composePage(interaction, services, asked));
  await completeDeferred(interaction, page);
}

async function composePage(
  interaction: ChatInputCommandInteraction | MessageComponentInteraction,
  services: Services,
  asked: number,
): Promise<Reply> {
  const { log, guildId } = requireLog(interaction, services);
  const groups = await findGroups(log, guildId, services);
  const wanted = await log.wanted(guildId);
  const pages = Math.max(1, Math.ceil(groups.length / GAPS_A_PAGE));
  const page = Math.min(asked, pages - 1);
  const entries = groups.slice(page * GAPS_A_PAGE, (page + 1) * GAPS_A_PAGE).map((group) => {
    const counts = `**${wording.entry(group.times, group.downvotes)}**`;
    const [latest] = group.publicQuestions;
    // Nobody could be told that it is filled: there is nothing to mark.
    if (latest === undefined) return textDisplay(`${counts}\n-# ${wording.private}`);
    const text = escapeMarkdown(shorten(latest.question, QUESTION_CHARACTERS));
    const marked = isMarked(group, wanted);
    return section(
      `${counts}${marked ? ` · ${wording.marked}` : ''}\n${text}`,
      button(marked ? wording.unmark : wording.mark, ['corpus', 'gap-mark', latest.id, page]),
    );
  });
  const buttons = [
    ...turnButtons(page, pages, (to) => ['corpus', 'gaps', to]),
    ...(groups.length > 0 ? [button(wording.csv, ['corpus', 'gaps-csv'])] : []),
  ];
  return {
    components: [
      container([
        textDisplay(`**${wording.title}**`),
        ...(entries.length === 0 ? [textDisplay(wording.none)] : entries),
        ...buttonRow(buttons),
        ...pageLine(page, pages, services.library.current().corpus.version),
      ]),
    ],
  };
}
