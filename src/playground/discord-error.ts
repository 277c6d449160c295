/** One thing that is wrong with a request's body. */
export interface Violation {
  /** Where it is: keys and indices from the body's root on. */
  readonly path: readonly (string | number)[];
  /** Discord's name for it, such as `BASE_TYPE_REQUIRED`. */
  readonly code: string;
  readonly message: string;
}

/** What Discord answers instead of doing what it was asked. Codes: https://discord.com/developers/docs/topics/opcodes-and-status-codes. */
export class DiscordError extends Error {
  override readonly name = 'DiscordError';
  readonly status: number;
  readonly code: number;
  readonly violations: readonly Violation[];

  constructor(status: number, code: number, message: string, violations: readonly Violation[] = []) {
    super(message);
    this.status = status;
    this.code = code;
    this.violations = violations;
  }

  toJSON(): object {
    const base = { message: this.message, code: this.code };
    return this.violations.length === 0 ? base : { ...base, errors: nest(this.violations) };
  }
}

/** A body that breaks Discord's rules. */
export function invalidForm(violations: readonly Violation[]): DiscordError {
  return new DiscordError(400, 50035, 'Invalid Form Body', violations);
}

/** What of a thread can only be done while it is not archived. */
export function archivedThread(): DiscordError {
  const message =
    'Tried to perform an operation on an archived thread, such as editing a message or adding a user to the thread';
  return new DiscordError(400, 50083, message);
}

/** @param kind as Discord writes it: `Unknown Message`. */
export function unknownThing(kind: keyof typeof UNKNOWN): DiscordError {
  return new DiscordError(404, UNKNOWN[kind], `Unknown ${kind}`);
}

const UNKNOWN = {
  Channel: 10003,
  Guild: 10004,
  Member: 10007,
  Message: 10008,
  User: 10013,
  Webhook: 10015,
  interaction: 10062,
  'application command': 10063,
} as const;

interface Nested {
  _errors?: { code: string; message: string }[];
  [key: string]: Nested | { code: string; message: string }[] | undefined;
}

function nest(violations: readonly Violation[]): Nested {
  const root: Nested = {};
  for (const { path, code, message } of violations) {
    let node = root;
    for (const key of path) {
      const next = node[key];
      if (next !== undefined && !Array.isArray(next)) node = next;
      else {
        const made: Nested = {};
        node[key] = made;
        node = made;
      }
    }
    node._errors = [...(node._errors ?? []), { code, message }];
  }
  return root;
}
