import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { eurocent, ok } from '@kavel/core/basis';
import type { Rol } from '@kavel/core/basis';
import type {
  Dialoogcontrole,
  Dossier,
  Dossierjournaal,
  Dossiers,
  Inschrijvinghandelingsantwoord,
  GepubliceerdeKaders,
  Opdrachten,
  Postbus,
  Problem,
} from '@kavel/contract';
import { loadBeleid } from '@kavel/service/beleid';
import { WERKWIJZEN, createBekendlezers } from '@kavel/service/procedure';
import { loadPrognoseinrichting } from '@kavel/service/toewijzing';
import { listIngetrokken, setMoment } from '@kavel/store/dossier';
import { putRelatie } from '@kavel/store/inkooprelatie';
import { PROEFADRES, meldAan } from '@kavel/testkit/aanmelding';
import type { Aangemeld } from '@kavel/testkit/aanmelding';
import { createDossiervrager } from '@kavel/testkit/api';
import type { Dossierantwoord } from '@kavel/testkit/api';
import { testDatabase } from '@kavel/testkit/database';
import { proefinrichting, proefproductiebronnen } from '@kavel/testkit/inname';
import {
  kaderinhoud,
  loadTijdpad2018,
  nl,
  publiceerKader,
  tijdpadMetSluiting,
} from '@kavel/testkit/procedure';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createApp } from '../app.ts';
import { createServices } from '../create-services.ts';

/** The procedure over HTTP, with a clock that the test moves: what is let in, when it counts, and who sees what. */

const CHECKOUT = fileURLToPath(new URL('../../../../', import.meta.url));
const { database, asOwner } = await testDatabase();
const home = mkdtempSync(join(tmpdir(), 'kavel-procedure-'));
afterAll(() => {
  rmSync(home, { recursive: true });
});
const beleid = await loadBeleid(CHECKOUT);
const prognose = await loadPrognoseinrichting({ checkout: CHECKOUT });
if (!beleid.ok || !prognose.ok) throw new Error('the product cannot read its own data');
const aanlevering = proefinrichting();
const { regios, kalender } = aanlevering;
let klok = nl('2017-06-15T12:00');
const services = createServices({
  ...{ database, beleid: beleid.value, bronteksten: new Map(), regios, aanlevering },
  ...{ prognose: prognose.value, productie: proefproductiebronnen() },
  referentie: { checkout: CHECKOUT, dataFolder: home },
  vernieuw: () => Promise.resolve(),
  now: () => klok,
});
const BYTES_MAX = 50_000;
const app = await createApp({
  ...{ version: '0.1.0', adres: PROEFADRES },
  gereedheid: () => ({ status: 'gereed', services }),
  grenzen: { bytes: BYTES_MAX, verzoekenPerMinuut: 100_000 },
});

const KADER = 'zz-2018';
/** Other kaders in the same region. */
const ANDERE = ['zz-a', 'zz-b'];
const AGB = '41000001';
const ANDER = '41000002';
const ZORGKANTOOR = 'zorg-en-zekerheid';
/** Surely in time until 17:00:00.000, surely too late a minute later (ANO-3). */
const SLUITING = nl('2017-08-01T17:00');

beforeAll(async () => {
  const bekend = createBekendlezers({ beleid: beleid.value, kalender, maximumBytes: BYTES_MAX });
  const omgeving = { database, regios, werkwijzen: WERKWIJZEN, bekend };
  const open = (naam: string, tijdpad: Parameters<typeof publiceerKader>[1]['tijdpad'], op: string) =>
    publiceerKader(omgeving, { naam, tijdpad, op });
  await open(KADER, await loadTijdpad2018(), '2017-06-01T09:00:00Z');
  for (const naam of ANDERE) await open(naam, tijdpadMetSluiting('2017-12-31'), '2017-01-05T09:00:00Z');
});

/** Signs in now: a session ends by the same clock. */
const als = (rol: Rol, organisatie?: string): Promise<Aangemeld> =>
  meldAan(services.sessies, rol, organisatie ?? (isAanbieder(rol) ? AGB : ZORGKANTOOR));
