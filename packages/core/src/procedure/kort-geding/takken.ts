import type { Bevel } from '../../beleid/index.ts';
import type { Kortgedinggevolg, Kortgedingstaat, Kortgedinguitspraak } from './staat.ts';

/** What a kort geding does to an award. `verboden`: a ruling in force forbids to go on. */
export type Gunningsgevolg = Kortgedinggevolg | 'verboden';

/**
 * One way in which an appeal can end: the last ruling stays, or it is quashed. `geraakt`: the clausules that are hit
 * then. Both stay computable as long as a ruling can change (uitspraak.md, Appeal).
 */
export type Kortgedingtak = {
  readonly tak: 'blijft' | 'vernietigd';
  readonly uitspraak: Kortgedinguitspraak | null;
  readonly geraakt: readonly string[];
  readonly gevolg: Gunningsgevolg;
};

const GEVOLG: Readonly<Record<Bevel, Gunningsgevolg>> = {
  verbod: 'verboden',
  opschorting: 'verboden',
  vernietiging: 'verboden',
  ondergrens: 'voorwaardelijk',
  verplichting: 'voorwaardelijk',
  geen: 'geen',
};

/** The ruling that counts: one in appeal takes the place of the one before it, unless it lets that stand. */
export function uitspraakInForce(uitspraken: readonly Kortgedinguitspraak[]): Kortgedinguitspraak | null {
  return uitspraken.reduce<Kortgedinguitspraak | null>(
    (counts, one) => (counts === null || one.eerdere === 'vernietigd' ? one : counts),
    null,
  );
}

/** What the definitive award must do now. Without a decision it waits. */
export function gevolgVoorGunning({ toestand, gevolg, uitspraken }: Kortgedingstaat): Gunningsgevolg {
  if (toestand === 'nieuw' || toestand === 'ingetrokken') return 'geen';
  if (toestand === 'aanhangig') return gevolg?.gevolg ?? 'wacht';
  const ordered = orderOf(uitspraakInForce(uitspraken));
  const conditional = toestand === 'hoger-beroep' && gevolg?.gevolg === 'voorwaardelijk';
  return ordered === 'geen' && conditional ? 'voorwaardelijk' : ordered;
}

/** How it can still end. Empty while there is no ruling; one branch when it is final. */
export function takkenVan({ toestand, uitspraken }: Kortgedingstaat): readonly Kortgedingtak[] {
  if (uitspraken.length === 0) return [];
  const stays = branch('blijft', uitspraken);
  return toestand === 'onherroepelijk' ? [stays] : [stays, branch('vernietigd', uitspraken.slice(0, -1))];
}

function branch(tak: Kortgedingtak['tak'], uitspraken: readonly Kortgedinguitspraak[]): Kortgedingtak {
  const uitspraak = uitspraakInForce(uitspraken);
  return { tak, uitspraak, geraakt: uitspraak?.clausules ?? [], gevolg: orderOf(uitspraak) };
}

function orderOf(uitspraak: Kortgedinguitspraak | null): Gunningsgevolg {
  return uitspraak === null ? 'geen' : GEVOLG[uitspraak.bevel];
}
