import { InteractionResponseType, InteractionType, MessageFlags } from 'discord.js';
import { z } from 'zod';
import { DiscordError, invalidForm, unknownThing, type Violation } from '../discord-error.ts';
import type { Interaction } from '../interactions.ts';
import { componentSchema, hasFlag, messageBodySchema } from '../message.ts';
import { checkComponents } from '../rules/component-rules.ts';
import type { SchemaName } from '../schemas.ts';
import type { Stored, World } from '../world.ts';
import { deferAnswer, writeAnswer } from '../write-answer.ts';
import { editMessage } from '../write-message.ts';
import { type Call, type Define, NO_CONTENT, type RestContext, requireSchema } from './route.ts';

const { ChannelMessageWithSource, DeferredChannelMessageWithSource, DeferredMessageUpdate } =
  InteractionResponseType;
const { UpdateMessage, ApplicationCommandAutocompleteResult, Modal } = InteractionResponseType;
const { ApplicationCommand, MessageComponent, ModalSubmit, ApplicationCommandAutocomplete } = InteractionType;

/** Which first answers there are, Discord's schema of each, and which interactions they are for. */
const CALLBACKS: ReadonlyMap<number, { schema: SchemaName; answers: readonly InteractionType[] }> = new Map([
  [
    ChannelMessageWithSource,
    {
      schema: 'CreateMessageInteractionCallbackRequestSchema',
      answers: [ApplicationCommand, MessageComponent, ModalSubmit],
    },
  ],
  [
    DeferredChannelMessageWithSource,
    {
      schema: 'CreateMessageInteractionCallbackRequestSchema',
      answers: [ApplicationCommand, MessageComponent, ModalSubmit],
    },
  ],
  [
    DeferredMessageUpdate,
    { schema: 'UpdateMessageInteractionCallbackRequestSchema', answers: [MessageComponent, ModalSubmit] },
  ],
  [
    UpdateMessage,
    { schema: 'UpdateMessageInteractionCallbackRequestSchema', answers: [MessageComponent, ModalSubmit] },
  ],
  [
    ApplicationCommandAutocompleteResult,
    {
      schema: 'ApplicationCommandAutocompleteCallbackRequestSchema',
      answers: [ApplicationCommandAutocomplete],
    },
  ],
  [
    Modal,
    { schema: 'ModalInteractionCallbackRequestSchema', answers: [ApplicationCommand, MessageComponent] },
  ],
]);

const callbackSchema = z.looseObject({ type: z.number(), data: z.unknown().optional() });
const choicesSchema = z.looseObject({
  choices: z.array(z.looseObject({ name: z.string(), value: z.union([z.string(), z.number()]) })).nullish(),
});
const modalSchema = z.looseObject({
  custom_id: z.string(),
  title: z.string(),
  components: z.array(componentSchema),
});

const CHOICE_CHARACTERS = 100;

/** The first answer to an interaction. */
export function defineInteractionRoutes(define: Define, { world, interactions }: RestContext): void {
  define('POST', '/interactions/:interactionId/:token/callback', async (call) => {
    const interaction = interactions.claim(call.param('interactionId'), call.param('token'));
    const { type, data } = await parseCallback(interaction, call.body);
    // Between the check above and here another answer may have come.
    interactions.claim(interaction.id, interaction.token);
    const stored = carryOut(world, interaction, type, data, call);
    interaction.acknowledged = true;
    if (type !== Modal && type !== ApplicationCommandAutocompleteResult) {
      interaction.settle({ kind: 'done', messageId: interaction.originalId });
    }
    return call.query.with_response === 'true'
      ? { status: 200, body: describeAnswer(interaction, type, stored) }
      : NO_CONTENT;
  });
}

