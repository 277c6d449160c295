import { setTimeout as delay } from 'node:timers/promises';
import type { ButtonInteraction, ChatInputCommandInteraction } from 'discord.js';
import type { Known } from '../library/drawing.ts';
import type { Library } from '../library/library.ts';
import { texts } from '../texts/en.ts';
import { UserError } from '../user-error.ts';
import type { Choices } from './command.ts';
import type { PictureFile, Reply } from './components.ts';
import { suggestNames } from './named.ts';
import { addPicture } from './picture-reply.ts';
import { completeDeferred, deferChange, deferPrivately } from './respond.ts';

/** How long what cannot be deferred waits for what is still being drawn: Discord waits for three seconds. */
const PATIENCE_MS = 1800;

/** What is answered in words, and what draws the picture that goes with them. */
export interface Found {
  readonly reply: Reply;
  readonly draw?: () => Promise<PictureFile | null>;
}

/**
 * Answers privately from what is known. Deferred, since right after the start it is still being drawn, which may take
 * longer than Discord waits.
 *
 * @param version the one that a button was made for; refused when the corpus is no longer that one.
 */
export async function answerFromFacts(
  interaction: ChatInputCommandInteraction | ButtonInteraction,
  library: Library,
  find: (known: Known) => Found,
  version?: string,
): Promise<void> {
  refuseOther(library.knownVersion(), version);
  await deferPrivately(interaction);
  await complete(interaction, find(await openKnown(library, version)));
}

/** Puts what is known in the place of the message that the button is on. See `answerFromFacts`. */
export async function changeFromFacts(
  interaction: ButtonInteraction,
  library: Library,
  find: (known: Known) => Found,
  version: string | undefined,
): Promise<void> {
  refuseOther(library.knownVersion(), version);
  await deferChange(interaction);
  await complete(interaction, find(await openKnown(library, version)));
}

async function complete(interaction: Parameters<typeof completeDeferred>[0], { reply, draw }: Found) {
  await completeDeferred(interaction, reply);
  if (draw !== undefined) await addPicture(interaction, await draw());
}

/**
 * What is known once an answer is deferred: the corpus may have changed meanwhile.
 *
 * @throws {UserError} when it is no longer the corpus of this version.
 */
async function openKnown(library: Library, version: string | undefined): Promise<Known> {
  const known = await library.known();
  refuseOther(known.version, version);
  return known;
}

/**
 * What is known, for what cannot be deferred.
 *
 * @throws {UserError} when it is still being drawn, or it is no longer the corpus of this version.
 */
export async function openKnownSoon(library: Library, version: string | undefined): Promise<Known> {
  refuseOther(library.knownVersion(), version);
  const known = await knownSoon(library);
  if (known === null) throw new UserError(texts.lookups.gathering);
  refuseOther(known.version, version);
  return known;
}

/**
 * What Discord offers while a name is being typed. While none is known yet, a choice says so; who takes it sends what they
 * have typed.
 */
export async function suggestKnown(
  library: Library,
  kind: 'organisations' | 'people',
  typed: string,
): Promise<Choices> {
  const known = await knownSoon(library);
  if (known !== null) return suggestNames(known.facts[kind], typed);
  return typed.trim() === '' ? [] : [{ name: texts.lookups.gatheringChoice, value: typed }];
}

async function knownSoon(library: Library): Promise<Known | null> {
  const bound = new AbortController();
  const patience = delay(PATIENCE_MS, null, { signal: bound.signal });
  try {
    return await Promise.race([library.known(), patience]);
  } finally {
    bound.abort();
  }
}

function refuseOther(served: string, version: string | undefined): void {
  if (version !== undefined && version !== served) throw new UserError(texts.staleMessage);
}
