import type { ClickRegel } from './invoer.ts';

/** What a credit does: K that is left to be clicked, and V that the provider owes back. */
export type Creditverwerking = {
  readonly openstaandEurocent: number;
  readonly terugvorderingEurocent: number;
};

/**
 * Step 2: negative production first lowers what still waits of the same kavel, never below zero; the rest is owed
 * back and returns to the room in this run. Clicking secures against other providers, not against one's own
 * correction (click.md step 2).
 */
export function applyCredit(regel: ClickRegel): Creditverwerking {
  const credit = Math.max(0 - regel.productieEurocent, 0);
  const used = Math.min(credit, regel.openstaandEurocent);
  return { openstaandEurocent: regel.openstaandEurocent - used, terugvorderingEurocent: credit - used };
}
