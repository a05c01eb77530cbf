import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readSettings } from '@kavel/service/instelling';
import { accountName } from './account-name.ts';
import { interruption } from './interruption.ts';
import { runCli } from './run.ts';
import { startProgram } from './start-program.ts';

/** The only wiring of the command line: environment, clock and streams come in here and nowhere else. */

/** A reader that has seen enough (`| head`) closes the pipe; that is no failure of the command. */
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

const checkout = fileURLToPath(new URL('../../../', import.meta.url));
const settings = readSettings(process.env, checkout);

if (settings.ok) {
  process.exitCode = await runCli(process.argv.slice(2), {
    settings: settings.value,
    stdin: process.stdin,
    stdout: process.stdout,
    stderr: process.stderr,
    now: () => Temporal.Now.instant(),
    accountName,
    interruption,
    startProgram: (entry, args, env) => startProgram(join(checkout, entry), args, env),
    openStore: async () => (await import('@kavel/store')).openStore(settings.value),
  });
} else {
  for (const refusal of settings.error) console.error(refusal.melding);
  process.exitCode = 2;
}
