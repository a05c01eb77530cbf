import { ANDERE_ORGANISATIE } from '../partijen.ts';
import { VIER_OGEN, createWeiger } from '../weigeren.ts';

const VASTLEGGEN = 'uitspraak.md, Record';
const KORT_GEDING = 'S001-138; procedure.md, Objection';

const REGELS = {
  'andere-organisatie': ANDERE_ORGANISATIE,
  'stuk-onbekend': { regel: 'Een kort geding gaat over een kader of een gunning.', bron: KORT_GEDING },
  'eiser-ontbreekt': {
    regel: 'De zorgaanbieder van het dossier is een van de eisers.',
    bron: VASTLEGGEN,
  },
  'gegeven-ontbreekt': {
    regel: 'Van een zaak en een uitspraak staat vast wat, waar en waarom.',
    bron: VASTLEGGEN,
  },
  'dag-ongeldig': { regel: 'Een dag staat er als jaar, maand en dag.', bron: VASTLEGGEN },
  'dag-in-de-toekomst': {
    regel: 'Wat nog moet gebeuren, wordt niet als gebeurd vastgelegd.',
    bron: VASTLEGGEN,
  },
  'dag-te-vroeg': { regel: 'Zitting, uitspraak en beroep volgen op elkaar.', bron: VASTLEGGEN },
  'ecli-ongeldig': { regel: 'Een uitspraak heeft een eigen ECLI.', bron: VASTLEGGEN },
  'ecli-bekend': { regel: 'De ECLI van een uitspraak verandert niet.', bron: VASTLEGGEN },
  'gevolg-past-niet': {
    regel: 'De definitieve gunning wacht op een kort geding of is voorwaardelijk, tenzij het te laat kwam.',
    bron: 'procedure.md, Objection; 003 §2.7, S003-64',
  },
  'geen-voorstel': { regel: 'Een gevolg wordt voorgesteld en daarna bepaald.', bron: 'procedure.md, Roles' },
  'zelfde-persoon': VIER_OGEN['zelfde-persoon'],
  'oordeel-past-niet': {
    regel: 'Een bevel hoort bij een toewijzing, en alleen een hogere rechter vernietigt een uitspraak.',
    bron: VASTLEGGEN,
  },
  'geen-beroep-meer': { regel: 'Na cassatie is er geen hogere rechter.', bron: 'uitspraak.md, Appeal' },
} as const;

export type Kortgedingcode = keyof typeof REGELS;
export const KORTGEDINGCODES = Object.keys(REGELS) as readonly Kortgedingcode[];

export const refuseKortGeding = createWeiger<Kortgedingcode>(REGELS);
