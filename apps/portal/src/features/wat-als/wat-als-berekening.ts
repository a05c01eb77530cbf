import { ok } from '@kavel/core/basis';
import type { Result } from '@kavel/core/basis';
import {
  changeParameters,
  compareUitkomsten,
  evaluateRegels,
  layVoorRegels,
  listParameters,
  summarizeEffecten,
  withoutDocuments,
} from '@kavel/core/beleid';
import type {
  Herkomst,
  Parameter,
  ParameterRefusal,
  Parameterwijziging,
  Productieregel,
  Regeleffect,
  Regeluitkomst,
  Samenstelling,
  WatAlsBeleid,
  WatAlsTotaal,
} from '@kavel/core/beleid';
import type { BeleidInBrowser } from '../../api/beleid.ts';
import type { WatAlsKeuze } from './wat-als-keuze.ts';

/** What holds for these lines today, before anyone changes anything. */
export type Uitgangspunt = {
  readonly beleid: WatAlsBeleid;
  readonly samenstellingen: readonly Gelegd[];
  readonly uitkomsten: readonly Regeluitkomst[];
};

type Gelegd = Omit<Samenstelling, 'hash'>;

export function uitgangspuntOf(
  { register, catalogus, vandaag }: BeleidInBrowser,
  jaar: number,
  regels: readonly Productieregel[],
): Uitgangspunt {
  const peildatum = Temporal.PlainDate.from({ year: jaar, month: 1, day: 1 });
  const beleid = { register, catalogus, peildatum, kennisdatum: vandaag };
  return {
    beleid,
    samenstellingen: compositionsOf(beleid, regels),
    uitkomsten: evaluateRegels(beleid, regels),
  };
}

type Documentkeuze = Pick<WatAlsKeuze, 'kennisdatum' | 'zonder'>;

/** The policy with the chosen documents, as known on the chosen day, and the numbers in it that can be changed. */
export type GekozenBeleid = {
  readonly samenstellingen: readonly Gelegd[];
  readonly parameters: readonly Parameter[];
};

export function chooseBeleid(
  { beleid }: Uitgangspunt,
  { kennisdatum, zonder }: Documentkeuze,
  regels: readonly Productieregel[],
): GekozenBeleid {
  const register = withoutDocuments(beleid.register, zonder);
  const samenstellingen = compositionsOf({ ...beleid, register, kennisdatum }, regels);
  return { samenstellingen, parameters: listParameters(samenstellingen, beleid.catalogus) };
}

export type WatAlsEffect = { readonly effecten: readonly Regeleffect[]; readonly totaal: WatAlsTotaal };

/** What the changes do to every line. This runs while a slider is dragged. */
export function effectOf(
  { beleid, uitkomsten }: Uitgangspunt,
  { kennisdatum, zonder }: Documentkeuze,
  wijzigingen: readonly Parameterwijziging[],
  regels: readonly Productieregel[],
): Result<WatAlsEffect, ParameterRefusal> {
  const changed = changeParameters(beleid.register, wijzigingen, beleid.peildatum);
  if (!changed.ok) return changed;
  const after = { ...beleid, register: withoutDocuments(changed.value, zonder), kennisdatum };
  const effecten = compareUitkomsten(regels, uitkomsten, evaluateRegels(after, regels));
  return ok({ effecten, totaal: summarizeEffecten(effecten) });
}

/** The documents that change a kader here and can be thought away. */
export function listWijzigingen({
  beleid: { register },
  samenstellingen,
}: Uitgangspunt): readonly Herkomst[] {
  const amendments = new Set(register.wijzigingen.map(({ id }) => id));
  const found = samenstellingen
    .flatMap(({ documenten }) => documenten)
    .filter(({ id }) => amendments.has(id));
  return [...new Map(found.map((one) => [one.id, one])).values()];
}

function compositionsOf(beleid: WatAlsBeleid, regels: readonly Productieregel[]): readonly Gelegd[] {
  return [...layVoorRegels(beleid, regels).values()].flatMap((laid) => (laid.ok ? [laid.value] : []));
}
