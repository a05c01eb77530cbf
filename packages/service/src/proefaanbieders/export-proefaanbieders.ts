import { err, ok } from '@kavel/core/basis';
import type { Regio, RegioOnbekendRefusal, Result } from '@kavel/core/basis';
import type { Feitcatalogus } from '@kavel/core/beleid';
import { writeZorgaanbieders } from '@kavel/formats/zorgaanbieders-csv';
import type { Zorgaanbiederregel } from '@kavel/formats/zorgaanbieders-csv';
import { createProefaanbieders, findProefregio, listProefregios } from '@kavel/simulatie';
import type { Proefaanbieder } from '@kavel/simulatie';

export type ProefaanbiedersVerzoek = {
  readonly getal: number;
  readonly jaar: number;
  /** Absent: all regions. */
  readonly regio?: string;
};

export type GeschrevenProefaanbieders = {
  readonly csv: string;
  readonly regios: number;
  readonly zorgaanbieders: number;
  readonly regels: number;
};

export type ProefaanbiedersRefusal =
  RegioOnbekendRefusal | { readonly code: 'jaar-zonder-regios'; readonly jaar: number };

/** Fictitious providers as the list that `kavel tarief --lijst` reads. `register`: all regions ever. */
export function exportProefaanbieders(
  { getal, jaar, regio }: ProefaanbiedersVerzoek,
  { catalogus, register }: { readonly catalogus: Feitcatalogus; readonly register: readonly Regio[] },
): Result<GeschrevenProefaanbieders, ProefaanbiedersRefusal> {
  const all = listProefregios(register, jaar);
  if (all.length === 0) return err({ code: 'jaar-zonder-regios', jaar });
  const found = regio === undefined ? undefined : findProefregio(register, jaar, regio);
  if (found?.ok === false) return found;
  const regios = found === undefined ? all : [found.value];
  const aanbieders = createProefaanbieders({ getal, jaar, regios, catalogus });
  const regels = aanbieders.flatMap(regelsOf);
  return ok({
    csv: writeZorgaanbieders(catalogus, regels),
    regios: regios.length,
    zorgaanbieders: aanbieders.length,
    regels: regels.length,
  });
}

function regelsOf({ agb, naam, regio, sector, feiten, kavels }: Proefaanbieder): Zorgaanbiederregel[] {
  return kavels.map(({ kavel, nzaWaardeEurocent, feiten: own }) => ({
    agb,
    naam,
    regio,
    sector,
    kavel,
    nzaWaardeEurocent,
    feiten: { ...feiten, ...own },
  }));
}
