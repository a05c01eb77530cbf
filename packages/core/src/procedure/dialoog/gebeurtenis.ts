import type { Dialoogpartner, Dialoogtijd } from './agenda.ts';
import type { Dialoogafspraak, Dialoogstaat, Doelmatigheidsplan, Gesprek } from './staat.ts';

export type Dialooggebeurtenis =
  | { readonly soort: 'begonnen'; readonly tijd: Dialoogtijd; readonly partner: Dialoogpartner }
  | { readonly soort: 'gesprek-vastgelegd'; readonly gesprek: Gesprek }
  | { readonly soort: 'afspraak-gemaakt'; readonly afspraak: Omit<Dialoogafspraak, 'gereed'> }
  | { readonly soort: 'afspraak-gereed'; readonly afspraak: string; readonly dag: string }
  | { readonly soort: 'doelmatigheidsplan-vastgelegd'; readonly plan: Doelmatigheidsplan }
  | { readonly soort: 'gesloten' };

export function applyDialoog(staat: Dialoogstaat, gebeurtenis: Dialooggebeurtenis): Dialoogstaat {
  switch (gebeurtenis.soort) {
    case 'begonnen': {
      const { tijd, partner } = gebeurtenis;
      return { ...staat, toestand: 'open', tijd, partner };
    }
    case 'gesprek-vastgelegd':
      return { ...staat, gesprekken: [...staat.gesprekken, gebeurtenis.gesprek] };
    case 'afspraak-gemaakt':
      return { ...staat, afspraken: [...staat.afspraken, { ...gebeurtenis.afspraak, gereed: null }] };
    case 'afspraak-gereed': {
      const { afspraak, dag } = gebeurtenis;
      const afspraken = staat.afspraken.map((one) => (one.id === afspraak ? { ...one, gereed: dag } : one));
      return { ...staat, afspraken };
    }
    case 'doelmatigheidsplan-vastgelegd':
      return { ...staat, doelmatigheidsplan: gebeurtenis.plan };
    case 'gesloten':
      return { ...staat, toestand: 'gesloten' };
  }
}
