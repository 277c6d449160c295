/**
 * Names of places that ship with the runtime: the world's countries and territories from CLDR, and the cities that
 * time zones are named after. Lower case.
 */
export function createGazetteer(): ReadonlySet<string> {
  const names = new Set<string>();
  const regions = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
  for (const first of letters)
    for (const second of letters) {
      const name = regions.of(first + second);
      if (name === undefined) continue;
      names.add(name.toLowerCase());
      // "Hong Kong SAR China" and "Myanmar (Burma)" are better known by their parts.
      for (const part of name.split(/ SAR | \(|\)/u))
        if (part.trim().length > 3) names.add(part.trim().toLowerCase());
    }
  for (const zone of Intl.supportedValuesOf('timeZone')) {
    const city = zone.split('/').at(-1);
    if (zone.includes('/') && city !== undefined) names.add(city.replaceAll('_', ' ').toLowerCase());
  }
  for (const name of [
    'uae',
    'u.a.e.',
    'uk',
    'u.k.',
    'us',
    'u.s.',
    'usa',
    'england',
    'scotland',
    'wales',
    'britain',
    'europe',
    'asia',
    'africa',
    'america',
    'north america',
    'south america',
    'middle east',
  ])
    names.add(name);
  return names;
}
