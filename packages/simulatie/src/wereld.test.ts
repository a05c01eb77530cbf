import { createHash } from 'node:crypto';
import { isBsn } from '@kavel/core/basis';
import { allocateClick } from '@kavel/core/click';
import { compileControle, scanDeclaratie } from '@kavel/core/declaratie';
import { calculateAfspraken } from '@kavel/core/overeenkomst';
import { decodeEi } from '@kavel/formats/ei';
import { wereldBronnen } from '@kavel/testkit/simulatie';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { GesimuleerdBestand } from './bestand.ts';
import { createClickInvoeren } from './click-invoer.ts';
import { FOUTEN } from './fout.ts';
import type { FoutSoort } from './fout.ts';
import { createWereld } from './wereld.ts';
import type { GesimuleerdeRegio } from './regiojaar.ts';
import type { Wereld } from './wereld.ts';

const { bronnen, tabellen } = await wereldBronnen();
const controle = compileControle(bronnen.layout, tabellen);

function wereldOf(getal: number): Wereld {
  const wereld = createWereld({ schaal: 'klein', getal }, bronnen);
  if (!wereld.ok) throw new Error(wereld.error.code);
  return wereld.value;
}

function hashOf(wereld: Wereld): string {
  const hash = createHash('sha256');
  for (const { naam, ontvangenOp, bytes } of filesOf(wereld)) {
    hash.update(`${naam} ${ontvangenOp}\n`).update(bytes);
  }
  for (const regio of wereld.regios) hash.update(JSON.stringify([regio, regio.createJaar()]));
  return hash.digest('hex');
}

function filesOf({ regios }: Wereld): GesimuleerdBestand[] {
  return regios.flatMap((regio) => [...regio.bestanden()]);
}

function yearsOf({ regios }: Wereld): GesimuleerdeRegio[] {
  return regios.map((regio) => regio.createJaar());
}

/** Number 42 of the demonstration, and numbers that the run draws. */
const numbers = fc.nat(2 ** 31 - 1);
const fewRuns = { numRuns: 4, examples: [[42] as [number]] };

describe('a world', () => {
  test('the same number gives the same bytes', () => {
    expect(hashOf(wereldOf(42))).toBe(hashOf(wereldOf(42)));
  });

  test('files can be asked twice: nothing is used up', () => {
    const wereld = wereldOf(42);
    expect(hashOf(wereld)).toBe(hashOf(wereld));
  });

  test('another number changes every amount', () => {
    const [first, second] = [wereldOf(42), wereldOf(43)];
    expect(hashOf(second)).not.toBe(hashOf(first));
    const others = yearsOf(second);
    for (const [index, regio] of yearsOf(first).entries()) {
      const other = others[index]!;
      expect(other.reserveringEurocent).not.toBe(regio.reserveringEurocent);
      for (const [version, { bedragEurocent }] of regio.contracteerruimte.entries()) {
        expect(other.contracteerruimte[version]!.bedragEurocent).not.toBe(bedragEurocent);
      }
    }
    const amounts = (wereld: Wereld): Map<string, number> => {
      const totals = new Map<string, number>();
      for (const row of yearsOf(wereld).flatMap(({ grootboek }) => grootboek)) {
        const key = `${row.regio} ${row.clickmaand} ${row.kavel}`;
        totals.set(key, (totals.get(key) ?? 0) + row.eurocent);
      }
      return totals;
    };
    const theirs = amounts(second);
    for (const [key, amount] of amounts(first)) expect(theirs.get(key), key).not.toBe(amount);
  });

  test('a scale that does not exist is refused with those that do', () => {
    expect(createWereld({ schaal: 'reusachtig', getal: 1 }, bronnen)).toEqual({
      ok: false,
      error: {
        code: 'schaal-onbekend',
        schaal: 'reusachtig',
        beschikbaar: ['klein', 'regio', 'nationaal'],
      },
    });
  });

  test('sixty providers in three sectors and two regions, all marked fictitious', () => {
    const zorgaanbieders = wereldOf(42).regios.flatMap((regio) => regio.zorgaanbieders);
    expect(zorgaanbieders).toHaveLength(60);
    expect(new Set(zorgaanbieders.map(({ agb }) => agb)).size).toBe(60);
    expect(new Set(zorgaanbieders.map(({ naam }) => naam)).size).toBe(60);
    expect(new Set(zorgaanbieders.map(({ sector, regio }) => `${regio} ${sector}`)).size).toBe(6);
    for (const { agb, naam, fictief } of zorgaanbieders) {
      expect(agb).toMatch(/^99/);
      expect(naam).toMatch(/ \(FICTIEF\)$/);
      expect(fictief).toBe(true);
    }
  });

  test('EUR 0.3 mln is reserved over both regions, and the agreements fit beside it', () => {
    fc.assert(
      fc.property(numbers, (getal) => {
        const regios = yearsOf(wereldOf(getal));
        expect(regios.reduce((sum, regio) => sum + regio.reserveringEurocent, 0)).toBe(30_000_000);
        for (const { overeenkomst, afspraken } of regios) {
          const set = calculateAfspraken(overeenkomst, bronnen.tarieven);
          expect(set.ok && set.value.regels).toEqual(afspraken);
        }
      }),
      fewRuns,
    );
  });
});

