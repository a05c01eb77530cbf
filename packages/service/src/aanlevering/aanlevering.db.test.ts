import { declaratieBytes, testReferentie, voorbeeldDeclaratie } from '@kavel/testkit/declaratie';
import { testDatabase } from '@kavel/testkit/database';
import {
  FICTIEVE_NAAM,
  PROEFAANBIEDER,
  openProefjaar,
  proefbestand,
  proefinrichting,
  proefjaar,
  proefomgeving,
} from '@kavel/testkit/inname';
import { decodeEi } from '@kavel/formats/ei';
import { eurocent, parseAgb } from '@kavel/core/basis';
import { beforeEach, describe, expect, it } from 'vitest';
import {
  controleer,
  eigenAanleveringenCsv,
  kavelsCsv,
  leverAan,
  leverDeclaratieAan,
  maakRetour,
  oorzakenCsv,
  readEigenAanleveringen,
  readRegioaanleveringen,
  standenCsv,
} from './index.ts';
import type { Aanleveromgeving } from './index.ts';

const { database, asOwner } = await testDatabase();
const { aw319, aw320, retourcodes } = testReferentie();
const inrichting = proefinrichting();

const ANDER = valueOf(parseAgb('99470018'));
const STIL = valueOf(parseAgb('99470035'));
const SLEUTEL = { regio: '5517', jaar: 2018 };

function valueOf<T>(
  result: { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: unknown },
): T {
  if (result.ok) return result.value;
  throw new Error(JSON.stringify(result.error));
}

function omgevingOp(moment?: string): Aanleveromgeving {
  return { ...inrichting, ...proefomgeving(database, moment) };
}

const omgeving = omgevingOp();

function context(moment = '2018-03-01T09:00:00+01:00') {
  const { kalender, regios, woorden } = inrichting;
  return { database, regios, kalender, woorden, now: () => Temporal.Instant.from(moment) };
}

/** The example file with some bytes of its first prestatierecord replaced; positions count from 1 as in the layout. */
function bedorven(nummer: string, regels: number, veld: string, waarde: string): Uint8Array {
  const bytes = Buffer.from(proefbestand(nummer, regels));
  const record = aw319.records.find(({ kenmerk }) => kenmerk === veld.slice(0, 2));
  const place = record?.velden.find((candidate) => candidate.veld === veld);
  if (place === undefined) throw new Error(`No field ${veld}`);
  for (let at = 0; at < bytes.length; at += 312) {
    if (bytes.subarray(at, at + 2).toString() === veld.slice(0, 2))
      bytes.write(waarde, at + place.begin - 1, 'latin1');
  }
  return bytes;
}

const journal = () =>
  asOwner(
    `select regio, jaar, organisatie, agb, to_char(declaratiemaand, 'YYYY-MM') as maand, regels, bevindingen,
       ingediend_door, oorzaken from kavel.declaratie_weigering order by id`,
  );

beforeEach(async () => {
  await asOwner('truncate kavel.organisatie cascade');
  await openProefjaar(database, {
    zorgaanbieders: [PROEFAANBIEDER, ANDER, STIL].map((agb, index) => ({
      ...{ agb, naam: `FICTIEF ${'abc'[index]}`, sector: 'VV' as const, fictief: true },
    })),
    afspraken: [
      { agb: PROEFAANBIEDER, kavel: 'ZZP', afspraakEurocent: eurocent(1_200_005) },
      { agb: ANDER, kavel: 'ZZP', afspraakEurocent: eurocent(600_000) },
      { agb: STIL, kavel: 'VPT', afspraakEurocent: eurocent(2_400) },
    ],
    tarieven: [...proefjaar().tarieven, { agb: ANDER, prestatie: 'Z043', tariefEurocent: eurocent(14_000) }],
  });
});

