import leven from 'leven';

const MOST_NAMES = 5;

/** The known names that look most like what was written, the likeliest first: a list of all of them helps nobody. */
export function closestNames(written: string, known: readonly string[]): readonly string[] {
  return known
    .map((name) => ({ name, distance: leven(written.toLowerCase(), name.toLowerCase()) }))
    .sort((left, right) => left.distance - right.distance)
    .slice(0, MOST_NAMES)
    .map(({ name }) => name);
}
