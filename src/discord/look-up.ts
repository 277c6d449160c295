import type { ButtonInteraction, ChatInputCommandInteraction } from 'discord.js';
import type { Facts } from '../knowledge/fact-types.ts';
import type { Library } from '../knowledge/library.ts';
import { texts } from '../texts/en.ts';
import { UserError } from '../user-error.ts';
import type { PictureFile, Reply } from './components.ts';
import { addPicture } from './picture-reply.ts';
import { completeDeferred, deferChange, deferPrivately } from './respond.ts';

/** What is known, and the version of the corpus that it was drawn from: buttons hold it. */
export interface Known {
  readonly facts: Facts;
  readonly version: string;
}

/** What is answered in words, and what draws the picture that goes with them. */
export interface Found {
  readonly reply: Reply;
  readonly draw?: () => Promise<PictureFile | null>;
}

/**
 * Answers privately from what is known. Deferred, since of a large corpus it may be drawn only now, which may take longer
 * than Discord waits.
 *
 * @param version the one that a button was made for; refused when the corpus is no longer that one.
 */
export async function answerFromFacts(
  interaction: ChatInputCommandInteraction | ButtonInteraction,
  library: Library,
  find: (known: Known) => Found,
  version?: string,
): Promise<void> {
  refuseOther(library, version);
  await deferPrivately(interaction);
  await complete(interaction, find(openFacts(library, version)));
}

/** Puts what is known in the place of the message that the button is on. See `answerFromFacts`. */
export async function changeFromFacts(
  interaction: ButtonInteraction,
  library: Library,
  find: (known: Known) => Found,
  version: string | undefined,
): Promise<void> {
  refuseOther(library, version);
  await deferChange(interaction);
  await complete(interaction, find(openFacts(library, version)));
}

async function complete(interaction: Parameters<typeof completeDeferred>[0], { reply, draw }: Found) {
  await completeDeferred(interaction, reply);
  if (draw !== undefined) await addPicture(interaction, await draw());
}

/**
 * What is known at the moment: asked again once an answer is deferred, for the corpus may have changed meanwhile.
 *
 * @throws {UserError} when it is no longer the corpus of this version.
 */
export function openFacts(library: Library, version: string | undefined): Known {
  refuseOther(library, version);
  return { facts: library.facts(), version: library.current().corpus.version };
}

function refuseOther(library: Library, version: string | undefined): void {
  if (version !== undefined && version !== library.current().corpus.version) {
    throw new UserError(texts.staleMessage);
  }
}
