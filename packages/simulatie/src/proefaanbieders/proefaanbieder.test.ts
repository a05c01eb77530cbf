import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { KAVELS, SECTOREN, ZORGKANTOREN, parseAgb } from '@kavel/core/basis';
import type { Kavel, RegioCode, Sector } from '@kavel/core/basis';
import { FEIT_SOORTEN, parseFeiten } from '@kavel/core/beleid';
import type { Feitcatalogus, Feitdefinitie, Feiten } from '@kavel/core/beleid';
import { loadReferentie } from '@kavel/formats/referentie';
import { wereldBronnen } from '@kavel/testkit/simulatie';
import { createProefaanbieders } from './proefaanbieder.ts';
import type { Proefaanbieder } from './proefaanbieder.ts';
import { listProeffeiten } from './proeffeiten.ts';
import { findProefregio, listProefregios, productieEurocent } from './regio.ts';

const { bronnen } = await wereldBronnen();
const referentie = loadReferentie();
if (!referentie.ok) throw new Error('the reference data is not readable');
const register = referentie.value.regios;
const regios = listProefregios(register, 2024);
const catalogus = bronnen.feiten;

const create = (getal: number, change: Partial<Parameters<typeof createProefaanbieders>[0]> = {}) =>
  createProefaanbieders({ getal, jaar: 2024, regios, catalogus, ...change });

const landelijk = create(42);
const numbers = fc.nat(2 ** 31 - 1);
const fewRuns = { numRuns: 6, examples: [[42] as [number]] };

/** All facts of one provider and kavel: what a policy is asked with. */
const allFeiten = (aanbieders: readonly Proefaanbieder[]): Feiten[] =>
  aanbieders.flatMap(({ feiten, kavels }) => kavels.map((kavel) => ({ ...feiten, ...kavel.feiten })));

const production = (aanbieders: readonly Proefaanbieder[], wanted: (kavel: Kavel) => boolean): number =>
  aanbieders
    .flatMap(({ kavels }) => kavels)
    .filter(({ kavel }) => wanted(kavel))
    .reduce((sum, { nzaWaardeEurocent }) => sum + nzaWaardeEurocent, 0);

describe('the regions of a contract year', () => {
  test('are 31 of seven zorgkantoren, Friesland under one code', () => {
    expect(regios).toHaveLength(31);
    expect(new Set(regios.map(({ zorgkantoor }) => zorgkantoor))).toEqual(new Set(ZORGKANTOREN));
    expect(regios.filter(({ naam }) => naam === 'Friesland').map(({ code }) => code)).toEqual(['5502']);
    expect(findProefregio(register, 2024, '5517')).toMatchObject({
      value: { zorgkantoor: 'zorg-en-zekerheid' },
    });
    expect(findProefregio(register, 2024, '5533')).toMatchObject({ error: { code: 'regio-onbekend' } });
    expect(findProefregio(register, 2024, '5522').ok).toBe(false);
  });
});

describe('providers to try a policy on', () => {
  test('the same number gives the same bytes, another number others', () => {
    expect(JSON.stringify(create(42))).toBe(JSON.stringify(landelijk));
    const other = create(43);
    expect(allFeiten(other)).not.toEqual(allFeiten(landelijk));
    expect(other[0]?.kavels[0]?.nzaWaardeEurocent).not.toBe(landelijk[0]?.kavels[0]?.nzaWaardeEurocent);
  });

  test('some regions have the same providers as all regions together', () => {
    fc.assert(
      fc.property(numbers, fc.subarray(regios), (getal, some) => {
        const codes = new Set<RegioCode>(some.map(({ code }) => code));
        expect(create(getal, { regios: some })).toEqual(
          create(getal).filter(({ regio }) => codes.has(regio)),
        );
      }),
      { numRuns: 6 },
    );
  });

  test('are some 3,000 contracts, 30 or more in a region, some four in a hundred new', () => {
    fc.assert(
      fc.property(numbers, (getal) => {
        const all = create(getal);
        expect(Math.abs(all.length - 3_000)).toBeLessThan(50);
        const perRegio = Map.groupBy(all, ({ regio }) => regio);
        for (const { length } of perRegio.values()) {
          expect(length).toBeGreaterThanOrEqual(30);
          expect(length).toBeLessThanOrEqual(250);
        }
        const nieuw = all.filter(({ feiten }) => feiten['nieuweAanbieder'] === true).length;
        expect(nieuw / all.length).toBeGreaterThan(0.025);
        expect(nieuw / all.length).toBeLessThan(0.055);
      }),
      fewRuns,
    );
  });

  test('are marked: an AGB-code of type 99 that nobody else in Kavel has, and a name that says so', () => {
    expect(new Set(landelijk.map(({ agb }) => agb)).size).toBe(landelijk.length);
    for (const { agb, naam, regio, fictief } of landelijk) {
      expect(agb).toMatch(new RegExp(`^99${regio.slice(2)}\\d{4}$`));
      expect(parseAgb(agb).ok).toBe(true);
      expect(agb.startsWith('9900'), 'the range of the simulated year').toBe(false);
      expect(naam).toMatch(/ \(FICTIEF\)$/);
      expect(fictief).toBe(true);
    }
    const named = landelijk.map(({ regio, sector, naam }) => `${regio} ${sector} ${naam}`);
    expect(new Set(named).size).toBe(landelijk.length);
  });
});

