import { assert, eurocent } from '@kavel/core/basis';
import type { Agb, Eurocent } from '@kavel/core/basis';
import type { Chance } from './chance.ts';
import { dayOf, JAAR } from './dag.ts';
import type { Dag, Dagen } from './dag.ts';
import { produceMonth } from './productie.ts';
import type { Zorg } from './zorg.ts';
import type { GesimuleerdeZorgaanbieder } from './zorgaanbieder.ts';

/** One prestatieregel of a claim; the amount is positive, `soort` carries the sign. */
export type Regel = Dagen & {
  readonly zorg: Zorg;
  /** Month of care, 1-12. */
  readonly maand: number;
  readonly aantal: number;
  /** 0425: the agreed price in cents per unit of the claim. */
  readonly tariefEurocent: Eurocent;
  /** 0426 and 0429: price times volume. */
  readonly bedragEurocent: Eurocent;
  readonly soort: 'debet' | 'credit';
  /** Counts the lines of the provider in the year; `referentie` makes 0431 of it. */
  readonly volgnummer: number;
  /** 0432: the debit that a credit takes back. */
  readonly voorgaande: number | undefined;
};

/** One claim file that the zorgkantoor can accept. */
export type Indiening = {
  readonly aanbieder: GesimuleerdeZorgaanbieder;
  /** Month the claim is about, 1-12. */
  readonly maand: number;
  /** Month of the click that pays it: a late file competes one month later. */
  readonly clickmaand: number;
  readonly ontvangenOp: Dag;
  readonly factuurnummer: string;
  readonly regels: readonly Regel[];
};

export type Indieningsplan = {
  readonly aanbieder: GesimuleerdeZorgaanbieder;
  readonly zorg: readonly Zorg[];
  /** Price per unit of the claim (0425), by prestatie. */
  readonly tarieven: ReadonlyMap<string, Eurocent>;
  /** Months whose file comes after the deadline. */
  readonly teLaat: ReadonlySet<number>;
  /** The first month whose file never comes, nor that of any month after it. */
  readonly zwijgtVanaf: number | undefined;
};

/** One line in a hundred turns out to be too high two months later: credit of the old line, new debit. */
const CORRECTIE_PROMILLE = 10;
const CORRECTIE_NA_MAANDEN = 2;
/** The meerzorg-credit story: the lines of January-April are taken back in June's file, claimed again in July's. */
const VERHAAL = { maanden: 4, creditMaand: 6, debetMaand: 7, minderDagen: 2 } as const;

/** The claim files of one provider, in order of month; a month without care has none, nor has one it is silent about. */
export function simulateIndieningen(chance: Chance, plan: Indieningsplan): Indiening[] {
  const writer = createWriter(plan);
  const perMonth: Regel[][] = [];
  for (let maand = 1; maand <= 12; maand += 1) {
    const own = produceMonth(chance, plan.zorg, maand).map((line) => writer.debit(line));
    const earlier = perMonth[maand - 1 - CORRECTIE_NA_MAANDEN] ?? [];
    const corrections = earlier.flatMap((line) =>
      line.soort === 'debet' && line.maand === maand - CORRECTIE_NA_MAANDEN
        ? correct(chance, plan, writer, line)
        : [],
    );
    perMonth.push([...own, ...corrections, ...storyLines(plan, writer, perMonth, maand)]);
  }
  const told = perMonth.slice(0, (plan.zwijgtVanaf ?? 13) - 1);
  return told.flatMap((regels, index) =>
    regels.length === 0 ? [] : [submit(chance, plan, index + 1, regels)],
  );
}

function submit(chance: Chance, plan: Indieningsplan, maand: number, regels: readonly Regel[]): Indiening {
  const late = plan.teLaat.has(maand);
  return {
    aanbieder: plan.aanbieder,
    maand,
    clickmaand: late ? maand + 1 : maand,
    ontvangenOp: late ? dayOf(maand + 2, chance.between(2, 6)) : dayOf(maand + 1, chance.between(4, 12)),
    factuurnummer: factuurnummer(maand, 1),
    regels,
  };
}

/** 0116, unique per provider: `2018-03-0001`. */
export function factuurnummer(maand: number, poging: number): string {
  return `${JAAR}-${String(maand).padStart(2, '0')}-${String(poging).padStart(4, '0')}`;
}

type Line = Dagen & Pick<Regel, 'zorg' | 'maand' | 'aantal'>;
type Writer = {
  readonly debit: (line: Line) => Regel;
  /** Takes back `debit` in full. */
  readonly credit: (debit: Regel) => Regel;
};

/** 0431 and 0432, unique in the world. */
export function referentie(agb: Agb, volgnummer: number): string {
  return `${agb}-${JAAR}-${String(volgnummer).padStart(6, '0')}`;
}

function createWriter({ tarieven }: Indieningsplan): Writer {
  let count = 0;
  return {
    debit({ zorg, maand, aantal, van, totEnMet }) {
      const tariefEurocent = tarieven.get(zorg.product.prestatie);
      assert(tariefEurocent !== undefined, 'the provider has a price for all that it delivers');
      assert(aantal >= 1 && aantal <= 9999, 'the number fits in the four digits of 0418');
      count += 1;
      return {
        zorg,
        maand,
        aantal,
        van,
        totEnMet,
        tariefEurocent,
        bedragEurocent: eurocent(tariefEurocent * aantal),
        soort: 'debet',
        volgnummer: count,
        voorgaande: undefined,
      };
    },
    credit(debit) {
      count += 1;
      return { ...debit, soort: 'credit', volgnummer: count, voorgaande: debit.volgnummer };
    },
  };
}

/** Some lines were too high: a day less of a stay, or fewer minutes; never more, never to zero. */
function correct(chance: Chance, plan: Indieningsplan, writer: Writer, line: Regel): Regel[] {
  if (!chance.happens(CORRECTIE_PROMILLE) || isStoryLine(plan, line)) return [];
  const aantal = line.aantal - chance.between(1, line.zorg.product.tijdseenheid === '01' ? 60 : 3);
  return aantal < 1 ? [] : [writer.credit(line), writer.debit({ ...line, aantal })];
}

function isStoryLine(plan: Indieningsplan, line: Regel): boolean {
  return plan.aanbieder.verhaal === 'meerzorg-credit' && line.zorg.product.prestatie === 'ZMZTL';
}

function storyLines(
  plan: Indieningsplan,
  writer: Writer,
  perMonth: readonly (readonly Regel[])[],
  maand: number,
): Regel[] {
  if (maand !== VERHAAL.creditMaand && maand !== VERHAAL.debetMaand) return [];
  const taken = perMonth
    .slice(0, VERHAAL.maanden)
    .flat()
    .filter((line) => isStoryLine(plan, line) && line.soort === 'debet');
  if (maand === VERHAAL.creditMaand) return taken.map((line) => writer.credit(line));
  return taken.flatMap((line) =>
    line.aantal > VERHAAL.minderDagen
      ? [writer.debit({ ...line, aantal: line.aantal - VERHAAL.minderDagen })]
      : [],
  );
}

/** What a line adds to the production: a credit takes off. */
export function signedEurocent({ soort, bedragEurocent }: Regel): number {
  const factor = soort === 'debet' ? 1 : -1;
  return factor * bedragEurocent;
}
