import { formatPct, kavelNaam, sumEurocent } from '@kavel/core/basis';
import type { Eurocent } from '@kavel/core/basis';
import type { Effect, Regeleffect, Regeluitkomst } from '@kavel/core/beleid';
import { csvText } from '../../ui/csv.ts';
import type { Csvcel } from '../../ui/csv.ts';
import { bedrag } from '../../ui/getallen.ts';
import { OORZAAK } from './wat-als-tekst.ts';

/** One row: what one provider delivers in one kavel, by name. */
export type Effectrij = Regeleffect & { readonly naam: string };

export type Kolom =
  'naam' | 'kavel' | 'nu' | 'straks' | 'verschil' | 'nuEuro' | 'straksEuro' | 'verschilEuro';
export type Sortering = { readonly kolom: Kolom; readonly omlaag: boolean };

export type Filter = { readonly zoek: string; readonly effect: Effect | '' };

/** The rows that a filter leaves, in the order asked; what has no number comes last either way. */
export function selectRijen(
  rijen: readonly Effectrij[],
  { zoek, effect }: Filter,
  { kolom, omlaag }: Sortering,
): readonly Effectrij[] {
  const wanted = zoek.trim().toLowerCase();
  const left = rijen.filter(
    (rij) =>
      (effect === '' || rij.effect === effect) &&
      (wanted === '' || rij.naam.toLowerCase().includes(wanted) || rij.regel.zorgaanbieder.includes(wanted)),
  );
  const read = LEZERS[kolom];
  const keyed = left.map((rij) => ({ rij, key: read(rij) }));
  keyed.sort((one, other) => compareKeys(one.key, other.key, omlaag));
  return keyed.map(({ rij }) => rij);
}

type Key = string | number | null;

const LEZERS: Readonly<Record<Kolom, (rij: Effectrij) => Key>> = {
  naam: ({ naam }) => naam,
  kavel: ({ regel }) => regel.kavel,
  nu: ({ voor }) => (voor.soort === 'percentage' ? voor.percentage : null),
  straks: ({ na }) => (na.soort === 'percentage' ? na.percentage : null),
  verschil: ({ verschil }) => verschil?.percentage ?? null,
  nuEuro: ({ voor }) => bedragOf(voor),
  straksEuro: ({ na }) => bedragOf(na),
  verschilEuro: ({ verschil }) => verschil?.bedragEurocent ?? null,
};

function compareKeys(left: Key, right: Key, omlaag: boolean): number {
  if (left === null || right === null) return Number(left === null) - Number(right === null);
  const order = left < right ? -1 : left > right ? 1 : 0;
  return omlaag ? -order : order;
}

export function bedragOf(uitkomst: Regeluitkomst): Eurocent | null {
  return uitkomst.soort === 'percentage' ? uitkomst.bedragEurocent : null;
}

/** The sum of the rows that have a number before and after. */
export function sumRijen(rijen: readonly Effectrij[]): {
  readonly nuEurocent: Eurocent;
  readonly straksEurocent: Eurocent;
  readonly verschilEurocent: Eurocent;
} {
  const both = rijen.filter(({ verschil }) => verschil !== null);
  return {
    nuEurocent: sumEurocent(both.map(({ voor }) => bedragOf(voor) ?? NIETS)),
    straksEurocent: sumEurocent(both.map(({ na }) => bedragOf(na) ?? NIETS)),
    verschilEurocent: sumEurocent(both.map(({ verschil }) => verschil?.bedragEurocent ?? NIETS)),
  };
}

const NIETS = 0 as Eurocent;

const KOP = [
  'zorgaanbieder',
  'agb',
  'kavel',
  'nu (%)',
  'straks (%)',
  'verschil (procentpunt)',
  'nu (euro)',
  'straks (euro)',
  'verschil (euro)',
  'reden zonder percentage',
  'bron',
];

/** The rows of the table as they stand, and no total: a spreadsheet adds up itself. */
export function effectCsv(rijen: readonly Effectrij[]): string {
  return csvText(
    KOP,
    rijen.map(({ naam, regel, voor, na, verschil }) => [
      naam,
      regel.zorgaanbieder,
      kavelNaam[regel.kavel],
      percentageCel(voor),
      percentageCel(na),
      verschil === null ? '' : { getal: formatPct(verschil.percentage).replace('.', ',') },
      euroCel(bedragOf(voor)),
      euroCel(bedragOf(na)),
      euroCel(verschil?.bedragEurocent ?? null),
      redenOf(na),
      'FICTIEF',
    ]),
  );
}

function percentageCel(uitkomst: Regeluitkomst): string {
  return uitkomst.soort === 'percentage' ? formatPct(uitkomst.percentage).replace('.', ',') : '';
}

function euroCel(eurocent: Eurocent | null): Csvcel {
  return eurocent === null ? '' : { getal: bedrag(eurocent).replaceAll('.', '').replace('−', '-') };
}

function redenOf(uitkomst: Regeluitkomst): string {
  return uitkomst.soort === 'percentage' ? '' : `${OORZAAK[uitkomst.oorzaak]}: ${uitkomst.reden}`;
}
