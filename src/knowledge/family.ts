import type { Event, Facts } from './fact-types.ts';

/** The ids of an organisation and of all that is part of it, of its parts' parts as well. */
export function familyOf({ organisations }: Facts, id: string): ReadonlySet<string> {
  const family = new Set([id]);
  // Parents come in no order: each round finds those one step further down.
  for (let before = 0; before < family.size; ) {
    before = family.size;
    for (const { id: part, parent } of organisations)
      if (parent !== null && family.has(parent)) family.add(part);
  }
  return family;
}

/**
 * The part by which an organisation has to do with an event that it took no part in itself; null where it did.
 *
 * @param family of the organisation, as `familyOf` gives it
 */
export function partBehind({ parties }: Event, id: string, family: ReadonlySet<string>): string | null {
  if (parties.some(({ organisationId }) => organisationId === id)) return null;
  return (
    parties.find(({ organisationId }) => organisationId !== null && family.has(organisationId))?.name ?? null
  );
}
