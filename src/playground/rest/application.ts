import { z } from 'zod';
import { DiscordError, invalidForm, unknownThing } from '../discord-error.ts';
import { APPLICATION, BOT_USER } from '../people.ts';
import { SWITCHES } from '../privileges.ts';
import {
  type CommandBody,
  checkCommand,
  checkCommands,
  checkContexts,
  commandBodySchema,
  typeOf,
} from '../rules/command-rules.ts';
import type { Command, World } from '../world.ts';
import { type Call, type Define, NO_CONTENT, type RestContext, requireSchema } from './route.ts';

/** Who the bot is, where its gateway is, and its commands, in one server and everywhere. */
export function defineApplicationRoutes(define: Define, { world }: RestContext): void {
  define('GET', '/gateway', () => ({ status: 200, body: { url: gatewayUrl() } }));
  define('GET', '/gateway/bot', () => {
    const session_start_limit = { total: 1000, remaining: 1000, reset_after: 0, max_concurrency: 1 };
    return { status: 200, body: { url: gatewayUrl(), shards: 1, session_start_limit } };
  });
  define('GET', '/users/@me', () => ({ status: 200, body: BOT_USER }));
  for (const path of ['/applications/@me', '/oauth2/applications/@me']) {
    define('GET', path, () => ({ status: 200, body: describeApplication(world) }));
  }
  define('PATCH', '/applications/@me', async (call) => {
    await requireSchema('ApplicationFormPartialSchema', call.body);
    const { flags } = z.looseObject({ flags: z.number().nullish() }).parse(call.body);
    if (((flags ?? 0) & ~SWITCHES) !== 0) {
      const message = 'Only the flags of the limited intents can be set.';
      throw invalidForm([{ path: ['flags'], code: 'APPLICATION_FLAGS_INVALID', message }]);
    }
    world.applicationFlags = flags ?? world.applicationFlags;
    return { status: 200, body: describeApplication(world) };
  });
  define('GET', '/users/:userId', (call) => ({ status: 200, body: world.person(call.param('userId')).user }));

  for (const base of [
    '/applications/:applicationId/commands',
    '/applications/:applicationId/guilds/:guildId/commands',
  ]) {
    const scopeOf = (call: Call) =>
      base.includes(':guildId') ? requireGuild(world, call.param('guildId')) : 'global';
    const list = (call: Call) => {
      if (call.param('applicationId') !== APPLICATION.id)
        throw new DiscordError(
          403,
          20012,
          'You are not authorized to perform this action on this application',
        );
      return world.commands.get(scopeOf(call)) ?? [];
    };
    const make = (call: Call, body: CommandBody, old?: Command): Command => ({
      ...old,
      ...body,
      type: typeOf(old ?? body),
      id: old?.id ?? world.newId(),
      application_id: APPLICATION.id,
      ...(scopeOf(call) === 'global' ? {} : { guild_id: scopeOf(call) }),
      version: world.newId(),
    });
    const find = (call: Call): Command => {
      const found = list(call).find(({ id }) => id === call.param('commandId'));
      if (found === undefined) throw unknownThing('application command');
      return found;
    };
    const same = (body: CommandBody) => (one: Command) => one.name === body.name && one.type === typeOf(body);

    define('GET', base, (call) => ({ status: 200, body: list(call) }));
    define('PUT', base, async (call) => {
      const old = list(call);
      const bodies = await parseCommands(call.body);
      const isForAll = scopeOf(call) === 'global';
      if (!isForAll) refuseIfAny(bodies.flatMap((body, index) => checkContexts(body, [index])));
      const commands = bodies.map((body) => make(call, body, old.find(same(body))));
      world.setCommands(scopeOf(call), commands);
      return { status: 200, body: commands };
    });
    define('POST', base, async (call) => {
      const body = await parseCommand('ApplicationCommandCreateRequestSchema', call.body);
      if (scopeOf(call) !== 'global') refuseIfAny(checkContexts(body, []));
      const old = list(call).find(same(body));
      const command = make(call, body, old);
      const others = list(call).filter((one) => one !== old);
      refuseIfAny(checkCommands([...others, command]));
      world.setCommands(scopeOf(call), [...others, command]);
      return { status: old === undefined ? 201 : 200, body: command };
    });
    define('GET', `${base}/:commandId`, (call) => ({ status: 200, body: find(call) }));
    define('PATCH', `${base}/:commandId`, async (call) => {
      const old = find(call);
      await requireSchema('ApplicationCommandPatchRequestPartialSchema', withNumericPermissions(call.body));
      const changes = z.record(z.string(), z.unknown()).parse(call.body);
      const body = commandBodySchema.parse({ ...old, ...changes });
      refuseIfAny(checkCommand(body, []));
      if (scopeOf(call) !== 'global') refuseIfAny(checkContexts(body, []));
      const command = make(call, body, old);
      world.setCommands(
        scopeOf(call),
        list(call).map((one) => (one === old ? command : one)),
      );
      return { status: 200, body: command };
    });
    define('DELETE', `${base}/:commandId`, (call) => {
      const old = find(call);
      world.setCommands(
        scopeOf(call),
        list(call).filter((one) => one !== old),
      );
      return NO_CONTENT;
    });
  }

  function gatewayUrl(): string {
    return `${world.address.replace(/^http/, 'ws')}/gateway`;
  }
}