const isAanbieder = (rol: Rol) => rol === 'bestuurder' || rol === 'medewerker';

const { vraag, lees, handel, stuur, bewaar } = createDossiervrager((verzoek) => app.inject(verzoek));

const antwoordIn = ({ body }: Dossierantwoord) => JSON.parse(body) as Inschrijvinghandelingsantwoord;
const dossierIn = ({ body }: Dossierantwoord) => JSON.parse(body) as Dossier;
const lijstIn = ({ body }: Dossierantwoord) => JSON.parse(body) as Dossiers;
const journaalIn = ({ body }: Dossierantwoord) => JSON.parse(body) as Dossierjournaal;
const probleemIn = ({ body }: Dossierantwoord) => JSON.parse(body) as Problem;
const opgave = {
  wil: 'nieuwe-overeenkomst',
  ...{ nieuwZorgaanbod: false, alleenWoonplaatsbeleid: false, ongewijzigdBevestigd: false },
} as const;
const DIEN_IN = { soort: 'dien-in', opgave };

const hashOf = (inhoud: string) => createHash('sha256').update(inhoud).digest('hex');

/** Every act that is written down for a registration. */
async function countActs(id: string): Promise<number> {
  const [row] = await asOwner(
    "select count(*)::int as n from kavel.journaal where soort = 'inschrijving' and id = $1",
    [id],
  );
  return Number(row?.['n']);
}

describe('a registration, from its first file to what the zorgkantoor reads', () => {
  const id = `${KADER}.${AGB}`;
  const bestand = Buffer.from('%PDF FICTIEF bestuursverklaring');
  const sha256 = createHash('sha256').update(bestand).digest('hex');

  it('takes hash, size and moment from the bytes, and keeps them with the act that adds them', async () => {
    const added = await stuur(id, 'verklaring', bestand, { wie: await als('medewerker'), versie: '"0"' });
    expect(added).toMatchObject({ status: 200, headers: { etag: '"1"' } });
    const { staat, journaal } = antwoordIn(added);
    const stuk = { id: 'verklaring', naam: 'verklaring.pdf', bytes: bestand.length, sha256 };
    expect(staat.werkset).toMatchObject([{ ...stuk, ontvangen: klok.toString() }]);
    expect(Temporal.Instant.from(journaal.moment)).toEqual(klok);
    const handedIn = await handel('inschrijving', id, DIEN_IN, {
      wie: await als('bestuurder'),
      versie: '"1"',
    });
    expect(antwoordIn(handedIn)).toMatchObject({ versie: 2, toestand: 'ingediend' });
    const rows = await asOwner('select sha256, omvang from kavel.document where id = $1', [id]);
    expect(rows).toEqual([{ sha256, omvang: bestand.length }]);
  });

  it('is not there for the zorgkantoor before the closing, nor ever for another; and is after it', async () => {
    const paths = [
      `inschrijving/${id}`,
      `inschrijving/${id}/journaal`,
      `inschrijving/${id}/stukken/${sha256}`,
    ];
    const statuses = async (wie: Aangemeld) =>
      Promise.all(paths.map(async (path) => (await lees(wie, path)).status));
    klok = SLUITING.subtract({ milliseconds: 1 });
    expect(await statuses(await als('inkoper'))).toEqual([404, 404, 404]);
    expect(lijstIn(await lees(await als('inkoper'), `inschrijving?kader=${KADER}`)).dossiers).toEqual([]);
    klok = SLUITING.add({ minutes: 1 });
    expect(await statuses(await als('inkoper'))).toEqual([200, 200, 200]);
    expect(await statuses(await als('bestuurder'))).toEqual([200, 200, 200]);
    for (const wie of [await als('bestuurder', ANDER), await als('inkoper', 'cz'), await als('nza', 'nza')]) {
      expect(await statuses(wie)).toEqual([404, 404, 404]);
      expect((await lees(wie, `inschrijving/${id}/instemming`)).status).toBe(404);
    }
    const akkoord = await lees(await als('inkoper'), `inschrijving/${id}/instemming`);
    expect(akkoord.body).toContain('"stand":"akkoord"');
    const file = await lees(await als('inkoper'), `inschrijving/${id}/stukken/${sha256}`);
    expect(file.body).toBe(bestand.toString());
  });

  it('shows each party its own side of the state and of the journal', async () => {
    const read = async (rol: Rol) => {
      const wie = await als(rol);
      const dossier = dossierIn(await lees(wie, `inschrijving/${id}`));
      if (dossier.soort !== 'inschrijving') throw new Error(dossier.soort);
      const { regels } = journaalIn(await lees(wie, `inschrijving/${id}/journaal`));
      return { werkset: dossier.staat.werkset, partij: dossier.partij, regels };
    };
    const [own, theirs] = [await read('bestuurder'), await read('jurist')];
    expect([own.partij, theirs.partij]).toEqual(['zorgaanbieder', 'zorgkantoor']);
    expect(own.werkset).toHaveLength(1);
    expect(theirs.werkset).toEqual([]);
    const told = ({ regels }: typeof own) => regels.map(({ handeling }) => handeling?.opdracht);
    expect(told(own)).toEqual(['voeg-stuk-toe', 'dien-in']);
    expect(told(theirs)).toEqual([undefined, 'dien-in']);
    expect(theirs.regels[1]).toMatchObject({ hash: own.regels[1]?.hash, vorigeHash: own.regels[0]?.hash });
    expect([own.regels[1]?.handeling?.persoon, theirs.regels[1]?.handeling?.persoon]).toEqual([
      'proef-bestuurder',
      undefined,
    ]);
  });
});

