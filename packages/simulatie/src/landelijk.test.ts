import { createHash } from 'node:crypto';
import { ZORGKANTOREN, isBsn } from '@kavel/core/basis';
import { allocateClick } from '@kavel/core/click';
import { compileControle, scanDeclaratie } from '@kavel/core/declaratie';
import { wereldBronnen } from '@kavel/testkit/simulatie';
import { describe, expect, test } from 'vitest';
import { createAanbiederjaar } from './aanbiederjaar.ts';
import { createBestandsmaker, planAanleveringen } from './bestand.ts';
import type { GesimuleerdBestand } from './bestand.ts';
import { createClickInvoeren } from './click-invoer.ts';
import { FOUTEN } from './fout.ts';
import { createRooster } from './rooster.ts';
import type { Roosterregio } from './roosterregio.ts';
import { findSchaal } from './schaal.ts';
import { createTariefvraag } from './tariefpercentage.ts';
import { createWereld } from './wereld.ts';
import type { Wereld, Wereldregio } from './wereld.ts';

const { bronnen, tabellen } = await wereldBronnen();

/** Flevoland, the smallest region: some 57,000 lines a year. */
const KLEINSTE = '5510';

function wereldOf(schaal: string, getal: number, regio?: string): Wereld {
  const wereld = createWereld({ schaal, getal, ...(regio === undefined ? {} : { regio }) }, bronnen);
  if (!wereld.ok) throw new Error(wereld.error.code);
  return wereld.value;
}

function regioOf(wereld: Wereld, code: string): Wereldregio {
  const regio = wereld.regios.find((one) => one.code === code);
  if (regio === undefined) throw new Error(`there is no region ${code}`);
  return regio;
}

function roosterOf(getal: number): Roosterregio[] {
  const schaal = findSchaal({ schaal: 'nationaal' }, bronnen.regios);
  if (!schaal.ok) throw new Error(schaal.error.code);
  return createRooster(getal, schaal.value, bronnen.regios);
}

function hashesOf(bestanden: Iterable<GesimuleerdBestand>): string[] {
  return Array.from(
    bestanden,
    ({ naam, ontvangenOp, bytes }) =>
      `${naam} ${ontvangenOp} ${createHash('sha256').update(bytes).digest('hex')}`,
  );
}

function take(bestanden: Iterable<GesimuleerdBestand>, count: number): GesimuleerdBestand[] {
  const taken: GesimuleerdBestand[] = [];
  for (const bestand of bestanden) {
    taken.push(bestand);
    if (taken.length === count) break;
  }
  return taken;
}

describe('the country', () => {
  const rooster = roosterOf(42);
  const aanbieders = rooster.flatMap((regio) => regio.aanbieders);

  test('has 31 regions of 7 zorgkantoren and some 3,000 contracts, each its own AGB-code, all marked', () => {
    expect(rooster).toHaveLength(31);
    expect(new Set(rooster.map(({ zorgkantoor }) => zorgkantoor))).toEqual(new Set(ZORGKANTOREN));
    expect(Math.abs(aanbieders.length - 3000)).toBeLessThan(50);
    expect(new Set(aanbieders.map(({ agb }) => agb)).size).toBe(aanbieders.length);
    for (const { agb, naam } of aanbieders) expect(`${agb} ${naam}`).toMatch(/^99.* \(FICTIEF\)$/);
  });

  test('has the clients of nza.md §6, few large providers and many small ones in every region', () => {
    const places = ({ omvang }: (typeof aanbieders)[number]): number =>
      Object.values(omvang.plaatsen).reduce((sum, [least]) => sum + least, 0);
    const all = aanbieders.reduce((sum, one) => sum + places(one), 0);
    expect(Math.abs(all - 284_920)).toBeLessThan(3000);
    for (const regio of rooster) {
      const sizes = regio.aanbieders.map(places).toSorted((left, right) => right - left);
      const total = sizes.reduce((sum, size) => sum + size, 0);
      const largest = sizes.slice(0, Math.ceil(sizes.length / 10)).reduce((sum, size) => sum + size, 0);
      const median = sizes[Math.floor(sizes.length / 2)] ?? 0;
      expect(largest / total, regio.code).toBeGreaterThan(0.25);
      expect(median, regio.code).toBeLessThan(total / sizes.length);
    }
  });

  test('gives every provider BSNs of its own, inside the marked range', () => {
    const blokken = aanbieders.map(({ bsnBlok }) => bsnBlok);
    for (const [index, { begin, size }] of blokken.entries()) {
      const next = blokken[index + 1]?.begin ?? 1_000_000;
      expect(begin + size).toBeLessThanOrEqual(next);
    }
    expect(blokken[0]?.begin).toBe(0);
  });
});

