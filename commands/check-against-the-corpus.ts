import { setImmediate as giveWay } from 'node:timers/promises';
import { createChecker } from '../src/check/check-sentence.ts';
import { splitClaims } from '../src/check/split-claims.ts';
import { CHECKED_SENTENCES, type CheckedClaim, composeChecks } from '../src/discord/check-reply.ts';
import type { MessageCommand } from '../src/discord/command.ts';
import { describeMessageCommand } from '../src/discord/localise.ts';
import { readMessageText } from '../src/discord/message-text.ts';
import { completeDeferred, deferPrivately } from '../src/discord/respond.ts';
import { LocalisedError } from '../src/texts/localised-error.ts';

export default {
  data: describeMessageCommand('check'),

  async execute(interaction, { library, limiter, texts }) {
    const { targetMessage: message, user, client } = interaction;
    await limiter.count(user.id, 'questions');
    if (message.author.id === client.user.id) throw new LocalisedError((texts) => texts.check.own);
    const knowledge = library.current();
    const found = splitClaims(readMessageText(message.content), knowledge);
    if (found.claims.length === 0 && found.aside.size === 0)
      throw new LocalisedError((texts) => texts.check.nothing);

    await deferPrivately(interaction);
    const check = createChecker(knowledge);
    const checked: CheckedClaim[] = [];
    for (const claim of found.claims.slice(0, CHECKED_SENTENCES)) {
      checked.push({ claim, check: check(claim) });
      // Over a large corpus a sentence takes a while, and others wait for their answers.
      await giveWay();
    }
    await completeDeferred(interaction, composeChecks(texts, checked, found));
  },
} satisfies MessageCommand;
