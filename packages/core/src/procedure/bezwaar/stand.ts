import type { Instemmingsbezwaar } from '../instemming/index.ts';
import type { Bezwaarstaat } from './staat.ts';
import { publicationOf } from './voorwerp.ts';

/** Whether nothing is to be done about an objection any more: a definitive award and the end of a kader wait for it. */
export function isBezwaarAfgerond({ toestand }: Bezwaarstaat): boolean {
  return toestand === 'beslist' || toestand === 'ingetrokken' || toestand === 'buiten-behandeling';
}

/**
 * An objection as the consent of a registration looks at it: who was let in after doubt was in time. Null for one that
 * is not handed in, and for one to an award, which is no part of the kader.
 */
export function instemmingsbezwaarOf(kenmerk: string, staat: Bezwaarstaat): Instemmingsbezwaar | null {
  const { bezwaar } = staat;
  if (bezwaar === null || bezwaar.voorwerp.soort === 'gunning') return null;
  const clausules = bezwaar.gronden.map(({ clausule }) => clausule);
  return { kenmerk, publicatie: publicationOf(bezwaar.voorwerp), clausules, stand: standOf(staat) };
}

function standOf({ toestand }: Bezwaarstaat): Instemmingsbezwaar['stand'] {
  if (toestand === 'ingetrokken') return 'ingetrokken';
  if (toestand === 'buiten-behandeling') return 'te laat';
  return toestand === 'in-overweging' ? 'in overweging' : 'op tijd';
}
