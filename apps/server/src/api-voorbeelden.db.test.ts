import { fileURLToPath } from 'node:url';
import { join } from 'node:path';
import type { TariefVraag, Woonplaatsvraag } from '@kavel/contract';
import { createClient } from '@kavel/contract/client';
import { loadBeleid } from '@kavel/service/beleid';
import { loadPrognoseinrichting } from '@kavel/service/toewijzing';
import { AANBIEDER, HANDELINGEN, KADER, createJudge, operationsOf } from '@kavel/testkit/api';
import type { ApiDocument } from '@kavel/testkit/api';
import { openClickjaar, storeVoorbeeldproductie } from '@kavel/testkit/clickjaar';
import { PROEFADRES, meldAan } from '@kavel/testkit/aanmelding';
import type { Aangemeld } from '@kavel/testkit/aanmelding';
import { testDatabase } from '@kavel/testkit/database';
import { contractjaardocument, overeenkomstdocument, zorgaanbiederslijst } from '@kavel/testkit/document';
import { gedrukt2017, goed2019 } from '@kavel/testkit/tijdpad';
import { doe, procedureomgeving } from '@kavel/testkit/dossier';
import { FICTIEVE_BSNS } from '@kavel/testkit/declaratie';
import {
  PROEFAANBIEDER,
  openProefjaar,
  proefbestand,
  proefinrichting,
  proefproductiebronnen,
} from '@kavel/testkit/inname';
import { berichtXml, dag, toewijzing } from '@kavel/testkit/iwlz';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { afterAll, expect, it } from 'vitest';
import { eurocent, ok } from '@kavel/core/basis';
import type { RegioCode } from '@kavel/core/basis';
import { WERKWIJZEN, createBekendlezers } from '@kavel/service/procedure';
import { putRelatie } from '@kavel/store/inkooprelatie';
import { loadTijdpad2018, publiceerKader } from '@kavel/testkit/procedure';
import { createApp } from './app.ts';
import { createServices } from './create-services.ts';
import { openapiDocument } from './openapi.ts';
import { GUNNINGSVRAAG, WISSING, askAboutProcedure } from './procedure/voorbeelden.proef.ts';
import type { Voorbeeldserver } from './procedure/voorbeelden.proef.ts';
import { REKENVRAGEN, askAboutContractjaar, askToRekenen, headOf } from './rekenvoorbeelden.ts';

/**
 * The examples in the description of the API are answers of this server, asked through the generated client. After a change:
 * vitest run --project db apps/server/src/api-voorbeelden -u, then npm run generate
 */
const CHECKOUT = fileURLToPath(new URL('../../../', import.meta.url));
const KEPT_IN = join(CHECKOUT, 'packages/contract/src/voorbeeldantwoorden.json');
const claims = await testDatabase();
const clicks = await testDatabase();
const dossiers = await testDatabase();
const home = mkdtempSync(join(tmpdir(), 'kavel-voorbeelden-'));
const beleid = await loadBeleid(CHECKOUT);
const prognose = await loadPrognoseinrichting({ checkout: CHECKOUT });
if (!beleid.ok || !prognose.ok) throw new Error('the product cannot read its own data');
const aanlevering = proefinrichting();
afterAll(() => {
  rmSync(home, { recursive: true });
});

const PROEFKLOK = Temporal.Instant.from('2018-02-07T10:00:00+01:00');

async function startApp({ database }: Pick<typeof claims, 'database'>, klok = () => PROEFKLOK) {
  const services = createServices({
    ...{ database, beleid: beleid.ok ? beleid.value : (undefined as never), bronteksten: new Map() },
    ...{ regios: aanlevering.regios, aanlevering, productie: proefproductiebronnen() },
    prognose: prognose.ok ? prognose.value : (undefined as never),
    referentie: { checkout: CHECKOUT, dataFolder: home },
    vernieuw: () => Promise.resolve(),
    now: klok,
  });
  const app = await createApp({
    ...{ version: '0.1.0', adres: PROEFADRES },
    gereedheid: () => ({ status: 'gereed', services }),
  });
  return { app, sessies: services.sessies };
}
const { app, sessies } = await startApp(claims);
await app.ready();
const document = openapiDocument(app) as unknown as ApiDocument;

