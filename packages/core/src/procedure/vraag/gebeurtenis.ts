import type { Ingediendevraag, Vraagantwoord, Vraagstaat } from './staat.ts';

export type Vraaggebeurtenis =
  | {
      readonly soort: 'ingediend';
      readonly vraag: Ingediendevraag;
      readonly toestand: 'ingediend' | 'in-overweging' | 'te-laat';
    }
  | { readonly soort: 'tijdigheid-beslist'; readonly toegelaten: boolean; readonly reden: string }
  | { readonly soort: 'samengevoegd'; readonly met: string }
  | { readonly soort: 'losgemaakt'; readonly reden: string }
  | {
      readonly soort: 'beantwoord';
      readonly antwoord: Vraagantwoord;
      readonly sha256: string;
      readonly door: string;
    }
  | { readonly soort: 'vastgesteld' }
  | { readonly soort: 'teruggewezen'; readonly reden: string }
  | { readonly soort: 'gepubliceerd'; readonly nota: string }
  | { readonly soort: 'ingetrokken' };

export function applyVraag(staat: Vraagstaat, gebeurtenis: Vraaggebeurtenis): Vraagstaat {
  switch (gebeurtenis.soort) {
    case 'ingediend':
      return { ...staat, toestand: gebeurtenis.toestand, vraag: gebeurtenis.vraag };
    case 'tijdigheid-beslist': {
      const { toegelaten, reden } = gebeurtenis;
      return { ...staat, toestand: toegelaten ? 'ingediend' : 'te-laat', reden };
    }
    case 'samengevoegd':
      return { ...staat, toestand: 'samengevoegd', samengevoegdMet: gebeurtenis.met };
    case 'losgemaakt':
      return { ...staat, toestand: 'ingediend', samengevoegdMet: null, reden: gebeurtenis.reden };
    case 'beantwoord': {
      const { antwoord, sha256, door } = gebeurtenis;
      return { ...staat, toestand: 'beantwoord', antwoord, sha256, beantwoordDoor: door };
    }
    case 'vastgesteld':
      return { ...staat, toestand: 'vastgesteld' };
    case 'teruggewezen':
      return { ...staat, toestand: 'ingediend', reden: gebeurtenis.reden };
    case 'gepubliceerd':
      return { ...staat, toestand: 'gepubliceerd', nota: gebeurtenis.nota };
    case 'ingetrokken':
      return { ...staat, toestand: 'ingetrokken' };
  }
}
