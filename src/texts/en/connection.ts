/** What Discord's gateway means when it closes a connection: https://discord.com/developers/docs/topics/opcodes-and-status-codes#gateway-gateway-close-event-codes. */
const CLOSE_CODES: Readonly<Record<number, string>> = {
  1000: 'closed in good order',
  1001: 'the server is going away',
  1005: 'closed without a code',
  1006: 'cut off, or never opened',
  1011: 'the server met a fault of its own',
  1012: 'the server is restarting',
  4000: 'Discord met an unknown error',
  4001: 'the bot sent an opcode that Discord does not know',
  4002: 'the bot sent something that Discord cannot decode',
  4003: 'the bot sent something before it had introduced itself',
  4004: 'the token is not accepted',
  4005: 'the bot introduced itself twice',
  4007: 'the sequence number to resume from is wrong',
  4008: 'the bot sent too much at once',
  4009: 'the session has timed out',
  4010: 'the shard is invalid',
  4011: 'the bot is in too many servers for one connection',
  4012: 'this version of the gateway is no longer served',
  4013: 'an intent is invalid',
  4014: 'an intent is not allowed',
  4200: 'closed by the bot, to resume',
};

/** What is said of the connection to Discord. */
export const connectionTexts = {
  closeCode: (code: number) => CLOSE_CODES[code] ?? 'a code without a known meaning',
  /** When Discord has closed the connection for good: what can be done about it. */
  lost: (code: number): string => {
    const meaning = `Discord has closed the connection for good (${code}: ${connectionTexts.closeCode(code)}).`;
    const remedy = REMEDIES[code];
    return remedy === undefined ? meaning : `${meaning} ${remedy}`;
  },
};

const REMEDIES: Readonly<Record<number, string>> = {
  4004: 'Reset the token under Bot in the Developer Portal, set DISCORD_TOKEN to the new one and start Accord again.',
  4011: 'Accord serves all its servers over one connection: take the bot out of some of them, and start it again.',
  4014: 'Turn on the intents that Accord asks for under Bot → Privileged Gateway Intents in the Developer Portal, or run an unchanged Accord, which needs none of them.',
};
