import { once } from 'node:events';
import { WebSocket } from 'ws';
import { z } from 'zod';
import { componentSchema } from '../../src/playground/message.ts';

const userSchema = z.looseObject({ id: z.string(), username: z.string() });

const messageSchema = z.looseObject({
  id: z.string(),
  channel_id: z.string(),
  author: userSchema,
  content: z.string(),
  flags: z.number(),
  components: z.array(componentSchema),
  mentions: z.array(userSchema),
  edited_timestamp: z.string().nullable(),
  interaction_metadata: z.looseObject({ id: z.string(), user: userSchema }).optional(),
  message_reference: z.looseObject({ message_id: z.string() }).optional(),
  reactions: z.array(z.looseObject({ emoji: z.looseObject({ name: z.string() }) })).optional(),
});
export type ShownMessage = z.infer<typeof messageSchema>;

const optionSchema = z.looseObject({ name: z.string(), type: z.number() });

const commandSchema = z.looseObject({
  id: z.string(),
  name: z.string(),
  type: z.number(),
  options: z.array(optionSchema.extend({ options: z.array(optionSchema).optional() })).optional(),
});
const choiceSchema = z.looseObject({ name: z.string(), value: z.union([z.string(), z.number()]) });

const channelSchema = z.looseObject({ id: z.string(), name: z.string() });

const eventSchema = z.discriminatedUnion('t', [
  z.object({
    t: z.literal('READY'),
    d: z.looseObject({
      me: userSchema,
      online: z.boolean(),
      channel: channelSchema,
      channels: z.array(channelSchema),
      messages: z.array(messageSchema),
      commands: z.array(commandSchema),
      examples: z.array(z.string()),
    }),
  }),
  z.object({ t: z.literal('BOT'), d: z.object({ online: z.boolean() }) }),
  z.object({ t: z.literal('CHANNELS'), d: z.object({ channels: z.array(channelSchema) }) }),
  z.object({ t: z.literal('COMMANDS'), d: z.object({ commands: z.array(commandSchema) }) }),
  z.object({ t: z.literal('MESSAGE_CREATE'), d: z.object({ message: messageSchema }) }),
  z.object({ t: z.literal('MESSAGE_UPDATE'), d: z.object({ message: messageSchema }) }),
  z.object({ t: z.literal('MESSAGE_DELETE'), d: z.object({ id: z.string() }) }),
  z.object({ t: z.literal('TYPING'), d: z.object({ user: userSchema }) }),
  z.object({
    t: z.literal('AUTOCOMPLETE'),
    d: z.object({ nonce: z.string(), choices: z.array(choiceSchema) }),
  }),
  z.object({
    t: z.literal('MODAL'),
    d: z.looseObject({
      interaction_id: z.string(),
      custom_id: z.string(),
      components: z.array(componentSchema),
    }),
  }),
  z.object({ t: z.literal('DONE'), d: z.object({ nonce: z.string(), message_id: z.string().nullish() }) }),
  z.object({ t: z.literal('FAILED'), d: z.object({ nonce: z.string(), message: z.string() }) }),
]);
export type PageEvent = z.infer<typeof eventSchema>;

/** The playground's page without a page: what a person sees, and what they do, over the same socket. */
export class PageClient {
  /** Everything that came, oldest first. */
  readonly events: PageEvent[] = [];
  readonly #socket: WebSocket;
  readonly #waiting = new Set<() => void>();
  #nonce = 0;

  private constructor(address: string, locale: string) {
    const { host } = new URL(address);
    this.#socket = new WebSocket(`ws://${host}/page?locale=${locale}`, { origin: address });
    this.#socket.on('message', (raw) => {
      this.events.push(eventSchema.parse(JSON.parse(raw.toString())));
      for (const wake of [...this.#waiting]) wake();
    });
  }

  /** Opens a page and acts as this person; left out, as the member. */
  static async open(address: string, userId?: string, locale = 'en-GB'): Promise<PageClient> {
    const client = new PageClient(address, locale);
    await client.ready();
    if (userId !== undefined) await client.become(userId);
    return client;
  }

  /** Lets go of everything that came since what was last told at once, while nothing is waited for. */
  forget(): void {
    const kept = this.events.filter((event) => event.t === 'READY' || event.t === 'COMMANDS').slice(-2);
    this.events.splice(0, this.events.length, ...kept);
  }

  async close(): Promise<void> {
    if (this.#socket.readyState === WebSocket.CLOSED) return;
    const closed = once(this.#socket, 'close');
    this.#socket.close();
    await closed;
  }

  send(message: object): void {
    this.#socket.send(JSON.stringify(message));
  }

  async become(userId: string): Promise<void> {
    const after = this.events.length;
    this.send({ op: 'user', id: userId });
    await this.ready(after);
  }

  /** The first account of everything from a place in `events` on. */
  async ready(after = 0) {
    return this.first((event) => (event.t === 'READY' ? event.d : undefined), after);
  }

  /** What the page was last told of everything at once. */
  latest() {
    const told = this.events.findLast((event) => event.t === 'READY');
    if (told?.t !== 'READY') throw new Error('the page has been told nothing yet');
    return told.d;
  }

  /** The channels as they are at the moment. */
  channels() {
    const told = this.events.findLast((event) => event.t === 'READY' || event.t === 'CHANNELS');
    return told?.t === 'READY' || told?.t === 'CHANNELS' ? told.d.channels : [];
  }

  /** The commands as they are at the moment. */
  commands() {
    const told = this.events.findLast((event) => event.t === 'READY' || event.t === 'COMMANDS');
    return told?.t === 'READY' || told?.t === 'COMMANDS' ? told.d.commands : [];
  }

  /** The messages as they are at the moment, the oldest first. */
  messages(): ShownMessage[] {
    const shown = new Map<string, ShownMessage>();
    for (const event of this.events) {
      if (event.t === 'READY') {
        shown.clear();
        for (const message of event.d.messages) shown.set(message.id, message);
      } else if (event.t === 'MESSAGE_CREATE' || event.t === 'MESSAGE_UPDATE') {
        shown.set(event.d.message.id, event.d.message);
      } else if (event.t === 'MESSAGE_DELETE') shown.delete(event.d.id);
    }
    return [...shown.values()];
  }

  /** The first event, from a place in `events` on, that gives something; waits for it. */
  async first<Found>(pick: (event: PageEvent) => Found | undefined, after = 0): Promise<Found> {
    for (let at = after; ; at += 1) {
      while (at >= this.events.length) await this.#next();
      const event = this.events[at];
      const found = event && pick(event);
      if (found !== undefined) return found;
    }
  }

  /** Does something with a nonce of its own, and gives what became of it. */
  async act(message: object): Promise<Extract<PageEvent, { t: 'DONE' | 'FAILED' | 'AUTOCOMPLETE' }>> {
    this.#nonce += 1;
    const nonce = String(this.#nonce);
    this.send({ ...message, nonce });
    return this.first((event) => {
      const isOutcome = event.t === 'DONE' || event.t === 'FAILED' || event.t === 'AUTOCOMPLETE';
      return isOutcome && event.d.nonce === nonce ? event : undefined;
    });
  }

  #next(): Promise<void> {
    return new Promise((resolve) => {
      const wake = () => {
        this.#waiting.delete(wake);
        resolve();
      };
      this.#waiting.add(wake);
    });
  }
}
