import type { Unchecked } from '../../check/split-claims.ts';
import { ASIDE } from './check.ts';
import { connectionTexts } from './connection.ts';

/** What only whoever runs the bot reads, or asks it in a terminal. */
export const terminalTexts = {
  // Claims
  claims: {
    /** What is wrong with a claim, and the same of a date that only its article gives. */
    difference: (claimed: string, stated: string) => `claimed: ${claimed}; stated: ${stated}`,
    datedByArticle: (published: string) => `no date in the passage; its article is of ${published}`,
    unchecked: (reason: Unchecked) => `Left aside: ${ASIDE[reason](1)}`,
  },

  // Start-up
  playground: (address: string) =>
    `Accord runs in a playground, with no Discord behind it. Open ${address} and ask. (For Discord itself, set DISCORD_TOKEN.)`,
  playgroundExamples: [
    'Who is the Coordinator General of COMSTECH?',
    'When was COMSTECH established?',
    'Where will the cyber security laboratory be established?',
  ],
  envFileUnreadable: (reason: string) =>
    `The file .env cannot be read (${reason}): expected a file of lines such as LOG_LEVEL=info, or none.`,
  dataFolderInUse:
    'Another running Accord uses this DATA_DIR: expected a folder for each. Stop the other one, or set DATA_DIR to another folder.',
  dataFolderUnlocked:
    'The file in-use.lock in DATA_DIR cannot be locked: expected to be able to. Remove it, or set DATA_DIR to a folder on another disk.',
  commandFailed: (reason: string) => `That did not work: ${reason}`,
  startFailed: (reason: string) => `Accord could not start: ${reason}`,
  tokenRefused:
    'Discord does not accept DISCORD_TOKEN: expected the current token of the bot. Reset it under Bot and set it anew.',
  connection: connectionTexts,
  servers: {
    guildUnknown: (variable: string, guildIds: readonly string[]) =>
      `The commands cannot be registered in ${variable} ${guildIds.join(', ')}: expected a server that the bot has been ` +
      'invited to with the scopes bot and applications.commands.',
    roleOfEveryone: (roleId: string) =>
      `MODERATOR_ROLE_ID ${roleId} is the id of a server, and so of @everyone there: every member would be a moderator. ` +
      'Expected the id of a role that moderators have.',
    roleUnknown: (roleId: string) =>
      `MODERATOR_ROLE_ID ${roleId} is not a role of the bot’s home server: expected the id of one of its roles. ` +
      'HOME_GUILD_IDS says which server is home.',
  },

  // Small talk
  terminalTalk: {
    examples: 'For example:',
    readNow: (version: string) => `They were read from their files just now (corpus ${version}).`,
    keepers:
      'Whoever may write to their folder keeps the articles. In Discord, the moderators of the bot’s home server do: members with “Manage Server”, or with the role in MODERATOR_ROLE_ID.',
  },
};
