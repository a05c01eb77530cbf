import { canonicalHash, err, findRegio, ok } from '@kavel/core/basis';
import type { Handelaar, Regio } from '@kavel/core/basis';
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
import {
  adjustRuimte,
  openContractjaarDocument,
  previewContractjaarDocument,
  previewRuimte,
} from '@kavel/service/contractjaar';
import { createVoorbeeldberichten } from '@kavel/service/demonstratie';
import { beginVerzoek, dropVerzoek, keepAntwoord } from '@kavel/service/idempotentie';
import { verifyJournaal } from '@kavel/service/journaal';
import { readDatabaseStaat } from '@kavel/service/opslag';
import type { Database } from '@kavel/service/opslag';
import { readBerichten, readMailadres, setMailadres } from '@kavel/service/post';
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
import { createSessies, noteerToegang, readToegang } from '@kavel/service/toegang';
import { readTogether } from './samen-lezen.ts';
import { createJournaaldiensten } from './procedure/journaaldiensten.ts';
import {
  STUK_BYTES_MAX,
  WERKWIJZEN,
  createBekendlezers,
  createWoonplaatslezer,
} from '@kavel/service/procedure';
import { createClickdiensten } from './click/clickdiensten.ts';
import { createProcedurediensten } from './procedure/procedurediensten.ts';
import { createRekendiensten } from './rekendiensten.ts';
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
  const openbaar = { ...createOpenbareServices(huis), ...createToegangsservices(huis) };
  const referentieservices = bindReferentieservices(huis);
  const { regios, beleid, aanlevering, now } = huis;
  const bekend = createBekendlezers({ beleid, kalender: aanlevering.kalender, maximumBytes: STUK_BYTES_MAX });
  const omgeving = (database: Database) => ({ database, regios, werkwijzen: WERKWIJZEN, bekend });
  const verify = readTogether(
    (regio: string) => verifyJournaal(huis.database, WERKWIJZEN, regio),
    (regio) => regio,
  );
  const bind = (binnen: Huis, { door, organisatie }: Namens, voor: Services['voor']): Services => ({
    ...openbaar,
    ...createUitnuttingservices(binnen),
    ...createAanleverservices(binnen, door),
    ...createProductieservices(binnen, door),
    ...referentieservices(door),
    ...createContractjaarservices(binnen, { door, organisatie }),
    ...createPrognoseservices(binnen),
    ...createPostservices(binnen),
    procedure: createProcedurediensten(omgeving(binnen.database), now),
    journaal: createJournaaldiensten(omgeving(binnen.database), { klok: now, verify }),
    click: createClickdiensten(binnen, aanlevering.sleutelbos),
    voor,
  });
  const voor = (wie: Handelaar): Services =>
    bind({ ...huis, database: muurVan(wie, huis.database) }, namensVan(wie), voor);
  return bind(huis, { door: 'niemand', organisatie: '' }, voor);
}

/** Who acts, as it is kept beside what was done, and for which organisation. */
type Namens = { readonly door: string; readonly organisatie: string };

/** A zorgkantoor sees its own rows, and a provider only those with its AGB-code; the others only see what is public. */
function muurVan({ organisatie, rol }: Handelaar, database: Database): Database {
  const isAanbieder = rol === 'bestuurder' || rol === 'medewerker';
  return database.binnen(isAanbieder ? { zorgaanbieder: organisatie } : { organisatie });
}

function namensVan({ persoon, rol, organisatie }: Handelaar): Namens {
  return { door: `${persoon}, ${rol} van ${organisatie}`, organisatie };
}

type Uitnuttingservices = Pick<
  Services,
  'contractjaren' | 'uitnutting' | 'zorgaanbieders' | 'zorgaanbieder' | 'uitnuttingCsv'
>;

function createUitnuttingservices(context: Huis): Uitnuttingservices {
  return {
    contractjaren: readTogether(
      () => readContractjaarOverzicht(context),
      () => '',
    ),
    uitnutting: readTogether(
      (sleutel) => readUitnutting(context, sleutel),
      ({ regio, jaar }) => `${regio} ${jaar}`,
    ),
    zorgaanbieders: (sleutel) => readZorgaanbiedersOverzicht(context, sleutel),
    zorgaanbieder: (sleutel) => readZorgaanbiederJaar(context, sleutel),
    uitnuttingCsv,
  };
}

