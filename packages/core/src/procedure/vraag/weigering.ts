import { ANDERE_ORGANISATIE } from '../partijen.ts';
import { VIER_OGEN, createWeiger } from '../weigeren.ts';

const VERLOOP = 'procedure.md, Life cycle';

const REGELS = {
  'andere-organisatie': ANDERE_ORGANISATIE,
  'tekst-ontbreekt': { regel: 'Een vraag en een antwoord hebben een tekst.', bron: 'S001-134, S001-135' },
  'reden-ontbreekt': { regel: 'Deze handeling heeft een reden.', bron: 'procedure.md, Evidence' },
  'doel-onbekend': {
    regel: 'Een vraag gaat op in een andere vraag over hetzelfde kader.',
    bron: 'S002-43',
  },
  'doel-past-niet': {
    regel: 'Een vraag gaat op in een vraag die zelf nog wordt beantwoord.',
    bron: 'S002-43',
  },
  'heeft-samengevoegde': {
    regel: 'Een vraag waarin andere zijn opgegaan, gaat niet zelf in een andere op.',
    bron: VERLOOP,
  },
  'vrager-herkenbaar': {
    regel: 'Wie een vraag stelde, wordt nooit genoemd.',
    bron: 'procedure.md, Life cycle',
  },
  'zelfde-persoon': VIER_OGEN['zelfde-persoon'],
  'niet-in-nota': {
    regel: 'Een antwoord is gepubliceerd als het in een Nota van Inlichtingen staat.',
    bron: 'S001-135, S002-44',
  },
} as const;

export type Vraagcode = keyof typeof REGELS;
export const VRAAGCODES = Object.keys(REGELS) as readonly Vraagcode[];

export const refuseVraag = createWeiger<Vraagcode>(REGELS);
