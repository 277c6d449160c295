import type { FastifyInstance, FastifyReply, FastifyRequest, HTTPMethods } from 'fastify';
import { z } from 'zod';
import { DiscordError, invalidForm } from '../discord-error.ts';
import { FaultError, type Faults } from '../faults.ts';
import type { Interactions } from '../interactions.ts';
import { type MessageBody, messageBodySchema } from '../message.ts';
import { checkSchema, type SchemaName } from '../schemas.ts';
import type { UploadedFile } from '../uploads.ts';
import type { World } from '../world.ts';
import { countRequest, type RateLimits } from './rate-limits.ts';

/** One request that the bot made, and what it was told. */
export interface Recorded {
  readonly method: string;
  /** Without the address and the version: `/interactions/1/token/callback`. */
  readonly path: string;
  readonly body: unknown;
  readonly status: number;
  readonly answer: unknown;
}

export interface RestContext {
  readonly world: World;
  readonly interactions: Interactions;
  readonly faults: Faults;
  readonly limits: RateLimits;
  readonly token: string;
  readonly onRequest: (request: Recorded) => void;
  /** Called for a request that breaks one of Discord's rules. */
  readonly onViolation: (call: string, error: DiscordError) => void;
}

export interface Call {
  /** @throws {RangeError} when the route has no such parameter. */
  param(name: string): string;
  readonly query: Readonly<Record<string, string | undefined>>;
  readonly body: unknown;
  readonly files: readonly UploadedFile[];
}

export interface Answer {
  readonly status: number;
  readonly body?: unknown;
}

export const NO_CONTENT: Answer = { status: 204 };

/** What Discord answers to a body that breaks a rule; anything else is a refusal that bots have to live with. */
const RULE_CODES: ReadonlySet<number> = new Set([50006, 50035, 50109]);

const strings = z.record(z.string(), z.string());
const INVALID_JSON = new DiscordError(400, 50109, 'The request body contains invalid JSON.');

export type Define = (
  method: HTTPMethods,
  path: string,
  work: (call: Call) => Answer | Promise<Answer>,
) => void;

/** Gives the function by which routes are added: each may be befallen by a fault, counts towards a limit and is recorded. */
export function createDefine(app: FastifyInstance, context: RestContext): Define {
  return (method, url, work) => {
    app.route({
      method,
      url,
      handler: async (request, reply) => {
        const path = request.url.replace(/^\/api\/v10/, '').replace(/\?.*$/, '');
        const name = `${method} ${path}`;
        let body: unknown;
        const answer = await answerErrors(context, name, reply, async () => {
          authorise(context, request, url);
          const read = await readBody(request);
          body = read.body;
          await countRequest(context.limits, request, reply, url);
          const params = strings.parse(request.params);
          const call: Call = {
            ...read,
            query: strings.parse(request.query),
            param: (key) => take(params, key),
          };
          return context.faults.around(name, async () => work(call));
        });
        context.onRequest({ method, path, body, status: answer.status, answer: answer.body });
        return answer.body === undefined
          ? reply.code(answer.status).send()
          : reply.code(answer.status).send(answer.body);
      },
    });
  };
}

/** @throws {DiscordError} with everything that Discord's schema finds wrong. */
export async function requireSchema(name: SchemaName, body: unknown): Promise<void> {
  const violations = await checkSchema(name, body);
  if (violations.length > 0) throw invalidForm(violations);
}

export async function parseMessage(name: SchemaName, body: unknown): Promise<MessageBody> {
  await requireSchema(name, body);
  return messageBodySchema.parse(body);
}

async function answerErrors(
  context: RestContext,
  name: string,
  reply: FastifyReply,
  work: () => Promise<Answer>,
): Promise<Answer> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof DiscordError)) throw error;
    if (RULE_CODES.has(error.code)) context.onViolation(name, error);
    if (error instanceof FaultError && error.retryAfterS !== null) {
      reply.header('retry-after', error.retryAfterS);
      if (error.isGlobal) reply.header('x-ratelimit-global', 'true');
    }
    return { status: error.status, body: error.toJSON() };
  }
}

/** Interactions are answered by their token alone, and where the gateway is may be asked without any. */
function authorise({ token }: RestContext, { headers }: FastifyRequest, url: string): void {
  if (/^\/(interactions\/|webhooks\/|gateway$)/.test(url) || headers.authorization === `Bot ${token}`) return;
  throw new DiscordError(401, 0, '401: Unauthorized');
}

async function readBody(request: FastifyRequest): Promise<{ body: unknown; files: UploadedFile[] }> {
  if (!request.isMultipart()) return { body: request.body, files: [] };
  try {
    return await readParts(request);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'FST_INVALID_JSON_FIELD_ERROR')
      throw INVALID_JSON;
    throw error;
  }
}

async function readParts(request: FastifyRequest): Promise<{ body: unknown; files: UploadedFile[] }> {
  const files: UploadedFile[] = [];
  let body: unknown;
  for await (const part of request.parts()) {
    if (part.fieldname === 'payload_json') {
      // With a type of its own it has been parsed already, or is a file.
      const value: unknown = part.type === 'file' ? (await part.toBuffer()).toString() : part.value;
      body = typeof value === 'string' ? parsePayload(value) : value;
    } else if (part.type === 'file') {
      const key = /^files\[(\d+)\]$/.exec(part.fieldname)?.[1];
      const data = await part.toBuffer();
      if (key !== undefined) files.push({ key, name: part.filename, contentType: part.mimetype, data });
    }
  }
  return { body, files };
}

function parsePayload(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw INVALID_JSON;
  }
}

function take(params: Readonly<Record<string, string>>, key: string): string {
  const value = params[key];
  if (value === undefined) throw new RangeError(`this route has no parameter "${key}"`);
  return value;
}
