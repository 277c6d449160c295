import type { Knowledge } from '../index/knowledge.ts';
import { findExamples } from '../small-talk/find-examples.ts';
import { inSlices } from '../steps.ts';
import type { Texts } from '../texts/texts.ts';
import { type Commands, type ComposeHelp, isMessageCommand } from './command.ts';
import { button, buttonRow, container, type Reply, textDisplay } from './components.ts';

/** A button shows so many on a phone. */
const EXAMPLE_CHARACTERS = 40;

/** `/ask` has a paragraph of its own, whoever reads the help has found `/help`, and below `/between` is a button for the dossier. */
const UNLISTED: readonly string[] = ['ask', 'help', 'dossier'];

/** The help: the commands that there are, and examples, which are looked for once in each corpus that is served. */
export function createHelp(commands: Commands): ComposeHelp {
  const found = new WeakMap<Knowledge, Promise<readonly string[]>>();
  const examplesOf = (knowledge: Knowledge) => {
    const known = found.get(knowledge);
    if (known !== undefined) return known;
    const examples = inSlices(findExamples(knowledge, EXAMPLE_CHARACTERS));
    found.set(knowledge, examples);
    examples.catch(() => found.delete(knowledge));
    return examples;
  };
  return async (knowledge, texts) =>
    composeHelp(texts, await examplesOf(knowledge), listCommands(texts, commands));
}

/** What everybody may use beside `/ask`: a line each, as Discord shows it beside the name. */
function listCommands(texts: Texts, commands: Commands): string {
  const described = new Map<string, { readonly description: string }>(Object.entries(texts.commands));
  const names = new Map<string, string>(Object.entries(texts.names));
  return [...commands.values()]
    .flatMap((command) => {
      const { name } = command.data;
      const isForAll = command.moderatorsOnly !== true && command.managersOnly !== true;
      if (!isForAll || isMessageCommand(command) || UNLISTED.includes(name)) return [];
      const shown = names.get(name) ?? name;
      // Whoever reads this may have Discord in another language, where the command has its English name.
      const call = shown === name ? `**/${name}**` : `**/${shown}** (**/${name}**)`;
      return [texts.helpCommand(call, described.get(name)?.description ?? command.data.description)];
    })
    .join('\n');
}

/** Each example is a button that asks it: the question is its label, and comes back with the message. */
function composeHelp(texts: Texts, examples: readonly string[], commands: string): Reply {
  const buttons = examples.map((example, index) => button(example, ['ask', 'example', index]));
  return {
    components: [
      container([
        textDisplay([`**${texts.helpTitle}**`, texts.helpBody, texts.helpAsk].join('\n')),
        ...buttonRow(buttons),
        textDisplay([texts.helpFollowUp, commands, texts.helpCheck].filter((text) => text !== '').join('\n')),
      ]),
    ],
  };
}
