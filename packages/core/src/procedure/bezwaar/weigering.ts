import { ANDERE_ORGANISATIE } from '../partijen.ts';
import { VIER_OGEN, createWeiger } from '../weigeren.ts';

const BEZWAAR = 'procedure.md, Objection';

const REGELS = {
  'andere-organisatie': ANDERE_ORGANISATIE,
  'stuk-onbekend': {
    regel: 'Bezwaar gaat over iets wat gepubliceerd of bekendgemaakt is.',
    bron: '003 §2.7, S003-57',
  },
  'grond-ontbreekt': { regel: 'Een bezwaar noemt waarmee men het niet eens is.', bron: '003 §2.7, S003-59' },
  'reden-ontbreekt': {
    regel: 'Een bezwaar en een besluit daarover hebben een reden.',
    bron: '003 §2.7, S003-58, S003-59',
  },
  'clausule-buiten-stuk': {
    regel: 'Bezwaar tegen een wijziging of aanvulling kan alleen over die wijziging of aanvulling gaan.',
    bron: '003 §2.7, S003-62',
  },
  'herstel-ontbreekt': { regel: 'Bij een gegrond bezwaar hoort wat wordt hersteld.', bron: BEZWAAR },
  'herstel-past-niet': { regel: 'Bij een ongegrond bezwaar wordt niets hersteld.', bron: BEZWAAR },
  'zelfde-persoon': VIER_OGEN['zelfde-persoon'],
  'wijziging-onbekend': {
    regel: 'Een bezwaar dat het beleid verandert, leidt tot een gepubliceerde wijziging.',
    bron: '003 §2.7, S003-60',
  },
} as const;

export type Bezwaarcode = keyof typeof REGELS;
export const BEZWAARCODES = Object.keys(REGELS) as readonly Bezwaarcode[];

export const refuseBezwaar = createWeiger<Bezwaarcode>(REGELS);
