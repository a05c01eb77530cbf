import { canonicalHash, err, ok } from '@kavel/core/basis';
import type { Regio } from '@kavel/core/basis';
import {
  controleer,
  eigenAanleveringenCsv,
  kavelsCsv,
  leverAan,
  maakRetour,
  makeVoorbeeldbestand,
  oorzakenCsv,
  readEigenAanleveringen,
  readRegioaanleveringen,
  standenCsv,
} from '@kavel/service/aanlevering';
import type { Aanleverinrichting } from '@kavel/service/aanlevering';
import {
  answerTariefvraag,
  describeBeleid,
  describeThemas,
  listFeiten,
  listKaders,
  listVoorbeelden,
} from '@kavel/service/beleid';
import type { Beleid, Bronteksten } from '@kavel/service/beleid';
import { createVoorbeeldberichten } from '@kavel/service/demonstratie';
import { beginVerzoek, dropVerzoek, keepAntwoord } from '@kavel/service/idempotentie';
import { readDatabaseStaat } from '@kavel/service/opslag';
import type { Database } from '@kavel/service/opslag';
import {
  controleerOpgave,
  leverOpgave,
  maakOpgavesjabloon,
  readOpgavenoverzicht,
} from '@kavel/service/productie';
import type { Productiebronnen } from '@kavel/service/productie';
import { createProefaanbiederslezer } from '@kavel/service/proefaanbieders';
import { answerPrognose } from '@kavel/service/toewijzing';
import type { Prognoseinrichting } from '@kavel/service/toewijzing';
import {
  bekijkEditie,
  explainPrestatie,
  neemGetoondeEditieOver,
  readReferentiestand,
  trekGetoondeEditieIn,
} from '@kavel/service/referentie';
import type { Referentiebeheer, Referentiestand } from '@kavel/service/referentie';
import {
  readContractjaarOverzicht,
  readUitnutting,
  readZorgaanbiederJaar,
  readZorgaanbiedersOverzicht,
  uitnuttingCsv,
} from '@kavel/service/uitnutting';
import type { Aanleververzoek, Services } from './services.ts';

/** What the server needs of the world to answer. */
export type Huis = {
  readonly database: Database;
  readonly beleid: Beleid;
  /** Texts of sources that this installation added itself. */
  readonly bronteksten: Bronteksten;
  readonly regios: readonly Regio[];
  readonly aanlevering: Aanleverinrichting;
  readonly productie: Productiebronnen;
  readonly referentie: Referentiebeheer;
  /** Reads the reference data again, when other editions count than when this was made. */
  readonly vernieuw: () => Promise<void>;
  readonly prognose: Prognoseinrichting;
  readonly now: () => Temporal.Instant;
};

/** Binds each use case to the database and the policy of this installation. */
export function createServices(huis: Huis): Services {
  const { database, beleid, bronteksten, regios, now } = huis;
  const context = { database, regios, now };
  const gegevens = describeBeleid(beleid, bronteksten);
  const themas = describeThemas(beleid, bronteksten);
  const voorbeelden = listVoorbeelden(beleid);
  const voorbeeldenHash = canonicalHash(voorbeelden);
  return {
    contractjaren: () => readContractjaarOverzicht(context),
    uitnutting: (sleutel) => readUitnutting(context, sleutel),
    zorgaanbieders: (sleutel) => readZorgaanbiedersOverzicht(context, sleutel),
    zorgaanbieder: (sleutel) => readZorgaanbiederJaar(context, sleutel),
    uitnuttingCsv,
    beleid: () => ({ ...gegevens, vandaag: vandaag(now()).toString() }),
    themas: () => themas,
    voorbeelden: () => ({ hash: voorbeeldenHash, voorbeelden }),
    kaders: () => ({ kaders: listKaders(beleid) }),
    feiten: () => ({ feiten: listFeiten(beleid) }),
    proefaanbieders: createProefaanbiederslezer(beleid.catalogus, regios),
    tarief: (vraag) => answerTariefvraag(beleid, vraag, vandaag(now())),
    ...createAanleverservices(huis),
    ...createProductieservices(huis),
    ...createReferentieservices(huis),
    prognose: (vraag) => answerPrognose({ ...huis.prognose, database }, vraag),
    voorbeeldberichten: createVoorbeeldberichten({ database, checkout: huis.referentie.checkout }),
    herhaling: {
      begin: (sleutel, verzoekSha256) => beginVerzoek(huis, sleutel, verzoekSha256),
      bewaar: (sleutel, antwoord) => keepAntwoord(huis, sleutel, antwoord),
      laatLos: (sleutel) => dropVerzoek(huis, sleutel),
    },
    database: async () => ({ status: 'bereikbaar', ...(await readDatabaseStaat(database)) }),
  };
}

