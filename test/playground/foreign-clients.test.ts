import { MessageFlags } from 'discord.js';
import { expect, test, vi } from 'vitest';
import { z } from 'zod';
import { APPLICATION } from '../../src/playground/people.ts';
import { CLIENTS, COMMANDS, SAID } from '../support/foreign-clients.ts';
import { commandOf } from '../support/page-actions.ts';
import type { PageClient, ShownMessage } from '../support/page-client.ts';
import { RawBot } from '../support/raw-bot.ts';

const TIMEOUT_MS = 20_000;
const attachments = z.array(z.looseObject({ filename: z.string(), size: z.number(), url: z.string() }));

/** Waits for a message that says this. */
const said = (page: PageClient, content: string, after = 0): Promise<ShownMessage> =>
  page.first((event) => {
    if (event.t !== 'MESSAGE_CREATE' && event.t !== 'MESSAGE_UPDATE') return undefined;
    return event.d.message.content === content ? event.d.message : undefined;
  }, after);

test.each(CLIENTS)(
  'a bot of %s logs in, registers, answers, defers, edits, follows up, uploads, replies and resumes',
  async (_, start) => {
    const bot = await RawBot.start();
    const page = await bot.page();
    const { playground } = bot;
    const lifeline = await start(playground);
    await page.first(() => (page.commands().length === COMMANDS.length ? true : undefined));
    await vi.waitFor(() => expect(lifeline).toEqual({ readies: 1, resumptions: 0 }));
    const use = (name: string) => page.act(commandOf(page, name, {}, {}));

    expect((await use('now')).t).toBe('DONE');
    await said(page, SAID.now);

    const after = page.events.length;
    expect((await use('later')).t).toBe('DONE');
    const followUp = await said(page, SAID.followUp);
    const [deferred] = page.events.slice(after);
    expect(deferred).toMatchObject({
      t: 'MESSAGE_CREATE',
      d: { message: { id: (await said(page, SAID.edited)).id, flags: MessageFlags.Loading } },
    });
    expect(followUp.message_reference?.message_id).toBe((await said(page, SAID.edited)).id);

    const uploaded = await use('file');
    const id = uploaded.t === 'DONE' ? uploaded.d.message_id : null;
    const [file] = attachments.parse(page.messages().find((one) => one.id === id)?.attachments);
    expect(file).toMatchObject({ filename: SAID.file.name, size: SAID.file.text.length });
    expect(await (await fetch(file?.url ?? '')).text()).toBe(SAID.file.text);

    page.send({ op: 'message', content: 'Are you there?' });
    const reply = await said(page, SAID.reply);
    expect(reply).toMatchObject({ author: { id: APPLICATION.id }, message_reference: {} });

    playground.gateway.drop();
    page.send({ op: 'message', content: 'And now?' });
    await said(page, SAID.reply, page.events.length);
    expect((await use('now')).t).toBe('DONE');
    expect(lifeline).toEqual({ readies: 1, resumptions: 1 });
    expect(playground.violations).toEqual([]);
  },
  TIMEOUT_MS,
);
