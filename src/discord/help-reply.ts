import type { Knowledge } from '../index/knowledge.ts';
import { findExamples } from '../small-talk/find-examples.ts';
import { inSlices } from '../steps.ts';
import { texts } from '../texts/en.ts';
import { type Commands, type ComposeHelp, isMessageCommand } from './command.ts';
import { button, buttonRow, container, type Reply, textDisplay } from './components.ts';

/** A button shows so many on a phone. */
const EXAMPLE_CHARACTERS = 40;

/** `/ask` has a paragraph of its own, and whoever reads the help has found `/help`. */
const UNLISTED: readonly string[] = ['ask', 'help'];

/** The help: the commands that there are, and examples, which are looked for once in each corpus that is served. */
export function createHelp(commands: Commands): ComposeHelp {
  const composed = new WeakMap<Knowledge, Promise<Reply>>();
  const listed = listCommands(commands);
  return (knowledge) => {
    const known = composed.get(knowledge);
    if (known !== undefined) return known;
    const help = composeHelp(knowledge, listed);
    composed.set(knowledge, help);
    help.catch(() => composed.delete(knowledge));
    return help;
  };
}

/** What everybody may use beside `/ask`: a line each, as Discord shows it beside the name. */
function listCommands(commands: Commands): string {
  return [...commands.values()]
    .flatMap((command) =>
      command.moderatorsOnly === true || isMessageCommand(command) || UNLISTED.includes(command.data.name)
        ? []
        : [`**/${command.data.name}** ${command.data.description}`],
    )
    .join('\n');
}

/** Each example is a button that asks it: the question is its label, and comes back with the message. */
async function composeHelp(knowledge: Knowledge, commands: string): Promise<Reply> {
  const examples = await inSlices(findExamples(knowledge, EXAMPLE_CHARACTERS));
  const buttons = examples.map((example, index) => button(example, ['ask', 'example', index]));
  return {
    components: [
      container([
        textDisplay([`**${texts.helpTitle}**`, texts.helpBody].join('\n')),
        textDisplay(texts.helpAsk),
        ...buttonRow(buttons),
        textDisplay(texts.helpFollowUp),
        textDisplay([commands, texts.helpCheck].filter((text) => text !== '').join('\n')),
      ]),
    ],
  };
}