describe('the journal of refused files', () => {
  it('keeps one row with the causes counted, and nothing of what the file says', async () => {
    const bytes = bedorven('GEHEIMNR', 3, '0417', 'Q999 ');
    const refused = await leverDeclaratieAan(omgeving, { bytes, door: 'Anja' });
    expect(refused.ok).toBe(false);
    const rows = await journal();
    expect(rows).toMatchObject([
      {
        ...{
          regio: '5517',
          jaar: 2018,
          organisatie: 'zorg-en-zekerheid',
          agb: PROEFAANBIEDER,
          maand: '2018-01',
        },
        ...{ regels: 6, ingediend_door: 'Anja' },
      },
    ]);
    expect(rows[0]?.['oorzaken']).toContainEqual({
      retourcode: '0582',
      record: '04',
      veld: '0417',
      aantal: 3,
    });
    const everything = JSON.stringify(await asOwner('select * from kavel.declaratie_weigering'));
    for (const secret of [FICTIEVE_NAAM, 'GEHEIMNR', 'Q999']) expect(everything).not.toContain(secret);
  });

  it('also keeps what only the contract and the history refuse', async () => {
    const bytes = proefbestand('F1', 2);
    expect(await leverDeclaratieAan(omgeving, { bytes, door: 'Anja' })).toMatchObject({ ok: true });
    expect(await journal()).toEqual([]);
    await leverDeclaratieAan(omgeving, { bytes, door: 'Bert' });
    expect(await journal()).toMatchObject([
      {
        jaar: 2018,
        ingediend_door: 'Bert',
        bevindingen: 2,
        oorzaken: [
          { retourcode: '0030', record: '01', veld: '0116', aantal: 1 },
          { retourcode: '8067', record: '01', veld: '', aantal: 1 },
        ],
      },
    ]);
  });

  it('counts findings past the thousand that intake lists', async () => {
    await leverDeclaratieAan(omgeving, { bytes: bedorven('F1', 1_500, '0417', 'Q999 '), door: 'Anja' });
    const [row] = await journal();
    expect(row?.['oorzaken']).toContainEqual({
      retourcode: '0582',
      record: '04',
      veld: '0417',
      aantal: 1_500,
    });
    expect(row?.['bevindingen']).toBeGreaterThanOrEqual(1_500);
  });

  it('has no year when the year of the claim is not open', async () => {
    const declaratie = voorbeeldDeclaratie();
    const kop = {
      ...declaratie.kop,
      periodeBegin: '2017-12-01',
      periodeEinde: '2017-12-31',
      dagtekening: '2018-01-02',
    };
    const bytes = declaratieBytes({ ...declaratie, kop }, testReferentie());
    await leverDeclaratieAan(omgeving, { bytes, door: 'Anja' });
    expect(await journal()).toMatchObject([{ jaar: null, maand: '2017-12' }]);
  });

  it('is silent about files that belong nowhere, and about test messages', async () => {
    const whole = proefbestand('F1');
    const test = Buffer.from(whole);
    const soort = aw319.records[0]?.velden.find(({ veld }) => veld === '0105');
    test.write('T', (soort?.begin ?? 0) - 1, 'latin1');
    const elsewhere = bedorven('F2', 1, '0108', '5560');
    for (const bytes of [Buffer.from('hallo'), Buffer.alloc(0), whole.subarray(0, 100), test, elsewhere]) {
      expect(await leverDeclaratieAan(omgeving, { bytes, door: 'Anja' })).toMatchObject({ ok: false });
    }
    expect(await journal()).toEqual([]);
  });
});

