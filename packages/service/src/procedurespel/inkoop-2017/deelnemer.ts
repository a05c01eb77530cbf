import type { RegioCode } from '@kavel/core/basis';
import type { Inkoopaanbieder } from '@kavel/simulatie';
import { KADER } from './zet.ts';

/** What happens at a provider beside the ordinary course; each is told at one provider of a region. */
const VERHALEN = [
  ['vraag', 'open-minuut', 'verschil', 'bezwaar-nota'],
  ['vraag-samengevoegd', 'vervanging-te-laat', 'belang', 'bezwaar-gunning', 'afspraak'],
  ['vraag-te-laat', 'aanvulling', 'nieuw-zorgaanbod', 'bezwaar-gunning-te-laat'],
  ['bezwaar-kader', 'kort-geding'],
  ['bezwaar-kader-te-laat', 'opnieuw-ingediend', 'verkeerd-getekend'],
  ['voortzetten'],
  ['omwisselen'],
] as const;
export type Verhaal = (typeof VERHALEN)[number][number];

export type Inkoopregio = { readonly code: RegioCode; readonly aanbieders: readonly Inkoopaanbieder[] };

/** A provider of the simulation as it takes part. */
export type Deelnemer = {
  readonly regio: RegioCode;
  readonly aanbieder: Inkoopaanbieder;
  /** Position among all providers, from 0: spreads them over the days. */
  readonly index: number;
  readonly verhalen: ReadonlySet<Verhaal>;
  /** Id of its registration, assessment and contract. */
  readonly id: string;
};

/** The stories are told in the region that stands first; everywhere else the course is ordinary. */
export function listDeelnemers(regios: readonly Inkoopregio[]): readonly Deelnemer[] {
  return regios
    .flatMap(({ code, aanbieders }, region) =>
      aanbieders.map((aanbieder, position) => ({
        ...{ regio: code, aanbieder },
        verhalen: new Set<Verhaal>(region === 0 ? VERHALEN[position] : []),
        id: `${KADER}.${aanbieder.agb}`,
      })),
    )
    .map((one, index) => ({ ...one, index }));
}

/** The providers that a story is told at. */
export function metVerhaal(deelnemers: readonly Deelnemer[], verhaal: Verhaal): readonly Deelnemer[] {
  return deelnemers.filter(({ verhalen }) => verhalen.has(verhaal));
}
