import { fileURLToPath } from 'node:url';
import type { DeclaratieTabellen } from '@kavel/core/declaratie';
import { loadReferentie } from '@kavel/formats/referentie';
import { loadWereldBronnen } from '@kavel/service/demonstratie';
import type { WereldBronnen } from '@kavel/simulatie';

const CHECKOUT = fileURLToPath(new URL('../../../../', import.meta.url));

/** What simulated worlds are made of and checked against: the product's own data. */
export async function wereldBronnen(): Promise<{
  readonly bronnen: WereldBronnen;
  readonly tabellen: DeclaratieTabellen;
}> {
  const bronnen = await loadWereldBronnen(CHECKOUT);
  const referentie = loadReferentie();
  if (!bronnen.ok || !referentie.ok) throw new Error('The product cannot read its own data');
  return { bronnen: bronnen.value, tabellen: referentie.value.tabellen };
}