describe('what a provider is told', () => {
  const verzoek = (bytes: Uint8Array) => ({ bytes, door: 'Anja', agb: PROEFAANBIEDER });

  it('an accepted file: its totals by kavel and month', async () => {
    const told = valueOf(await leverAan(omgeving, verzoek(proefbestand('F1', 4))));
    expect(told).toMatchObject({
      uitkomst: 'aangenomen',
      bewaard: true,
      factuurnummer: 'F1',
      teLaat: false,
      totaalEurocent: 60_000,
      totalen: [{ kavel: 'ZZP', zorgmaand: '2018-01', eurocent: 60_000 }],
    });
  });

  it('a refused file: each cause once, with its meaning, its field and the first lines', async () => {
    const told = valueOf(await leverAan(omgeving, verzoek(bedorven('F1', 12, '0417', 'Q999 '))));
    if (told.uitkomst !== 'geweigerd') throw new Error(told.uitkomst);
    const cause = told.oorzaken.find(({ retourcode }) => retourcode === '0582');
    expect(cause).toMatchObject({ aantal: 12, veld: '0417', betekenis: retourcodes.get('0582') });
    expect(cause?.regels).toEqual([3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
    expect(cause?.veldnaam).toContain('prestatie');
    expect(cause?.voorbeeld).toContain('codelijst');
    expect(cause?.hulp).toBe('Kies een prestatie uit de codelijst die bij de Wlz hoort.');
  });

  it('a check says the same as the delivery after it, and leaves no trace', async () => {
    const bytes = proefbestand('F1', 4);
    const checked = valueOf(await controleer(omgeving, verzoek(bytes)));
    expect(await asOwner('select 1 from kavel.declaratie_bestand')).toEqual([]);
    expect(await asOwner('select 1 from kavel.declaratie_regel')).toEqual([]);
    const delivered = valueOf(await leverAan(omgeving, verzoek(bytes)));
    expect({ ...checked, bewaard: true }).toEqual(delivered);
    const again = valueOf(await controleer(omgeving, verzoek(bytes)));
    expect(again).toMatchObject({
      uitkomst: 'geweigerd',
      oorzaken: [{ retourcode: '0030' }, { retourcode: '8067' }],
    });
    expect(await journal()).toEqual([]);
  });

  it('is not told about the claim of another provider, and none of it is kept', async () => {
    const bytes = bedorven('F1', 2, '0417', 'Q999 ');
    const refused = { ok: false, error: { code: 'andere-zorgaanbieder' } };
    expect(await leverAan(omgeving, { bytes, door: 'Anja', agb: ANDER })).toEqual(refused);
    expect(await maakRetour(omgeving, { bytes, door: 'Anja', agb: ANDER })).toEqual(refused);
    expect(await journal()).toEqual([]);
  });
});

describe('the return message', () => {
  const retourOf = async (bytes: Uint8Array) => {
    const retour = valueOf(await maakRetour(omgeving, { bytes, door: 'Anja', agb: PROEFAANBIEDER }));
    return valueOf(decodeEi(retour.bytes, aw320)).records.map(({ velden }) => velden);
  };

  it('grants an accepted file, also after it was stored', async () => {
    const bytes = proefbestand('F1', 2);
    const before = await retourOf(bytes);
    await leverAan(omgeving, { bytes, door: 'Anja', agb: PROEFAANBIEDER });
    expect(await retourOf(bytes)).toEqual(before);
    expect(before[0]).toMatchObject({ '0196': '8001' });
  });

  it('names what only the contract refuses at its record', async () => {
    await asOwner("update kavel.overeenkomst_tarief set tarief_eurocent = 1 where agb = '99470001'");
    const records = await retourOf(proefbestand('F1', 2));
    expect(records[0]).toMatchObject({ '0196': '8073' });
    expect(records.filter((velden) => velden['0496'] === '0611')).toHaveLength(2);
    expect(await asOwner('select 1 from kavel.declaratie_bestand')).toEqual([]);
  });

  it('cannot be made for what has no head', async () => {
    const none = await maakRetour(omgeving, {
      bytes: Buffer.from('hallo'),
      door: 'Anja',
      agb: PROEFAANBIEDER,
    });
    expect(none).toEqual({ ok: false, error: { code: 'geen-retourbericht' } });
  });
});

/**
 * January 2018: 17 working days after it end on 23 February. The first provider claims in time, the second is refused
 * first and comes too late, the third sends nothing.
 */
async function storeWorld(): Promise<void> {
  const door = 'Anja';
  await leverDeclaratieAan(omgevingOp('2018-02-07T10:00:00+01:00'), { bytes: proefbestand('F1', 4), door });
  const ander = Buffer.from(proefbestand('F2', 3));
  rename(ander, PROEFAANBIEDER, ANDER);
  await leverDeclaratieAan(omgevingOp('2018-02-20T10:00:00+01:00'), { bytes: ander, door });
  await asOwner(`update kavel.overeenkomst_tarief set tarief_eurocent = 15000 where agb = '${ANDER}'`);
  const late = valueOf(
    await leverDeclaratieAan(omgevingOp('2018-02-26T10:00:00+01:00'), { bytes: ander, door }),
  );
  expect(late.teLaat).toBe(true);
}

/** Another institution in every place where the file names one. */
function rename(bytes: Buffer, from: string, to: string): void {
  for (let at = bytes.indexOf(from); at >= 0; at = bytes.indexOf(from, at + 8)) bytes.write(to, at, 'latin1');
}

describe('what the controller sees', () => {
  it('has the states, files and amounts that a person counts by hand', async () => {
    await storeWorld();
    const seen = valueOf(await readRegioaanleveringen(context(), SLEUTEL));
    expect(seen).toMatchObject({ peildag: '2018-03-01', termijnWerkdagen: 17, fictief: true });
    const [january, february] = seen.maanden;
    expect(january).toEqual({
      maand: 1,
      uitersteDag: '2018-02-23',
      dagenTotUiterste: -6,
      isVoorbij: true,
      standen: { 'op-tijd': 1, 'te-laat': 1, geweigerd: 0, ontbreekt: 1, verwacht: 0 },
      bestanden: { aangenomen: 2, teLaat: 1, opgaven: 0, geweigerd: 1 },
      kavels: [
        // (1,200,005 + 600,000) / 12, each agreement rounded down: 100,000 + 50,000.
        { kavel: 'ZZP', gedeclareerdEurocent: 4 * 15_000 + 3 * 15_000, aandeelEurocent: 150_000 },
        { kavel: 'VPT', gedeclareerdEurocent: 0, aandeelEurocent: 200 },
      ],
    });
    expect(february).toMatchObject({
      isVoorbij: true,
      standen: { verwacht: 3 },
      bestanden: { aangenomen: 0 },
    });
    expect(seen.maanden[11]?.kavels[0]?.aandeelEurocent).toBe(100_005 - 4 + 50_000);
    expect(seen.zorgaanbieders.map(({ agb, maanden }) => [agb, maanden[0]?.stand])).toEqual([
      [PROEFAANBIEDER, 'op-tijd'],
      [ANDER, 'te-laat'],
      [STIL, 'ontbreekt'],
    ]);
    expect(seen.oorzaken).toMatchObject([
      { maand: 1, agb: ANDER, retourcode: '0611', veld: '0425', aantal: 3, bestanden: 1 },
    ]);
  });

  it('equals what the database counts along another road', async () => {
    await storeWorld();
    const seen = valueOf(await readRegioaanleveringen(context(), SLEUTEL));
    const [counted] = await asOwner(`
      select
        (select count(*)::int from kavel.declaratie_bestand) as aangenomen,
        (select count(*)::int from kavel.declaratie_bestand where te_laat) as te_laat,
        (select count(*)::int from kavel.declaratie_weigering) as geweigerd,
        (select sum(bedrag_eurocent)::int from kavel.declaratie_regel) as eurocent,
        (select sum(afspraak_eurocent)::int from kavel.overeenkomst_afspraak) as afspraak,
        (select sum((o ->> 'aantal')::int)::int from kavel.declaratie_weigering, jsonb_array_elements(oorzaken) o) as bevindingen`);
    const total = (read: (maand: (typeof seen.maanden)[number]) => number) =>
      seen.maanden.reduce((sum, maand) => sum + read(maand), 0);
    const kavelsum = (veld: 'gedeclareerdEurocent' | 'aandeelEurocent') =>
      total(({ kavels }) => kavels.reduce((sum, kavel) => sum + kavel[veld], 0));
    expect({
      aangenomen: total(({ bestanden }) => bestanden.aangenomen),
      te_laat: total(({ bestanden }) => bestanden.teLaat),
      geweigerd: total(({ bestanden }) => bestanden.geweigerd),
      eurocent: kavelsum('gedeclareerdEurocent'),
      afspraak: kavelsum('aandeelEurocent'),
      bevindingen: seen.oorzaken.reduce((sum, { aantal }) => sum + aantal, 0),
    }).toEqual(counted);
  });

  it('says refused as long as nothing was accepted, and expects a claim until its last day has passed', async () => {
    await leverDeclaratieAan(omgeving, { bytes: bedorven('F1', 2, '0417', 'Q999 '), door: 'Anja' });
    const on = async (day: string) => {
      const seen = valueOf(await readRegioaanleveringen(context(`${day}T23:30:00+01:00`), SLEUTEL));
      return seen.zorgaanbieders.map(({ maanden }) => maanden[0]?.stand);
    };
    expect(await on('2018-02-23')).toEqual(['geweigerd', 'verwacht', 'verwacht']);
    expect(await on('2018-02-24')).toEqual(['geweigerd', 'ontbreekt', 'ontbreekt']);
  });

  it('is written as CSV with the same figures, marked FICTIEF', async () => {
    await storeWorld();
    const seen = valueOf(await readRegioaanleveringen(context(), SLEUTEL));
    const lines = (csv: string) => csv.trim().split('\r\n').slice(1);
    expect(lines(standenCsv(seen))).toHaveLength(3 * 12);
    expect(lines(standenCsv(seen))[12]).toBe(
      `5517;2018;1;${ANDER};FICTIEF b;te laat;2018-02-23;1;1;0;1;2018-02-26T09:00:00Z;450,00;2018-03-01;FICTIEF`,
    );
    expect(lines(kavelsCsv(seen))[0]).toBe('5517;2018;1;ZZP;1050,00;1500,00;FICTIEF');
    expect(lines(oorzakenCsv(seen))[0]).toContain(`5517;2018;1;${ANDER};0611;`);
  });
});

describe('what a provider sees of its own', () => {
  it('is its own files, the latest first, with claimed beside agreed', async () => {
    await storeWorld();
    const seen = valueOf(await readEigenAanleveringen(context(), { ...SLEUTEL, agb: ANDER }));
    expect(seen.bestanden).toMatchObject([
      {
        uitkomst: 'aangenomen',
        maand: 1,
        teLaat: true,
        factuurnummer: 'F2',
        regels: 3,
        totaalEurocent: 45_000,
      },
      {
        uitkomst: 'geweigerd',
        maand: 1,
        aantalBevindingen: 3,
        oorzaken: [{ retourcode: '0611', aantal: 3 }],
      },
    ]);
    expect(seen.maanden[0]).toMatchObject({
      stand: 'te-laat',
      kavels: [{ kavel: 'ZZP', gedeclareerdEurocent: 45_000, aandeelEurocent: 50_000 }],
    });
    expect(eigenAanleveringenCsv(seen)).toContain(';aangenomen;ja;declaratie;F2;3;0;450,00;FICTIEF');
    const unknown = await readEigenAanleveringen(context(), { ...SLEUTEL, agb: '10000001' });
    expect(unknown).toEqual({ ok: false, error: { code: 'zorgaanbieder-onbekend' } });
  });
});
