import { randomBytes } from 'node:crypto';
import { GatewayDispatchEvents, type InteractionType } from 'discord.js';
import { DiscordError, unknownThing } from './discord-error.ts';
import type { Faults } from './faults.ts';
import type { Gateway } from './gateway.ts';
import { type Channel, HOME } from './guild.ts';
import type { Component, InteractionMetadata } from './message.ts';
import { APPLICATION, BOT, describeMember, type Person, permissionsOf } from './people.ts';
import type { Stored, World } from './world.ts';

/** How long the bot has for its first answer, and how long its token is good. Source: https://discord.com/developers/docs/interactions/receiving-and-responding. */
const ANSWER_MS = 3000;
const TOKEN_MS = 15 * 60_000;

interface Modal {
  readonly custom_id: string;
  readonly title: string;
  readonly components: readonly Component[];
}

/** What becomes of an interaction, for whoever caused it. */
export type Outcome =
  | { readonly kind: 'done' /** What the answer wrote or changed. */; readonly messageId: string | null }
  | { readonly kind: 'choices'; readonly choices: readonly unknown[] }
  | { readonly kind: 'modal'; readonly interactionId: string; readonly modal: Modal }
  | { readonly kind: 'failed'; readonly message: string };

export interface InteractionRequest {
  readonly type: InteractionType;
  readonly person: Person;
  readonly channel: Channel;
  /** The language that the person's Discord is in. */
  readonly locale: string;
  readonly data: object;
  /** The message that a component is on. */
  readonly source?: Stored;
  /** The name of a slash command with its subcommand, as messages show it. */
  readonly commandName?: string;
  /** Called once. */
  readonly settle: (outcome: Outcome) => void;
}

export interface Interaction extends InteractionRequest {
  readonly id: string;
  readonly token: string;
  readonly createdMs: number;
  acknowledged: boolean;
  /** The message that `@original` stands for. */
  originalId: string | null;
  /** Waits for the message that its deferral has promised. */
  isDeferred: boolean;
  modal: Modal | null;
}

/** Every interaction that may still be answered. */
export class Interactions {
  readonly #byId = new Map<string, Interaction>();
  readonly #byToken = new Map<string, Interaction>();

  constructor(
    readonly world: World,
    readonly gateway: Gateway,
    readonly faults: Faults,
  ) {}

  /** Tells the bot of something that a person did, and gives up after three seconds without an answer. */
  open(request: InteractionRequest): Interaction | null {
    const { world, gateway } = this;
    if (!gateway.hasSession) {
      request.settle({ kind: 'failed', message: 'The bot is offline.' });
      return null;
    }
    this.#forgetOld();
    const id = world.newId();
    const interaction: Interaction = {
      ...request,
      id,
      token: `aW50ZXJhY3Rpb246${randomBytes(48).toString('base64url')}`,
      createdMs: world.clock.now(),
      acknowledged: false,
      originalId: null,
      isDeferred: false,
      modal: null,
    };
    this.#byId.set(id, interaction);
    this.#byToken.set(interaction.token, interaction);
    world.clock.after(ANSWER_MS, () => {
      if (!interaction.acknowledged)
        request.settle({ kind: 'failed', message: 'The application did not respond.' });
    });
    const payload = describeInteraction(world, interaction);
    this.faults.deliver(() => gateway.dispatch(GatewayDispatchEvents.InteractionCreate, 0, () => payload));
    return interaction;
  }

  find(id: string): Interaction | undefined {
    return this.#byId.get(id);
  }

  /**
   * The interaction that a first answer is for.
   *
   * @throws {DiscordError} 10062 when it is too late for one, 40060 when there has been one.
   */
  claim(id: string, token: string): Interaction {
    const interaction = this.#byId.get(id);
    if (interaction === undefined || interaction.token !== token) throw unknownThing('interaction');
    if (interaction.acknowledged)
      throw new DiscordError(400, 40060, 'Interaction has already been acknowledged.');
    if (this.world.clock.now() - interaction.createdMs > ANSWER_MS) throw unknownThing('interaction');
    return interaction;
  }

  /** The interaction that a later message is for. @throws {DiscordError} when its token is no longer good, or there was no first answer. */
  byToken(token: string): Interaction {
    const interaction = this.#byToken.get(token);
    if (interaction === undefined || this.world.clock.now() - interaction.createdMs > TOKEN_MS) {
      throw new DiscordError(401, 50027, 'Invalid Webhook Token');
    }
    if (!interaction.acknowledged) throw unknownThing('Webhook');
    return interaction;
  }

  #forgetOld(): void {
    for (const [id, { createdMs, token }] of this.#byId) {
      if (this.world.clock.now() - createdMs <= TOKEN_MS) return;
      this.#byId.delete(id);
      this.#byToken.delete(token);
    }
  }
}

/** Whom Discord names as having installed the application where it was used: the server, or nobody in direct messages. */
function describeOwners({ guild_id = '0' }: Channel) {
  return { 0: guild_id };
}

function describePlace(world: World, { person, channel }: Interaction) {
  if (channel.guild_id === undefined) {
    return { user: person.user, context: 1, app_permissions: permissionsOf(BOT, HOME).toString() };
  }
  const server = world.server(channel.guild_id);
  const { id } = server.guild;
  return {
    member: { ...describeMember(person, id), permissions: world.permissionsIn(person, channel).toString() },
    guild_id: id,
    guild: { id, locale: 'en-GB', features: [] },
    guild_locale: 'en-GB',
    context: 0,
    app_permissions: world.permissionsIn(BOT, channel).toString(),
  };
}

function describeInteraction(world: World, interaction: Interaction) {
  const { id, token, type, channel, locale, data, source } = interaction;
  return {
    id,
    application_id: APPLICATION.id,
    type,
    token,
    version: 1,
    locale,
    entitlements: [],
    authorizing_integration_owners: describeOwners(channel),
    attachment_size_limit: 10 * 1024 * 1024,
    channel,
    channel_id: channel.id,
    ...describePlace(world, interaction),
    data,
    ...(source && { message: source.message }),
  };
}

/** What a message says of the interaction that it answers. */
export function describeMetadata({
  id,
  type,
  person,
  channel,
  commandName,
  source,
}: Interaction): InteractionMetadata {
  return {
    id,
    type,
    user: person.user,
    authorizing_integration_owners: describeOwners(channel),
    ...(commandName === undefined ? {} : { name: commandName }),
    ...(source === undefined ? {} : { interacted_message_id: source.message.id }),
  };
}
