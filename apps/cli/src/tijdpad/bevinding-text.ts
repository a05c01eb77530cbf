import type { Tijdpadbevinding } from '@kavel/service/tijdpad';

/** One line for a person: `tijdpad.yaml:12 rij 4, fout weekdag-past-niet — …`. */
export function bevindingText(bestand: string, bevinding: Tijdpadbevinding): string {
  const { rij, bij, regel, klasse, code, bekend, melding } = bevinding;
  const place = rij === null ? `reactietermijn ${bij}` : `rij ${rij}`;
  const known = bekend ? ' (staat onder openstaand)' : '';
  return `${bestand}:${regel} ${place}, ${klasse} ${code}${known} — ${melding}`;
}