type Openbareservices = Pick<
  Services,
  | 'beleid'
  | 'themas'
  | 'voorbeelden'
  | 'kaders'
  | 'feiten'
  | 'proefaanbieders'
  | 'tarief'
  | 'woonplaatsregios'
  | 'database'
  | 'reken'
>;

function createOpenbareServices(huis: Huis): Openbareservices {
  const { database, beleid, bronteksten, regios, referentie, now } = huis;
  const gegevens = describeBeleid(beleid, bronteksten);
  const themas = describeThemas(beleid, bronteksten);
  const voorbeelden = listVoorbeelden(beleid);
  const voorbeeldenHash = canonicalHash(voorbeelden);
  return {
    beleid: () => ({ ...gegevens, vandaag: vandaag(now()).toString() }),
    themas: () => themas,
    voorbeelden: () => ({ hash: voorbeeldenHash, voorbeelden }),
    kaders: () => ({ kaders: listKaders(beleid) }),
    feiten: () => ({ feiten: listFeiten(beleid) }),
    proefaanbieders: createProefaanbiederslezer(beleid.catalogus, regios),
    tarief: (vraag) => answerTariefvraag(beleid, vraag, vandaag(now())),
    woonplaatsregios: bindWoonplaatsvraag(createWoonplaatslezer(referentie.checkout, regios), now),
    reken: createRekendiensten({
      ...{ beleid, now, kalender: huis.aanlevering.kalender, installatie: referentie },
    }),
    database: async () => ({ status: 'bereikbaar', ...(await readDatabaseStaat(database)) }),
  };
}

function bindWoonplaatsvraag(
  answer: ReturnType<typeof createWoonplaatslezer>,
  now: Huis['now'],
): Services['woonplaatsregios'] {
  return ({ peildatum, clienten, ingeschreven = [], gemeenten = [] }) => {
    const day = peildatum === undefined ? vandaag(now()) : Temporal.PlainDate.from(peildatum);
    const answered = answer({ peildatum: day, clienten, ingeschreven, gemeenten });
    return answered.ok ? ok({ peildatum: day.toString(), ...answered.value }) : answered;
  };
}

type Toegangsservices = Pick<Services, 'isRegioVan' | 'sessies' | 'noteerToegang' | 'toegang' | 'herhaling'>;

function createToegangsservices(huis: Huis): Toegangsservices {
  return {
    isRegioVan: (regio, zorgkantoor) =>
      huis.regios.some((one) => one.code === regio && one.zorgkantoor === zorgkantoor),
    sessies: createSessies(huis),
    noteerToegang: (feit) => noteerToegang(huis, feit),
    toegang: (organisatie, bladzijde) => readToegang(huis, organisatie, bladzijde),
    herhaling: {
      begin: (sleutel, verzoekSha256) => beginVerzoek(huis, sleutel, verzoekSha256),
      bewaar: (sleutel, antwoord) => keepAntwoord(huis, sleutel, antwoord),
      laatLos: (sleutel) => dropVerzoek(huis, sleutel),
    },
  };
}

function createPostservices({ database, regios, now }: Huis): Pick<Services, 'postbus' | 'mailadres'> {
  const codes = [...new Set(regios.map(({ code }) => code))];
  const isRegio = (regio: string): boolean => findRegio(regios, regio, vandaag(now())).ok;
  return {
    mailadres: {
      lees: async (wie) => {
        if (!isRegio(wie.regio)) return err({ code: 'regio-onbekend' });
        const adres = await readMailadres(database, wie);
        return ok({ regio: wie.regio, ...(adres === undefined ? {} : { adres }) });
      },
      zet: async ({ regio, organisatie, adres }) => {
        if (!isRegio(regio)) return err({ code: 'regio-onbekend' });
        await setMailadres(database, { regio, organisatie, adres });
        return ok({ regio, adres });
      },
    },
    postbus: (organisatie, bladzijde) =>
      readBerichten(database, { ...bladzijde, organisatie, regios: codes, moment: now() }),
  };
}