type Aanleverservices = Pick<
  Services,
  | 'leverAan'
  | 'controleer'
  | 'retour'
  | 'voorbeeldbestand'
  | 'aanleveringen'
  | 'aanleveringenCsv'
  | 'eigenAanleveringen'
  | 'eigenAanleveringenCsv'
  | 'retourcodes'
  | 'aannames'
>;

function createAanleverservices({ database, regios, now, aanlevering }: Huis): Aanleverservices {
  const { kalender, woorden, aannames } = aanlevering;
  const omgeving = () => ({ ...aanlevering, sleutel: aanlevering.sleutelbos(), database, now });
  const context = { database, regios, now, kalender, woorden };
  const retourcodes = [...woorden.retourcodes].map(([code, omschrijving]) => ({ code, omschrijving }));
  const signed = ({ bytes, agb }: Aanleververzoek) => ({ bytes, agb, door: namens(agb) });
  return {
    leverAan: (verzoek) => leverAan(omgeving(), signed(verzoek)),
    controleer: (verzoek) => controleer(omgeving(), signed(verzoek)),
    retour: (verzoek) => maakRetour(omgeving(), signed(verzoek)),
    voorbeeldbestand: (verzoek) => makeVoorbeeldbestand({ database, now }, verzoek, woorden.aw319),
    aanleveringen: (sleutel) => readRegioaanleveringen(context, sleutel),
    aanleveringenCsv: { standen: standenCsv, kavels: kavelsCsv, oorzaken: oorzakenCsv },
    eigenAanleveringen: (sleutel) => readEigenAanleveringen(context, sleutel),
    eigenAanleveringenCsv,
    retourcodes: () => ({ retourcodes }),
    aannames: () => ({ aannames }),
  };
}

type Productieservices = Pick<Services, 'leverOpgave' | 'controleerOpgave' | 'opgavesjabloon' | 'opgaven'>;

function createProductieservices({ database, now, productie }: Huis): Productieservices {
  const omgeving = { ...productie, database, now };
  return {
    leverOpgave: (verzoek) => leverOpgave(omgeving, { ...verzoek, door: namens(verzoek.agb) }),
    controleerOpgave: (verzoek) => controleerOpgave(omgeving, verzoek),
    opgavesjabloon: (sleutel) => maakOpgavesjabloon(omgeving, sleutel),
    opgaven: (sleutel) => readOpgavenoverzicht(omgeving, sleutel),
  };
}

type Referentieservices = Pick<
  Services,
  'referentiestand' | 'prestatieuitleg' | 'bekijkEditie' | 'neemEditieOver' | 'trekEditieIn'
>;

/** Editions are also taken over on the command line; whoever looks here makes this server judge with them. */
function createReferentieservices({ referentie, vernieuw, now }: Huis): Referentieservices {
  const loaded = geldendeVersies(readReferentiestand(referentie));
  const renewed = async (stand: Referentiestand) => {
    if (geldendeVersies(stand) !== loaded) await vernieuw();
    return { stand: canonicalHash(stand), ...stand };
  };
  const wie = (door: string) => ({ door: door.normalize('NFC').replace(/\s+/gu, ' ').trim(), op: now() });
  return {
    referentiestand: () => renewed(readReferentiestand(referentie)),
    prestatieuitleg: (prestatie) => explainPrestatie(referentie, prestatie),
    bekijkEditie: (bestand) => bekijkEditie(referentie, bestand),
    neemEditieOver: async ({ versie, door, ...bestand }) => {
      const taken = neemGetoondeEditieOver(referentie, bestand, { versie, ...wie(door) });
      return taken.ok ? ok(await renewed(taken.value)) : taken;
    },
    trekEditieIn: async ({ versie, door, bekeken }) => {
      const stand = canonicalHash(readReferentiestand(referentie));
      if (!bekeken.some((mark) => mark === '*' || mark === stand)) return err({ code: 'stand-veranderd' });
      const taken = trekGetoondeEditieIn(referentie, versie, wie(door));
      return taken.ok ? ok(await renewed(taken.value)) : taken;
    },
  };
}

function geldendeVersies({ edities }: Referentiestand): string {
  return edities.flatMap(({ versie, ingetrokken }) => (ingetrokken === undefined ? [versie] : [])).join(' ');
}

/** Without sign-in nobody is known by name: only for whom the portal was used. */
function namens(agb: string): string {
  return `portaal, namens ${agb}`;
}

/** The day on which something is known is a day in the Netherlands. */
function vandaag(now: Temporal.Instant): Temporal.PlainDate {
  return now.toZonedDateTimeISO('Europe/Amsterdam').toPlainDate();
}
