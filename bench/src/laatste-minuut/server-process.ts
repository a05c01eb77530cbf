import { mkdtempSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { loadBeleid } from '@kavel/service/beleid';
import { loadPrognoseinrichting } from '@kavel/service/toewijzing';
import { loadRegios } from '@kavel/service/uitnutting';
import { connectDatabase } from '@kavel/store';
import type { DatabaseAddress } from '@kavel/store';
import { PROEFADRES, meldAan } from '@kavel/testkit/aanmelding';
import type { Aangemeld } from '@kavel/testkit/aanmelding';
import { proefinrichting, proefproductiebronnen } from '@kavel/testkit/inname';
import { createApp } from '../../../apps/server/src/app.ts';
import { createServices } from '../../../apps/server/src/create-services.ts';

/**
 * The server of the product in a process of its own, on a port of this machine, with a clock that is put ahead: it takes
 * registrations over HTTP from who is signed in. Told what the clock is and who signs in, it says what to send along.
 */

/** What the clock of the procedure is ahead of that of the machine, and who signs in by it. */
export type Opzet = { readonly klokMilliseconds: number; readonly zorgaanbieders: readonly string[] };
/** Where it listens, or what each of those sends along. */
export type Melding = { readonly poort: number } | { readonly aangemeld: readonly Aangemeld[] };

const CHECKOUT = fileURLToPath(new URL('../../../', import.meta.url));
const home = mkdtempSync(join(tmpdir(), 'kavel-laatste-minuut-'));
const database = connectDatabase(JSON.parse(process.argv[2] ?? '""') as DatabaseAddress);
const regios = loadRegios();
const beleid = await loadBeleid(CHECKOUT);
const prognose = await loadPrognoseinrichting({ checkout: CHECKOUT });
if (!regios.ok || !beleid.ok || !prognose.ok) throw new Error('the product cannot read its own data');

let ahead = 0;
const services = createServices({
  ...{ database, beleid: beleid.value, bronteksten: new Map(), regios: regios.value },
  ...{ aanlevering: proefinrichting(), productie: proefproductiebronnen(), prognose: prognose.value },
  referentie: { checkout: CHECKOUT, dataFolder: home },
  vernieuw: () => Promise.resolve(),
  now: () => Temporal.Now.instant().add({ milliseconds: ahead }),
});
const app = await createApp({
  ...{ version: '0.1.0', adres: PROEFADRES },
  gereedheid: () => ({ status: 'gereed', services }),
  // All three thousand come from one address here.
  grenzen: { bytes: 1_000_000, verzoekenPerMinuut: 1_000_000 },
});
await app.listen({ host: '127.0.0.1', port: 0 });

async function begin({ klokMilliseconds, zorgaanbieders }: Opzet): Promise<void> {
  ahead = klokMilliseconds;
  const aangemeld: Aangemeld[] = [];
  for (const agb of zorgaanbieders) aangemeld.push(await meldAan(services.sessies, 'bestuurder', agb));
  process.send?.({ aangemeld } satisfies Melding);
}

async function end(): Promise<void> {
  await app.close();
  await database.close();
  rmSync(home, { recursive: true });
}

process.on('message', (message) => void begin(message as Opzet));
process.on('disconnect', () => void end());
process.send?.({ poort: (app.server.address() as AddressInfo).port } satisfies Melding);
