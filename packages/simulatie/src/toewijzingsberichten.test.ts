import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { compileControle, scanDeclaratie } from '@kavel/core/declaratie';
import {
  compareProductie,
  DELEN_PER_ETMAAL,
  foldTijdlijnen,
  forecastEtmalen,
  Kandidaten,
  STANDAARD_PROGNOSE,
} from '@kavel/core/toewijzing';
import type { Gedeclareerd, Prognoseinstelling, Toewijzingsbericht } from '@kavel/core/toewijzing';
import { IwlzLezer } from '@kavel/formats/iwlz';
import { readDeclaratiegroepen, readKoppeltabel } from '@kavel/formats/referentie';
import { wereldBronnen } from '@kavel/testkit/simulatie';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { FICTIEVE_BSN_REEKS } from './bsn.ts';
import { GEPLANTE_VERSCHILLEN } from './geplant-verschil.ts';
import type { Berichtenvraag, GesimuleerdeBerichten } from './toewijzingsberichten.ts';
import { createWereld } from './wereld.ts';
import type { Wereldregio } from './wereld.ts';

const { bronnen, tabellen } = await wereldBronnen();
const controle = compileControle(bronnen.layout, tabellen);
const map = fileURLToPath(new URL('../../../referentie/', import.meta.url));
const koppeltabel = readKoppeltabel(readFileSync(join(map, 'koppeltabel.csv'), 'utf8'), 'koppeltabel.csv');
const groepen = readDeclaratiegroepen(
  readFileSync(join(map, 'declaratiegroepen.csv'), 'utf8'),
  'declaratiegroepen.csv',
);
if (!koppeltabel.ok || !groepen.ok) throw new Error('the reference data cannot be read');
const kandidaten = new Kandidaten(groepen.value, koppeltabel.value);

function regiosOf(getal: number): readonly Wereldregio[] {
  const wereld = createWereld({ schaal: 'klein', getal }, bronnen);
  if (!wereld.ok) throw new Error(wereld.error.code);
  return wereld.value.regios;
}

function read(sets: readonly GesimuleerdeBerichten[]): readonly Toewijzingsbericht[] {
  return sets.flatMap(({ berichten }) =>
    berichten.flatMap(({ naam, xml }) => {
      const own: Toewijzingsbericht[] = [];
      const lezer = new IwlzLezer(naam, { pseudoniem: (bsn) => `p${bsn}`, ontvang: (one) => own.push(one) });
      lezer.write(Buffer.from(xml));
      expect(lezer.end().bevindingen).toEqual([]);
      return own;
    }),
  );
}

function forecast(
  regio: Wereldregio,
  vraag: Berichtenvraag,
  instelling: Prognoseinstelling = STANDAARD_PROGNOSE,
) {
  const sets = [...regio.toewijzingsberichten(vraag)];
  const tijdlijnen = foldTijdlijnen(read(sets), instelling);
  const { prognose } = forecastEtmalen(
    tijdlijnen,
    { regio: regio.code, jaar: 2018 },
    { kandidaten, instelling },
  );
  return { sets, prognose, bevindingen: tijdlijnen.bevindingen };
}

/**
 * What the good files of a region claim. A correction takes a line back two months later and claims fewer days for it:
 * `gecorrigeerd` is what that comes to, because no message tells of a client who was away.
 */
function claimed(regio: Wereldregio) {
  const gedeclareerd: Gedeclareerd[] = [];
  const gecorrigeerd = new Map<string, number>();
  for (const { bytes, agb, fout } of regio.bestanden()) {
    if (fout !== undefined) continue;
    const lines: { readonly plaats: string; readonly zorgmaand: string; readonly dagen: number }[] = [];
    const { bestand, aantalBevindingen } = scanDeclaratie(
      bytes,
      controle,
      { pseudoniem: (bsn) => bsn },
      {
        prestatie: ({ prestatie, kavel, zorgmaand, credit, aantal }) => {
          if (!kandidaten.dagprestaties.has(prestatie)) return;
          lines.push({ plaats: `${agb} ${kavel} ${zorgmaand}`, zorgmaand, dagen: credit ? -aantal : aantal });
        },
      },
    );
    expect(aantalBevindingen).toBe(0);
    gedeclareerd.push(...bestand.totalen);
    const own = lines.reduce((last, { zorgmaand }) => (zorgmaand > last ? zorgmaand : last), '');
    for (const { plaats, zorgmaand, dagen } of lines) {
      if (zorgmaand !== own) gecorrigeerd.set(plaats, (gecorrigeerd.get(plaats) ?? 0) + dagen);
    }
  }
  return { gedeclareerd, gecorrigeerd };
}

