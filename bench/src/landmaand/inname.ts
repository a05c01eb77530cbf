import { availableParallelism } from 'node:os';
import { intakeInBulk } from '@kavel/service/declaratie';
import type { Bulkuitkomst, Werkplaats } from '@kavel/service/declaratie';
import { momentOf } from '@kavel/service/demonstratie';
import type { Klaargezet } from './bestanden.ts';

export type Ingenomen = { readonly bestanden: number; readonly regels: number; readonly geweigerd: number };

/**
 * Takes in the files of a month, each its own transaction, in order of receipt and on a thread for each processor. A
 * good file that is refused, or a spoiled one that is not, stops the measurement.
 */
export async function takeIn(werkplaats: Werkplaats, files: readonly Klaargezet[]): Promise<Ingenomen> {
  const byPath = new Map(files.map((file) => [file.path, file]));
  const total = { bestanden: 0, regels: 0, geweigerd: 0 };
  const inOrder = files.toSorted((left, right) => (left.ontvangenOp < right.ontvangenOp ? -1 : 1));
  await intakeInBulk(werkplaats, {
    aanbod: inOrder.map(({ path, ontvangenOp }) => ({
      bestand: path,
      ontvangenOp: momentOf(ontvangenOp, 12),
    })),
    werkers: availableParallelism(),
    meld: (uitkomst) => {
      const file = byPath.get(uitkomst.bestand);
      if (file === undefined) throw new Error(`${uitkomst.bestand} was not offered`);
      const accepted = isAccepted(uitkomst, file);
      total.bestanden += 1;
      total.regels += accepted ? file.regels : 0;
      total.geweigerd += accepted ? 0 : 1;
    },
  });
  return total;
}

function isAccepted(uitkomst: Bulkuitkomst, { naam, fout }: Klaargezet): boolean {
  const accepted = uitkomst.soort === 'klaar' && uitkomst.result.ok;
  const refused = uitkomst.soort === 'klaar' && !uitkomst.result.ok;
  if (fout === undefined ? accepted : refused) return accepted;
  throw new Error(`${naam} (${fout?.soort ?? 'good'}): ${JSON.stringify(uitkomst).slice(0, 400)}`);
}
