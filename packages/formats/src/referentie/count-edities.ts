import { ok } from '@kavel/core/basis';
import type { Result } from '@kavel/core/basis';
import { composeTarieven } from '@kavel/core/editie';
import type { Maximumtarief } from '@kavel/core/overeenkomst';
import type { InvoerFinding } from '../invoer/index.ts';
import { readEditierijen, takeOver } from './compose-edities.ts';
import type { KoppeltabelRij } from './declaratie-tabellen.ts';
import type { Editie } from './edities.ts';

/** How much of an edition there is: koppeltabel rows, return codes or tariffs. */
export type Editietelling = {
  readonly rijen: number;
  /** Rows that judge some day: none once the edition was taken back, fewer when a later one took their place. */
  readonly geldend: number;
};

/** Which edition a row came from, by its place in the list. */
type Herkomst = { readonly editie: number };

type Geldend = {
  readonly koppeltabel: readonly (KoppeltabelRij & Herkomst)[];
  readonly retourcodes: ReadonlyMap<string, Herkomst>;
  readonly tarieven: readonly (Maximumtarief & Herkomst)[];
};

/** Counts every edition by the rules of `composeEdities`. The checkout takes no row of one away, so it is left out. */
export function countEdities(
  edities: readonly Editie[],
): Result<readonly (Editie & Editietelling)[], readonly InvoerFinding[]> {
  let samen: Geldend = { koppeltabel: [], retourcodes: new Map(), tarieven: [] };
  const rijen: number[] = [];
  for (const [index, editie] of edities.entries()) {
    const own = readRijen(editie, { editie: index });
    if (!own.ok) return own;
    rijen.push(own.value.koppeltabel.length + own.value.retourcodes.size + own.value.tarieven.length);
    if (editie.ingetrokken !== undefined) continue;
    samen = addRijen(samen, editie, own.value);
  }
  const { koppeltabel, retourcodes, tarieven } = samen;
  const counts = Map.groupBy([...koppeltabel, ...retourcodes.values(), ...tarieven], ({ editie }) => editie);
  return ok(
    edities.map((editie, index) => ({
      ...editie,
      rijen: rijen[index] ?? 0,
      geldend: counts.get(index)?.length ?? 0,
    })),
  );
}

function readRijen(editie: Editie, herkomst: Herkomst): Result<Geldend, readonly InvoerFinding[]> {
  const read = readEditierijen(editie, editie.bestand);
  if (!read.ok) return read;
  const { koppeltabel, retourcodes, tarieven } = read.value;
  return ok({
    koppeltabel: koppeltabel.map((rij) => ({ ...rij, ...herkomst })),
    retourcodes: new Map(retourcodes.map(([code]) => [code, herkomst])),
    tarieven: tarieven.map((tarief) => ({ ...tarief, ...herkomst })),
  });
}

/** Tariffs that contradict earlier ones do not count: nothing is judged with them until one of both is taken back. */
function addRijen(samen: Geldend, editie: Editie, own: Geldend): Geldend {
  const tarieven = composeTarieven(samen.tarieven, own.tarieven);
  return {
    koppeltabel:
      editie.soort === 'koppeltabel'
        ? takeOver(samen.koppeltabel, editie, own.koppeltabel).rijen
        : samen.koppeltabel,
    retourcodes: new Map([...samen.retourcodes, ...own.retourcodes]),
    tarieven: tarieven.ok ? tarieven.value : samen.tarieven,
  };
}