describe('how large they are', () => {
  test('the production of a region and sector is divided to the cent, every number whole', () => {
    fc.assert(
      fc.property(
        numbers,
        fc.constantFrom(...regios),
        fc.constantFrom(...SECTOREN),
        (getal, regio, sector) => {
          const own = create(getal, { regios: [regio] }).filter((one) => one.sector === sector);
          expect(production(own, () => true)).toBe(productieEurocent(regio.code, sector));
          for (const { nzaWaardeEurocent } of own.flatMap(({ kavels }) => kavels)) {
            expect(Number.isSafeInteger(nzaWaardeEurocent)).toBe(true);
            expect(nzaWaardeEurocent).toBeGreaterThan(0);
          }
        },
      ),
      { numRuns: 60 },
    );
  });

  test('a region is EUR 860 mln on average and none is twice the largest known order', () => {
    const perRegio = Map.groupBy(landelijk, ({ regio }) => regio);
    const miljoenen = Array.from(perRegio.values(), (own) => production(own, () => true) / 100_000_000);
    const total = miljoenen.reduce((sum, amount) => sum + amount, 0);
    expect(Math.round(total / 31)).toBe(860);
    expect(Math.min(...miljoenen)).toBeGreaterThan(200);
    expect(Math.max(...miljoenen)).toBeLessThan(2_000);
  });

  test('VPT is 22 and MPT 28 of a thousand, and every sector of a region delivers each of its kavels', () => {
    const all = production(landelijk, () => true);
    expect(Math.round((1000 * production(landelijk, (kavel) => kavel === 'VPT')) / all)).toBe(22);
    expect(Math.round((1000 * production(landelijk, (kavel) => kavel === 'MPT')) / all)).toBe(28);
    const delivered = (sector: Sector, regio: RegioCode): Set<Kavel> =>
      new Set(
        landelijk
          .filter((one) => one.sector === sector && one.regio === regio)
          .flatMap(({ kavels }) => kavels.map(({ kavel }) => kavel)),
      );
    for (const { code } of regios) {
      expect(delivered('VV', code)).toEqual(new Set(['ZZP', 'VPT', 'MPT', 'MEERZORG_VVGGZ']));
      expect(delivered('GZ', code)).toEqual(new Set(['ZZP', 'VPT', 'MPT', 'MEERZORG_GZ']));
      expect(delivered('GGZ', code)).toEqual(new Set(['ZZP', 'MEERZORG_VVGGZ']));
    }
  });
});

