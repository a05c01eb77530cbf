import { ANDERE_ORGANISATIE } from '../partijen.ts';
import { createWeiger } from '../weigeren.ts';

export const BEOORDELINGCODES = [
  'andere-organisatie',
  'inschrijving-niet-compleet',
  'geen-criteria',
  'zelfde-persoon',
  'geen-beoordelaar',
  'belang-niet-verklaard',
  'belang-sluit-uit',
  'toelichting-ontbreekt',
  'al-ingeleverd',
  'criterium-onbekend',
  'waarde-ongeldig',
  'motivering-ontbreekt',
  'oordelen-ontbreken',
  'geen-verschil',
  'geen-voorstel',
] as const;
export type Beoordelingcode = (typeof BEOORDELINGCODES)[number];

const BRON = 'procedure.md, Assessment and award';

export const refuseBeoordeling = createWeiger<Beoordelingcode>({
  'andere-organisatie': ANDERE_ORGANISATIE,
  'inschrijving-niet-compleet': {
    regel: 'Beoordeeld wordt een inschrijving die compleet is.',
    bron: 'procedure.md, Life cycle',
  },
  'geen-criteria': { regel: 'Een beoordeling heeft ten minste één criterium.', bron: BRON },
  'zelfde-persoon': {
    regel: 'Twee mensen beoordelen, en een derde sluit de beoordeling.',
    bron: `${BRON}; procedure.md, Roles`,
  },
  'geen-beoordelaar': { regel: 'Alleen de twee aangewezen beoordelaars beoordelen.', bron: BRON },
  'belang-niet-verklaard': { regel: 'Een beoordelaar verklaart eerst of hij een belang heeft.', bron: BRON },
  'belang-sluit-uit': { regel: 'Wie een belang heeft, beoordeelt niet.', bron: BRON },
  'toelichting-ontbreekt': { regel: 'Wie een belang verklaart, zegt welk.', bron: BRON },
  'al-ingeleverd': { regel: 'Na het inleveren liggen de oordelen vast.', bron: BRON },
  'criterium-onbekend': { regel: 'Beoordeeld wordt wat op de lijst staat.', bron: BRON },
  'waarde-ongeldig': {
    regel: 'Een oordeel past bij de soort en de grenzen van het gegeven waar het beleid naar vraagt.',
    bron: 'S001-137; beleid-model.md',
  },
  'motivering-ontbreekt': { regel: 'Elk oordeel heeft een motivering.', bron: BRON },
  'oordelen-ontbreken': { regel: 'Inleveren kan met een oordeel over elk criterium.', bron: BRON },
  'geen-verschil': {
    regel: 'Overleg gaat over een criterium waarover de beoordelaars verschillen.',
    bron: BRON,
  },
  'geen-voorstel': {
    regel: 'Een gezamenlijk oordeel wordt door de één voorgesteld en door de ander bevestigd.',
    bron: BRON,
  },
});
