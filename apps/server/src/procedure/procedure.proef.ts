import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Rol } from '@kavel/core/basis';
import type {
  Dossier,
  Dossierjournaal,
  Dossiers,
  Inschrijvinghandelingsantwoord,
  Problem,
} from '@kavel/contract';
import { loadBeleid } from '@kavel/service/beleid';
import { WERKWIJZEN, createBekendlezers } from '@kavel/service/procedure';
import { loadPrognoseinrichting } from '@kavel/service/toewijzing';
import { PROEFADRES, meldAan } from '@kavel/testkit/aanmelding';
import type { Aangemeld } from '@kavel/testkit/aanmelding';
import { createDossiervrager } from '@kavel/testkit/api';
import type { Dossierantwoord } from '@kavel/testkit/api';
import { testDatabase } from '@kavel/testkit/database';
import { proefinrichting, proefproductiebronnen } from '@kavel/testkit/inname';
import { loadTijdpad2018, nl, publiceerKader, tijdpadMetSluiting } from '@kavel/testkit/procedure';
import { createApp } from '../app.ts';
import { createServices } from '../create-services.ts';

/** What the tests of the procedure over HTTP share: a server with published kaders, and a clock that the test moves. */

export const KADER = 'zz-2018';
export const AGB = '41000001';
export const ANDER = '41000002';
export const ZORGKANTOOR = 'zorg-en-zekerheid';
export const BYTES_MAX = 50_000;
export const OPGAVE = {
  wil: 'nieuwe-overeenkomst',
  ...{ nieuwZorgaanbod: false, alleenWoonplaatsbeleid: false, ongewijzigdBevestigd: false },
} as const;
export const DIEN_IN = { soort: 'dien-in', opgave: OPGAVE };

const CHECKOUT = fileURLToPath(new URL('../../../../', import.meta.url));

/** A kader whose registrations close on a day. */
type Proefkader = { readonly naam: string; readonly sluit: string };

/** Starts it, with the kader of 2018 and `kaders` published; who starts it stops it. */
export async function startProefprocedure(kaders: readonly Proefkader[]) {
  const { database, asOwner } = await testDatabase();
  const home = mkdtempSync(join(tmpdir(), 'kavel-procedure-'));
  const beleid = await loadBeleid(CHECKOUT);
  const prognose = await loadPrognoseinrichting({ checkout: CHECKOUT });
  if (!beleid.ok || !prognose.ok) throw new Error('the product cannot read its own data');
  const aanlevering = proefinrichting();
  const { regios, kalender } = aanlevering;
  const klok = { nu: nl('2017-06-15T12:00') };
  const services = createServices({
    ...{ database, beleid: beleid.value, bronteksten: new Map(), regios, aanlevering },
    ...{ prognose: prognose.value, productie: proefproductiebronnen() },
    referentie: { checkout: CHECKOUT, dataFolder: home },
    vernieuw: () => Promise.resolve(),
    now: () => klok.nu,
  });
  const app = await createApp({
    ...{ version: '0.1.0', adres: PROEFADRES },
    gereedheid: () => ({ status: 'gereed', services }),
    grenzen: { bytes: BYTES_MAX, verzoekenPerMinuut: 100_000 },
  });
  const bekend = createBekendlezers({ beleid: beleid.value, kalender, maximumBytes: BYTES_MAX });
  const omgeving = { database, regios, werkwijzen: WERKWIJZEN, bekend };
  await publiceerKader(omgeving, {
    ...{ naam: KADER, tijdpad: await loadTijdpad2018(), op: '2017-06-01T09:00:00Z' },
  });
  for (const { naam, sluit } of kaders) {
    await publiceerKader(omgeving, {
      ...{ naam, tijdpad: tijdpadMetSluiting(sluit), op: '2017-01-05T09:00:00Z' },
    });
  }
  return {
    ...{ database, asOwner, services, app, klok, regios },
    /** Signs in now: a session ends by the same clock. */
    als: (rol: Rol, organisatie?: string): Promise<Aangemeld> =>
      meldAan(services.sessies, rol, organisatie ?? (isAanbieder(rol) ? AGB : ZORGKANTOOR)),
    ...createDossiervrager((verzoek) => app.inject(verzoek)),
    stop: async () => {
      await app.close();
      rmSync(home, { recursive: true });
    },
  };
}

function isAanbieder(rol: Rol): boolean {
  return rol === 'bestuurder' || rol === 'medewerker';
}

export const antwoordIn = ({ body }: Dossierantwoord) => JSON.parse(body) as Inschrijvinghandelingsantwoord;
export const dossierIn = ({ body }: Dossierantwoord) => JSON.parse(body) as Dossier;
export const lijstIn = ({ body }: Dossierantwoord) => JSON.parse(body) as Dossiers;
export const journaalIn = ({ body }: Dossierantwoord) => JSON.parse(body) as Dossierjournaal;
export const probleemIn = ({ body }: Dossierantwoord) => JSON.parse(body) as Problem;
export const hashOf = (inhoud: string | Buffer) => createHash('sha256').update(inhoud).digest('hex');