const clientOf = (server: typeof app, wie: Partial<Aangemeld> = {}) =>
  createClient({
    send: async (url, { method = 'GET', headers, body }) => {
      const request = new Request(`http://localhost${url}`, {
        method,
        ...(body === undefined || body === null ? {} : { body }),
      });
      const payload = Buffer.from(await request.arrayBuffer());
      const type = request.headers.get('content-type');
      const answer = await server.inject({
        ...{ method: method as 'GET', url },
        headers: {
          ...wie,
          ...(type === null ? {} : { 'content-type': type }),
          ...(headers as Record<string, string>),
        },
        ...(body === undefined || body === null ? {} : { payload }),
      });
      return new Response(answer.statusCode === 304 ? null : new Uint8Array(answer.rawPayload), {
        status: answer.statusCode,
        headers: { 'content-type': answer.headers['content-type']?.toString() ?? '' },
      });
    },
  });

const ZORGKANTOOR = 'zorg-en-zekerheid';
const jaar = { regio: '5517', jaar: 2018 };
const eigen = { ...jaar, agb: PROEFAANBIEDER };
const TARIEFVRAAG: TariefVraag = {
  zorgkantoor: ZORGKANTOOR,
  jaar: 2024,
  sector: 'VV',
  kavel: 'ZZP',
  feiten: {},
};
const WOONPLAATSVRAAG: Woonplaatsvraag = {
  peildatum: '2017-06-01',
  clienten: [
    { gemeente: 'Amstelveen', clienten: 3 },
    { gemeente: 'Leiden', clienten: 12 },
  ],
  ingeschreven: ['5517' as RegioCode],
};
const EDITIE = { soort: 'tarieven', bron: 'FICTIEVE lijst' } as const;

const blob = (content: string | Uint8Array) => new Blob([content as Uint8Array<ArrayBuffer>]);

async function askAboutClicks() {
  await openClickjaar(clicks.database);
  await storeVoorbeeldproductie(clicks.database, 1);
  const server = await startApp(clicks);
  const { ask } = clientOf(server.app, await meldAan(server.sessies, 'controller', ZORGKANTOOR));
  const tweede = clientOf(server.app, await meldAan(server.sessies, 'tweede-ondertekenaar', ZORGKANTOOR));
  const aanbieder = { ...jaar, agb: '10000001' };
  const maand = { ...jaar, maand: 1 };
  const run = { ...maand, volgnummer: 1 };
  const handelingen = {
    prepareClickrun: await ask('prepareClickrun', maand, NIEUW),
    checkClickrun: await ask('checkClickrun', maand, NIEUW),
    approveClickrun: await tweede.ask('approveClickrun', maand, NIEUW),
    publishClickrun: await ask('publishClickrun', maand, NIEUW),
  };
  const [invoer, document] = [await ask('exportClickinvoer', maand), await ask('readClickrun', run)];
  return {
    ...handelingen,
    exportClickinvoer: invoer,
    readClickrun: document,
    calculateClick: await ask('calculateClick', {}, { body: invoer }),
    verifyClickrun: await ask('verifyClickrun', {}, { body: document }),
    readClickruns: await ask('readClickruns', maand),
    readClickregels: await ask('readClickregels', run),
    exportOpenbareRun: await ask('exportOpenbareRun', maand),
    readClickeffecten: await ask('readClickeffecten', maand),
    reverseClickrun: await ask('reverseClickrun', maand, NIEUW),
    readContractjaren: await ask('readContractjaren', {}),
    readUitnutting: await ask('readUitnutting', jaar),
    readUitnuttingCsv: await headOf(ask('readUitnuttingCsv', jaar)),
    readUitnuttingMaand: await ask('readUitnuttingMaand', { ...jaar, maand: 1 }),
    readZorgaanbieders: await ask('readZorgaanbieders', jaar),
    readZorgaanbieder: await ask('readZorgaanbieder', aanbieder),
  };
}

