import type { Zorgkantoor } from '@kavel/core/basis';
import { GEEN_BELEID, compareSamenstellingen, composeBeleid, findRegel } from '@kavel/core/beleid';
import type {
  Beleidsregel,
  Beleidsregister,
  Beleidsverschil,
  Feitcatalogus,
  Samenstelling,
  SamenstellingRefusal,
} from '@kavel/core/beleid';
import type { Kantkeuze, VerschilKeuze } from './verschil-keuze.ts';

type Beleid = { readonly register: Beleidsregister; readonly catalogus: Feitcatalogus };

/** One side of a comparison; `geen`: why no policy holds. */
export type Kant = { readonly samenstelling: Samenstelling; readonly geen?: SamenstellingRefusal };

/** One zorgkantoor between the two years. */
export type Vergelijking = {
  readonly zorgkantoor: Zorgkantoor;
  readonly van: Kant;
  readonly naar: Kant;
  readonly verschillen: readonly Beleidsverschil[];
};

export function vergelijk(beleid: Beleid, keuze: VerschilKeuze): readonly Vergelijking[] {
  return keuze.zorgkantoren.map((zorgkantoor) => {
    const van = compose(beleid, keuze, zorgkantoor, keuze.van);
    const naar = compose(beleid, keuze, zorgkantoor, keuze.naar);
    const verschillen = compareSamenstellingen(van.samenstelling, naar.samenstelling, beleid.catalogus);
    return { zorgkantoor, van, naar, verschillen };
  });
}

function compose(
  { register }: Beleid,
  { sector, kavel, onderwerp }: VerschilKeuze,
  zorgkantoor: Zorgkantoor,
  { jaar, kennisdatum }: Kantkeuze,
): Kant {
  const peildatum = Temporal.PlainDate.from({ year: jaar, month: 1, day: 1 });
  const composed = composeBeleid(register, { zorgkantoor, sector, kavel, onderwerp, peildatum, kennisdatum });
  if (composed.ok) return { samenstelling: composed.value };
  return { samenstelling: { ...GEEN_BELEID, hash: '' }, geen: composed.error };
}

/** One difference and every zorgkantoor that has it, with the rule on each side where there is one. */
export type Verschilregel = {
  readonly verschil: Beleidsverschil;
  readonly zorgkantoren: readonly Zorgkantoor[];
  readonly was?: Beleidsregel;
  readonly is?: Beleidsregel;
};

/** The differences of zorgkantoren that have policy on both sides, equal ones together, the most shared first. */
export function mergeVerschillen(
  register: Beleidsregister,
  vergelijkingen: readonly Vergelijking[],
): readonly Verschilregel[] {
  const regels = new Map<string, Verschilregel>();
  for (const { zorgkantoor, van, naar, verschillen } of vergelijkingen.filter(hasBoth)) {
    for (const verschil of verschillen) {
      const was = findLaid(register, van.samenstelling, verschil.regel);
      const is = findLaid(register, naar.samenstelling, verschil.regel);
      const key = [was?.document.id, is?.document.id, verschil.zin].join(' ');
      const known = regels.get(key)?.zorgkantoren ?? [];
      regels.set(key, {
        verschil,
        zorgkantoren: [...known, zorgkantoor],
        ...(verschil.was === undefined || was === undefined ? {} : { was }),
        ...(verschil.is === undefined || is === undefined ? {} : { is }),
      });
    }
  }
  return [...regels.values()].sort((left, right) => right.zorgkantoren.length - left.zorgkantoren.length);
}

export function hasBoth({ van, naar }: Vergelijking): boolean {
  return van.geen === undefined && naar.geen === undefined;
}

/** The rule of a composition by its id; a reservation says nothing of where it came from, so it is looked for. */
function findLaid(
  register: Beleidsregister,
  { stappen, eisen, budgetregels, documenten }: Samenstelling,
  id: string,
): Beleidsregel | undefined {
  const laid = [...stappen, ...eisen, ...budgetregels].find((one) => one.id === id);
  if (laid !== undefined) return findRegel(register, laid.herkomst.id, id);
  return documenten
    .map((home) => findRegel(register, home.id, id))
    .find((regel) => regel?.soort === 'voorbehoud');
}