/** Claimed minus expected in whole days, by provider, kavel and month; what is equal is left out. */
function differences(
  regio: Wereldregio,
  { gedeclareerd, gecorrigeerd }: ReturnType<typeof claimed>,
  vraag: Berichtenvraag,
) {
  const { sets, prognose } = forecast(regio, vraag);
  const { verschillen } = compareProductie(prognose.regels, gedeclareerd, kandidaten.dagprestaties);
  const isSilent = (agb: string, maand: string): boolean =>
    regio.zwijgers.some((one) => one.agb === agb && Number(maand.slice(5)) >= one.vanafMaand);
  const found = verschillen.flatMap(({ agb, kavel, maand, verschil }) => {
    if (isSilent(agb, maand)) {
      expect(verschil).toBeLessThan(0);
      return [];
    }
    const plaats = `${agb} ${kavel} ${maand}`;
    const dagen = verschil / DELEN_PER_ETMAAL - (gecorrigeerd.get(plaats) ?? 0);
    return dagen === 0 ? [] : [[plaats, dagen] as const];
  });
  return { found: new Map(found), sets, places: verschillen.length };
}

describe('messages of a simulated world', () => {
  test('property: claimed days less corrections are the expected days exactly, but for what is planted, to the day', () => {
    fc.assert(
      fc.property(fc.nat(2 ** 31 - 1), (getal) => {
        for (const regio of regiosOf(getal)) {
          const claims = claimed(regio);
          expect(claims.gecorrigeerd.size).toBeGreaterThan(0);
          const without = differences(regio, claims, { zonderVerschillen: true });
          expect([...without.found]).toEqual([]);
          expect(without.places).toBeGreaterThan(150);
          const { found, sets } = differences(regio, claims, {});
          const geplant = sets.flatMap(({ verschil }) => verschil ?? []);
          expect(geplant.map(({ soort }) => soort).toSorted()).toEqual(GEPLANTE_VERSCHILLEN.toSorted());
          const expected = geplant.flatMap(({ agb, kavel, maanden }) =>
            maanden.map(
              ({ maand, etmalen }) =>
                [`${agb} ${kavel} 2018-${String(maand).padStart(2, '0')}`, etmalen] as const,
            ),
          );
          expect(found).toEqual(new Map(expected));
        }
      }),
      // Number 42 of the demonstration, and one that the run draws.
      { numRuns: 2, examples: [[42] as [number]] },
    );
  });

  const [regio] = regiosOf(42);
  if (regio === undefined) throw new Error('the world has regions');

  test('messages fit together, and the prestatie that is claimed is one of the possible ones', () => {
    const { bevindingen, prognose } = forecast(regio, {});
    expect(bevindingen).toEqual([]);
    expect(prognose.clientenZonderAanvang).toBe(1);
    expect(prognose.zonderDagen).toMatchObject([{ reden: 'mpt' }]);
    const possible = new Set(
      prognose.regels.flatMap(({ agb, kavel, maand, prestaties }) =>
        prestaties.map((prestatie) => `${agb} ${kavel} ${maand} ${prestatie}`),
      ),
    );
    const days = claimed(regio).gedeclareerd.filter(({ prestatie }) =>
      kandidaten.dagprestaties.has(prestatie),
    );
    for (const { agb, kavel, zorgmaand, prestatie } of days) {
      expect(possible).toContain(`${agb} ${kavel} ${zorgmaand} ${prestatie}`);
    }
  });

  test('the day of a mutation is the assumption that claims rest on: without it days are missing', () => {
    const telt = forecast(regio, { zonderVerschillen: true });
    const teltNiet = forecast(
      regio,
      { zonderVerschillen: true },
      { ...STANDAARD_PROGNOSE, mutatiedag: 'telt-niet-mee' },
    );
    const sum = ({ prognose }: typeof telt): number =>
      prognose.regels.reduce((total, { verwacht }) => total + verwacht, 0);
    expect(sum(teltNiet)).toBeLessThan(sum(telt));
  });

  test('the same number gives the same messages; one provider has what it has in the whole', () => {
    const all = [...regio.toewijzingsberichten({})];
    expect([...regiosOf(42)[0]!.toewijzingsberichten({})]).toEqual(all);
    const one = all.find(({ verschil }) => verschil !== undefined)!;
    expect([...regio.toewijzingsberichten({ agb: one.agb })]).toEqual([one]);
    expect([...regiosOf(43)[0]!.toewijzingsberichten({ agb: one.agb })]).not.toEqual([one]);
  });

  test('every person is of the marked range, and is called fictitious', () => {
    const text = [...regio.toewijzingsberichten({})].flatMap(({ berichten }) =>
      berichten.map(({ xml }) => xml),
    );
    const bsns = text.flatMap((xml) => [...xml.matchAll(/<b:Bsn>(\d+)</g)].map(([, bsn]) => bsn!));
    expect(bsns.length).toBeGreaterThan(500);
    for (const bsn of bsns) {
      expect(bsn >= FICTIEVE_BSN_REEKS.van && bsn <= FICTIEVE_BSN_REEKS.totEnMet).toBe(true);
    }
    for (const xml of text) expect(xml).not.toMatch(/Achternaam>(?!Fictief-)[^<]/);
  });
});