it('what was recorded is answered whole, also by a version that does not know all of it', async () => {
  const later = async (change: string) =>
    asOwner(`update kavel.dossier set staat = ${change} where soort = 'kader' and id = $1`, [KADER]);
  await later(`staat || '{"later": {"bij": [1]}, "voorbereid": "een"}'`);
  const { status, body } = await lees(await als('inkoper'), `kader/${KADER}`);
  expect({ status, body: JSON.parse(body) as unknown }).toMatchObject({
    status: 200,
    body: { staat: { later: { bij: [1] }, voorbereid: 'een' } },
  });
  await later(`staat - 'later' || '{"voorbereid": 0}'`);
});

describe('what proves how registrations came in', () => {
  const id = `${KADER}.${AGB}`;
  const INGETROKKEN = '41000004';

  it('is a receipt from the journal, for both parties as they may see it; the message says where', async () => {
    const read = async (wie: Aangemeld) => lees(wie, `inschrijving/${id}/ontvangstbewijzen`);
    klok = SLUITING.subtract({ milliseconds: 1 });
    expect((await read(await als('inkoper'))).status).toBe(404);
    klok = SLUITING.add({ minutes: 1 });
    const own = await read(await als('medewerker'));
    const { regels } = journaalIn(await lees(await als('bestuurder'), `inschrijving/${id}/journaal`));
    const { nummer, nummerInRegio, hash, moment } = regels[1] ?? {};
    expect(JSON.parse(own.body)).toMatchObject({
      ontvangstbewijzen: [
        {
          ...{ opdracht: 'dien-in', oordeel: 'op tijd', onvolledig: [] },
          bestanden: [{ naam: 'verklaring.pdf' }],
          journaal: { nummer, nummerInRegio, hash, moment },
        },
      ],
    });
    expect((await read(await als('inkoper'))).body).toBe(own.body);
    expect((await read(await als('bestuurder', ANDER))).status).toBe(404);
    const headers = await als('bestuurder');
    const { berichten } = JSON.parse(
      (await vraag({ method: 'GET', url: '/postbus', headers })).body,
    ) as Postbus;
    const said = berichten.map(({ tekst }) => /\/v1(\/regios\S+)/.exec(tekst)?.[1]);
    expect(said).toEqual([`/regios/5517/dossiers/inschrijving/${id}/ontvangstbewijzen`]);
    expect((await vraag({ method: 'GET', url: said[0] ?? '', headers })).body).toBe(own.body);
  });

  it('is a report of the closing, not before it, with who withdrew and nothing else of that', async () => {
    const other = `${KADER}.${INGETROKKEN}`;
    klok = SLUITING.subtract({ hours: 1 });
    const wie = await als('bestuurder', INGETROKKEN);
    await stuur(other, 'verklaring', 'FICTIEF ingetrokken', { wie });
    await handel('inschrijving', other, DIEN_IN, { wie });
    await handel('inschrijving', other, { soort: 'trek-in' }, { wie });
    const path = `kader/${KADER}/sluitingsverslag`;
    klok = SLUITING.add({ minutes: 1 }).subtract({ milliseconds: 1 });
    const early = probleemIn(await lees(await als('inkoper'), path));
    expect(early).toMatchObject({ status: 409, weigering: { code: 'nog-niet-gesloten' } });
    const ownPath = `inschrijving/${other}/sluitingsverslag`;
    expect((await lees(await als('bestuurder', INGETROKKEN), ownPath)).status).toBe(409);
    klok = SLUITING.add({ minutes: 1 });
    const told = await lees(await als('inkoper'), path);
    expect(JSON.parse(told.body)).toMatchObject({
      sluiting: klok.toString(),
      inschrijvingen: [{ id, zorgaanbieder: AGB, oordeel: 'op tijd', aantalTeLaat: 0, aantalStukken: 1 }],
      ingetrokken: [{ regio: '5517', id: other, zorgaanbieder: INGETROKKEN }],
    });
    const withdrawn = (organisatie: string, moment: Temporal.Instant) =>
      database.read(organisatie, async (transaction) => {
        await setMoment(transaction, moment);
        return listIngetrokken(transaction, KADER);
      });
    expect(await withdrawn(ZORGKANTOOR, klok)).toHaveLength(1);
    expect(await withdrawn(ZORGKANTOOR, klok.subtract({ milliseconds: 1 }))).toEqual([]);
    for (const wie of ['cz', AGB]) expect(await withdrawn(wie, klok)).toEqual([]);
    expect((await lees(await als('bestuurder'), path)).code).toBe('rol-mag-niet');
    expect((await lees(await als('inkoper', 'cz'), path)).code).toBe('andere-organisatie');
    expect((await lees(await als('inkoper'), `inschrijving/${other}`)).status).toBe(404);
    const own = await lees(await als('bestuurder', INGETROKKEN), ownPath);
    expect(JSON.parse(own.body)).toEqual({
      nietIngediend: true,
      onvolledig: [],
      nietMeegestuurd: ['verklaring.pdf'],
    });
    expect((await lees(await als('bestuurder'), ownPath)).status).toBe(404);
  });
});

