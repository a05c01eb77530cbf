import type { Inschrijvingstaat, Kaderstaat, Partij, Vraagstaat } from '@kavel/core/procedure';

/** What of a state each party reads: what the zorgkantoor still prepares stays with it. */

export function zonderVoorstel(staat: { readonly voorstel: unknown }, partij: Partij | null): object {
  return partij === 'zorgkantoor' ? staat : { ...staat, voorstel: null };
}

/** The documents that a provider is still putting together are its own. */
export function toonInschrijving(staat: Inschrijvingstaat, partij: Partij | null): object {
  return partij === 'zorgkantoor' ? { ...staat, werkset: [], uploads: [] } : { ...staat, voorstel: null };
}

/** Who wrote it and what is still being prepared is for its own zorgkantoor. */
export function toonKader(staat: Kaderstaat, partij: Partij | null): object {
  return partij === 'zorgkantoor' ? staat : { ...staat, opstellers: [], voorbereiding: [] };
}

/** The asker reads its own question, and the answer once it is published. */
export function toonVraag(staat: Vraagstaat, partij: Partij | null): object {
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
