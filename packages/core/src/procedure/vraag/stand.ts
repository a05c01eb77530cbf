import type { Vraagstaat } from './staat.ts';

/** Whether nothing is to be done about a question any more; a merged one waits for the question it went into. */
export function isVraagAfgerond({ toestand }: Vraagstaat, hoofdvraag: Vraagstaat | null): boolean {
  if (toestand === 'samengevoegd') return hoofdvraag?.toestand === 'gepubliceerd';
  return toestand === 'gepubliceerd' || toestand === 'ingetrokken' || toestand === 'te-laat';
}
