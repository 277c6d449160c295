import {
  APPLICATION_ID,
  BOT_ROLE_ID,
  type Channel,
  GUILD_ID,
  MANAGER_ROLE_ID,
  MODERATOR_ROLE_ID,
  type Server,
  STRANGER_BOT_ROLE_ID,
  STRANGER_GUILD_ID,
} from './guild.ts';
import type { User } from './message.ts';

export const APPLICATION = { id: APPLICATION_ID, name: 'Accord' } as const;

export const BOT_USER: User = {
  id: APPLICATION_ID,
  username: 'accord',
  discriminator: '0',
  global_name: 'Accord',
  avatar: null,
  bot: true,
};

/** Who has made the application; a member of no server. */
export const OWNER: User = {
  id: '100000000000000006',
  username: 'runa',
  discriminator: '0',
  global_name: 'Runa',
  avatar: null,
};

export interface Person {
  readonly user: User;
  /** The ids of their roles, without the one that everyone has, by the id of each server that they are in. */
  readonly rolesIn: Readonly<Record<string, readonly string[]>>;
}

export const BOT: Person = {
  user: BOT_USER,
  rolesIn: { [GUILD_ID]: [BOT_ROLE_ID], [STRANGER_GUILD_ID]: [STRANGER_BOT_ROLE_ID] },
};

function person(id: string, name: string, rolesIn: Person['rolesIn']): Person {
  const user = { id, username: name.toLowerCase(), discriminator: '0', global_name: name, avatar: null };
  return { user, rolesIn };
}

export const MEMBER = person('100000000000000011', 'Mira', { [GUILD_ID]: [] });
export const MODERATOR_PERSON = person('100000000000000012', 'Otto', { [GUILD_ID]: [MODERATOR_ROLE_ID] });
export const STRANGER = person('200000000000000011', 'Timo', { [STRANGER_GUILD_ID]: [] });
export const STRANGER_MANAGER = person('200000000000000012', 'Sana', {
  [STRANGER_GUILD_ID]: [MANAGER_ROLE_ID],
});

export function isMember({ rolesIn }: Person, guildId: string): boolean {
  return rolesIn[guildId] !== undefined;
}

export function permissionsOf({ rolesIn }: Person, { guild }: Server): bigint {
  const roles = rolesIn[guild.id] ?? [];
  return guild.roles
    .filter(({ id }) => id === guild.id || roles.includes(id))
    .reduce((sum, { permissions }) => sum | BigInt(permissions), 0n);
}

/**
 * What a person may do in a channel: what the server allows, less what the channel denies everyone and then their roles, and
 * with what it allows them. Source: https://discord.com/developers/docs/topics/permissions#permission-overwrites.
 */
export function permissionsIn(
  person: Person,
  server: Server,
  { permission_overwrites = [] }: Channel,
): bigint {
  const roles = person.rolesIn[server.guild.id] ?? [];
  const ofEveryone = permission_overwrites.filter(({ id }) => id === server.guild.id);
  const ofRoles = permission_overwrites.filter(({ id }) => roles.includes(id));
  const sum = (bits: readonly string[]) => bits.reduce((all, one) => all | BigInt(one), 0n);
  return [ofEveryone, ofRoles].reduce(
    (before, list) => (before & ~sum(list.map(({ deny }) => deny))) | sum(list.map(({ allow }) => allow)),
    permissionsOf(person, server),
  );
}

/** The name of a person's highest role in a server. */
export function titleOf({ rolesIn }: Person, { guild }: Server): string {
  const roles = guild.roles.filter(({ id }) => rolesIn[guild.id]?.includes(id));
  return roles.sort((a, b) => b.position - a.position)[0]?.name ?? 'Member';
}

/** A member of a server as Discord describes one. */
export function describeMember({ user, rolesIn }: Person, guildId: string) {
  return {
    user,
    roles: rolesIn[guildId] ?? [],
    joined_at: '2024-01-01T00:00:00.000Z',
    nick: null,
    avatar: null,
    premium_since: null,
    deaf: false,
    mute: false,
    pending: false,
    flags: 0,
  };
}