it('a dialogue is of its two parties: the zorgkantoor records it, the provider reads it and reports what it did', async () => {
  const id = `${KADER}.${AGB}`;
  klok = nl('2017-08-17T12:00');
  await database.transaction(ZORGKANTOOR, async (transaction) => {
    await putRelatie(transaction, ZORGKANTOOR, {
      ...{ regio: '5517', zorgaanbieder: AGB, naam: 'FICTIEF', adressen: [], sector: 'VV' },
      ...{ contractVan: null, contractTotEnMet: null, eersteContractjaar: 2017 },
      productieJanJunEurocent: eurocent(4_999_999),
    });
    return ok(undefined);
  });
  const [ilse, bea] = [await als('inkoper'), await als('bestuurder')];
  const begin = { soort: 'begin', heeftMeerbedskamers: false };
  const afspraak = {
    ...{ id: 'wachtlijst', onderwerp: 'wachttijden', wat: 'FICTIEF' },
    ...{ eigenaar: 'zorgaanbieder', uiterlijk: '2017-08-31' },
  };
  const done = { soort: 'meld-gereed', afspraak: 'wachtlijst', dag: '2017-08-17' };
  const act = (wie: Aangemeld, opdracht: object) => handel('dialoog', id, opdracht, { wie });
  expect((await act(bea, begin)).code).toBe('rol-mag-niet');
  expect(antwoordIn(await act(ilse, begin)).staat).toMatchObject({
    ...{ tijd: { van: '2017-08-16' }, partner: { eenjarig: true } },
  });
  expect((await act(ilse, { soort: 'maak-afspraak', afspraak })).status).toBe(200);
  expect((await act(ilse, done)).code).toBe('handeling-geweigerd');
  for (const wie of [await als('bestuurder', ANDER), await als('inkoper', 'cz')]) {
    expect((await lees(wie, `dialoog/${id}/controle`)).status).toBe(404);
    expect((await act(wie, done)).code).toMatch(/^(dossier-niet-gevonden|rol-mag-niet)$/);
  }
  const before = JSON.parse((await lees(bea, `dialoog/${id}/controle`)).body) as Dialoogcontrole;
  expect(before).toMatchObject({ dag: '2017-08-17', bevindingen: [], openAfspraken: [afspraak] });
  expect(before.agenda.map(({ onderwerp }) => onderwerp)).toContain('ontwikkeling-nieuwe-aanbieder');
  const waiting = "select niet_voor from kavel.post where soort = 'dialoog' and not vervallen";
  expect(await asOwner(waiting)).toMatchObject([{ niet_voor: new Date('2017-08-28T22:00:00Z') }]);
  expect((await act(bea, done)).status).toBe(200);
  expect(await asOwner(waiting)).toEqual([]);
});