async function askAboutClaims() {
  await claims.asOwner('truncate kavel.organisatie cascade');
  await openProefjaar(claims.database);
  const { ask } = clientOf(app, await meldAan(sessies, 'bestuurder', PROEFAANBIEDER));
  const { ask: askAsZorgkantoor } = clientOf(app, await meldAan(sessies, 'controller', ZORGKANTOOR));
  const claim = { body: blob(proefbestand('F1', 2)) };
  const from = { zorgaanbieder: PROEFAANBIEDER };
  const opgave = { body: blob(`agb;kavel;maand;bedrag\n${PROEFAANBIEDER};ZZP;2018-02;1250,00\n`) };
  const berichten = new FormData();
  const person = {
    bsn: FICTIEVE_BSNS[0],
    records: [toewijzing({ zzp: '753', einddatum: dag('2018-01-31') })],
  };
  berichten.append(
    'bericht',
    blob(Buffer.from(berichtXml({ soort: 'AW33', afzender: '5517' }, [person]))),
    'a.xml',
  );
  return {
    checkDeclaratie: await ask('checkDeclaratie', from, claim),
    submitDeclaratie: await ask('submitDeclaratie', from, claim),
    checkOpgave: await ask('checkOpgave', eigen, opgave),
    submitOpgave: await ask('submitOpgave', eigen, opgave),
    readOpgaven: await ask('readOpgaven', eigen),
    readAanleveringen: await askAsZorgkantoor('readAanleveringen', jaar),
    readStandenCsv: await headOf(askAsZorgkantoor('readStandenCsv', jaar)),
    readKavelsCsv: await headOf(askAsZorgkantoor('readKavelsCsv', jaar)),
    readOorzakenCsv: await headOf(askAsZorgkantoor('readOorzakenCsv', jaar)),
    readEigenAanleveringen: await ask('readEigenAanleveringen', eigen),
    readEigenAanleveringenCsv: await headOf(ask('readEigenAanleveringenCsv', eigen)),
    readRetourcodes: await ask('readRetourcodes', {}),
    readAannames: await ask('readAannames', {}),
    forecastToewijzingen: await askAsZorgkantoor('forecastToewijzingen', jaar, { body: berichten }),
  };
}

async function askAboutPost() {
  const omgeving = procedureomgeving(claims.database);
  const door = { persoon: 'anja', rol: 'bestuurder', organisatie: PROEFAANBIEDER } as const;
  await doe(omgeving, { soort: 'schrijf', toelichting: 'FICTIEF' }, { door });
  await doe(omgeving, { soort: 'dien-in' }, { door });
  const { ask } = clientOf(app, await meldAan(sessies, 'bestuurder', PROEFAANBIEDER));
  const van = { regio: '5517' };
  const { ask: askAsInkoper } = clientOf(app, await meldAan(sessies, 'inkoper', ZORGKANTOOR));
  const { ask: askAsController } = clientOf(app, await meldAan(sessies, 'controller', ZORGKANTOOR));
  const relaties = {
    body: blob(
      'regio;zorgaanbieder;naam;adressen;sector;contractVan;contractTotEnMet;eersteContractjaar;productieJanJunEurocent\n' +
        '5517;41000001;FICTIEF;Straat 1|1234 AB;VV;2015-01-01;2017-12-31;2015;7500000\n',
    ),
  };
  return {
    readPostbus: await ask('readPostbus', {}),
    setMailadres: await ask('setMailadres', van, { body: { adres: 'inkoop@aanbieder.example' } }),
    readMailadres: await ask('readMailadres', van),
    checkJournaal: await askAsController('checkJournaal', van),
    checkInkooprelaties: await askAsInkoper('checkInkooprelaties', van, relaties),
    submitInkooprelaties: await askAsInkoper('submitInkooprelaties', van, relaties),
    readInkooprelaties: await askAsInkoper('readInkooprelaties', van),
  };
}

