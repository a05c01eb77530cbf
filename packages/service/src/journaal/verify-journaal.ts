import { verifyInhoud, verifyKeten } from '@kavel/core/journaal';
import type { Journaalkop, Journaalschakel, Ketenbevinding } from '@kavel/core/journaal';
import { beginToezicht, readRegiojournaal, readRegiokoppen } from '@kavel/store/journaal';
import type { Regiokop } from '@kavel/store/journaal';
import type { Database, Transaction } from '@kavel/store';
import type { Werkwijzen } from '../procedure/werkwijze.ts';
import { schakelOf } from './journaalrij.ts';
import { rebuildDossiers } from './rebuild-dossiers.ts';
import type { Standbevinding } from './rebuild-dossiers.ts';

export type Journaalbevinding = Ketenbevinding | Standbevinding;

export type Journaalcontrole = {
  readonly regios: readonly {
    readonly regio: string;
    readonly regels: number;
    readonly dossiers: number;
    readonly kop: Journaalkop;
  }[];
  /** Empty: nothing was changed, removed, added or moved, and every dossier is what its acts made of it. */
  readonly bevindingen: readonly Journaalbevinding[];
};

const PAGE = 1_000;

/**
 * Verifies the journal of an installation, or of one region: both chains, what every act says, and every dossier rebuilt
 * from its events. Sees everything, also what is sealed, in one snapshot, and answers no content.
 */
export function verifyJournaal(
  database: Database,
  werkwijzen: Werkwijzen,
  regio?: string,
): Promise<Journaalcontrole> {
  return database.read('', async (transaction) => {
    await beginToezicht(transaction);
    const koppen = (await readRegiokoppen(transaction)).filter(
      (kop) => regio === undefined || kop.regio === regio,
    );
    const regios: Journaalcontrole['regios'][number][] = [];
    const bevindingen: Journaalbevinding[] = [];
    for (const kop of koppen) {
      const { found, ...counts } = await verifyRegio(transaction, werkwijzen, kop);
      regios.push({ ...kop, ...counts });
      bevindingen.push(...found);
    }
    return { regios, bevindingen };
  });
}

async function verifyRegio(transaction: Transaction, werkwijzen: Werkwijzen, { regio, kop }: Regiokop) {
  const regels: Journaalschakel[] = [];
  const contents: Ketenbevinding[] = [];
  const herbouw = rebuildDossiers(regio, werkwijzen);
  let page = await readRegiojournaal(transaction, { regio, na: 0, aantal: PAGE });
  while (page.length > 0) {
    for (const row of page) {
      const schakel = schakelOf(row);
      regels.push(schakel);
      contents.push(...verifyInhoud(schakel, row.bladen ?? undefined));
      herbouw.add(schakel, row.bladen);
    }
    const na = page.at(-1)?.nummerInRegio ?? 0;
    page = await readRegiojournaal(transaction, { regio, na, aantal: PAGE });
  }
  const chain = verifyKeten({ bereik: 'regio', regio, regels, kop });
  const found = [...chain, ...contents, ...(await herbouw.compare(transaction))];
  return { found, regels: regels.length, dossiers: herbouw.aantal() };
}
