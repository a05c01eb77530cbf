import { readFileSync, readdirSync } from 'node:fs';

/** Processor time that a process and all its children used, in milliseconds; from /proc, so on Linux only. */
export function treeCpuMilliseconds(pid: number): number {
  const { own, reaped } = statOf(pid);
  return own + reaped + childrenOf(pid).reduce((sum, child) => sum + statOf(child).own, 0);
}

/** Linux counts processor time in hundredths of a second for programs, whatever its kernel does. */
const TICK_MILLISECONDS = 10;

function statOf(pid: number): { readonly own: number; readonly reaped: number; readonly parent: number } {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'latin1');
    // The name of the program is between brackets and may hold spaces.
    const fields = text
      .slice(text.lastIndexOf(')') + 2)
      .split(' ')
      .map(Number);
    const at = (field: number): number => fields[field - 3] ?? 0;
    const ticks = (first: number): number => (at(first) + at(first + 1)) * TICK_MILLISECONDS;
    return { own: ticks(14), reaped: ticks(16), parent: at(4) };
  } catch {
    return { own: 0, reaped: 0, parent: 0 };
  }
}

function childrenOf(pid: number): number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((one) => statOf(one).parent === pid);
}
