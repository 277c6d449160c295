import { createBot } from '@discordeno/bot';
import { Client as CoreClient, GatewayDispatchEvents, GatewayIntentBits } from '@discordjs/core';
import { REST } from '@discordjs/rest';
import { CompressionMethod, WebSocketManager } from 'discordjs-ws-2';
import { Client as OceanicClient } from 'oceanic.js';
import { onTestFinished } from 'vitest';
import { APPLICATION } from '../../src/playground/people.ts';
import type { Playground } from '../../src/playground/start-playground.ts';

const INTENTS = GatewayIntentBits.Guilds | GatewayIntentBits.GuildMessages;

/** What a bot of each library does: `/now` is answered, `/later` deferred, edited and followed up, `/file` answered with a file. */
export const COMMANDS = ['now', 'later', 'file'].map((name) => ({ name, description: name }));
export const SAID = {
  now: 'At once',
  edited: 'In the end',
  followUp: 'And another thing',
  file: { name: 'note.txt', text: 'A note' },
  reply: 'Here I am',
};

/** What a library has been told of its connection. */
interface Lifeline {
  readies: number;
  resumptions: number;
}

/** Logs a bot in that a library of somebody else's runs; it leaves when the test ends. */
export type StartClient = (playground: Playground) => Promise<Lifeline>;

const startCore: StartClient = async ({ token, rest: { api } }) => {
  const lifeline = { readies: 0, resumptions: 0 };
  const rest = new REST({ version: '10', api }).setToken(token);
  const gateway = new WebSocketManager({
    token,
    intents: INTENTS,
    rest,
    compression: CompressionMethod.ZlibNative,
  });
  const client = new CoreClient({ rest, gateway });
  client.on(GatewayDispatchEvents.Ready, () => {
    lifeline.readies += 1;
  });
  client.on(GatewayDispatchEvents.Resumed, () => {
    lifeline.resumptions += 1;
  });
  client.on(GatewayDispatchEvents.MessageCreate, async ({ data, api: { channels } }) => {
    if (data.author.bot === true) return;
    const message_reference = { message_id: data.id };
    await channels.createMessage(data.channel_id, { content: SAID.reply, message_reference });
  });
  client.on(GatewayDispatchEvents.InteractionCreate, async ({ data, api: { interactions } }) => {
    const { id, token: key, application_id: application } = data;
    const name = data.data !== undefined && 'name' in data.data ? data.data.name : '';
    if (name === 'now') await interactions.reply(id, key, { content: SAID.now });
    if (name === 'file') {
      const files = [{ name: SAID.file.name, data: Buffer.from(SAID.file.text) }];
      await interactions.reply(id, key, { files });
    }
    if (name !== 'later') return;
    await interactions.defer(id, key);
    await interactions.editReply(application, key, { content: SAID.edited });
    await interactions.followUp(application, key, { content: SAID.followUp });
  });
  await client.api.applicationCommands.bulkOverwriteGlobalCommands(APPLICATION.id, COMMANDS);
  onTestFinished(() => gateway.destroy());
  await gateway.connect();
  return lifeline;
};

const startOceanic: StartClient = async ({ token, rest: { api } }) => {
  const lifeline = { readies: 0, resumptions: 0 };
  const client = new OceanicClient({
    auth: `Bot ${token}`,
    rest: { baseURL: `${api}/v10` },
    gateway: { intents: INTENTS },
  });
  const ready = new Promise<void>((resolve) => client.once('ready', resolve));
  // Its own events take a resumption for a beginning.
  client.on('packet', ({ t }) => {
    if (t === 'READY') lifeline.readies += 1;
    if (t === 'RESUMED') lifeline.resumptions += 1;
  });
  client.on('messageCreate', async ({ id, author, channelID }) => {
    if (author.bot) return;
    const messageReference = { messageID: id };
    await client.rest.channels.createMessage(channelID, { content: SAID.reply, messageReference });
  });
  client.on('interactionCreate', async (interaction) => {
    if (!interaction.isCommandInteraction()) return;
    const { name } = interaction.data;
    if (name === 'now') await interaction.createMessage({ content: SAID.now });
    if (name === 'file') {
      const files = [{ name: SAID.file.name, contents: Buffer.from(SAID.file.text) }];
      await interaction.createMessage({ files });
    }
    if (name !== 'later') return;
    await interaction.defer();
    await interaction.editOriginal({ content: SAID.edited });
    await interaction.createFollowup({ content: SAID.followUp });
  });
  onTestFinished(() => client.disconnect(false));
  await client.connect();
  await ready;
  await client.application.bulkEditGlobalCommands(COMMANDS.map((command) => ({ ...command, type: 1 })));
  return lifeline;
};

const startDiscordeno: StartClient = async ({ token, rest: { api } }) => {
  const lifeline = { readies: 0, resumptions: 0 };
  const quiet = () => {};
  const bot = createBot({
    token,
    intents: INTENTS,
    rest: { proxy: { baseUrl: api, authorization: `Bot ${token}` } },
    loggerFactory: () => ({ debug: quiet, info: quiet, warn: quiet, error: quiet, fatal: quiet }),
    desiredProperties: {
      interaction: { id: true, token: true, data: true },
      message: { id: true, author: true, channelId: true },
      user: { id: true, toggles: true },
    },
    events: {
      async messageCreate({ id, author, channelId }) {
        if (author.toggles?.bot) return;
        const messageReference = { messageId: id, failIfNotExists: true };
        await bot.helpers.sendMessage(channelId, { content: SAID.reply, messageReference });
      },
      async interactionCreate({ id, token: key, data }) {
        const { sendInteractionResponse, editOriginalInteractionResponse, sendFollowupMessage } = bot.helpers;
        if (data?.name === 'now')
          await sendInteractionResponse(id, key, { type: 4, data: { content: SAID.now } });
        if (data?.name === 'file') {
          const files = [{ name: SAID.file.name, blob: new Blob([SAID.file.text]) }];
          await sendInteractionResponse(id, key, { type: 4, data: { files } });
        }
        if (data?.name !== 'later') return;
        await sendInteractionResponse(id, key, { type: 5 });
        await editOriginalInteractionResponse(key, { content: SAID.edited });
        await sendFollowupMessage(key, { content: SAID.followUp });
      },
    },
  });
  const { handlers, gateway } = bot;
  handlers.READY = () => {
    lifeline.readies += 1;
  };
  gateway.events.resumed = () => {
    lifeline.resumptions += 1;
  };
  await bot.helpers.upsertGlobalApplicationCommands(COMMANDS);
  onTestFinished(() => bot.shutdown());
  await bot.start();
  return lifeline;
};

/** Bots of libraries by other people than discord.js’s, or by parts of it that Accord has no use for. */
export const CLIENTS: readonly (readonly [string, StartClient])[] = [
  ['@discordjs/core', startCore],
  ['oceanic.js', startOceanic],
  ['@discordeno/bot', startDiscordeno],
];