describe('their facts', () => {
  test('every fact of the catalogue has a value that the catalogue accepts', () => {
    fc.assert(
      fc.property(numbers, fc.constantFrom(...regios), (getal, regio) => {
        for (const feiten of allFeiten(create(getal, { regios: [regio] }))) expectAccepted(catalogus, feiten);
      }),
      { numRuns: 20 },
    );
  });

  test('also a fact that nobody knows yet, and bounds that leave little room', () => {
    const naam = fc.constantFrom(
      'nieuwFeit',
      'nogEenFeit',
      'percentageVorigJaar',
      'eersteContractjaar',
      'differentiatie',
    );
    const definitie = fc
      .record({
        naam,
        soort: fc.constantFrom(...FEIT_SOORTEN),
        van: fc.integer({ min: -50_000, max: 50_000 }),
        breedte: fc.nat(3_000_000),
      })
      .map(({ naam: name, soort, van, breedte }): Feitdefinitie => ({
        ...{ naam: name, soort: soort, label: name, omschrijving: '', bron: 'proef' },
        ...(soort === 'jaNee' ? {} : { grenzen: { van, totEnMet: van + breedte } }),
      }));
    fc.assert(
      fc.property(fc.uniqueArray(definitie, { selector: (one) => one.naam }), (definities) => {
        const other = new Map(definities.filter(fitsDrawing).map((one) => [one.naam, one]));
        const [regio] = regios;
        if (regio === undefined) throw new Error('no region');
        for (const feiten of allFeiten(create(42, { regios: [regio], catalogus: other }))) {
          expect(Object.keys(feiten).toSorted()).toEqual([...other.keys()].toSorted());
          expectAccepted(other, feiten);
        }
      }),
      { numRuns: 40 },
    );
  });

  test('a fact that joins the catalogue changes no other', () => {
    const joined: Feitdefinitie = {
      naam: 'nieuwFeit',
      soort: 'jaNee',
      label: '',
      omschrijving: '',
      bron: '',
    };
    const [regio] = regios;
    if (regio === undefined) throw new Error('no region');
    const before = create(42, { regios: [regio] });
    const after = create(42, { regios: [regio], catalogus: new Map([['nieuwFeit', joined], ...catalogus]) });
    const without = allFeiten(after).map((feiten) => ({ ...feiten, nieuwFeit: undefined }));
    expect(without).toEqual(allFeiten(before));
  });

  test('who is new has this first contract year, nothing behind it, and is small', () => {
    const nieuw = landelijk.filter(({ feiten }) => feiten['nieuweAanbieder'] === true);
    for (const { feiten, kavels } of nieuw) {
      expect(feiten).toMatchObject({
        eersteContractjaar: 2024,
        productieJanJunEurocent: 0,
        monitorUitkomst: null,
      });
      for (const kavel of kavels) expect(kavel.feiten).toMatchObject({ percentageVorigJaar: null });
    }
    for (const { feiten } of landelijk.filter((one) => !nieuw.includes(one))) {
      expect(feiten['eersteContractjaar']).toBeLessThan(2024);
      expect(feiten['productieJanJunEurocent']).toBeGreaterThan(0);
    }
  });

  test('days with stay follow the production, and who gives no care with stay has none', () => {
    for (const { sector, feiten, kavels } of landelijk) {
      const verblijf = kavels.find(({ kavel }) => kavel === 'ZZP')?.nzaWaardeEurocent ?? 0;
      const dagen = Number(feiten['intramuraleDagen']) / 10_000;
      expect(Number.isInteger(dagen)).toBe(true);
      if (verblijf === 0) expect(dagen).toBe(0);
      else expect(Math.abs(dagen - verblijf / 25_000) / dagen).toBeLessThan(0.04);
      expect(feiten['dagenLichteProfielen'] === 0).toBe(sector !== 'GZ' || verblijf === 0);
      if (!kavels.some(({ kavel }) => kavel === 'VPT')) expect(feiten['vptInDeWijk']).toBe(false);
    }
    const above = landelijk.filter(
      ({ feiten }) => Number(feiten['intramuraleDagen']) > Number(feiten['plafondIntramuraleDagen']),
    );
    expect(above.length).toBeGreaterThan(200);
    expect(above.length).toBeLessThan(landelijk.length / 2);
  });

  test('the percentage of last year differs by kavel, and meerzorg has that of ZZP', () => {
    expect(listProeffeiten(catalogus).perKavel).toEqual(['percentageVorigJaar']);
    const both = landelijk.filter(({ kavels }) => kavels.some(({ kavel }) => kavel.startsWith('MEERZORG')));
    expect(both.length).toBeGreaterThan(200);
    for (const { kavels } of both) {
      const of = (wanted: Kavel) => kavels.find(({ kavel }) => kavel === wanted)?.feiten;
      expect(of('MEERZORG_GZ') ?? of('MEERZORG_VVGGZ')).toEqual(of('ZZP'));
    }
    for (const kavel of KAVELS) {
      const values = landelijk.flatMap(({ kavels }) =>
        kavels.filter((one) => one.kavel === kavel).map(({ feiten }) => feiten['percentageVorigJaar']),
      );
      expect(new Set(values).size, kavel).toBeGreaterThan(20);
    }
  });
});

/** Facts that a rule of drawing knows have their own kind; another kind under that name cannot occur. */
function fitsDrawing({ naam, soort }: Feitdefinitie): boolean {
  const known = catalogus.get(naam);
  return known === undefined || known.soort === soort;
}

/** Puts every value back in the form of a JSON file and reads it as one. */
function expectAccepted(feitcatalogus: Feitcatalogus, feiten: Feiten): void {
  const invoer = Object.fromEntries(
    Object.entries(feiten).map(([naam, waarde]) => {
      const soort = feitcatalogus.get(naam)?.soort;
      const isText = typeof waarde === 'number' && soort !== 'eurocent' && soort !== 'jaar';
      return [naam, isText ? (waarde / 10_000).toFixed(4) : (waarde ?? null)];
    }),
  );
  expect(Object.keys(feiten)).toHaveLength(feitcatalogus.size);
  expect(parseFeiten(feitcatalogus, invoer)).toEqual({ ok: true, value: feiten });
}