type Prognoseservices = Pick<Services, 'prognose' | 'voorbeeldberichten'>;

function createPrognoseservices({ database, prognose, referentie }: Huis): Prognoseservices {
  return {
    prognose: (vraag) => answerPrognose({ ...prognose, database }, vraag),
    voorbeeldberichten: createVoorbeeldberichten({ database, checkout: referentie.checkout }),
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

function createAanleverservices(
  { database, regios, now, aanlevering }: Huis,
  door: string,
): Aanleverservices {
  const { kalender, woorden, aannames } = aanlevering;
  const omgeving = () => ({ ...aanlevering, sleutel: aanlevering.sleutelbos(), database, now });
  const context = { database, regios, now, kalender, woorden };
  const retourcodes = [...woorden.retourcodes].map(([code, omschrijving]) => ({ code, omschrijving }));
  const signed = ({ bytes, agb }: Aanleververzoek) => ({ bytes, agb, door });
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

function createProductieservices({ database, now, productie }: Huis, door: string): Productieservices {
  const omgeving = { ...productie, database, now };
  return {
    leverOpgave: (verzoek) => leverOpgave(omgeving, { ...verzoek, door }),
    controleerOpgave: (verzoek) => controleerOpgave(omgeving, verzoek),
    opgavesjabloon: (sleutel) => maakOpgavesjabloon(omgeving, sleutel),
    opgaven: (sleutel) => readOpgavenoverzicht(omgeving, sleutel),
  };
}

type Contractjaarservices = Pick<
  Services,
  'bekijkContractjaar' | 'openContractjaar' | 'bekijkRuimte' | 'wijzigRuimte'
>;

function createContractjaarservices(
  { database, beleid, regios, now }: Huis,
  namens: Namens,
): Contractjaarservices {
  const omgeving = { database, beleid, regios, now, ...namens };
  return {
    bekijkContractjaar: (document) => previewContractjaarDocument(omgeving, document),
    openContractjaar: (document) => openContractjaarDocument(omgeving, document),
    bekijkRuimte: (vraag) => previewRuimte(omgeving, vraag),
    wijzigRuimte: (vraag, bekeken) => adjustRuimte(omgeving, vraag, bekeken),
  };
}

type Referentieservices = Pick<
  Services,
  'referentiestand' | 'prestatieuitleg' | 'bekijkEditie' | 'neemEditieOver' | 'trekEditieIn'
>;

/** Editions are also taken over on the command line; whoever looks here makes this server judge with them. */
function bindReferentieservices({ referentie, vernieuw, now }: Huis): (door: string) => Referentieservices {
  const loaded = geldendeVersies(readReferentiestand(referentie));
  const renewed = async (stand: Referentiestand) => {
    if (geldendeVersies(stand) !== loaded) await vernieuw();
    return { stand: canonicalHash(stand), ...stand };
  };
  return (door) => ({
    referentiestand: () => renewed(readReferentiestand(referentie)),
    prestatieuitleg: (prestatie) => explainPrestatie(referentie, prestatie),
    bekijkEditie: (bestand) => bekijkEditie(referentie, bestand),
    neemEditieOver: async ({ versie, ...bestand }) => {
      const taken = neemGetoondeEditieOver(referentie, bestand, { versie, door, op: now() });
      return taken.ok ? ok(await renewed(taken.value)) : taken;
    },
    trekEditieIn: async ({ versie, bekeken }) => {
      const stand = canonicalHash(readReferentiestand(referentie));
      if (!bekeken.some((mark) => mark === '*' || mark === stand)) return err({ code: 'stand-veranderd' });
      const taken = trekGetoondeEditieIn(referentie, versie, { door, op: now() });
      return taken.ok ? ok(await renewed(taken.value)) : taken;
    },
  });
}

function geldendeVersies({ edities }: Referentiestand): string {
  return edities.flatMap(({ versie, ingetrokken }) => (ingetrokken === undefined ? [versie] : [])).join(' ');
}

/** The day on which something is known is a day in the Netherlands. */
function vandaag(now: Temporal.Instant): Temporal.PlainDate {
  return now.toZonedDateTimeISO('Europe/Amsterdam').toPlainDate();
}
