import type { ChatInputCommandInteraction, MessageComponentInteraction } from 'discord.js';
import { askWhichPair, findPairs, type Pair } from '../src/discord/between-reply.ts';
import { formatName } from '../src/discord/citation.ts';
import type { Command, Services } from '../src/discord/command.ts';
import { writeDossier } from '../src/discord/dossier.ts';
import { suggestKnown, waitForKnown } from '../src/discord/look-up.ts';
import { findByKey, keyOf } from '../src/discord/named.ts';
import { describePairCommand } from '../src/discord/pair-command.ts';
import { completeDeferred, deferPrivately, sendFile } from '../src/discord/respond.ts';
import type { Organisation } from '../src/knowledge/fact-types.ts';
import type { Known } from '../src/library/drawing.ts';

export default {
  data: describePairCommand('dossier', (texts) => texts.dossier.description),

  autocomplete: (typed, { library, texts }) => suggestKnown(texts, library, 'organisations', typed),

  async execute(interaction, services) {
    const typed = ['first', 'second'].map((option) => interaction.options.getString(option, true));
    await deferPrivately(interaction);
    const known = await waitForKnown(interaction, services, undefined);
    const matches = findPairs(known.facts.organisations, typed);
    const [only, ...others] = matches.pairs;
    if (others.length === 0) return send(interaction, services, known, only);
    const target = (one: Organisation, other: Organisation) =>
      ['dossier', 'send', known.version, keyOf(one), keyOf(other)] as const;
    await completeDeferred(interaction, askWhichPair(services.texts, matches, target));
  },

  buttons: {
    async send(interaction, services, argument) {
      const [version, first, second] = argument.split(':');
      await deferPrivately(interaction);
      const known = await waitForKnown(interaction, services, version);
      const { organisations } = known.facts;
      const pair: Pair = [findByKey(organisations, first), findByKey(organisations, second)];
      await send(interaction, services, known, pair);
    },
  },
} satisfies Command;

async function send(
  interaction: ChatInputCommandInteraction | MessageComponentInteraction,
  { texts }: Services,
  { facts, version }: Known,
  pair: Pair,
): Promise<void> {
  const { name, content, passages } = writeDossier(texts, facts, pair, version);
  const [first, second] = pair.map((one) => formatName(one.name));
  const title = texts.lookups.betweenTitle(first ?? '', second ?? '');
  await sendFile(interaction, texts.dossier.sent(title, passages), name, content);
}
