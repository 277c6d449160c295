import { setTimeout as delay } from 'node:timers/promises';
import type { ChatInputCommandInteraction, MessageComponentInteraction } from 'discord.js';
import type { Known } from '../library/drawing.ts';
import type { Library } from '../library/library.ts';
import { LocalisedError } from '../texts/localised-error.ts';
import type { Texts } from '../texts/texts.ts';
import type { Choices, Services } from './command.ts';
import { type Button, type PictureFile, type Reply, textDisplay, textsOf } from './components.ts';
import { CHOICE_LIMITS, fits } from './limits.ts';
import { suggestNames } from './named.ts';
import { addPicture } from './picture-reply.ts';
import { addPrivately, completeDeferred, deferChange, deferPrivately } from './respond.ts';
import { waitFor } from './wait.ts';

/** How long what cannot be deferred waits for what is still being drawn: Discord waits for three seconds. */
const PATIENCE_MS = 1800;

/** What is answered in words, and what draws the picture that goes with them. */
export interface Found {
  readonly reply: Reply;
  readonly draw?: () => Promise<PictureFile | null>;
  /** Below the picture. */
  readonly buttons?: readonly Button[];
}

type Needed = Pick<Services, 'library' | 'stopping' | 'texts'>;

/**
 * Answers privately from what is known. Deferred, since after a first start it is still being drawn, which may take longer
 * than Discord waits.
 *
 * @param version the one that a button was made for; refused when the corpus is no longer that one.
 */
export async function answerFromFacts(
  interaction: ChatInputCommandInteraction | MessageComponentInteraction,
  services: Needed,
  find: (known: Known) => Found,
  version?: string,
): Promise<void> {
  refuseOther(services.library.knownVersion(), version);
  await deferPrivately(interaction);
  await complete(interaction, services, find, version);
}

/** Puts what is known in the place of the message that the button is on. See `answerFromFacts`. */
export async function changeFromFacts(
  interaction: MessageComponentInteraction,
  services: Needed,
  find: (known: Known) => Found,
  version: string | undefined,
): Promise<void> {
  refuseOther(services.library.knownVersion(), version);
  await deferChange(interaction);
  await complete(interaction, services, find, version);
}

/**
 * What is known, for an interaction that has been deferred, which says meanwhile what it waits for.
 *
 * @throws {UserError} when the corpus is no longer that of this version.
 */
export async function waitForKnown(
  interaction: MessageComponentInteraction | ChatInputCommandInteraction,
  { library, stopping, texts }: Needed,
  version: string | undefined,
): Promise<Known> {
  const known = await waitFor(interaction, library.known(), {
    describe: () => ({ text: describeDrawing(texts, library) }),
    stopping,
  });
  refuseOther(known.version, version);
  return known;
}

/** @throws {UserError} when the corpus has become another one than that of this version meanwhile. */
async function complete(
  interaction: MessageComponentInteraction | ChatInputCommandInteraction,
  services: Needed,
  find: (known: Known) => Found,
  version: string | undefined,
): Promise<void> {
  const { library, stopping, texts } = services;
  const known = await waitForKnown(interaction, services, version);
  const { reply, draw, buttons } = find(known);
  const isOutdated = known.version !== library.current().corpus.version;
  await (isOutdated
    ? completeOutdated(texts, interaction, reply, known)
    : completeDeferred(interaction, reply));
  if (draw !== undefined) await addPicture(texts, interaction, draw(), stopping, buttons);
}

function describeDrawing(texts: Texts, library: Library): string {
  const progress = library.drawingProgress();
  const { gathering, reading } = texts.orders;
  return progress === null ? gathering : `${gathering} ${reading(progress)}`;
}

/** Says below the answer, or where that has no room for it beside the answer, that its facts are of an earlier corpus. */
async function completeOutdated(
  texts: Texts,
  interaction: MessageComponentInteraction | ChatInputCommandInteraction,
  { components }: Reply,
  { version }: Known,
): Promise<void> {
  const line = textDisplay(`-# ${texts.orders.outdated(version)}`);
  const hasRoom = fits([...components.flatMap(textsOf), line.content]);
  await completeDeferred(interaction, { components: hasRoom ? [...components, line] : components });
  if (!hasRoom) await addPrivately(interaction, { components: [line] });
}

/**
 * What is known, for what cannot be deferred.
 *
 * @throws {UserError} when it is still being drawn, or it is no longer the corpus of this version.
 */
export async function openKnownSoon(library: Library, version: string | undefined): Promise<Known> {
  refuseOther(library.knownVersion(), version);
  const known = await knownSoon(library);
  if (known === null)
    throw new LocalisedError((texts) => `${describeDrawing(texts, library)} ${texts.orders.tryAgain}`);
  refuseOther(known.version, version);
  return known;
}

/**
 * What Discord offers while a name is being typed. While none is known yet, a choice says so; who takes it sends what they
 * have typed.
 */
export async function suggestKnown(
  texts: Texts,
  library: Library,
  kind: 'organisations' | 'people',
  typed: string,
): Promise<Choices> {
  const known = await knownSoon(library);
  if (known !== null) return suggestNames(texts, known.facts[kind], typed);
  // Discord takes no longer value than it takes a name, but lets people type on.
  const value = typed.slice(0, CHOICE_LIMITS.nameCharacters).toWellFormed();
  return typed.trim() === '' ? [] : [{ name: texts.lookups.gatheringChoice, value }];
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
  if (version !== undefined && version !== served) throw new LocalisedError((texts) => texts.staleMessage);
}