/** What Discord tells of the application: of a team, who is in it, and in the place of the owner the team's own account. */
function describeApplication({ applicationFlags: flags, ownership: { owner, team } }: World) {
  const application = { ...APPLICATION, flags, bot: BOT_USER, description: '' };
  if (team === null) return { ...application, owner, team };
  const id = '100000000000000007';
  const account = {
    id,
    username: `team${id}`,
    discriminator: '0',
    global_name: null,
    avatar: null,
    flags: 1024,
  };
  const members = team.map((member) => ({ ...member, team_id: id, permissions: ['*'] }));
  return {
    ...application,
    owner: account,
    team: { id, name: 'Accord', icon: null, owner_user_id: owner.id, members },
  };
}

function requireGuild(world: World, id: string): string {
  if (!world.hasBot(id)) throw new DiscordError(403, 50001, 'Missing Access');
  return id;
}

async function parseCommands(body: unknown): Promise<CommandBody[]> {
  const given = z.array(z.unknown()).safeParse(body);
  if (!given.success)
    throw invalidForm([
      { path: [], code: 'LIST_TYPE_CONVERT', message: 'Only iterables may be used in a ListType' },
    ]);
  for (const [index, one] of given.data.entries()) {
    try {
      await requireSchema('ApplicationCommandUpdateRequestSchema', withNumericPermissions(one));
    } catch (error) {
      if (!(error instanceof DiscordError)) throw error;
      throw invalidForm(
        error.violations.map((violation) => ({ ...violation, path: [index, ...violation.path] })),
      );
    }
  }
  const commands = given.data.map((one) => commandBodySchema.parse(one));
  refuseIfAny(checkCommands(commands));
  return commands;
}

async function parseCommand(
  schema: 'ApplicationCommandCreateRequestSchema',
  body: unknown,
): Promise<CommandBody> {
  await requireSchema(schema, withNumericPermissions(body));
  const command = commandBodySchema.parse(body);
  refuseIfAny(checkCommand(command, []));
  return command;
}

function refuseIfAny(violations: Parameters<typeof invalidForm>[0]): void {
  if (violations.length > 0) throw invalidForm(violations);
}

/** Discord's schema has permissions as a number, its documentation as digits in a string, and it takes both. */
function withNumericPermissions(body: unknown): unknown {
  const parsed = z.looseObject({ default_member_permissions: z.string().regex(/^\d+$/) }).safeParse(body);
  if (!parsed.success) return body;
  return { ...parsed.data, default_member_permissions: Number(parsed.data.default_member_permissions) };
}
