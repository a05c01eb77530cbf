import { zichtbareOordelen } from '@kavel/core/procedure';
import type { Beoordelingstaat, Inschrijvingstaat, Kaderstaat, Vraagstaat } from '@kavel/core/procedure';
import type { Proceduredocument } from './uitvoering.ts';
import type { Lezer } from './werkwijze.ts';

/** What of a state each party reads: what the zorgkantoor still prepares stays with it. */

export function zonderVoorstel(staat: { readonly voorstel: unknown }, { partij }: Lezer): object {
  return partij === 'zorgkantoor' ? staat : { ...staat, voorstel: null };
}

/** The documents that a provider is still putting together are its own. */
export function toonInschrijving(staat: Inschrijvingstaat, { partij }: Lezer): object {
  return partij === 'zorgkantoor' ? { ...staat, werkset: [], uploads: [] } : { ...staat, voorstel: null };
}

/** Who wrote it and what is still being prepared is for its own zorgkantoor. */
export function toonKader(staat: Kaderstaat, { partij }: Lezer): object {
  return partij === 'zorgkantoor' ? staat : { ...staat, opstellers: [], voorbereiding: [] };
}

/** The asker reads its own question, and the answer once it is published. */
export function toonVraag(staat: Vraagstaat, { partij }: Lezer): object {
  if (partij === 'zorgkantoor') return staat;
  const { toestand, vraag, reden, nota } = staat;
  const isOut = toestand === 'gepubliceerd';
  const shown = isOut || toestand === 'ingetrokken' || toestand === 'te-laat' ? toestand : 'ingediend';
  return {
    toestand: toestand === 'in-overweging' || toestand === 'nieuw' ? toestand : shown,
    vraag,
    samengevoegdMet: null,
    antwoord: isOut ? staat.antwoord : null,
    sha256: isOut ? staat.sha256 : null,
    beantwoordDoor: null,
    reden: toestand === 'te-laat' ? reden : null,
    nota,
  };
}

/** Two judge apart: until both handed in, each reads only what it gave itself. */
export function toonBeoordeling(staat: Beoordelingstaat, { persoon }: Lezer): object {
  return { ...staat, beoordelaars: zichtbareOordelen(staat, persoon) };
}

export function leestOordeel(
  staat: Beoordelingstaat,
  { persoon }: Lezer,
  gebeurtenis: Proceduredocument,
): boolean {
  const isOf = gebeurtenis.soort === 'beoordeeld' ? gebeurtenis['persoon'] : persoon;
  return isOf === persoon || staat.beoordelaars.every(({ ingeleverd }) => ingeleverd);
}
