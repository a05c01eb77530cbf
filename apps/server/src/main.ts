import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { loadAanleverbronnen } from '@kavel/service/aanlevering';
import { loadBeleid, loadBronteksten } from '@kavel/service/beleid';
import { DEMONSTRATIE, loadDemonstration } from '@kavel/service/demonstratie';
import { readSettings } from '@kavel/service/instelling';
import { loadProductiebronnen } from '@kavel/service/productie';
import { loadPrognosebronnen, loadPrognoseinrichting } from '@kavel/service/toewijzing';
import { loadRegios } from '@kavel/service/uitnutting';
import { openStore } from '@kavel/store';
import { loadAanmelding } from './aanmelding/load-aanmelding.ts';
import { loadPost } from './load-post.ts';
import { runServer } from './run-server.ts';

/** The only wiring of the server: environment, clock, terminal, database and signals come in here and nowhere else. */

const checkout = fileURLToPath(new URL('../../../', import.meta.url));
const settings = readSettings(process.env, checkout);
/** The simulated year to show when the database is empty; `kavel demo --getal 43` passes another number. */
const getal = Number(process.argv[2] ?? DEMONSTRATIE.getal);

if (!Number.isSafeInteger(getal)) {
  process.stderr.write('Het getal van de demonstratie is een geheel getal, bijvoorbeeld: npm start -- 43\n');
  process.exitCode = 2;
} else if (settings.ok) {
  const { version } = JSON.parse(readFileSync(join(checkout, 'package.json'), 'utf8')) as { version: string };
  const stop = new AbortController();
  // Not once: on Ctrl-C the terminal and the bootstrap both deliver the signal, and a second must not end us halfway.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => {
      stop.abort();
    });
  }
  process.exitCode = await runServer({
    settings: settings.value,
    version,
    portalFolder: join(checkout, 'apps/portal/dist'),
    terminal: process.stdout,
    errors: process.stderr,
    now: () => Temporal.Now.instant(),
    stop: stop.signal,
    loadBeleid: () => loadBeleid(checkout),
    loadBronteksten: (beleid) => loadBronteksten(beleid, join(settings.value.dataFolder, 'bronnen')),
    loadAanmelding: () => loadAanmelding(settings.value),
    loadPost: () => loadPost(settings.value),
    loadRegios,
    loadAanleverbronnen: () => loadAanleverbronnen(settings.value),
    loadProductiebronnen: () => loadProductiebronnen(settings.value),
    loadPrognose: () => loadPrognoseinrichting(settings.value),
    loadPrognosebronnen: () => loadPrognosebronnen(settings.value),
    openStore: () => openStore(settings.value),
    loadDemonstration: ({ database }, voortgang) =>
      loadDemonstration(
        { database, voortgang, stop: stop.signal, checkout, sleutelBestand: settings.value.sleutelBestand },
        { ...DEMONSTRATIE, getal },
      ),
  });
} else {
  for (const refusal of settings.error) process.stderr.write(`${refusal.melding}\n`);
  process.exitCode = 2;
}
