import { ANDERE_ORGANISATIE } from '../partijen.ts';
import { VIER_OGEN, createWeiger } from '../weigeren.ts';

export const OVEREENKOMSTCODES = [
  'andere-organisatie',
  'niets-voort-te-zetten',
  'besluit-past-niet',
  'motivering-ontbreekt',
  'document-ongeldig',
  'gunning-ontbreekt',
  'looptijd-verschilt',
  'bedrag-ongeldig',
  'einddag-ongeldig',
  'geen-voorstel',
  'zelfde-persoon',
  'voorstel-verouderd',
  'ander-document',
  'retourtermijn-loopt',
  'gunning-bevroren',
  'gunning-niet-definitief',
  'bedrag-wijkt-af',
  'dag-ongeldig',
  'al-ingediend',
] as const;
export type Overeenkomstcode = (typeof OVEREENKOMSTCODES)[number];

const LEVENSLOOP = 'procedure.md, Life cycle';

export const refuseOvereenkomst = createWeiger<Overeenkomstcode>({
  'andere-organisatie': ANDERE_ORGANISATIE,
  'niets-voort-te-zetten': {
    regel: 'Voortzetten kan met een overeenkomst die doorloopt en een instemmingsverklaring.',
    bron: '003 §2.4, S003-44',
  },
  'besluit-past-niet': { regel: 'Een besluit past bij de stand van de overeenkomst.', bron: LEVENSLOOP },
  'motivering-ontbreekt': { regel: 'Een besluit heeft een motivering.', bron: LEVENSLOOP },
  'document-ongeldig': {
    regel: 'Een overeenkomst heeft een SHA-256 van 64 tekens en elk kavel hooguit één keer.',
    bron: '003 §2.6, S003-55',
  },
  'gunning-ontbreekt': {
    regel: 'Een overeenkomst gaat over kavels die ten minste voorlopig zijn gegund.',
    bron: '003 §2.6, S003-55; S001-137',
  },
  'looptijd-verschilt': {
    regel: 'De kavels van een overeenkomst hebben dezelfde contractjaren.',
    bron: '003 §2.5, S003-47',
  },
  'bedrag-ongeldig': {
    regel: 'Een productieafspraak is nul of meer, en het totaal is te tellen.',
    bron: '003 §4.4, S003-130',
  },
  'einddag-ongeldig': { regel: 'Een overeenkomst eindigt op een dag na haar eerste dag.', bron: LEVENSLOOP },
  ...VIER_OGEN,
  'voorstel-verouderd': {
    regel: 'Aangeboden wordt wat volgt uit de gunningen van dat moment.',
    bron: '003 §2.6, S003-55; uitspraak.md',
  },
  'ander-document': { regel: 'Ondertekend wordt het document dat is aangeboden.', bron: '003 §2.1, S003-23' },
  'retourtermijn-loopt': {
    regel: 'Een aanbod vervalt niet zolang de overeenkomst nog op tijd terug kan zijn.',
    bron: '003 §2.1, S003-23',
  },
  'gunning-bevroren': {
    regel: 'Zolang een uitspraak een gunning stilzet, wordt er niet getekend en vervalt er niets.',
    bron: 'uitspraak.md; court §4',
  },
  'gunning-niet-definitief': {
    regel: 'Een overeenkomst is definitief als elk kavel definitief is gegund.',
    bron: '003 §2.1, S003-24; S001-139',
  },
  'bedrag-wijkt-af': {
    regel: 'Het budgetformulier heeft hetzelfde totaal als de overeenkomst.',
    bron: '003 §2.1, S003-24',
  },
  'dag-ongeldig': {
    regel: 'De dag van indiening ligt niet voor de overeenkomst en niet na vandaag.',
    bron: '003 §2.1, S003-24',
  },
  'al-ingediend': { regel: 'Bij elke bijlage hoort één budgetformulier.', bron: '003 §2.1, S003-24' },
});
