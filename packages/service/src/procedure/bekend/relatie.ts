import { err, ok } from '@kavel/core/basis';
import { STUKKEN_2018, STUKKEN_2021 } from '@kavel/core/procedure';
import type { Kaderstaat, Stukkenkader } from '@kavel/core/procedure';
import { findRelaties } from '@kavel/store/inkooprelatie';
import type { Inkooprelatie } from '@kavel/store/inkooprelatie';
import type { Transaction } from '@kavel/store';
import { relatieOnbekend, stukkenNietGeregeld } from '../uitvoerweigering.ts';
import type { Bekendvraag, Gelezen } from './lezer.ts';

/** What the zorgkantoor knows of the provider of a dossier. */
export async function readRelatie(
  transaction: Transaction,
  { dossier: { regio }, zorgaanbieder }: Bekendvraag,
): Promise<Gelezen<Inkooprelatie>> {
  const asked = zorgaanbieder === null ? [] : [zorgaanbieder];
  const [found] = await findRelaties(transaction, { regio, zorgaanbieders: asked });
  return found === undefined ? err(relatieOnbekend(zorgaanbieder ?? '', regio)) : ok(found);
}

const STUKKEN_VANAF: ReadonlyMap<number, Stukkenkader> = new Map([
  [2018, STUKKEN_2018],
  [2021, STUKKEN_2021],
]);

/** The documents that a kader asks for; of other years no source says them. */
export function findStukkenkader({ inhoud }: Kaderstaat): Gelezen<Stukkenkader> {
  const van = inhoud?.contractjaren.van;
  const found = van === undefined ? undefined : STUKKEN_VANAF.get(van);
  return found === undefined ? err(stukkenNietGeregeld(van)) : ok(found);
}