describe('the files of a world', () => {
  test('month by month are the files of the providers, in order of receipt', () => {
    for (const regio of wereldOf(42).regios) {
      const months = Array.from({ length: 12 }, (_, index) => [...regio.bestandenVan(index + 1)]);
      for (const [index, month] of months.entries()) {
        expect(new Set(month.map(({ clickmaand }) => clickmaand))).toEqual(new Set([index + 1]));
        const days = month.map(({ ontvangenOp }) => ontvangenOp);
        expect(days).toEqual(days.toSorted());
      }
      const named = (files: readonly GesimuleerdBestand[]): Map<string, Uint8Array> =>
        new Map(files.map(({ naam, bytes }) => [naam, bytes]));
      expect(named(months.flat())).toEqual(named([...regio.bestanden()]));
    }
  });

  test('good files pass every check and add up to the ledger of the world', () => {
    fc.assert(
      fc.property(numbers, (getal) => {
        const wereld = wereldOf(getal);
        const totals = new Map<string, number>();
        for (const { fout, bytes, ontvangenOp, naam, clickmaand } of filesOf(wereld)) {
          if (fout !== undefined) continue;
          const day = Temporal.PlainDate.from(ontvangenOp);
          const uitslag = scanDeclaratie(bytes, controle, { ontvangenOp: day });
          expect(uitslag.bevindingen, naam).toEqual([]);
          for (const { agb, kavel, prestatie, zorgmaand, eurocent, aantal } of uitslag.bestand.totalen) {
            for (const [what, value] of Object.entries({ eurocent, aantal })) {
              const key = `${clickmaand} ${agb} ${kavel} ${prestatie} ${zorgmaand} ${what}`;
              totals.set(key, (totals.get(key) ?? 0) + value);
            }
          }
        }
        const ledger = new Map<string, number>();
        for (const { clickmaand, agb, kavel, prestatie, zorgmaand, eurocent, aantal } of yearsOf(
          wereld,
        ).flatMap(({ grootboek }) => grootboek)) {
          const key = `${clickmaand} ${agb} ${kavel} ${prestatie} ${zorgmaand}`;
          ledger.set(`${key} eurocent`, eurocent);
          ledger.set(`${key} aantal`, aantal);
        }
        expect(totals).toEqual(ledger);
      }),
      { numRuns: 2, examples: [[42] as [number]] },
    );
  });

  test('each spoiled file has the fault it names, as far as the file alone can show', () => {
    fc.assert(
      fc.property(numbers, (getal) => {
        const spoiled = filesOf(wereldOf(getal)).flatMap((bestand) =>
          bestand.fout === undefined ? [] : [{ ...bestand, fout: bestand.fout }],
        );
        expect(spoiled.map(({ fout }) => fout.soort).toSorted()).toEqual(FOUTEN.toSorted());
        for (const { fout, bytes } of spoiled) {
          const codes = scanDeclaratie(bytes, controle).bevindingen.map(({ retourcode }) => retourcode);
          if (NEEDS_THE_STORE.includes(fout.soort)) expect(codes, fout.soort).toEqual([]);
          else expect(codes, fout.soort).toContain(fout.retourcode);
        }
      }),
      { numRuns: 3, examples: [[42] as [number]] },
    );
  });

  test('one provider of 5517 claims nothing of November and December, and everybody else something of each month', () => {
    fc.assert(
      fc.property(numbers, (getal) => {
        const wereld = wereldOf(getal);
        expect(wereld.regios.map(({ zwijgers }) => zwijgers.length)).toEqual([0, 1]);
        for (const regio of wereld.regios) {
          const months = new Map<string, Set<string>>();
          for (const { agb, zorgmaand } of regio.createJaar().grootboek) {
            months.set(agb, (months.get(agb) ?? new Set()).add(zorgmaand));
          }
          const short = [...months].filter(([, claimed]) => claimed.size < 12);
          expect(short.map(([agb]) => agb)).toEqual(regio.zwijgers.map(({ agb }) => agb));
          for (const [, claimed] of short) expect([...claimed].sort().at(-1)).toBe('2018-10');
        }
      }),
      fewRuns,
    );
  });

  test('every BSN is fictitious and stays with one provider', () => {
    const owners = new Map<string, string>();
    for (const { agb, fout, bytes } of filesOf(wereldOf(42))) {
      const read = fout === undefined ? decodeEi(bytes, bronnen.layout) : undefined;
      if (read?.ok !== true) continue;
      for (const { kenmerk, velden } of read.value.records) {
        const bsn = velden['0203'];
        if (kenmerk !== '02' || bsn === undefined) continue;
        expect(isBsn(bsn) && bsn.startsWith('99')).toBe(true);
        expect(owners.get(bsn) ?? agb).toBe(agb);
        owners.set(bsn, agb);
      }
    }
    expect(owners.size).toBeGreaterThan(2000);
  });

  test('the year has late files, corrections and credits', () => {
    const wereld = wereldOf(42);
    const bestanden = filesOf(wereld);
    const counts = yearsOf(wereld).map(({ aantalBestanden }) => aantalBestanden);
    expect(bestanden).toHaveLength(counts.reduce((sum, count) => sum + count, 0));
    const late = bestanden.filter(({ teLaat }) => teLaat);
    expect(late.length).toBeGreaterThanOrEqual(4);
    expect(new Set(late.map(({ regio }) => regio)).size).toBe(2);
    const credits = bestanden.flatMap(({ fout, bytes }) => {
      const read = fout === undefined ? decodeEi(bytes, bronnen.layout) : undefined;
      return read?.ok === true ? read.value.records.filter(({ velden }) => velden['0430'] === 'C') : [];
    });
    expect(credits.length).toBeGreaterThan(100);
    expect(credits.every(({ velden }) => velden['0432'] !== undefined)).toBe(true);
  });
});

