/** The middle one: a single slow or lucky round does not move it. */
export function median(values: readonly number[]): number {
  return values.toSorted((left, right) => left - right)[Math.floor(values.length / 2)] ?? 0;
}

/** `repeats`: how often `act` runs in one measurement, so that short work is not lost in the clock. */
export type Timed = { readonly repeats: number; readonly act: () => unknown };

/**
 * Median milliseconds of each `act`. They take turns, so that what else the machine does falls on all of them; a first
 * round warms up and is not counted.
 */
export async function timeInTurn(timed: readonly Timed[], rounds: number): Promise<number[]> {
  const times = timed.map((): number[] => []);
  for (let round = 0; round <= rounds; round += 1) {
    for (const [index, { repeats, act }] of timed.entries()) {
      const start = performance.now();
      for (let repeat = 0; repeat < repeats; repeat += 1) await act();
      if (round > 0) times[index]?.push((performance.now() - start) / repeats);
    }
  }
  return times.map(median);
}
