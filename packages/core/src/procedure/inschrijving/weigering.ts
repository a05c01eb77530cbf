import { ANDERE_ORGANISATIE } from '../partijen.ts';
import { TERMIJN_TE_BEREKENEN, VIER_OGEN, createWeiger } from '../weigeren.ts';

export const INSCHRIJVINGCODES = [
  'andere-organisatie',
  'inschrijving-gesloten',
  'nog-verzegeld',
  'stuk-ongeldig',
  'stuk-te-groot',
  'omvang-wijkt-af',
  'stuk-bestaat-al',
  'stuk-onbekend',
  'ontvangst-in-de-toekomst',
  'geen-stukken',
  'motivering-ontbreekt',
  'niets-in-overweging',
  'overweging-onbeslist',
  'geen-voorstel',
  'zelfde-persoon',
  'stukkenlijst-onbekend',
  'stukken-ontbreken',
  'niets-aan-te-vullen',
  'aanvultermijn-loopt',
  'termijn-niet-te-berekenen',
] as const;
export type Inschrijvingcode = (typeof INSCHRIJVINGCODES)[number];

const INSCHRIJVING = 'procedure.md, Inschrijving';

export const refuseInschrijving = createWeiger<Inschrijvingcode>({
  'andere-organisatie': ANDERE_ORGANISATIE,
  'inschrijving-gesloten': {
    regel: 'Wijzigen en intrekken kan tot de inschrijving sluit.',
    bron: '003 §2.1 en §2.3, S003-20, S003-37',
  },
  'nog-verzegeld': {
    regel: 'Het zorgkantoor opent inschrijvingen pas nadat de inschrijving is gesloten.',
    bron: INSCHRIJVING,
  },
  'stuk-ongeldig': {
    regel: 'Een stuk heeft een naam, ten minste één byte en een SHA-256 van 64 tekens.',
    bron: INSCHRIJVING,
  },
  'stuk-te-groot': { regel: 'Een bestand is niet groter dan de installatie toestaat.', bron: INSCHRIJVING },
  'omvang-wijkt-af': {
    regel: 'Van een aangekondigd bestand telt alleen het hele bestand.',
    bron: INSCHRIJVING,
  },
  'stuk-bestaat-al': { regel: 'Elk stuk heeft een eigen kenmerk.', bron: INSCHRIJVING },
  'stuk-onbekend': { regel: 'Alleen een stuk dat er is, kan worden verwijderd.', bron: INSCHRIJVING },
  'ontvangst-in-de-toekomst': {
    regel: 'De ontvangst is het moment waarop de laatste byte er was.',
    bron: 'procedure.md, Time',
  },
  'geen-stukken': {
    regel: 'Een inschrijving heeft ten minste één stuk.',
    bron: '003 §2.3, S003-28, S003-32',
  },
  'motivering-ontbreekt': { regel: 'Een besluit heeft een motivering.', bron: INSCHRIJVING },
  'niets-in-overweging': {
    regel: 'Over de tijdigheid wordt alleen beslist als zij onzeker is.',
    bron: 'procedure.md, Time; ANO-3',
  },
  'overweging-onbeslist': {
    regel: 'Eerst wordt beslist of de inschrijving op tijd was.',
    bron: 'procedure.md, Time; ANO-3',
  },
  ...VIER_OGEN,
  'stukkenlijst-onbekend': {
    regel: 'Welke stukken nodig zijn, volgt uit het kader en uit wat de zorgaanbieder opgeeft.',
    bron: '003 §2.3, S003-28 … S003-36',
  },
  'stukken-ontbreken': {
    regel: 'Compleet is een inschrijving met elk verplicht stuk van haar situatie.',
    bron: '003 §2.3, S003-28 tot en met S003-35',
  },
  'niets-aan-te-vullen': { regel: 'Een aanvulling noemt wat er ontbreekt.', bron: INSCHRIJVING },
  'aanvultermijn-loopt': {
    regel: 'Zolang de termijn voor aanvulling loopt, wordt de inschrijving niet afgewezen.',
    bron: INSCHRIJVING,
  },
  ...TERMIJN_TE_BEREKENEN,
});