it('a published kader is there for who is no party, with the chain alone and nothing that is prepared', async () => {
  const wie = await als('bestuurder', ANDER);
  const kader = dossierIn(await lees(wie, `kader/${KADER}`));
  expect(kader).toMatchObject({ toestand: 'gepubliceerd', staat: { opstellers: [] } });
  expect(kader.partij).toBeUndefined();
  const { regels, cursor } = journaalIn(await lees(wie, `kader/${KADER}/journaal?limit=3`));
  expect(regels.map(({ nummer, handeling }) => [nummer, handeling])).toEqual(
    [1, 2, 3].map((n) => [n, undefined]),
  );
  const rest = journaalIn(await lees(wie, `kader/${KADER}/journaal?limit=3&cursor=${cursor ?? ''}`));
  expect(rest.regels.map(({ nummer }) => nummer)).toEqual([4, 5]);
  expect(rest.cursor).toBeUndefined();
  const list = lijstIn(await lees(wie, 'kader?limit=2'));
  const next = lijstIn(await lees(wie, `kader?limit=100&cursor=${list.cursor ?? ''}`));
  const names = [...list.dossiers, ...next.dossiers].map(({ id }) => id);
  expect(names.toSorted()).toEqual([KADER, ...ANDERE].toSorted());
  const { dossiersoorten } = JSON.parse(
    (await vraag({ method: 'GET', url: '/procedure/opdrachten', headers: {} })).body,
  ) as Opdrachten;
  expect(dossiersoorten.map(({ soort }) => soort)).toContain('kort-geding');
});

