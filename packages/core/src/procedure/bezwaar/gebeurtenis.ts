import type { Bezwaarstaat, Bezwaarvoorstel, Ingediendbezwaar, Overweging } from './staat.ts';

export type Bezwaargebeurtenis =
  | {
      readonly soort: 'ingediend';
      readonly toestand: 'ontvangen' | 'in-overweging' | 'buiten-behandeling';
      readonly bezwaar: Ingediendbezwaar;
      readonly overwegingen: readonly Overweging[];
    }
  | { readonly soort: 'behandeling-beslist'; readonly toegelaten: boolean; readonly reden: string }
  | { readonly soort: 'voorbereid'; readonly voorstel: Bezwaarvoorstel; readonly door: string }
  | { readonly soort: 'teruggewezen'; readonly reden: string }
  | { readonly soort: 'beslist'; readonly voorstel: Bezwaarvoorstel; readonly door: string }
  | { readonly soort: 'wijziging-gekoppeld'; readonly publicatie: string }
  | { readonly soort: 'ingetrokken' };

export function applyBezwaar(staat: Bezwaarstaat, gebeurtenis: Bezwaargebeurtenis): Bezwaarstaat {
  switch (gebeurtenis.soort) {
    case 'ingediend': {
      const { toestand, bezwaar, overwegingen } = gebeurtenis;
      return { ...staat, toestand, bezwaar, overwegingen };
    }
    case 'behandeling-beslist': {
      const { toegelaten, reden } = gebeurtenis;
      return { ...staat, toestand: toegelaten ? 'ontvangen' : 'buiten-behandeling', reden };
    }
    case 'voorbereid': {
      const { voorstel, door } = gebeurtenis;
      return { ...staat, toestand: 'voorbereid', voorstel, voorbereidDoor: door };
    }
    case 'teruggewezen':
      return { ...staat, toestand: 'ontvangen', reden: gebeurtenis.reden };
    case 'beslist': {
      const { voorstel, door } = gebeurtenis;
      const toestand = voorstel.wijzigtBeleid ? 'wacht-op-wijziging' : 'beslist';
      return { ...staat, toestand, voorstel, beslistDoor: door };
    }
    case 'wijziging-gekoppeld':
      return { ...staat, toestand: 'beslist', wijziging: gebeurtenis.publicatie };
    case 'ingetrokken':
      return { ...staat, toestand: 'ingetrokken' };
  }
}
