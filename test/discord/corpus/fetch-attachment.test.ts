import { once } from 'node:events';
import { createServer, type RequestListener } from 'node:http';
import { Client } from 'discord.js';
import { expect, onTestFinished, test } from 'vitest';
import { fetchAttachment } from '../../../src/discord/corpus/fetch-attachment.ts';
import { texts } from '../../../src/texts/en.ts';

/** A Discord that serves attachments, and a client of it. */
async function serve(listener: RequestListener): Promise<{ origin: string; client: Client }> {
  const server = createServer(listener).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const origin = `http://127.0.0.1:${address !== null && typeof address === 'object' ? address.port : ''}`;
  const client = new Client({ intents: [], rest: { api: `${origin}/api` } });
  onTestFinished(async () => {
    await client.destroy();
    server.closeAllConnections();
    server.close();
  });
  return { origin, client };
}

const failure = texts.imports.unfetched;

test('a download that breaks off is a refusal in words, not a bug', async () => {
  const { origin, client } = await serve((_, response) => {
    response.writeHead(200, { 'content-length': '100' });
    response.write('half of it', () => response.destroy());
  });
  const fetched = fetchAttachment({ url: `${origin}/a.txt`, name: 'a.txt', size: 100 }, client);
  await expect(fetched).rejects.toThrow(failure);
});

test('an address with a user name or a password in it is not asked', async () => {
  const asked: string[] = [];
  const { origin, client } = await serve((request, response) => {
    asked.push(request.url ?? '');
    response.end('all of it');
  });
  for (const credentials of ['user@', 'user:secret@', ':secret@']) {
    const url = `${origin.replace('//', `//${credentials}`)}/a.txt`;
    await expect(fetchAttachment({ url, name: 'a.txt', size: 9 }, client)).rejects.toThrow(failure);
  }
  expect(asked).toEqual([]);
  const bytes = await fetchAttachment({ url: `${origin}/a.txt`, name: 'a.txt', size: 9 }, client);
  expect(Buffer.from(bytes).toString()).toBe('all of it');
});

test('one that turns out longer than was said is too large', async () => {
  const { origin, client } = await serve((_, response) => response.end(Buffer.alloc(30_000_000)));
  const fetched = fetchAttachment({ url: `${origin}/a.txt`, name: 'a.txt', size: 9 }, client);
  await expect(fetched).rejects.toThrow(texts.imports.tooLarge('a.txt'));
});
