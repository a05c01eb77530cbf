import { createWeiger } from '../weigeren.ts';

export type Woonplaatscode = 'aantal-ongeldig' | 'bron-ontbreekt' | 'gemeente-spreekt-tegen';

export const refuseWoonplaats = createWeiger<Woonplaatscode>({
  'aantal-ongeldig': {
    regel: 'Een aantal cliënten is een geheel getal van nul of meer.',
    bron: '003 §2.2, S003-25',
  },
  'bron-ontbreekt': {
    regel: 'Van een gemeente die Kavel niet kent, zegt u waar haar regio staat.',
    bron: '003 §2.2, S003-27',
  },
  'gemeente-spreekt-tegen': {
    regel: 'Een gemeente ligt op één dag in één zorgkantoorregio.',
    bron: 'nza §1',
  },
});
