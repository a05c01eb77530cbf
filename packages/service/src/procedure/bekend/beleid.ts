import { KAVELS, err, ok } from '@kavel/core/basis';
import type { Kavel, Sector } from '@kavel/core/basis';
import { findTariefbeleid, listVraaggronden } from '@kavel/core/beleid';
import type { Feiten, TariefBeleid, TariefUitkomst } from '@kavel/core/beleid';
import type { Criterium, Kaderstaat } from '@kavel/core/procedure';
import { geenBeleid } from '../uitvoerweigering.ts';
import { dayOf, zorgkantoorOf } from './lezer.ts';
import type { Bekendvraag, Gelezen, Proceduregegevens } from './lezer.ts';

type Kavelvraag = { readonly jaar: number; readonly sector: Sector; readonly kavel: Kavel };

/** The checklist of a provider: every fact that the policy of the first contract year looks at, whatever the kavel. */
export function listCriteria(
  gegevens: Proceduregegevens,
  vraag: Bekendvraag,
  { jaar, sector }: Omit<Kavelvraag, 'kavel'>,
): readonly Criterium[] {
  const found = new Map<string, Criterium>();
  for (const kavel of KAVELS) {
    const beleid = beleidVan(gegevens, vraag, { jaar, sector, kavel });
    if (!beleid.ok) continue;
    for (const feit of beleid.value.feiten) {
      if (!found.has(feit)) found.set(feit, criteriumOf(beleid.value, feit));
    }
  }
  return [...found.values()];
}

function criteriumOf(beleid: TariefBeleid, feit: string): Criterium {
  const [grond] = listVraaggronden(beleid, feit);
  const bron = grond === undefined ? '' : `${grond.clausule.bron}, ${grond.clausule.plaats}`;
  return { id: feit, feit, vraag: beleid.catalogus.get(feit)?.label ?? feit, bron };
}

/** What the policy says of a kavel with these facts, as known on the day of the act. */
export function uitkomstVan(
  gegevens: Proceduregegevens,
  vraag: Bekendvraag,
  kavelvraag: Kavelvraag,
  feiten: Feiten,
): Gelezen<TariefUitkomst> {
  const beleid = beleidVan(gegevens, vraag, kavelvraag);
  if (!beleid.ok) return beleid;
  const answered = beleid.value.evaluate(feiten);
  return answered.ok ? answered : err(geenBeleid(kavelvraag.kavel, 'een feit valt buiten zijn grenzen'));
}

function beleidVan(
  { beleid: { register, catalogus } }: Proceduregegevens,
  vraag: Bekendvraag,
  { jaar, sector, kavel }: Kavelvraag,
): Gelezen<TariefBeleid> {
  const found = findTariefbeleid(register, catalogus, {
    zorgkantoor: zorgkantoorOf(vraag),
    sector,
    kavel,
    peildatum: Temporal.PlainDate.from({ year: jaar, month: 1, day: 1 }),
    kennisdatum: dayOf(vraag),
  });
  return found.ok ? ok(found.value) : err(geenBeleid(kavel, found.error.code));
}

/** The first contract year of a kader. */
export function eersteJaar({ inhoud }: Kaderstaat): number {
  if (inhoud === null) throw new Error('a published kader has content');
  return inhoud.contractjaren.van;
}