/** What only shows beside earlier files or the agreements. */
const NEEDS_THE_STORE: readonly FoutSoort[] = ['dubbel-verzonden', 'credit-zonder-debet', 'verkeerd-tarief'];

describe('the clicks of a world', () => {
  test('in each region tier 1 is met in part and tier 2 waits in three months or more, one shifts, one owes', () => {
    fc.assert(
      fc.property(numbers, (getal) => {
        const stories = storiesOf(wereldOf(getal));
        for (const regio of ['5516', '5517']) {
          const story = stories.get(regio);
          expect(story?.scarceMonths, regio).toBeGreaterThanOrEqual(3);
          expect(story?.shifts, regio).toBeGreaterThan(0);
          expect(story?.creditsAboveWaiting, regio).toBeGreaterThan(0);
        }
      }),
      { ...fewRuns, numRuns: 12 },
    );
  });
});

type Story = { scarceMonths: number; shifts: number; creditsAboveWaiting: number };

function storiesOf(wereld: Wereld): Map<string, Story> {
  const stories = new Map<string, Story>();
  for (const invoer of yearsOf(wereld).flatMap((jaar) => [...createClickInvoeren(wereld, jaar)])) {
    const run = allocateClick(invoer);
    if (!run.ok) throw new Error(run.error.code);
    const story = stories.get(invoer.regio) ?? { scarceMonths: 0, shifts: 0, creditsAboveWaiting: 0 };
    const [first, second] = invoer.voorrang.map((kavels) => {
      const rows = run.value.regels.filter(({ kavel }) => kavels.includes(kavel));
      return {
        need: rows.reduce((sum, row) => sum + row.behoefteEurocent, 0),
        click: rows.reduce((sum, row) => sum + row.clickEurocent, 0),
      };
    });
    const inPart = first !== undefined && first.click > 0 && first.click < first.need;
    if (inPart && second !== undefined && second.need > 0 && second.click === 0) story.scarceMonths += 1;
    for (const row of run.value.regels) {
      if (row.binnenAfspraakEurocent > row.aandeelEurocent) story.shifts += 1;
      const before = invoer.regels.find(({ agb, kavel }) => agb === row.agb && kavel === row.kavel);
      const waited = before?.openstaandEurocent ?? 0;
      if (waited > 0 && row.terugvorderingEurocent > 0) story.creditsAboveWaiting += 1;
    }
    stories.set(invoer.regio, story);
  }
  return stories;
}
