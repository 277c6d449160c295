import { stringify } from 'csv-stringify/sync';
import type { ChatInputCommandInteraction, MessageComponentInteraction } from 'discord.js';
import { inSlices } from '../../steps.ts';
import { groupQuestions, type QuestionGroup } from '../../storage/group-questions.ts';
import { type Tally, tally } from '../../storage/outcome.ts';
import type { QuestionLog } from '../../storage/question-log.ts';
import { LocalisedError } from '../../texts/localised-error.ts';
import type { Texts } from '../../texts/texts.ts';
import type { Services } from '../command.ts';
import { button, buttonRow, container, type Reply, section, textDisplay } from '../components.ts';
import { localise, localiseChoice } from '../localise.ts';
import { escapeMarkdown, shorten } from '../markdown.ts';
import { completeDeferred, deferChange, deferPrivately, sendFile } from '../respond.ts';
import { pageLine, turnButtons } from '../turn-pages.ts';
import { waitForQuestions } from '../wait.ts';
import type { CorpusSubcommand } from './subcommand.ts';

const GAPS_A_PAGE = 5;
const QUESTION_CHARACTERS = 300;

/** Gaps can be narrowed to those with a question of one of these kinds. */
const KINDS = ['refused', 'quotes', 'disliked'] as const;
type Kind = (typeof KINDS)[number];

export const gaps: CorpusSubcommand = {
  name: 'gaps',
  describe: (builder) =>
    localise(builder, 'gaps', (texts) => texts.questions.gaps.command).addStringOption((option) =>
      localise(option, 'show', (texts) => texts.questions.gaps.show).addChoices(
        KINDS.map((kind) => localiseChoice(kind, (texts) => texts.questions.gaps.kinds[kind])),
      ),
    ),
  async execute(interaction, services) {
    await deferPrivately(interaction);
    await showPage(interaction, services, { page: 0, kind: findKind(interaction.options.getString('show')) });
  },
  buttons: {
    async gaps(interaction, services, argument) {
      await deferChange(interaction);
      await showPage(interaction, services, readView(argument));
    },

    async 'gap-mark'(interaction, services, argument) {
      const [id = '', ...view] = argument.split(':');
      await deferChange(interaction);
      await waitForQuestions(services.texts, interaction, mark(interaction, services, id));
      await showPage(interaction, services, readView(view.join(':')));
    },

    async 'gaps-csv'(interaction, services, kind) {
      const { texts } = services;
      await deferPrivately(interaction);
      const { log, guildId } = requireLog(interaction, services);
      const found = await waitForQuestions(texts, interaction, findGroups(log, guildId, services));
      const groups = found.groups.filter((group) => isOfKind(group, findKind(kind)));
      const rows = groups.map((group) => {
        const { publicQuestions, times, askedAt, outcomes, countered, dislikes } = group;
        const [latest = texts.questions.gaps.private, ...others] = publicQuestions.map(
          ({ question }) => question,
        );
        const { refused, unsure, quotes } = outcomes;
        const { wrong, incomplete, outdated, other, none } = dislikes;
        return [
          ...[latest, times, countDislikes(group), askedAt, [...new Set(others)].join('\n')],
          ...[refused, countered, unsure, quotes, wrong, incomplete, outdated, other, none],
        ];
      });
      // A spreadsheet must not take what somebody asked for a formula.
      const csv = stringify([texts.questions.gaps.columns, ...rows], { escape_formulas: true, bom: true });
      await sendFile(interaction, texts.questions.gaps.exported(groups.length), 'gaps.csv', csv);
    },
  },
};

/** What is shown of the gaps. */
interface View {
  readonly page: number;
  /** Null for gaps of any kind. */
  readonly kind: Kind | null;
}

function findKind(name: string | undefined | null): Kind | null {
  return KINDS.find((kind) => kind === name) ?? null;
}

/** What `viewParts` made. */
function readView(argument: string): View {
  const [page, kind] = argument.split(':');
  return { page: Number(page) || 0, kind: findKind(kind) };
}

function viewParts({ page, kind }: View): (string | number)[] {
  return [page, ...(kind === null ? [] : [kind])];
}

/** Whether a question of the gap ended so, or was disliked. */
function isOfKind(group: QuestionGroup, kind: Kind | null): boolean {
  const { refused, unsure, quotes } = group.outcomes;
  if (kind === 'refused') return refused > 0;
  if (kind === 'quotes') return unsure + quotes > 0;
  return kind === null || countDislikes(group) > 0;
}

function countDislikes({ dislikes }: QuestionGroup): number {
  return Object.values(dislikes).reduce((sum, times) => sum + times, 0);
}

