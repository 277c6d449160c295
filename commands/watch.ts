import {
  ApplicationIntegrationType,
  InteractionContextType,
  SlashCommandBuilder,
  type SlashCommandSubcommandBuilder,
} from 'discord.js';
import type { Command } from '../src/discord/command.ts';
import { CHOICE_LIMITS } from '../src/discord/limits.ts';
import { localise } from '../src/discord/localise.ts';
import { suggestKnown, waitForKnown } from '../src/discord/look-up.ts';
import { findByKey } from '../src/discord/named.ts';
import { completeDeferred, composeNotice, deferChange, deferPrivately } from '../src/discord/respond.ts';
import { endWatch, showWatches } from '../src/discord/watches/end-watches.ts';
import { findWanted } from '../src/discord/watches/find-wanted.ts';
import { findPlace, setWatch, WATCH_CHANNELS } from '../src/discord/watches/set-watch.ts';
import { formatSubject } from '../src/discord/watches/subject.ts';
import { WATCH_KINDS, type WatchKind } from '../src/storage/watches.ts';
import { LocalisedError } from '../src/texts/localised-error.ts';
import type { Texts } from '../src/texts/texts.ts';

/** Stands in a button for direct messages. */
const DIRECT = '-';

/** The names that each kind of watch takes, and what is said of them. */
const OPTIONS: Readonly<Record<WatchKind, readonly (readonly [Name, (texts: Texts) => string])[]>> = {
  organisation: [['name', ({ commands }) => commands.organisation.name]],
  person: [['name', ({ commands }) => commands.person.name]],
  pair: [
    ['first', ({ commands }) => commands.between.first],
    ['second', ({ commands }) => commands.between.second],
  ],
};
type Name = 'name' | 'first' | 'second';

function describe(kind: WatchKind) {
  return (builder: SlashCommandSubcommandBuilder) => {
    localise(builder, kind, (texts) => texts.watches[kind]);
    for (const [name, describeName] of OPTIONS[kind])
      builder.addStringOption((option) =>
        localise(option, name, describeName)
          .setRequired(true)
          .setMaxLength(CHOICE_LIMITS.nameCharacters)
          .setAutocomplete(true),
      );
    return builder.addChannelOption((option) =>
      localise(option, 'channel', (texts) => texts.watches.channel).addChannelTypes(...WATCH_CHANNELS),
    );
  };
}

export default {
  data: localise(new SlashCommandBuilder(), 'watch', (texts) => texts.watches.description)
    .setContexts(InteractionContextType.Guild, InteractionContextType.BotDM)
    .setIntegrationTypes(ApplicationIntegrationType.GuildInstall)
    .addSubcommand(describe('organisation'))
    .addSubcommand(describe('person'))
    .addSubcommand(describe('pair'))
    .addSubcommand((one) => localise(one, 'list', (texts) => texts.watches.list))
    .toJSON(),

  autocomplete: (typed, { library, texts }, { options }) =>
    suggestKnown(texts, library, options.getSubcommand() === 'person' ? 'people' : 'organisations', typed),

  async execute(interaction, services) {
    const { options } = interaction;
    const kind = findKind(options.getSubcommand());
    if (kind === null) {
      await deferPrivately(interaction);
      return showWatches(interaction, services, 0);
    }
    const channelId = options.getChannel('channel')?.id ?? DIRECT;
    const place = findPlace(interaction, services, channelId === DIRECT ? null : channelId);
    const typed = OPTIONS[kind].map(([name]) => options.getString(name, true));
    await deferPrivately(interaction);
    const known = await waitForKnown(interaction, services, undefined);
    const found = findWanted(services.texts, known, { kind, typed, channelId });
    const reply =
      'ask' in found
        ? found.ask
        : await setWatch(interaction, services, known, { kind, named: found.wanted, place });
    await completeDeferred(interaction, reply);
  },

  buttons: {
    /** The one of several that was meant. */
    async set(interaction, services, argument) {
      const [version, asked = '', channelId = DIRECT, ...keys] = argument.split(':');
      const kind = findKind(asked);
      if (kind === null) throw new LocalisedError((texts) => texts.staleMessage);
      const place = findPlace(interaction, services, channelId === DIRECT ? null : channelId);
      await deferChange(interaction);
      const known = await waitForKnown(interaction, services, version);
      const { organisations, people } = known.facts;
      const named = keys.map((key) =>
        kind === 'person' ? findByKey(people, key) : findByKey(organisations, key),
      );
      await completeDeferred(
        interaction,
        await setWatch(interaction, services, known, { kind, named, place }),
      );
    },

    async page(interaction, services, page) {
      await deferChange(interaction);
      await showWatches(interaction, services, Number(page));
    },

    /** Ends one of a list, and shows the others. */
    async end(interaction, services, argument) {
      const [id = '', page] = argument.split(':');
      await deferChange(interaction);
      await endWatch(interaction, services, id);
      await showWatches(interaction, services, Number(page));
    },

    /** Ends the one that a message is about, which stays as it is. */
    async stop(interaction, services, id) {
      const { texts } = services;
      await deferPrivately(interaction);
      const watch = await endWatch(interaction, services, id);
      const text =
        watch === null ? texts.watches.gone : texts.watches.ended(formatSubject(texts, watch.subject));
      await completeDeferred(interaction, composeNotice(text));
    },
  },
} satisfies Command;

function findKind(name: string): WatchKind | null {
  return WATCH_KINDS.find((kind) => kind === name) ?? null;
}
