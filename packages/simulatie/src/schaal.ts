import { err, ok } from '@kavel/core/basis';
import type { Regio, RegioCode, Result, Sector } from '@kavel/core/basis';
import { listProefregios } from './proefaanbieders/regio.ts';
import { JAAR } from './dag.ts';

/** A scale, or a region of it, that does not exist. */
export type SchaalRefusal =
  | { readonly code: 'schaal-onbekend'; readonly schaal: string; readonly beschikbaar: readonly string[] }
  | {
      readonly code: 'regio-niet-in-schaal';
      readonly schaal: string;
      readonly regio: string;
      readonly beschikbaar: readonly string[];
    };

export type KleineRegio = {
  readonly code: RegioCode;
  /** How many providers of each sector. */
  readonly aanbieders: Readonly<Record<Sector, number>>;
  /** Whether a provider of the region does not claim its last months, so that production can be stated there. */
  readonly heeftZwijger: boolean;
};

/**
 * Both regions of Zorg en Zekerheid with 60 providers. Each provider is smaller than a real one (some 35 clients), so
 * that the year loads in seconds; the proportions between forms of care follow nza.md §6.
 */
export const KLEINE_REGIOS: readonly KleineRegio[] = [
  { code: '5516' as RegioCode, aanbieders: { VV: 13, GZ: 6, GGZ: 3 }, heeftZwijger: false },
  { code: '5517' as RegioCode, aanbieders: { VV: 22, GZ: 11, GGZ: 5 }, heeftZwijger: true },
];

/** The region of scale `regio` unless another is asked: Zuid-Holland Noord. */
const VOORBEELDREGIO = '5517';

/** `klein`: 60 small providers. `nationaal`: 31 regions of realistic size (ADR 0075). `regio`: one of those. */
export const SCHALEN = ['klein', 'regio', 'nationaal'] as const;
export type Schaalnaam = (typeof SCHALEN)[number];

/** How large the year is, and which of its regions are asked. */
export type Schaal = { readonly naam: Schaalnaam; readonly codes: readonly RegioCode[] };

export type Schaalvraag = {
  readonly schaal: string;
  /** Only this region of the scale; it is the same with and without the others. */
  readonly regio?: string;
};

export function findSchaal(vraag: Schaalvraag, register: readonly Regio[]): Result<Schaal, SchaalRefusal> {
  const naam = SCHALEN.find((one) => one === vraag.schaal);
  if (naam === undefined) return err({ code: 'schaal-onbekend', schaal: vraag.schaal, beschikbaar: SCHALEN });
  const all = (naam === 'klein' ? KLEINE_REGIOS : listProefregios(register, JAAR)).map(({ code }) => code);
  const wanted = vraag.regio ?? (naam === 'regio' ? VOORBEELDREGIO : undefined);
  const codes = wanted === undefined ? all : all.filter((code) => code === wanted);
  return codes.length > 0
    ? ok({ naam, codes })
    : err({ code: 'regio-niet-in-schaal', schaal: naam, regio: wanted ?? '', beschikbaar: all });
}
