import { eurocent, pct, pctOf, sumEurocent } from '../../basis/index.ts';
import type { Eurocent, Kavel, Pct } from '../../basis/index.ts';
import type { Gunningsbesluitsoort, Gunningstaat } from './staat.ts';

/** What is proposed of one award, if anything: which decision, and from which percentage to which. */
export type Gunningswijziging = {
  /** Null: nothing is proposed, and the award stands. */
  readonly besluit: Gunningsbesluitsoort | null;
  /** Null: there was none. */
  readonly oud: Pct | null;
  /** Zero for what is withdrawn or not awarded. */
  readonly nieuw: Pct;
};

/** One award of a set that is decided together. */
export type Gunningsregel = Gunningswijziging & {
  readonly zorgaanbieder: string;
  readonly kavel: Kavel;
  /** What the agreed volume costs at 100% of the maximum tariff. */
  readonly maximumEurocent: Eurocent;
};

/** Old, new and difference in money. */
export type Gunningsbedragen = {
  readonly oudEurocent: Eurocent;
  readonly nieuwEurocent: Eurocent;
  readonly verschilEurocent: Eurocent;
};

/** What one award of the set changes. */
export type Gunningseffect = Gunningsregel & Gunningsbedragen;

export type Gunningsoverzicht = Gunningsbedragen & {
  readonly effecten: readonly Gunningseffect[];
  readonly perZorgaanbieder: readonly (Gunningsbedragen & { readonly zorgaanbieder: string })[];
  readonly perKavel: readonly (Gunningsbedragen & { readonly kavel: Kavel })[];
  /** Null: not known. */
  readonly ruimteEurocent: Eurocent | null;
  /** By how much the set goes over the room; zero when it fits (uitspraak.md: a floor may cost more than there is). */
  readonly tekortEurocent: Eurocent | null;
};

/** What is about to change of an award; undefined when there is none and none is proposed. */
export function gunningswijzigingOf({
  toestand,
  tarief,
  voorstel,
}: Gunningstaat): Gunningswijziging | undefined {
  const stands = toestand !== 'ingetrokken' && toestand !== 'afgewezen' ? tarief : null;
  if (voorstel === null) return stands === null ? undefined : { besluit: null, oud: stands, nieuw: stands };
  const { besluit } = voorstel;
  if (besluit === 'intrekking' || besluit === 'afwijzing') return { besluit, oud: stands, nieuw: pct(0) };
  const nieuw = voorstel.tarief ?? stands;
  return nieuw === null ? undefined : { besluit, oud: stands, nieuw };
}

/** What a set of decisions does to each zorgaanbieder, to each kavel and to the room, before it is decided. */
export function createGunningsoverzicht(
  regels: readonly Gunningsregel[],
  ruimteEurocent: Eurocent | null,
): Gunningsoverzicht {
  const effecten = regels.map((regel) => {
    const oudEurocent = regel.oud === null ? eurocent(0) : pctOf(regel.maximumEurocent, regel.oud);
    const nieuwEurocent = pctOf(regel.maximumEurocent, regel.nieuw);
    return { ...regel, oudEurocent, nieuwEurocent, verschilEurocent: eurocent(nieuwEurocent - oudEurocent) };
  });
  const samen = addUp(effecten);
  const perZorgaanbieder = Map.groupBy(effecten, ({ zorgaanbieder }) => zorgaanbieder);
  const perKavel = Map.groupBy(effecten, ({ kavel }) => kavel);
  return {
    effecten,
    ...samen,
    perZorgaanbieder: [...perZorgaanbieder].map(([zorgaanbieder, own]) => ({ zorgaanbieder, ...addUp(own) })),
    perKavel: [...perKavel].map(([kavel, own]) => ({ kavel, ...addUp(own) })),
    ruimteEurocent,
    tekortEurocent:
      ruimteEurocent === null ? null : eurocent(Math.max(0, samen.nieuwEurocent - ruimteEurocent)),
  };
}

function addUp(effecten: readonly Gunningseffect[]): Gunningsbedragen {
  return {
    oudEurocent: sumEurocent(effecten.map((one) => one.oudEurocent)),
    nieuwEurocent: sumEurocent(effecten.map((one) => one.nieuwEurocent)),
    verschilEurocent: sumEurocent(effecten.map((one) => one.verschilEurocent)),
  };
}
