import { fileURLToPath } from 'node:url';
import { readSettings } from '@kavel/service/instelling';
import { openStore } from '@kavel/store';
import { runCli } from './run.ts';

/** The only wiring of the command line: environment, clock and streams come in here and nowhere else. */

const checkout = fileURLToPath(new URL('../../../', import.meta.url));
const settings = readSettings(process.env, checkout);

if (settings.ok) {
  process.exitCode = await runCli(process.argv.slice(2), {
    settings: settings.value,
    stdin: process.stdin,
    stdout: process.stdout,
    stderr: process.stderr,
    now: () => Temporal.Now.instant(),
    openStore: () => openStore(settings.value),
  });
} else {
  for (const refusal of settings.error) console.error(refusal.melding);
  process.exitCode = 2;
}
