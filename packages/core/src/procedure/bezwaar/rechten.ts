import { unreachable } from '../../basis/index.ts';
import type { Kaderpublicatie } from '../kader/index.ts';
import { judgeReactie } from '../reactietermijn.ts';
import type { Bezwaarstaat } from './staat.ts';
import { publicationOf } from './voorwerp.ts';

/** How a zorgaanbieder stands to one part of a publication. `onzeker`: a jurist must still decide. */
export type Rechtsstand = 'open' | 'onzeker' | 'bestreden' | 'verwerkt';

export type Recht = { readonly publicatie: string; readonly clausule: string; readonly stand: Rechtsstand };

/**
 * What one zorgaanbieder can still object to, and what it has lost: not objected in time is lost, also in court
 * (S003-63, S003-64). `bezwaren`: its own objections against this kader. A withdrawn one counts as none.
 */
export function listRechten(
  kader: string,
  publicaties: readonly Kaderpublicatie[],
  bezwaren: readonly Bezwaarstaat[],
  moment: Temporal.Instant,
): readonly Recht[] {
  return publicaties.flatMap((publicatie) =>
    publicatie.raakt.map((clausule) => ({
      publicatie: publicatie.id,
      clausule,
      stand: standOf(
        publicatie,
        clausule,
        bezwaren.filter((one) => isAbout(one, kader, publicatie.id)),
        moment,
      ),
    })),
  );
}

function isAbout({ bezwaar }: Bezwaarstaat, kader: string, publicatie: string): boolean {
  if (bezwaar === null || bezwaar.voorwerp.soort === 'gunning' || bezwaar.voorwerp.kader !== kader)
    return false;
  return publicationOf(bezwaar.voorwerp) === publicatie;
}

function standOf(
  { termijn }: Kaderpublicatie,
  clausule: string,
  bezwaren: readonly Bezwaarstaat[],
  moment: Temporal.Instant,
): Rechtsstand {
  const counts = bezwaren
    .filter(({ bezwaar }) => bezwaar?.gronden.some((grond) => grond.clausule === clausule) === true)
    .map(({ toestand }) => toestand)
    .filter((toestand) => toestand !== 'ingetrokken' && toestand !== 'buiten-behandeling');
  if (counts.some((toestand) => toestand !== 'in-overweging')) return 'bestreden';
  if (counts.length > 0) return 'onzeker';
  const verdict = judgeReactie(termijn, moment);
  switch (verdict) {
    case 'op tijd':
      return 'open';
    case 'in overweging':
      return 'onzeker';
    case 'te laat':
      return 'verwerkt';
    default:
      return unreachable(verdict);
  }
}