describe('a published kader', () => {
  const openbaar = (path = '', headers: Partial<Aangemeld> = {}) =>
    vraag({ method: 'GET', url: `/regios/5517/kaders${path}`, headers });

  it('is read by everyone without signing in, and a draft or a consultation by nobody that way', async () => {
    klok = nl('2017-06-20T12:00');
    const concept = 'zz-concept';
    const wie = await als('beleidsmedewerker');
    const { clausules, ...inhoud } = kaderinhoud();
    const hashed = clausules.map((clausule) => ({ ...clausule, sha256: hashOf('FICTIEF clausule') }));
    const stelOp = { soort: 'stel-op', inhoud: { ...inhoud, clausules: hashed } };
    expect((await handel('kader', concept, stelOp, { wie })).status).toBe(200);
    expect((await bewaar(`kader/${concept}`, 'eigen', 'FICTIEF clausule', { wie })).status).toBe(200);
    const voorstel = tijdpadMetSluiting('2017-12-31');
    await handel('kader', concept, { soort: 'bepaal-tijdpad', voorstel }, { wie });
    const paths = [`/${concept}`, `/${concept}/stukken/${hashOf('FICTIEF clausule')}`];
    const hidden = async () => {
      const answers = await Promise.all(paths.map((path) => openbaar(path)));
      const { kaders } = JSON.parse((await openbaar()).body) as GepubliceerdeKaders;
      return [...answers.map(({ status }) => status), kaders.some(({ kader }) => kader === concept)];
    };
    expect(await hidden()).toEqual([404, 404, false]);
    const open = { soort: 'open-consultatie', genodigden: ['branche-voorbeeld'] };
    await handel('kader', concept, open, { wie });
    expect(await hidden()).toEqual([404, 404, false]);
    // That it is not there is said in the same words, whoever asks.
    const nothing = probleemIn(await openbaar('/bestaat-niet'));
    expect(probleemIn(await openbaar(`/${concept}`, wie))).toMatchObject({ detail: nothing.detail });
    await handel('kader', concept, { soort: 'sluit-consultatie' }, { wie });
    const tweede = await als('tweede-ondertekenaar');
    expect((await handel('kader', concept, { soort: 'publiceer' }, { wie: tweede })).status).toBe(200);
    expect(await hidden()).toEqual([200, 200, true]);
    const [kader, stuk] = await Promise.all(paths.map((path) => openbaar(path)));
    expect(JSON.parse(kader?.body ?? '')).toMatchObject({
      ...{ regio: '5517', kader: concept, zorgkantoor: ZORGKANTOOR, toestand: 'gepubliceerd' },
      publicaties: [{ id: 'kader', soort: 'kader' }],
    });
    // No person and no organisation that was consulted.
    expect(kader?.body).not.toMatch(/proef-|fictief-|branche/);
    expect(stuk?.body).toBe('FICTIEF clausule');
    expect(stuk?.headers['content-disposition']).not.toContain('stuk.pdf');
    // What is not named by what was published stays inside, though everyone may see its dossier.
    await bewaar(`kader/${concept}`, 'partijen', 'FICTIEF notitie', { wie });
    const notitie = `/${concept}/stukken/${hashOf('FICTIEF notitie')}`;
    expect(await openbaar(notitie)).toMatchObject({ status: 404, code: 'stuk-niet-gevonden' });
    const vreemd = await als('bestuurder', ANDER);
    expect((await lees(vreemd, `kader${notitie}`)).status).toBe(404);
    expect((await lees(wie, `kader${notitie}`)).status).toBe(200);
    expect((await vraag({ method: 'GET', url: '/regios/5599/kaders', headers: {} })).status).toBe(404);
  });
});

