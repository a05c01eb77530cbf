import { KAVELS, err, kavelNaam, ok } from '@kavel/core/basis';
import type { Kavel, Sector } from '@kavel/core/basis';
import { KAVELFEITEN, findTariefbeleid, listVraaggronden } from '@kavel/core/beleid';
import type { Feiten, TariefBeleid, TariefUitkomst } from '@kavel/core/beleid';
import type { Criterium, Kaderstaat } from '@kavel/core/procedure';
import { geenBeleid } from '../uitvoerweigering.ts';
import { dayOf, zorgkantoorOf } from './lezer.ts';
import type { Bekendvraag, Gelezen, Proceduregegevens } from './lezer.ts';

/** Whose policy, as known when. */
type Beleidsvraag = Pick<Bekendvraag, 'organisatie' | 'moment'>;

type Kavelvraag = { readonly jaar: number; readonly sector: Sector; readonly kavel: Kavel };

/**
 * The checklist of a provider: every fact that the policy of the first contract year looks at, over all kavels. What
 * differs between kavels, such as the percentage of the year before, is asked for each.
 */
export function listCriteria(
  gegevens: Proceduregegevens,
  vraag: Beleidsvraag,
  { jaar, sector }: Omit<Kavelvraag, 'kavel'>,
): readonly Criterium[] {
  const found = new Map<string, Criterium>();
  for (const kavel of KAVELS) {
    const beleid = beleidVan(gegevens, vraag, { jaar, sector, kavel });
    if (!beleid.ok) continue;
    for (const feit of beleid.value.feiten) {
      const own = isKavelfeit(feit) ? kavel : null;
      const id = own === null ? feit : `${feit}.${own}`;
      if (!found.has(id)) found.set(id, { id, kavel: own, ...criteriumOf(beleid.value, feit, own) });
    }
  }
  return [...found.values()];
}

function criteriumOf(
  beleid: TariefBeleid,
  feit: string,
  kavel: Kavel | null,
): Pick<Criterium, 'feit' | 'vraag' | 'bron'> {
  const [grond] = listVraaggronden(beleid, feit);
  const bron = grond === undefined ? '' : `${grond.clausule.bron}, ${grond.clausule.plaats}`;
  const label = beleid.catalogus.get(feit)?.label ?? feit;
  return { feit, vraag: kavel === null ? label : `${label} (${kavelNaam[kavel]})`, bron };
}

function isKavelfeit(feit: string): boolean {
  return KAVELFEITEN.some((one) => one === feit);
}

/** What the policy says of a kavel with these facts, as known on the day of the act. */
export function uitkomstVan(
  gegevens: Proceduregegevens,
  vraag: Beleidsvraag,
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
  vraag: Beleidsvraag,
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
