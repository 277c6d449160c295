import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import staticFiles from '@fastify/static';
import type { FastifyInstance } from 'fastify';
import { bundleMarkdownParser } from './bundle-markdown-parser.ts';
import type { World } from './world.ts';

const PAGE_FOLDER = resolve(import.meta.dirname, 'page');
const LIT_FOLDER = dirname(fileURLToPath(import.meta.resolve('lit-html')));
const EMOJI_FOLDER = dirname(fileURLToPath(import.meta.resolve('@fontsource/noto-emoji/400.css')));

/** The page, the packages that it uses, and the files of messages. Everything else is not there. */
export async function serveFiles(app: FastifyInstance, world: World): Promise<void> {
  const markdownParser = await bundleMarkdownParser();
  // Registered for `reply.sendFile` alone: what is served is named below.
  await app.register(staticFiles, { root: PAGE_FOLDER, serve: false, cacheControl: false });

  app.get('/', (_, reply) => protect(reply, world.address).sendFile('index.html'));
  app.get<{ Params: { name: string } }>('/:name', (request, reply) => {
    const { name } = request.params;
    if (!/^[a-z0-9-]+\.(js|css|svg|png)$/.test(name)) return reply.callNotFound();
    return protect(reply, world.address).sendFile(name);
  });
  app.get('/vendor/discord-markdown-parser.js', (_, reply) =>
    protect(reply, world.address).type('text/javascript; charset=utf-8').send(markdownParser),
  );
  app.get<{ Params: { '*': string } }>('/vendor/lit-html/*', (request, reply) => {
    const name = request.params['*'];
    if (!/^[a-z-]+(\/[a-z-]+)?\.js$/.test(name)) return reply.callNotFound();
    return protect(reply, world.address).sendFile(name, LIT_FOLDER);
  });
  app.get<{ Params: { '*': string } }>('/vendor/noto-emoji/*', (request, reply) => {
    const name = request.params['*'];
    if (!/^(?:400\.css|files\/noto-emoji-\d+-400-normal\.woff2)$/.test(name)) return reply.callNotFound();
    return protect(reply, world.address).sendFile(name, EMOJI_FOLDER);
  });
  app.get<{ Params: { id: string } }>('/attachments/:id/:name', (request, reply) => {
    const file = world.files.get(request.params.id);
    if (file === undefined) return reply.callNotFound();
    const isPicture = file.contentType.startsWith('image/') && file.contentType !== 'image/svg+xml';
    const name = encodeURIComponent(file.name);
    return reply
      .headers({
        'content-type': isPicture ? file.contentType : 'application/octet-stream',
        'content-disposition': `${isPicture ? 'inline' : 'attachment'}; filename*=UTF-8''${name}`,
        'content-security-policy': "default-src 'none'; sandbox",
        'x-content-type-options': 'nosniff',
      })
      .send(file.data);
  });
}

function protect<Reply extends { headers(values: Record<string, string>): Reply }>(
  reply: Reply,
  address: string,
): Reply {
  const pictures = [address, address.replace('127.0.0.1', 'localhost')].join(' ');
  return reply.headers({
    'cache-control': 'no-cache',
    'content-security-policy':
      "default-src 'none'; script-src 'self'; style-src 'self'; " +
      `img-src 'self' data: ${pictures}; connect-src 'self'; font-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`,
    'referrer-policy': 'no-referrer',
    'x-content-type-options': 'nosniff',
  });
}