describe('a document of another dossier than a registration', () => {
  const id = `${KADER}.${AGB}.1`;
  const voorwerp = { soort: 'kader', kader: KADER };

  it('is read at once by both parties, or by its own until an act makes it known, and by nobody else', async () => {
    klok = nl('2017-06-15T12:00');
    const [bea, jurist] = [await als('bestuurder'), await als('jurist')];
    const bezwaar = { soort: 'dien-in', voorwerp, gronden: [{ clausule: 'c1', reden: 'FICTIEF: te laag.' }] };
    expect((await handel('bezwaar', id, bezwaar, { wie: bea })).status).toBe(200);
    const sent = await bewaar(`bezwaar/${id}`, 'partijen', 'FICTIEF bijlage', { wie: bea, sleutel: 'a' });
    expect(antwoordIn(sent)).toMatchObject({ versie: 2, toestand: 'ontvangen', journaal: { nummer: 2 } });
    const again = await bewaar(`bezwaar/${id}`, 'partijen', 'FICTIEF bijlage', { wie: bea, sleutel: 'a' });
    expect(again.body).toBe(sent.body);
    expect((await bewaar(`bezwaar/${id}`, 'eigen', 'FICTIEF notitie', { wie: jurist })).status).toBe(200);
    const statuses = async (wie: Aangemeld) => {
      const paths = ['FICTIEF bijlage', 'FICTIEF notitie'].map(
        (inhoud) => `bezwaar/${id}/stukken/${hashOf(inhoud)}`,
      );
      return Promise.all(paths.map(async (path) => (await lees(wie, path)).status));
    };
    expect(await statuses(bea)).toEqual([200, 404]);
    expect(await statuses(jurist)).toEqual([200, 200]);
    for (const wie of [await als('bestuurder', ANDER), await als('jurist', 'cz')]) {
      expect(await statuses(wie)).toEqual([404, 404]);
    }
    const { regels } = journaalIn(await lees(bea, `bezwaar/${id}/journaal`));
    expect(regels.map(({ handeling }) => handeling?.opdracht)).toEqual(['dien-in', 'bewaar-stuk', undefined]);
    // Whoever counts on a version says so; a document by itself changes no state.
    const late = await bewaar(`bezwaar/${id}`, 'eigen', 'x', { wie: jurist, versie: '"1"' });
    expect(late.status).toBe(412);
  });

  it('is refused as the acts are: by role, by wall, when nothing is left to do, and empty', async () => {
    const [bea, jurist] = [await als('bestuurder'), await als('jurist')];
    const codes = async (...answers: readonly Promise<Dossierantwoord>[]) =>
      (await Promise.all(answers)).map(({ status, code }) => `${status} ${code}`);
    const stil = `${KADER}.${AGB}.2`;
    expect(
      await codes(
        bewaar(`bezwaar/${id}`, 'eigen', '', { wie: jurist }),
        bewaar(`bezwaar/${id}`, 'eigen', 'x', { wie: await als('controller') }),
        // Of another, whether it is there or not.
        bewaar(`bezwaar/${id}`, 'eigen', 'x', { wie: await als('bestuurder', ANDER) }),
        bewaar(`bezwaar/${stil}`, 'eigen', 'x', { wie: await als('bestuurder', ANDER) }),
        bewaar(`bezwaar/${stil}`, 'eigen', 'x', { wie: bea }),
        bewaar(`kader/${KADER}`, 'eigen', 'x', { wie: await als('jurist', 'cz') }),
        bewaar(`kader/${KADER}`, 'eigen', 'x', { wie: bea }),
        bewaar(`inschrijving/${KADER}.${AGB}`, 'eigen', 'x', { wie: bea }),
        bewaar(`beoordeling/${KADER}.${AGB}`, 'eigen', 'x', { wie: jurist }),
      ),
    ).toEqual([
      '409 handeling-geweigerd',
      '403 rol-mag-niet',
      ...Array.from({ length: 3 }, () => '404 dossier-niet-gevonden'),
      '403 andere-organisatie',
      '403 rol-mag-niet',
      '400 aanvraag-ongeldig',
      '404 pad-onbekend',
    ]);
    expect((await handel('bezwaar', id, { soort: 'trek-in' }, { wie: bea })).status).toBe(200);
    const over = probleemIn(await bewaar(`bezwaar/${id}`, 'eigen', 'x', { wie: bea }));
    expect(over).toMatchObject({ status: 409, weigering: { code: 'toestand-past-niet' } });
  });

  it('that was announced is taken whole or not at all', async () => {
    const wie = await als('bestuurder', '41000007');
    const eigen = `${KADER}.41000007`;
    const upload = { id: 'plan', stuksoort: 'bestuursverklaring', naam: 'plan.pdf', bytes: 7 };
    await handel('inschrijving', eigen, { soort: 'begin-upload', upload }, { wie });
    const half = probleemIn(await stuur(eigen, 'plan', 'FICTI', { wie }));
    expect(half).toMatchObject({ status: 409, weigering: { code: 'omvang-wijkt-af' } });
    const open = dossierIn(await lees(wie, `inschrijving/${eigen}`)).staat;
    expect(open).toMatchObject({ uploads: [{ id: 'plan' }], werkset: [] });
    expect((await stuur(eigen, 'plan', 'FICTIEF', { wie })).status).toBe(200);
  });
});

