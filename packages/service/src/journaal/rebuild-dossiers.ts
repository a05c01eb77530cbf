import { canonicalJson } from '@kavel/core/basis';
import { dossiernaam, leesInhoud } from '@kavel/core/journaal';
import type { Blad, Journaalschakel } from '@kavel/core/journaal';
import { readDossiers } from '@kavel/store/journaal';
import type { DossierRij } from '@kavel/store/dossier';
import type { Transaction } from '@kavel/store';
import type { Procedurestaat } from '../procedure/uitvoering.ts';
import type { Werkwijze, Werkwijzen } from '../procedure/werkwijze.ts';

/** Published names of what can differ between the journal and the dossiers. */
export type Standcode =
  | 'stand-wijkt-af'
  | 'versie-wijkt-af'
  | 'inzage-wijkt-af'
  | 'dossier-ontbreekt'
  | 'journaal-ontbreekt'
  | 'werkwijze-onbekend';

export type Standbevinding = {
  readonly code: Standcode;
  readonly regio: string;
  /** `soort/id`. */
  readonly dossier: string;
  readonly melding: string;
};

/** A dossier as its events make it. */
type Herbouwd = {
  readonly werkwijze: Werkwijze | undefined;
  /** Absent: what an act said is not there, so it can not be rebuilt. */
  readonly staat: Procedurestaat | undefined;
  readonly versie: number;
};

export type Herbouw = {
  /** Takes the next entry of the region. */
  readonly add: (schakel: Journaalschakel, bladen: readonly Blad[] | null) => void;
  /** Holds every dossier of the region to what was added. */
  readonly compare: (transaction: Transaction) => Promise<readonly Standbevinding[]>;
  readonly aantal: () => number;
};

const PAGE = 500;

/** Rebuilds every dossier of a region from its journal, one entry after another, and compares with what is stored. */
export function rebuildDossiers(regio: string, werkwijzen: Werkwijzen): Herbouw {
  const rebuilt = new Map<string, Herbouwd>();
  return {
    aantal: () => rebuilt.size,
    add(schakel, bladen) {
      const name = dossiernaam(schakel);
      const werkwijze = werkwijzen[schakel.dossier.soort];
      const { staat } = rebuilt.get(name) ?? { staat: werkwijze?.begin };
      const next =
        werkwijze === undefined || staat === undefined || bladen === null
          ? undefined
          : leesInhoud(bladen).gebeurtenissen.reduce(werkwijze.apply, staat);
      rebuilt.set(name, { werkwijze, staat: next, versie: schakel.nummer });
    },
    async compare(transaction) {
      const missing = new Set(rebuilt.keys());
      const found: Standbevinding[] = [];
      let page = await readDossiers(transaction, { regio, na: undefined, aantal: PAGE });
      for (
        ;
        page.length > 0;
        page = await readDossiers(transaction, { regio, na: page.at(-1), aantal: PAGE })
      ) {
        for (const rij of page) {
          const name = dossiernaam({ dossier: rij });
          missing.delete(name);
          for (const [code, melding] of compareDossier(rij, rebuilt.get(name))) {
            found.push({ code, regio, dossier: name, melding: `Dossier ${name}: ${melding}` });
          }
        }
      }
      for (const dossier of missing) {
        const melding = `Dossier ${dossier} staat in het journaal en is er niet meer. Zet het terug uit een reservekopie.`;
        found.push({ code: 'dossier-ontbreekt', regio, dossier, melding });
      }
      return found;
    },
  };
}

const HERSTEL = 'Zoek uit wie de tabel heeft veranderd; het journaal telt.';

function compareDossier(
  rij: DossierRij,
  herbouwd: Herbouwd | undefined,
): readonly (readonly [code: Standcode, melding: string])[] {
  if (herbouwd === undefined) return [['journaal-ontbreekt', `er is geen enkele regel over. ${HERSTEL}`]];
  const { werkwijze, staat, versie } = herbouwd;
  if (werkwijze === undefined) {
    return [['werkwijze-onbekend', `deze versie van Kavel kent geen dossier ${rij.soort}. Werk Kavel bij.`]];
  }
  const wrongVersion: readonly [Standcode, string] = [
    'versie-wijkt-af',
    `versie ${rij.versie}, terwijl het journaal eindigt bij regel ${versie}. ${HERSTEL}`,
  ];
  const numbered = rij.versie === versie ? [] : [wrongVersion];
  if (staat === undefined) return numbered;
  const same = canonicalJson(staat) === canonicalJson(rij.staat as Procedurestaat);
  const sameWall = wallText(werkwijze.wand(staat)) === wallText(rij);
  return [
    ...numbered,
    ...(same
      ? []
      : [['stand-wijkt-af', `de stand is niet die van zijn gebeurtenissen. ${HERSTEL}`] as const]),
    ...(sameWall ? [] : [['inzage-wijkt-af', `wie het ziet, volgt niet uit de stand. ${HERSTEL}`] as const]),
  ];
}

/** Who sees a dossier, as text that can be compared. */
export function wallText({
  inzage,
  verzegeldTot,
  deelnemers,
  sluiting,
}: ReturnType<Werkwijze['wand']>): string {
  return canonicalJson([inzage, verzegeldTot?.toString() ?? null, deelnemers, sluiting?.toString() ?? null]);
}