/** The server that the procedure of the examples is asked of. */
async function startProcedure(): Promise<Voorbeeldserver> {
  const { regios, kalender } = aanlevering;
  const { database } = dossiers;
  if (!beleid.ok) throw new Error('read above');
  const bekend = createBekendlezers({ beleid: beleid.value, kalender, maximumBytes: 1_000 });
  await publiceerKader(
    { database, regios, werkwijzen: WERKWIJZEN, bekend },
    { naam: KADER, tijdpad: await loadTijdpad2018(), op: '2017-06-01T09:00:00Z' },
  );
  await database.transaction(ZORGKANTOOR, async (transaction) => {
    await putRelatie(transaction, ZORGKANTOOR, {
      ...{ regio: '5517', zorgaanbieder: AANBIEDER, naam: 'FICTIEF', adressen: [], sector: 'VV' },
      ...{ contractVan: '2017-01-01', contractTotEnMet: '2018-12-31', eersteContractjaar: 2015 },
      productieJanJunEurocent: eurocent(0),
    });
    return ok(undefined);
  });
  let klok = Temporal.Instant.from('2017-06-15T10:00:00Z');
  const server = await startApp(dossiers, () => klok);
  return {
    als: async (rol) =>
      clientOf(
        server.app,
        await meldAan(server.sessies, rol, rol === 'bestuurder' ? AANBIEDER : ZORGKANTOOR),
      ),
    openbaar: clientOf(server.app),
    zetKlok: (moment) => {
      klok = Temporal.Instant.from(moment);
    },
  };
}

const NIEUW = { headers: { 'if-match': '*' } } as const;

async function askAboutBeheer() {
  const { ask } = clientOf(app, await meldAan(sessies, 'beheerder', 'beheer'));
  const editie = {
    body: blob(
      'jaar;prestatie;eenheid;component;bedrag_eurocent;geldig_van;geldig_tot_en_met;bron\n2019;H126;uur;zorg;5000;2019-01-01;2019-12-31;FICTIEF\n',
    ),
  };
  const preview = await ask('previewEditie', EDITIE, editie);
  const versie = preview.uitkomst === 'goed' ? preview.versie : '';
  return {
    previewEditie: preview,
    takeOverEditie: await ask('takeOverEditie', { ...EDITIE, versie }, editie),
    readReferentie: await ask('readReferentie', {}),
    takeBackEditie: await ask('takeBackEditie', { versie }, { headers: { 'if-match': '*' } }),
    readPrestatieuitleg: await ask('readPrestatieuitleg', { prestatie: 'Z043' }),
    readSessie: await ask('readSessie', {}),
    readToegang: await ask('readToegang', { limit: 1 }),
  };
}

async function askAboutBeleid() {
  const { ask } = clientOf(app);
  return {
    readBeleid: await ask('readBeleid', {}),
    readThemas: await ask('readThemas', {}),
    readVoorbeelden: await ask('readVoorbeelden', {}),
    readKaders: await ask('readKaders', {}),
    readFeiten: await ask('readFeiten', {}),
    calculateTarief: await ask('calculateTarief', {}, { body: TARIEFVRAAG }),
    calculateWoonplaatsregios: await ask('calculateWoonplaatsregios', {}, { body: WOONPLAATSVRAAG }),
    readProefaanbieders: await ask('readProefaanbieders', { regio: '5517' }),
  };
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
/** Also in a text, and the mark of a message. */
const HASH = /\b(?:[0-9a-f]{64}|[0-9a-f]{40})\b/g;
const UUID_NUL = '00000000-0000-0000-0000-000000000000';

/** An example shows one of each, and no hash, which would change with every word of policy. */
function shortened(value: unknown): unknown {
  if (Array.isArray(value)) return value.slice(0, 1).map(shortened);
  if (typeof value === 'string') {
    return value.replaceAll(HASH, (hash) => '0'.repeat(hash.length)).replace(UUID, UUID_NUL);
  }
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, shortened(each)]));
}

