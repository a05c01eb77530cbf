import { compareDays } from '@kavel/core/basis';
import { measureRegel } from '@kavel/core/beleid';
import type { BeleidVraag, Beleidsregel, Regelinvloed, Regelverloop } from '@kavel/core/beleid';
import type { Proefaanbieders } from '@kavel/contract';
import type { BeleidInBrowser } from '../../api/beleid.ts';
import { bevolkingOf } from '../../api/proefregels.ts';

/** The days on which a rule is tried: a day it is about, as known on a day. */
export type Proefmoment = Pick<BeleidVraag, 'peildatum' | 'kennisdatum'>;

/** The latest knowledge with which the rule holds for anyone; undefined when it never does. */
export function proefmomentOf(
  verlopen: readonly Regelverloop[],
  vandaag: Temporal.PlainDate,
): Proefmoment | undefined {
  const momenten = verlopen.flatMap(({ bekend, geldig, momenten: rows }) =>
    bekend.flatMap(({ totEnMet }, row) =>
      geldig.flatMap(({ van }, column): Proefmoment[] => {
        const stand = rows[row]?.[column]?.stand;
        if (stand !== 'van kracht' && stand !== 'herleefd') return [];
        return [{ peildatum: van, kennisdatum: totEnMet ?? vandaag }];
      }),
    ),
  );
  return momenten.toSorted((left, right) => compareDays(right.kennisdatum, left.kennisdatum))[0];
}

/** What the rule means for the fictitious providers of the sectors it is about. */
export function invloedOf(
  { register, catalogus }: BeleidInBrowser,
  regel: Beleidsregel,
  proef: Proefaanbieders,
  moment: Proefmoment,
): readonly Regelinvloed[] {
  const regels = regel.document.sectoren.flatMap((sector) => bevolkingOf(proef, undefined, sector).regels);
  return measureRegel({ register, catalogus, ...moment }, regel, regels);
}
