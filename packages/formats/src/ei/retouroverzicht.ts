import { eurocent } from '@kavel/core/basis';
import type { Eurocent } from '@kavel/core/basis';
import { NIETS_OP_TE_MERKEN } from './compose-aw320.ts';
import type { Retourbericht, Retourregel } from './read-aw320.ts';

/** What a return message comes down to. Amounts are with sign: credits are taken off. */
export type Retouroverzicht = Bedragen & {
  readonly aantalPrestaties: number;
  /** By record, in it the most frequent first. */
  readonly oorzaken: readonly Retouroorzaak[];
};

/** The records with one retourcode; a record with three codes counts at each of them. */
export type Retouroorzaak = Bedragen & {
  readonly retourcode: string;
  readonly record: string;
  readonly aantal: number;
  /** The first ten lines of the message that have it. */
  readonly regels: readonly number[];
};

type Bedragen = {
  readonly gedeclareerdEurocent: Eurocent;
  readonly toegekendEurocent: Eurocent;
  readonly afgewezenEurocent: Eurocent;
};

/** How many lines are named of what may be in every line. */
export const REGELS_SHOWN = 10;

/** Adds up a return message, and tells every retourcode but that of nothing to remark. */
export function summarizeRetour({ regels }: Retourbericht): Retouroverzicht {
  const told = regels.flatMap((regel) =>
    [...new Set(regel.retourcodes)]
      .filter((code) => code !== NIETS_OP_TE_MERKEN)
      .map((retourcode) => ({ retourcode, regel })),
  );
  const groups = Map.groupBy(told, ({ retourcode, regel }) => `${regel.record} ${retourcode}`);
  const oorzaken = [...groups].map(([sleutel, found]) => {
    const [record = '', retourcode = ''] = sleutel.split(' ');
    const lines = found.map(({ regel }) => regel);
    return {
      ...{ retourcode, record, aantal: lines.length, ...addBedragen(lines) },
      regels: lines.slice(0, REGELS_SHOWN).map(({ regel }) => regel),
    };
  });
  return {
    aantalPrestaties: regels.filter(({ record }) => record === '04').length,
    ...addBedragen(regels),
    oorzaken: oorzaken.toSorted(
      (left, right) => Number(left.record) - Number(right.record) || right.aantal - left.aantal,
    ),
  };
}

function addBedragen(regels: readonly Retourregel[]): Bedragen {
  const sum = (of: (bedrag: NonNullable<Retourregel['bedrag']>) => number): Eurocent =>
    eurocent(regels.reduce((total, { bedrag }) => total + (bedrag === undefined ? 0 : of(bedrag)), 0));
  return {
    gedeclareerdEurocent: sum(({ gedeclareerdEurocent }) => gedeclareerdEurocent),
    toegekendEurocent: sum(({ toegekendEurocent }) => toegekendEurocent),
    afgewezenEurocent: sum(
      ({ gedeclareerdEurocent, toegekendEurocent }) => gedeclareerdEurocent - toegekendEurocent,
    ),
  };
}
