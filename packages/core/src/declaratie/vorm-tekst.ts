import type { EiVeld } from './veld.ts';
import type { Vorm } from './vorm.ts';

const EISEN: Readonly<Record<Exclude<Vorm, 'waarden' | 'vanaf'>, string>> = {
  cijfers: 'alleen cijfers, links aangevuld met nullen',
  nullen: 'alleen nullen',
  datum: 'een bestaande datum als EEJJMMDD',
  bsn: 'een nummer dat aan de elfproef voldoet (999999999 als er geen is)',
  agb: 'een AGB-code van 8 cijfers',
  'agb-of-nul': 'een AGB-code van 8 cijfers, of nullen',
  'servicebureau-of-nul': 'een AGB-code die met 98 begint, of nullen',
  tekst: 'tekst die op de eerste positie begint',
  'tekst-of-leeg': 'spaties, of tekst die op de eerste positie begint',
  naam: 'een naam die op de eerste positie begint',
  'naam-of-leeg': 'spaties, of een naam die op de eerste positie begint',
  voorletters: 'letters, rechts aangevuld met spaties',
  'postcode-of-leeg': 'spaties, of een postcode van 4 cijfers en 2 letters',
  'land-of-leeg': 'spaties, nullen, of een landcode van 2 letters',
  'btw-of-leeg': 'spaties, of een btw-nummer als NL123456789B01',
  leeg: 'spaties',
};

/** What a field must hold, for a person; it never says what the field does hold. */
export function vormTekst(veld: EiVeld): string {
  return `${veld.naam}: vul ${eis(veld)}.`;
}

function eis(veld: EiVeld): string {
  if (veld.vorm === 'waarden') return (veld.waarden ?? []).join(' of ');
  if (veld.vorm === 'vanaf') return `een getal van ${veld.vanaf ?? 0} of meer`;
  return EISEN[veld.vorm];
}
