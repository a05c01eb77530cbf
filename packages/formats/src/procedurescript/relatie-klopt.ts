import type { Relatie } from './schema.ts';

export type Relatiefout = { readonly veld: keyof Relatie; readonly melding: string };

/** What the form alone does not say of a relation: its days exist, and both or none are there, in order. */
export function relatieFault({ contractVan, contractTotEnMet }: Relatie): Relatiefout | undefined {
  const days = { contractVan, contractTotEnMet };
  for (const veld of ['contractVan', 'contractTotEnMet'] as const) {
    const day = days[veld];
    if (day !== null && !isDay(day)) return { veld, melding: `${day} bestaat niet. Verbeter de datum.` };
  }
  if (contractVan === null && contractTotEnMet === null) return undefined;
  if (contractVan === null || contractTotEnMet === null) {
    const veld = contractVan === null ? 'contractVan' : 'contractTotEnMet';
    return {
      veld,
      melding: 'van een lopende overeenkomst horen er een eerste en een laatste dag. Vul beide in.',
    };
  }
  // ISO days of four-digit years are in the order of the calendar as text.
  return contractVan <= contractTotEnMet
    ? undefined
    : { veld: 'contractTotEnMet', melding: 'de laatste dag ligt voor de eerste. Draai ze om.' };
}

function isDay(text: string): boolean {
  try {
    Temporal.PlainDate.from(text);
    return true;
  } catch {
    return false;
  }
}
