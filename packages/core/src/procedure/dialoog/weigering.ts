import { ANDERE_ORGANISATIE } from '../partijen.ts';
import { createWeiger } from '../weigeren.ts';

const DIALOOG = 'procedure.md, Assessment and award';

const REGELS = {
  'andere-organisatie': ANDERE_ORGANISATIE,
  'dag-ongeldig': { regel: 'Een dag staat er als jaar, maand en dag.', bron: DIALOOG },
  'dag-in-de-toekomst': {
    regel: 'Een gesprek is gevoerd en een afspraak is gereed: dat is vandaag of eerder.',
    bron: DIALOOG,
  },
  'gesprek-onvolledig': {
    regel: 'Van een gesprek staat vast waarover het ging en wat er is gezegd.',
    bron: '003 §2.6, S003-52',
  },
  'afspraak-onvolledig': { regel: 'Een afspraak zegt wat er gaat gebeuren.', bron: DIALOOG },
  'afspraak-bestaat-al': { regel: 'Een afspraak heeft een eigen kenmerk.', bron: DIALOOG },
  'afspraak-onbekend': { regel: 'Gereed melden gaat over een afspraak die er is.', bron: DIALOOG },
  'al-gereed': { regel: 'Een afspraak komt één keer gereed.', bron: DIALOOG },
  'niet-de-eigenaar': { regel: 'Wie een afspraak uitvoert, meldt haar gereed.', bron: DIALOOG },
  'afspraken-open': { regel: 'Een dialoog sluit als elke afspraak gereed is.', bron: DIALOOG },
} as const;

export type Dialoogweigercode = keyof typeof REGELS;
export const DIALOOGWEIGERCODES = Object.keys(REGELS) as readonly Dialoogweigercode[];

export const refuseDialoog = createWeiger<Dialoogweigercode>(REGELS);
