/** The middle one: a single slow or lucky round does not move it. */
export function median(values: readonly number[]): number {
  return values.toSorted((left, right) => left - right)[Math.floor(values.length / 2)] ?? 0;
}

/** `repeats`: how often `act` runs in one measurement, so that short work is not lost in the clock. */
export type Timed = { readonly repeats: number; readonly act: () => unknown };

/** Medians of some rounds. Processor time counts what this process used itself, garbage collection included. */
export type Times = { readonly milliseconds: number; readonly cpuMilliseconds: number };

/**
 * The times of each `act`. They take turns, so that what else the machine does falls on all of them; a first round warms
 * up and is not counted.
 */
export async function timeInTurn(timed: readonly Timed[], rounds: number): Promise<Times[]> {
  const measured = timed.map((): Times[] => []);
  for (let round = 0; round <= rounds; round += 1) {
    for (const [index, one] of timed.entries()) {
      const times = await timeOnce(one);
      if (round > 0) measured[index]?.push(times);
    }
  }
  return measured.map(medianTimes);
}

export function medianTimes(times: readonly Times[]): Times {
  return {
    milliseconds: median(times.map((one) => one.milliseconds)),
    cpuMilliseconds: median(times.map((one) => one.cpuMilliseconds)),
  };
}

async function timeOnce({ repeats, act }: Timed): Promise<Times> {
  const start = performance.now();
  const cpu = process.cpuUsage();
  for (let repeat = 0; repeat < repeats; repeat += 1) await act();
  const { user, system } = process.cpuUsage(cpu);
  const milliseconds = (performance.now() - start) / repeats;
  return { milliseconds, cpuMilliseconds: (user + system) / 1000 / repeats };
}

/** As if they had been measured in one go. */
export function addTimes(times: readonly Times[]): Times {
  return times.reduce((sum, one) => ({
    milliseconds: sum.milliseconds + one.milliseconds,
    cpuMilliseconds: sum.cpuMilliseconds + one.cpuMilliseconds,
  }));
}