async function parseCallback(interaction: Interaction, body: unknown) {
  const given = callbackSchema.safeParse(body);
  const callback = given.success ? CALLBACKS.get(given.data.type) : undefined;
  const { type, source } = interaction;
  // A form that a button opened may change the message of that button; one of a command has none to change.
  const hasTarget =
    given.data?.type !== UpdateMessage && given.data?.type !== DeferredMessageUpdate
      ? true
      : source !== undefined;
  if (!given.success || callback === undefined || !callback.answers.includes(type) || !hasTarget) {
    const message = `This type cannot answer an interaction of type ${type}.`;
    throw invalidForm([{ path: ['type'], code: 'BASE_TYPE_CHOICES', message }]);
  }
  await requireSchema(callback.schema, body);
  return given.data;
}

function carryOut(
  world: World,
  interaction: Interaction,
  type: number,
  data: unknown,
  { files }: Call,
): Stored | null {
  const { source } = interaction;
  switch (type) {
    case ChannelMessageWithSource:
      return underData(() => writeAnswer(world, interaction, messageBodySchema.parse(data ?? {}), files));
    case DeferredChannelMessageWithSource:
      return underData(() => deferAnswer(world, interaction, messageBodySchema.parse(data ?? {})));
    case UpdateMessage: {
      const current = source && world.findMessage(source.message.id);
      if (current === undefined) throw unknownThing('Message');
      interaction.originalId = current.message.id;
      return underData(() => editMessage(world, current, messageBodySchema.parse(data ?? {}), files));
    }
    case DeferredMessageUpdate:
      interaction.originalId = source?.message.id ?? null;
      return null;
    case ApplicationCommandAutocompleteResult: {
      const { choices } = choicesSchema.parse(data ?? {});
      refuseLongChoices(choices ?? []);
      interaction.settle({ kind: 'choices', choices: choices ?? [] });
      return null;
    }
    default: {
      const modal = modalSchema.parse(data);
      const violations = checkComponents(modal.components, true);
      if (modal.components.length > 5) {
        violations.push({
          path: ['components'],
          code: 'BASE_TYPE_BAD_LENGTH',
          message: 'Must be between 1 and 5 in length.',
        });
      }
      underData(() => {
        if (violations.length > 0) throw invalidForm(violations);
      });
      interaction.modal = modal;
      interaction.settle({ kind: 'modal', interactionId: interaction.id, modal });
      return null;
    }
  }
}

function refuseLongChoices(choices: readonly { name: string; value: string | number }[]): void {
  const violations = choices.flatMap(({ name, value }, index): Violation[] => {
    const long = String(value).length > CHOICE_CHARACTERS || String(value) === '';
    const message = `Must be between 1 and ${CHOICE_CHARACTERS} in length.`;
    const path = ['data', 'choices', index];
    return [
      ...(long ? [{ path: [...path, 'value'], code: 'BASE_TYPE_BAD_LENGTH', message }] : []),
      ...(name.trim() === ''
        ? [{ path: [...path, 'name'], code: 'BASE_TYPE_REQUIRED', message: 'This field is required' }]
        : []),
    ];
  });
  if (violations.length > 0) throw invalidForm(violations);
}

/** The rules of messages know nothing of the callback around one. */
function underData<Result>(work: () => Result): Result {
  try {
    return work();
  } catch (error) {
    throw error instanceof DiscordError && error.violations.length > 0
      ? invalidForm(error.violations.map((one) => ({ ...one, path: ['data', ...one.path] })))
      : error;
  }
}

function describeAnswer({ id, type, originalId }: Interaction, callbackType: number, stored: Stored | null) {
  const flags = stored?.message.flags ?? 0;
  const interaction = {
    id,
    type,
    ...(originalId === null ? {} : { response_message_id: originalId }),
    response_message_loading: hasFlag({ flags }, MessageFlags.Loading),
    response_message_ephemeral: hasFlag({ flags }, MessageFlags.Ephemeral),
  };
  return { interaction, resource: { type: callbackType, ...(stored && { message: stored.message }) } };
}