it('every answer of text in the document has an example that this server gave, and that follows its schema', async () => {
  const answers = {
    ...(await askAboutClicks()),
    ...(await askAboutContractjaar(
      clientOf(app, await meldAan(sessies, 'controller', ZORGKANTOOR)),
      contractjaardocument(),
    )),
    ...(await askAboutClaims()),
    ...(await askToRekenen(clientOf(app), {
      overeenkomst: overeenkomstdocument(),
      lijst: zorgaanbiederslijst('10000001;FICTIEF;VV;ZZP;ja;97,0'),
      tijdpad: { gedrukt: gedrukt2017.text, goed: goed2019.text },
      tariefvraag: TARIEFVRAAG,
    })),
    ...(await askAboutPost()),
    ...(await askAboutProcedure(await startProcedure())),
    ...(await askAboutBeheer()),
    ...(await askAboutBeleid()),
  };
  const recorded = Object.entries(answers).map(([name, antwoord]) => [
    name,
    { antwoord: shortened(antwoord) },
  ]);
  const all: Record<string, { readonly vraag?: unknown; readonly antwoord: unknown } | undefined> = {
    ...(Object.fromEntries(recorded) as Record<string, { readonly antwoord: unknown }>),
    ...Object.fromEntries(
      (Object.keys(HANDELINGEN) as (keyof typeof HANDELINGEN)[]).map((name) => [
        name,
        { vraag: HANDELINGEN[name], antwoord: shortened(answers[name]) },
      ]),
    ),
    eraseTekst: { vraag: WISSING, antwoord: shortened(answers.eraseTekst) },
    setMailadres: {
      vraag: { adres: 'inkoop@aanbieder.example' },
      antwoord: shortened(answers.setMailadres),
    },
    ...Object.fromEntries(
      (Object.keys(REKENVRAGEN) as (keyof typeof REKENVRAGEN)[]).map((name) => [
        name,
        { vraag: REKENVRAGEN[name], antwoord: shortened(answers[name]) },
      ]),
    ),
    calculateTarief: { vraag: TARIEFVRAAG, antwoord: shortened(answers.calculateTarief) },
    calculateWoonplaatsregios: {
      vraag: WOONPLAATSVRAAG,
      antwoord: shortened(answers.calculateWoonplaatsregios),
    },
    calculateGunningsoverzicht: {
      vraag: GUNNINGSVRAAG,
      antwoord: shortened(answers.calculateGunningsoverzicht),
    },
    calculateClick: {
      vraag: shortened(answers.exportClickinvoer),
      antwoord: shortened(answers.calculateClick),
    },
    verifyClickrun: {
      vraag: shortened(answers.readClickrun),
      antwoord: shortened(answers.verifyClickrun),
    },
  };
  await expect(`${JSON.stringify(all, null, 2)}\n`).toMatchFileSnapshot(KEPT_IN);
  const judge = createJudge(document);
  for (const operation of operationsOf(document)) {
    const [type = ''] = Object.keys(operation.responses['200']?.content ?? {});
    // Bytes have no example; those messages are long and of a simulated year.
    if (
      (type !== 'application/json' && type !== 'text/csv') ||
      operation.operationId === 'makeVoorbeeldberichten'
    )
      continue;
    const example = all[operation.operationId]?.antwoord;
    expect(example, operation.operationId).toBeDefined();
    const body = typeof example === 'string' ? example : JSON.stringify(example);
    expect(judge(operation, { status: 200, type, body })).toBeUndefined();
  }
});