describe('a region of realistic size', () => {
  const alone = regioOf(wereldOf('regio', 42, KLEINSTE), KLEINSTE);
  const jaar = alone.createJaar();

  test('is the same in the country, and after another region was made', () => {
    const country = wereldOf('nationaal', 42);
    take(regioOf(country, '5532').bestanden(), 3);
    const among = regioOf(country, KLEINSTE);
    expect(among.zorgaanbieders).toEqual(alone.zorgaanbieders);
    expect(hashesOf(take(among.bestanden(), 100))).toEqual(hashesOf(take(alone.bestanden(), 100)));
  });

  test('a provider that is made alone, before all others, is the same as in the whole', () => {
    const regio = roosterOf(42).find(({ code }) => code === KLEINSTE)!;
    const maakBestand = createBestandsmaker(bronnen.layout);
    const ask = createTariefvraag(bronnen.beleid, bronnen.feiten);
    const werkplaats = { getal: 42, tarieven: bronnen.tarieven, ask };
    const whole = hashesOf(alone.bestanden());
    for (const position of [regio.aanbieders.length - 1, 7, 0]) {
      const aanbieder = regio.aanbieders[position]!;
      const { indieningen } = createAanbiederjaar(werkplaats, aanbieder, regio.scenario);
      const own = hashesOf(planAanleveringen(indieningen, regio.scenario).map(maakBestand));
      expect(own.length).toBeGreaterThan(5);
      expect(own).toEqual(whole.filter((line) => line.includes(`/${aanbieder.agb}_`)));
    }
  });

  test('another number is another region', () => {
    const other = regioOf(wereldOf('regio', 43, KLEINSTE), KLEINSTE);
    expect(hashesOf(take(other.bestanden(), 20))).not.toEqual(hashesOf(take(alone.bestanden(), 20)));
  });

  test('its year is that of a country with 6 to 8 million lines, and the bytes it says beforehand', () => {
    let regels = 0;
    let bytes = 0;
    for (const bestand of alone.bestanden()) {
      if (bestand.fout === undefined) regels += bestand.regels;
      bytes += bestand.bytes.length;
    }
    const share = 652_828 / 86_000_002;
    expect(regels / share).toBeGreaterThan(6_000_000);
    expect(regels / share).toBeLessThan(8_000_000);
    expect(Math.abs(bytes / alone.verwachteBytes - 1)).toBeLessThan(0.1);
  });

  test('good files of a month pass every check and add up to the ledger, each kind of fault comes once', () => {
    const controle = compileControle(bronnen.layout, tabellen);
    const maand = 9;
    const totals = new Map<string, number>();
    for (const { fout, bytes, ontvangenOp, naam } of alone.bestandenVan(maand)) {
      if (fout !== undefined) continue;
      const uitslag = scanDeclaratie(bytes, controle, { ontvangenOp: Temporal.PlainDate.from(ontvangenOp) });
      expect(uitslag.bevindingen, naam).toEqual([]);
      for (const { agb, kavel, prestatie, zorgmaand, eurocent } of uitslag.bestand.totalen) {
        const key = `${agb} ${kavel} ${prestatie} ${zorgmaand}`;
        totals.set(key, (totals.get(key) ?? 0) + eurocent);
      }
    }
    const ledger = jaar.grootboek.filter(({ clickmaand }) => clickmaand === maand);
    expect(totals).toEqual(
      new Map(
        ledger.map(({ agb, kavel, prestatie, zorgmaand, eurocent }) => [
          `${agb} ${kavel} ${prestatie} ${zorgmaand}`,
          eurocent,
        ]),
      ),
    );
    const faults = Array.from(alone.bestanden(), ({ fout }) => fout?.soort ?? '').filter(Boolean);
    expect(faults.toSorted()).toEqual(FOUTEN.toSorted());
  });

  test.each([42, 43, 20_181_231])('room is short, a provider shifts and one owes (number %i)', (getal) => {
    const wereld = wereldOf('regio', getal, KLEINSTE);
    let scarce = 0;
    let shifts = 0;
    let owes = 0;
    for (const invoer of createClickInvoeren(wereld, regioOf(wereld, KLEINSTE).createJaar())) {
      const run = allocateClick(invoer);
      if (!run.ok) throw new Error(run.error.code);
      const [first, second] = invoer.voorrang.map((kavels) => {
        const rows = run.value.regels.filter(({ kavel }) => kavels.includes(kavel));
        const need = rows.reduce((sum, row) => sum + row.behoefteEurocent, 0);
        return { need, click: rows.reduce((sum, row) => sum + row.clickEurocent, 0) };
      });
      if (first!.click > 0 && first!.click < first!.need && second!.need > 0 && second!.click === 0)
        scarce += 1;
      for (const row of run.value.regels) {
        if (row.binnenAfspraakEurocent > row.aandeelEurocent) shifts += 1;
        const before = invoer.regels.find(({ agb, kavel }) => agb === row.agb && kavel === row.kavel);
        if ((before?.openstaandEurocent ?? 0) > 0 && row.terugvorderingEurocent > 0) owes += 1;
      }
    }
    expect(scarce).toBeGreaterThanOrEqual(3);
    expect(shifts).toBeGreaterThan(0);
    expect(owes).toBeGreaterThan(0);
  });

  test('every client has a BSN of the marked range', () => {
    const owners = new Map<string, string>();
    for (const { agb, bytes, fout } of alone.bestandenVan(3)) {
      if (fout !== undefined) continue;
      for (let at = 0; at < bytes.length; at += bronnen.layout.recordlengte + 2) {
        const record = Buffer.from(bytes.subarray(at, at + 30)).toString('latin1');
        if (!record.startsWith('02')) continue;
        const bsn = record.slice(14, 23);
        expect(isBsn(bsn) && bsn.startsWith('99')).toBe(true);
        expect(owners.get(bsn) ?? agb).toBe(agb);
        owners.set(bsn, agb);
      }
    }
    expect(owners.size).toBeGreaterThan(2000);
  });
});

describe('a region that is not there', () => {
  test.each([
    ['klein', '5501', 2],
    ['regio', '5522', 31],
    ['nationaal', '5533', 31],
  ])('scale %s has no region %s', (schaal, regio, count) => {
    const refused = createWereld({ schaal, getal: 1, regio }, bronnen);
    expect(refused).toMatchObject({ ok: false, error: { code: 'regio-niet-in-schaal', schaal, regio } });
    if (!refused.ok) expect(refused.error.beschikbaar).toHaveLength(count);
  });
});
