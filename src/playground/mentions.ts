import { ComponentType } from 'discord.js';
import { type AllowedMentions, type Component, flattenComponents, type Message } from './message.ts';
import type { Person } from './people.ts';

export type Mentions = Pick<Message, 'mentions' | 'mention_roles' | 'mention_everyone'>;

/**
 * Who is pinged by a text, as far as `allowed_mentions` lets it.
 * Source: https://discord.com/developers/docs/resources/message#allowed-mentions-object.
 *
 * @param allowed null when nothing was said of it: then everything in the text pings.
 * @param repliedTo whose message this one replies to.
 */
export function resolveMentions(
  content: string,
  components: readonly Component[],
  allowed: AllowedMentions | null,
  people: ReadonlyMap<string, Person>,
  repliedTo: Person | null,
): Mentions {
  const text = [content, ...textsOf(components)].join('\n');
  const users = findIds(text, /<@!?(\d+)>/g).filter((id) => isAllowed(id, 'users', allowed));
  const pingsAuthor = allowed === null || allowed.replied_user === true;
  if (repliedTo !== null && pingsAuthor) users.push(repliedTo.user.id);
  return {
    mentions: [...new Set(users)].flatMap((id) => people.get(id)?.user ?? []),
    mention_roles: findIds(text, /<@&(\d+)>/g).filter((id) => isAllowed(id, 'roles', allowed)),
    mention_everyone:
      /@(everyone|here)\b/.test(text) && (allowed === null || (allowed.parse ?? []).includes('everyone')),
  };
}

function textsOf(components: readonly Component[]): string[] {
  return flattenComponents(components)
    .filter(({ component }) => component.type === ComponentType.TextDisplay)
    .map(({ component }) => component.content ?? '');
}

function findIds(text: string, pattern: RegExp): string[] {
  return [...new Set([...text.matchAll(pattern)].flatMap(([, id]) => id ?? []))];
}

function isAllowed(id: string, kind: 'users' | 'roles', allowed: AllowedMentions | null): boolean {
  if (allowed === null || (allowed.parse ?? []).includes(kind)) return true;
  return (allowed[kind] ?? []).includes(id);
}
