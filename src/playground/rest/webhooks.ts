import { MessageFlags } from 'discord.js';
import { unknownThing } from '../discord-error.ts';
import type { Interaction } from '../interactions.ts';
import { APPLICATION } from '../people.ts';
import type { Stored } from '../world.ts';
import { writeAnswer } from '../write-answer.ts';
import { editMessage } from '../write-message.ts';
import { type Call, type Define, NO_CONTENT, parseMessage, type RestContext } from './route.ts';

const WEBHOOK = '/webhooks/:applicationId/:token';

/** What follows the first answer to an interaction: further messages, and changes to those that were sent. */
export function defineWebhookRoutes(define: Define, { world, interactions }: RestContext): void {
  const interactionOf = (call: Call): Interaction => {
    if (call.param('applicationId') !== APPLICATION.id) throw unknownThing('Webhook');
    return interactions.byToken(call.param('token'));
  };
  const find = (call: Call): Stored => {
    const interaction = interactionOf(call);
    const wanted = call.param('messageId');
    const stored = world.findMessage(wanted === '@original' ? (interaction.originalId ?? '') : wanted);
    const isOurs = stored?.message.webhook_id !== undefined || stored?.message.id === interaction.originalId;
    if (stored === undefined || !isOurs) throw unknownThing('Message');
    return stored;
  };

  define('POST', WEBHOOK, async (call) => {
    const interaction = interactionOf(call);
    const body = await parseMessage('IncomingWebhookRequestPartialSchema', call.body);
    const promised = interaction.isDeferred ? world.findMessage(interaction.originalId ?? '') : undefined;
    interaction.isDeferred = false;
    // The first message after a deferral takes the place that was kept for it, and its privacy with it.
    const { message } =
      promised !== undefined && (promised.message.flags & MessageFlags.Loading) !== 0
        ? editMessage(world, promised, body, call.files)
        : writeAnswer(world, interaction, body, call.files, false);
    return { status: 200, body: message };
  });
  define('GET', `${WEBHOOK}/messages/:messageId`, (call) => ({ status: 200, body: find(call).message }));
  define('PATCH', `${WEBHOOK}/messages/:messageId`, async (call) => {
    const stored = find(call);
    const body = await parseMessage('IncomingWebhookUpdateRequestPartialSchema', call.body);
    return { status: 200, body: editMessage(world, stored, body, call.files).message };
  });
  define('DELETE', `${WEBHOOK}/messages/:messageId`, (call) => {
    world.deleteMessage(find(call));
    return NO_CONTENT;
  });
}
