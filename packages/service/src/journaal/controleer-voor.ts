import type { Journaalkop } from '@kavel/core/journaal';
import { LEGE_KOP } from '@kavel/core/journaal';
import { DOSSIERSOORTEN } from '@kavel/core/procedure';
import { findDossier, setMoment } from '@kavel/store/dossier';
import type { Database } from '@kavel/store';
import type { Kijker } from '../procedure/aanblik.ts';
import type { Journaalbevinding, Journaalcontrole } from './verify-journaal.ts';

/** What a person is told of the journal of a region. */
export type Regiocontrole = {
  readonly regio: string;
  readonly regels: number;
  readonly kop: Journaalkop;
  /** How many things are wrong; the first of them are in the list. */
  readonly aantal: number;
  readonly bevindingen: readonly {
    readonly code: Journaalbevinding['code'];
    /** `soort/id`; absent: about the chain of the region, or about a dossier that is not for this person. */
    readonly dossier?: string;
    readonly melding: string;
  }[];
};

const GETOOND = 500;

/**
 * The verification of one region as a person may read it. It looks at everything, also at what is sealed; a finding names
 * its dossier to who sees that dossier now, and how many dossiers there are it does not say.
 */
export async function controleerVoor(
  { database, verify }: { readonly database: Database; readonly verify: () => Promise<Journaalcontrole> },
  { door, moment }: Kijker,
  regio: string,
): Promise<Regiocontrole> {
  const { regios, bevindingen } = await verify();
  const found = regios.find((one) => one.regio === regio);
  const shown = bevindingen.slice(0, GETOOND);
  const named = new Set(shown.flatMap(({ dossier }) => dossier ?? []));
  const seen = await database.read(door.organisatie, async (transaction) => {
    await setMoment(transaction, moment);
    const visible = new Set<string>();
    for (const name of named) {
      const soort = DOSSIERSOORTEN.find((one) => name.startsWith(`${one}/`));
      if (soort === undefined) continue;
      const id = name.slice(soort.length + 1);
      if ((await findDossier(transaction, { regio, soort, id })) !== undefined) visible.add(name);
    }
    return visible;
  });
  return {
    ...{ regio, regels: found?.regels ?? 0, kop: found?.kop ?? LEGE_KOP, aantal: bevindingen.length },
    bevindingen: shown.map(({ code, dossier, melding }) => {
      if (dossier === undefined) return { code, melding };
      return seen.has(dossier) ? { code, dossier, melding } : { code, melding: VERBORGEN };
    }),
  };
}

const VERBORGEN =
  'Dit gaat over een dossier dat u nu niet mag zien, of dat er niet meer is. De beheerder vindt het met kavel journaal controleer.';
