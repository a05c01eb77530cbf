import { eurocent, ok } from '@kavel/core/basis';
import type { Rol } from '@kavel/core/basis';
import type { Dialoogcontrole, Postbus } from '@kavel/contract';
import { listIngetrokken, setMoment } from '@kavel/store/dossier';
import { putRelatie } from '@kavel/store/inkooprelatie';
import type { Aangemeld } from '@kavel/testkit/aanmelding';
import type { Dossierantwoord } from '@kavel/testkit/api';
import { nl } from '@kavel/testkit/procedure';
import { afterAll, describe, expect, it } from 'vitest';
import {
  AGB,
  ANDER,
  DIEN_IN,
  KADER,
  OPGAVE,
  ZORGKANTOOR,
  antwoordIn,
  dossierIn,
  hashOf,
  journaalIn,
  lijstIn,
  probleemIn,
  startProefprocedure,
} from './procedure.proef.ts';

/** The procedure over HTTP, with a clock that the test moves: what is let in, when it counts, and who sees what. */

const { database, asOwner, klok, als, vraag, lees, handel, stuur, stop } = await startProefprocedure([]);
afterAll(stop);
/** Surely in time until 17:00:00.000, surely too late a minute later (ANO-3). */
const SLUITING = nl('2017-08-01T17:00');

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
  const sha256 = hashOf(bestand);

  it('takes hash, size and moment from the bytes, and keeps them with the act that adds them', async () => {
    const added = await stuur(id, 'verklaring', bestand, { wie: await als('medewerker'), versie: '"0"' });
    expect(added).toMatchObject({ status: 200, headers: { etag: '"1"' } });
    const { staat, journaal } = antwoordIn(added);
    const stuk = { id: 'verklaring', naam: 'verklaring.pdf', bytes: bestand.length, sha256 };
    expect(staat.werkset).toMatchObject([{ ...stuk, ontvangen: klok.nu.toString() }]);
    expect(Temporal.Instant.from(journaal.moment)).toEqual(klok.nu);
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
    klok.nu = SLUITING.subtract({ milliseconds: 1 });
    expect(await statuses(await als('inkoper'))).toEqual([404, 404, 404]);
    expect(lijstIn(await lees(await als('inkoper'), `inschrijving?kader=${KADER}`)).dossiers).toEqual([]);
    klok.nu = SLUITING.add({ minutes: 1 });
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
    klok.nu = SLUITING.subtract({ milliseconds: 1 });
    expect((await read(await als('inkoper'))).status).toBe(404);
    klok.nu = SLUITING.add({ minutes: 1 });
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
    klok.nu = SLUITING.subtract({ hours: 1 });
    const wie = await als('bestuurder', INGETROKKEN);
    await stuur(other, 'verklaring', 'FICTIEF ingetrokken', { wie });
    await handel('inschrijving', other, DIEN_IN, { wie });
    await handel('inschrijving', other, { soort: 'trek-in' }, { wie });
    const path = `kader/${KADER}/sluitingsverslag`;
    klok.nu = SLUITING.add({ minutes: 1 }).subtract({ milliseconds: 1 });
    const early = probleemIn(await lees(await als('inkoper'), path));
    expect(early).toMatchObject({ status: 409, weigering: { code: 'nog-niet-gesloten' } });
    const ownPath = `inschrijving/${other}/sluitingsverslag`;
    expect((await lees(await als('bestuurder', INGETROKKEN), ownPath)).status).toBe(409);
    klok.nu = SLUITING.add({ minutes: 1 });
    const told = await lees(await als('inkoper'), path);
    expect(JSON.parse(told.body)).toMatchObject({
      sluiting: klok.nu.toString(),
      inschrijvingen: [{ id, zorgaanbieder: AGB, oordeel: 'op tijd', aantalTeLaat: 0, aantalStukken: 1 }],
      ingetrokken: [{ regio: '5517', id: other, zorgaanbieder: INGETROKKEN }],
    });
    const withdrawn = (organisatie: string, moment: Temporal.Instant) =>
      database.read(organisatie, async (transaction) => {
        await setMoment(transaction, moment);
        return listIngetrokken(transaction, KADER);
      });
    expect(await withdrawn(ZORGKANTOOR, klok.nu)).toHaveLength(1);
    expect(await withdrawn(ZORGKANTOOR, klok.nu.subtract({ milliseconds: 1 }))).toEqual([]);
    for (const wie of ['cz', AGB]) expect(await withdrawn(wie, klok.nu)).toEqual([]);
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
  klok.nu = nl('2017-08-17T12:00');
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

describe('what is refused', () => {
  it('says which rule, and is 403, 404, 409, 412, 422 or 428 by its kind', async () => {
    klok.nu = nl('2017-07-01T12:00');
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
    expect(await fields({ soort: 'dien-in', opgave: { ...OPGAVE, wil: 1, x: 1 } })).toEqual([
      400,
      'opdracht.opgave.x',
      'opdracht.opgave.wil',
    ]);
    expect(await fields({ soort: 'verwijder-stuk', id: 'a\u0000' })).toEqual([400, 'opdracht.id']);
    expect(await fields({ soort: 'verwijder-stuk', id: '\ud800' })).toEqual([400, 'opdracht.id']);
    expect(await fields({ soort: 'verwijder-stuk', id: 'x'.repeat(101) })).toEqual([400, 'opdracht.id']);
  });
});