describe('what is refused', () => {
  it('says which rule, and is 403, 404, 409, 412, 422 or 428 by its kind', async () => {
    klok = nl('2017-07-01T12:00');
    const [mees, bea, ilse] = [await als('medewerker'), await als('bestuurder'), await als('inkoper')];
    const vreemd = await als('inkoper', 'cz');
    const id = `${KADER}.41000003`;
    const van3 = await als('bestuurder', '41000003');
    const codes = async (...answers: readonly Promise<Dossierantwoord>[]) =>
      (await Promise.all(answers)).map(({ status, code }) => `${status} ${code}`);
    const own = `${KADER}.${AGB}`;
    expect(
      await codes(
        handel('inschrijving', own, DIEN_IN, { wie: mees }),
        handel('kader', KADER, { soort: 'sluit-vragenronde' }, { wie: vreemd }),
        // Of another, whether it is there or not.
        handel('inschrijving', own, DIEN_IN, { wie: van3 }),
        handel('inschrijving', `${KADER}.41000009`, DIEN_IN, { wie: van3 }),
        // A draft and nothing look the same to the zorgkantoor.
        handel('inschrijving', id, { soort: 'verklaar-compleet' }, { wie: ilse }),
        handel('inschrijving', own, { soort: 'verklaar-compleet' }, { wie: ilse }),
        handel(
          'gunning',
          `${own}.ZZP`,
          { soort: 'gun-voorlopig' },
          { wie: await als('tweede-ondertekenaar') },
        ),
        handel('inschrijving', id, DIEN_IN, { wie: van3 }),
        handel('inschrijving', id, { soort: 'trek-in' }, { wie: van3 }),
        handel('inschrijving', own, { soort: 'trek-in' }, { wie: bea, versie: '"1"' }),
        handel('inschrijving', own, { soort: 'trek-in' }, { wie: bea, versie: 'W/"2"' }),
        handel('inschrijving', 'zonder-punt', DIEN_IN, { wie: bea }),
        lees(bea, `inschrijving/${own}/stukken/${'0'.repeat(64)}`),
      ),
    ).toEqual([
      '403 rol-mag-niet',
      '403 andere-organisatie',
      ...Array.from({ length: 4 }, () => '404 dossier-niet-gevonden'),
      ...Array.from({ length: 3 }, () => '409 handeling-geweigerd'),
      '412 stand-veranderd',
      '412 stand-veranderd',
      '400 aanvraag-ongeldig',
      '404 stuk-niet-gevonden',
    ]);
    const headers = { ...bea, 'content-type': 'application/json' };
    const payload = JSON.stringify({ opdracht: DIEN_IN });
    const url = `/regios/5517/dossiers/inschrijving/${own}/handelingen`;
    expect(await vraag({ method: 'POST', url, headers, payload })).toMatchObject({ status: 428 });
    const refused = probleemIn(await handel('inschrijving', id, DIEN_IN, { wie: van3 }));
    expect(refused.weigering).toMatchObject({ code: 'geen-stukken', bron: expect.any(String) as string });
    expect(await countActs(own)).toBe(2);
  });

  it('and nonsense is 400, with the fields of the command that was meant', async () => {
    const wie = await als('bestuurder');
    const fields = async (opdracht: object) => {
      const answer = await handel('inschrijving', `${KADER}.${AGB}`, opdracht, { wie });
      const { errors } = probleemIn(answer);
      return [answer.status, ...new Set(errors?.map(({ veld }) => veld))];
    };
    expect(await fields({})).toEqual([400, 'opdracht.soort']);
    expect(await fields({ soort: 'voeg-stuk-toe', stuk: {} })).toEqual([400, 'opdracht.soort']);
    expect(await fields({ soort: 'dien-in', opgave: { ...opgave, wil: 1, x: 1 } })).toEqual([
      400,
      'opdracht.opgave.x',
      'opdracht.opgave.wil',
    ]);
    expect(await fields({ soort: 'verwijder-stuk', id: 'a\u0000' })).toEqual([400, 'opdracht.id']);
    expect(await fields({ soort: 'verwijder-stuk', id: '\ud800' })).toEqual([400, 'opdracht.id']);
    expect(await fields({ soort: 'verwijder-stuk', id: 'x'.repeat(101) })).toEqual([400, 'opdracht.id']);
  });
});
