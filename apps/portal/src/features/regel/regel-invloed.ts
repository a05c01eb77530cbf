import { compareDays } from '@kavel/core/basis';
import { measureRegel } from '@kavel/core/beleid';
import type { BeleidVraag, Beleidsregel, Regelinvloed, Regelverloop } from '@kavel/core/beleid';
import type { Proefaanbieders } from '@kavel/contract';
import type { BeleidInBrowser } from '../../api/beleid.ts';
import { bevolkingOf } from '../../api/proefregels.ts';

/** On which day a rule is tried, as known on which day. */
export type Proefmoment = Pick<BeleidVraag, 'peildatum' | 'kennisdatum'>;

/** What the rule means for the providers of one zorgkantoor at the moment it was tried. */
export type Proefinvloed = { readonly moment: Proefmoment; readonly invloed: Regelinvloed };

/** The latest knowledge with which the rule holds; undefined when it never does. */
export function proefmomentOf(
  { bekend, geldig, momenten }: Regelverloop,
  vandaag: Temporal.PlainDate,
): Proefmoment | undefined {
  const held = bekend.flatMap(({ totEnMet }, row) =>
    geldig.flatMap(({ van }, column): Proefmoment[] => {
      const stand = momenten[row]?.[column]?.stand;
      if (stand !== 'van kracht' && stand !== 'herleefd') return [];
      return [{ peildatum: van, kennisdatum: totEnMet ?? vandaag }];
    }),
  );
  return held.toSorted((left, right) => compareDays(right.kennisdatum, left.kennisdatum))[0];
}

/**
 * What the rule means for fictitious providers. Where it fared differently for one zorgkantoor than for another, each is
 * tried at its own moment.
 */
export function invloedOf(
  { register, catalogus, vandaag }: BeleidInBrowser,
  regel: Beleidsregel,
  verlopen: readonly Regelverloop[],
  proef: Proefaanbieders,
): readonly Proefinvloed[] {
  const regels = regel.document.sectoren.flatMap((sector) => bevolkingOf(proef, undefined, sector).regels);
  return verlopen.flatMap((verloop) => {
    const moment = proefmomentOf(verloop, vandaag);
    if (moment === undefined) return [];
    const mine = regels.filter((line) =>
      verloop.voor.some(
        (one) =>
          one.zorgkantoor === line.zorgkantoor && one.sector === line.sector && one.kavel === line.kavel,
      ),
    );
    return measureRegel({ register, catalogus, ...moment }, regel, mine).map((invloed) => ({
      moment,
      invloed,
    }));
  });
}
