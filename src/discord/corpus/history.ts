import {
  type ChatInputCommandInteraction,
  type MessageComponentInteraction,
  TimestampStyles,
  time,
  userMention,
} from 'discord.js';
import type { Version } from '../../corpus/versions/version.ts';
import type { Library } from '../../library/library.ts';
import { LocalisedError } from '../../texts/localised-error.ts';
import { sayLine } from '../../texts/say-line.ts';
import type { Texts } from '../../texts/texts.ts';
import type { Services } from '../command.ts';
import { buttonRow, container, type Reply, textDisplay } from '../components.ts';
import { fitLines } from '../limits.ts';
import { localise } from '../localise.ts';
import { escapeMarkdown, shorten } from '../markdown.ts';
import { completeDeferred, deferChange, deferPrivately } from '../respond.ts';
import { pageLine, turnButtons } from '../turn-pages.ts';
import { waitFor } from '../wait.ts';
import type { CorpusSubcommand } from './subcommand.ts';

const VERSIONS_A_PAGE = 5;
/** Of one version, so that all of a page fit. */
const ENTRY_BUDGET = { characters: 650, bytes: 1500 } as const;
const NAME_CHARACTERS = 70;

export const history: CorpusSubcommand = {
  name: 'history',
  describe: (builder) => localise(builder, 'history', (texts) => texts.versions.commands.history),
  async execute(interaction, services) {
    await deferPrivately(interaction);
    await showPage(interaction, services, 0);
  },
  buttons: {
    async history(interaction, services, argument) {
      if (!/^\d{1,6}$/.test(argument)) throw new LocalisedError((texts) => texts.staleMessage);
      await deferChange(interaction);
      await showPage(interaction, services, Number(argument));
    },
  },
};

/** After an answer or a change was deferred. */
async function showPage(
  interaction: ChatInputCommandInteraction | MessageComponentInteraction,
  { library, stopping, texts }: Services,
  asked: number,
): Promise<void> {
  const page = await waitFor(interaction, composePage(texts, library, asked), {
    describe: () => ({ text: texts.versions.reading }),
    stopping,
  });
  await completeDeferred(interaction, page);
}

async function composePage(texts: Texts, { versions, current }: Library, asked: number): Promise<Reply> {
  const all = await versions.list();
  const pages = Math.max(1, Math.ceil(all.length / VERSIONS_A_PAGE));
  const page = Math.min(asked, pages - 1);
  const shown = all.slice(page * VERSIONS_A_PAGE, (page + 1) * VERSIONS_A_PAGE);
  const entries = shown.map((version) => textDisplay(describe(texts, version)));
  return {
    components: [
      container([
        textDisplay(`**${texts.versions.historyTitle}**`),
        ...(entries.length === 0 ? [textDisplay(texts.versions.noHistory)] : entries),
        ...buttonRow(turnButtons(texts, page, pages, (to) => ['corpus', 'history', to])),
        ...pageLine(texts, page, pages, current().corpus.version),
      ]),
    ],
  };
}

function describe(
  texts: Texts,
  { number, at, by, cause, added, changed, removed, overruled }: Version,
): string {
  const when = time(new Date(at), TimestampStyles.ShortDateTime);
  const who = by === null ? [] : [texts.versions.by(userMention(by))];
  const list = (label: string, entries: readonly string[]) =>
    entries.map((entry) => `- ${texts.labelled(label, escapeMarkdown(shorten(entry, NAME_CHARACTERS)))}`);
  const lines = [
    ...list(texts.versions.added, added),
    ...list(texts.versions.changed, changed),
    ...list(texts.versions.removed, removed),
    ...list(
      texts.versions.overruled,
      overruled.map((warning) => sayLine(warning, texts)),
    ),
  ];
  return [
    [`**${number}**`, when, texts.versions.causes[cause], ...who].join(' · '),
    ...fitLines(lines, ENTRY_BUDGET, texts.andMore),
  ].join('\n');
}
