import { compareNames, type StatedName } from '../statement/names.ts';
import type { Office } from '../statement/offices.ts';
import { standsFor } from './find-names.ts';
import { type Finding, HELD, missing, type Pair } from './pair.ts';

/** Who holds which office of what: the sentence has all three, or another of whom, or another of what. */
export function* findOffices({ claim: { statement }, said, passage }: Pair): Generator<Finding> {
  for (const { holder, body, title } of statement.offices) {
    if (holder === null) {
      // "The director of B thanked": there has to be one of B, whoever it is.
      const isThere = said.offices.some(
        (other) => other.title === title && body && other.body && standsFor(body, other.body, passage),
      );
      if (body !== null && !isThere) yield missing(`a ${title} of it`);
      continue;
    }
    const others = said.offices.filter((other) => other.title === title && other.holder !== null);
    const isHolder = (other: Office): boolean =>
      other.holder !== null && standsFor(holder, other.holder, passage);
    const isBody = (other: Office): boolean =>
      body === null || (other.body !== null && standsFor(body, other.body, passage));
    if (others.some((other) => isHolder(other) && isBody(other))) yield HELD;
    else {
      const byBody = others.find((other) => isBody(other) && differ(holder, other.holder));
      const byHolder = others.find((other) => isHolder(other) && differ(body, other.body));
      const [claimed, stated] = byBody ? [holder, byBody.holder] : byHolder ? [body, byHolder.body] : [];
      const reason = `who is ${title}`;
      yield claimed && stated
        ? { holds: false, reason, difference: nameDifference(claimed, stated) }
        : missing(reason);
    }
  }
}

function differ(a: StatedName | null, b: StatedName | null): boolean {
  return a !== null && b !== null && compareNames(a, b) === 'other';
}

function nameDifference({ mention: claimed }: StatedName, { mention: stated }: StatedName) {
  const { start, end } = stated;
  return { kind: 'name', claimed: claimed.text, stated: stated.text, at: { start, end } } as const;
}
