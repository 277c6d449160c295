import { createTwoFilesPatch } from 'diff';
import type { Library } from '../../library/library.ts';
import { container, textDisplay } from '../components.ts';
import { fits } from '../limits.ts';
import { localise } from '../localise.ts';
import { completeDeferred, deferPrivately, sendFile } from '../respond.ts';
import { waitFor } from '../wait.ts';
import type { CorpusSubcommand } from './subcommand.ts';
import { suggestVersions } from './version-choice.ts';

const DIFF_BUDGET = { characters: 3500, bytes: 8000 } as const;
const CONTEXT_LINES = 2;

export const diff: CorpusSubcommand = {
  name: 'diff',
  describe: (builder) =>
    localise(builder, 'diff', (texts) => texts.versions.commands.diff)
      .addIntegerOption((option) =>
        localise(option, 'from', (texts) => texts.versions.commands.from)
          .setMinValue(1)
          .setRequired(true)
          .setAutocomplete(true),
      )
      .addIntegerOption((option) =>
        localise(option, 'to', (texts) => texts.versions.commands.to)
          .setMinValue(1)
          .setAutocomplete(true),
      ),
  autocomplete: async (typed, { library, texts }) =>
    suggestVersions(texts, await library.versions.list(), typed),
  async execute(interaction, { library, stopping, texts }) {
    await deferPrivately(interaction);
    const from = interaction.options.getInteger('from', true);
    const asked = interaction.options.getInteger('to');
    const { to, patch } = await waitFor(interaction, compare(library, from, asked), {
      describe: () => ({ text: texts.versions.reading }),
      stopping,
    });
    if (patch === '') {
      await completeDeferred(interaction, {
        components: [textDisplay(texts.versions.noDifference(from, to))],
      });
      return;
    }
    const title = `**${texts.versions.diffTitle(from, to)}**`;
    // A fence that is longer than any in the text cannot be broken out of.
    const fence = '`'.repeat(Math.max(3, ...[...patch.matchAll(/`+/g)].map(([run]) => run.length + 1)));
    const block = `${fence}diff\n${patch}\n${fence}`;
    if (fence === '```' && fits([block], DIFF_BUDGET))
      await completeDeferred(interaction, {
        components: [container([textDisplay(title), textDisplay(block)])],
      });
    else
      await sendFile(
        interaction,
        `${title}\n${texts.versions.diffAttached}`,
        `corpus-${from}-${to}.diff`,
        patch,
      );
  },
};

/** @param asked null for the last version */
async function compare(library: Library, from: number, asked: number | null) {
  const [last] = await library.versions.list();
  const to = asked ?? last?.number ?? from;
  return { to, patch: await composePatch(library, from, to) };
}

/** A unified diff of all files that differ; empty when none does. */
async function composePatch({ versions }: Library, from: number, to: number): Promise<string> {
  const [before, after] = [await versions.filesOf(from), await versions.filesOf(to)];
  const patches: string[] = [];
  for (const name of [...new Set([...before.keys(), ...after.keys()])].sort()) {
    const [old, fresh] = [(await before.get(name)?.()) ?? '', (await after.get(name)?.()) ?? ''];
    if (old === fresh) continue;
    const patch = createTwoFilesPatch(name, name, old, fresh, undefined, undefined, {
      context: CONTEXT_LINES,
    });
    patches.push(patch.replace(/^=+\n/, '').trimEnd());
  }
  return patches.join('\n');
}
