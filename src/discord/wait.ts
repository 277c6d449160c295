import { MessageFlags } from 'discord.js';
import { LocalisedError } from '../texts/localised-error.ts';
import type { Texts } from '../texts/texts.ts';
import { type Button, buttonRow, container, type Reply, textDisplay } from './components.ts';
import { addPrivately, completeDeferred, isUpdateOrReplied, type Respondable } from './respond.ts';

/** The id of its text, far above the numbers that Discord hands out itself, tells a notice from an answer. */
export const WAITING_COMPONENT_ID = 1002;

/** How long people wait without a word. */
const SILENT_MS = 2000;
/** How often what is said is brought up to date. Discord allows five edits in two seconds. */
const INTERVAL_MS = 3000;
/** Discord keeps an answer open for 15 minutes from the beginning of the interaction. */
const OPEN_MS = 14 * 60 * 1000;

export interface WaitOptions {
  /** What is being waited for, and how far it is, with a button to cancel it: asked again and again. */
  readonly describe: () => { readonly text: string; readonly button?: Button };
  /** What is said when Discord does not keep the answer open any longer. */
  readonly tooLong?: (texts: Texts) => string;
  /** Aborted when the bot stops: whoever still waits is told so. Left out for work that ends by itself then. */
  readonly stopping?: AbortSignal;
}

/**
 * Waits for work after an interaction was deferred or answered. Past two seconds its reply says what is being waited for;
 * where that would take the place of what is on show, a private message beside it does, which goes when the waiting is over.
 *
 * @throws {UserError} when the bot stops, or Discord will not keep the answer open; and what the work throws.
 */
export async function waitFor<Result>(
  interaction: Respondable,
  work: Promise<Result>,
  options: WaitOptions,
): Promise<Result> {
  const notice = openNotice(interaction, options);
  const leftMs = Math.max(0, interaction.createdTimestamp + OPEN_MS - Date.now());
  const { stopping, tooLong = (texts) => texts.orders.tooLong } = options;
  let stop = () => {};
  let timer: NodeJS.Timeout | undefined;
  const bound = new Promise<never>((_, reject) => {
    stop = () => reject(new LocalisedError((texts) => texts.orders.stopping));
    timer = setTimeout(() => reject(new LocalisedError(tooLong)), leftMs);
    if (stopping?.aborted === true) stop();
    else stopping?.addEventListener('abort', stop);
  });
  try {
    return await Promise.race([work, bound]);
  } finally {
    clearTimeout(timer);
    stopping?.removeEventListener('abort', stop);
    await notice.close();
  }
}

/** Waits for what is read or changed in the database of questions, whose own bounds end it. See `waitFor`. */
export function waitForQuestions<Result>(
  texts: Texts,
  interaction: Respondable,
  work: Promise<Result>,
): Promise<Result> {
  return waitFor(interaction, work, { describe: () => ({ text: texts.questions.waiting }) });
}

/** What says that somebody waits: nothing at first. What cannot be sent is not missed: what is waited for comes anyway. */
function openNotice(interaction: Respondable, { describe }: WaitOptions) {
  const isBeside = isUpdateOrReplied(interaction);
  let said = '';
  let besideId: string | null = null;
  /** One request after the other: the last one sent must be the last one to arrive. */
  let sending: Promise<void> = Promise.resolve();

  async function send(text: string, button: Button | undefined): Promise<void> {
    const reply: Reply = {
      components: [
        container([
          textDisplay(text, WAITING_COMPONENT_ID),
          ...buttonRow(button === undefined ? [] : [button]),
        ]),
      ],
    };
    if (!isBeside) await completeDeferred(interaction, reply);
    else if (besideId === null) besideId = (await addPrivately(interaction, reply)).id;
    else {
      const { components } = reply;
      await interaction.editReply({ message: besideId, components, flags: MessageFlags.IsComponentsV2 });
    }
  }

  function tell(): void {
    timer = setTimeout(tell, INTERVAL_MS);
    const { text, button } = describe();
    if (text === said) return;
    said = text;
    sending = sending.then(() => send(text, button)).catch(() => undefined);
  }
  let timer = setTimeout(tell, SILENT_MS);

  return {
    /** Returns when nothing more of it is under way. */
    async close(): Promise<void> {
      clearTimeout(timer);
      await sending;
      // A notice is no answer: what comes next, a refusal as well, takes its place.
      if (!isBeside) interaction.replied = false;
      if (besideId !== null) await interaction.deleteReply(besideId).catch(() => undefined);
    },
  };
}