/** @throws {UserError} where nothing is kept. */
function requireLog(
  { guildId }: ChatInputCommandInteraction | MessageComponentInteraction,
  { questions }: Services,
): { log: QuestionLog; guildId: string } {
  if (questions === null || guildId === null) throw new LocalisedError((texts) => texts.questions.off);
  return { log: questions, guildId };
}

async function findGroups(
  log: QuestionLog,
  guildId: string,
  { library }: Services,
): Promise<{ groups: QuestionGroup[]; total: Tally }> {
  const questions = await log.unanswered(guildId);
  return {
    groups: await inSlices(groupQuestions(questions, library.current())),
    total: tally(questions),
  };
}

function isMarked({ publicQuestions }: QuestionGroup, wanted: ReadonlySet<string>): boolean {
  return publicQuestions.some(({ id }) => wanted.has(id));
}

/** Marks a gap as one to be filled, or takes the mark away. @param id of one of its public questions */
async function mark(interaction: MessageComponentInteraction, services: Services, id: string): Promise<void> {
  const { log, guildId } = requireLog(interaction, services);
  const wanted = await log.wanted(guildId);
  const { groups } = await findGroups(log, guildId, services);
  const group = groups.find(({ publicQuestions }) => publicQuestions.some((question) => question.id === id));
  if (group === undefined) throw new LocalisedError((texts) => texts.staleMessage);
  const ids = group.publicQuestions.map((question) => question.id);
  if (isMarked(group, wanted)) await log.unwant(guildId, ids);
  else await log.want(guildId, ids);
}

/** After an answer or a change was deferred. */
async function showPage(
  interaction: ChatInputCommandInteraction | MessageComponentInteraction,
  services: Services,
  asked: View,
): Promise<void> {
  const page = await waitForQuestions(services.texts, interaction, composePage(interaction, services, asked));
  await completeDeferred(interaction, page);
}

async function composePage(
  interaction: ChatInputCommandInteraction | MessageComponentInteraction,
  services: Services,
  asked: View,
): Promise<Reply> {
  const { texts } = services;
  const { log, guildId } = requireLog(interaction, services);
  const { kind } = asked;
  const found = await findGroups(log, guildId, services);
  const groups = found.groups.filter((group) => isOfKind(group, kind));
  const wanted = await log.wanted(guildId);
  const pages = Math.max(1, Math.ceil(groups.length / GAPS_A_PAGE));
  const page = Math.min(asked.page, pages - 1);
  const shown = groups.slice(page * GAPS_A_PAGE, (page + 1) * GAPS_A_PAGE);
  const entries = shown.map((group) => composeGap(texts, group, wanted, { page, kind }));
  const buttons = [
    ...turnButtons(texts, page, pages, (to) => ['corpus', 'gaps', ...viewParts({ page: to, kind })]),
    ...(groups.length > 0
      ? [button(texts.questions.gaps.csv, ['corpus', 'gaps-csv', ...(kind ? [kind] : [])])]
      : []),
  ];
  const total = texts.questions.tally(found.total).join(' · ');
  const title = `**${kind === null ? texts.questions.gaps.title : texts.labelled(texts.questions.gaps.title, texts.questions.gaps.kinds[kind])}**`;
  return {
    components: [
      container([
        textDisplay([title, ...(total === '' ? [] : [total])].join('\n')),
        ...(entries.length > 0
          ? entries
          : [textDisplay(total === '' ? texts.questions.gaps.none : texts.questions.gaps.noneOfKind)]),
        ...buttonRow(buttons),
        ...pageLine(texts, page, pages, services.library.current().corpus.version),
      ]),
    ],
  };
}

function composeGap(texts: Texts, group: QuestionGroup, wanted: ReadonlySet<string>, view: View) {
  const counts = `**${texts.questions.gaps.entry(group.times, countDislikes(group))}**`;
  const details = `-# ${texts.questions.tally(group).join(' · ')}`;
  const [latest] = group.publicQuestions;
  // Nobody could be told that it is filled: there is nothing to mark.
  if (latest === undefined) return textDisplay(`${counts}\n-# ${texts.questions.gaps.private}\n${details}`);
  const text = escapeMarkdown(shorten(latest.question, QUESTION_CHARACTERS));
  const marked = isMarked(group, wanted);
  return section(
    `${counts}${marked ? ` · ${texts.questions.gaps.marked}` : ''}\n${text}\n${details}`,
    button(marked ? texts.questions.gaps.unmark : texts.questions.gaps.mark, [
      'corpus',
      'gap-mark',
      latest.id,
      ...viewParts(view),
    ]),
  );
}
