import { cpus, loadavg } from 'node:os';

/** The line under a table: what a figure depends on besides the code. */
export function circumstances(...versions: readonly string[]): string {
  const processors = cpus();
  const load = (loadavg()[0] ?? 0).toFixed(1);
  const machine = `${processors[0]?.model.trim() ?? 'unknown processor'}, ${processors.length} cores, load average ${load}`;
  const day = Temporal.Now.plainDateISO().toString();
  return [day, machine, `Node ${process.versions.node}`, ...versions].join(', ');
}
