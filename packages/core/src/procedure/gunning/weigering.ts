import { ANDERE_ORGANISATIE } from '../partijen.ts';
import { TERMIJN_TE_BEREKENEN, VIER_OGEN, createWeiger } from '../weigeren.ts';

export const GUNNINGCODES = [
  'andere-organisatie',
  'beoordeling-niet-gesloten',
  'tarief-onbekend',
  'uitgesloten',
  'besluit-past-niet',
  'motivering-ontbreekt',
  'voorwaarde-ontbreekt',
  'grond-ontbreekt',
  'niets-veranderd',
  'geen-voorstel',
  'zelfde-persoon',
  'voorstel-verouderd',
  'termijn-loopt',
  'zaak-open',
  'geen-zaak-open',
  'niet-getekend-retour',
  'termijn-niet-te-berekenen',
] as const;
export type Gunningcode = (typeof GUNNINGCODES)[number];

const GUNNING = 'procedure.md, Assessment and award';

export const refuseGunning = createWeiger<Gunningcode>({
  'andere-organisatie': ANDERE_ORGANISATIE,
  'beoordeling-niet-gesloten': { regel: 'Gegund wordt na een gesloten beoordeling.', bron: 'S001-137' },
  'tarief-onbekend': {
    regel: 'Het percentage volgt uit het beleid met de beoordeelde gegevens.',
    bron: 'S001-137',
  },
  uitgesloten: { regel: 'Wie het beleid uitsluit, krijgt geen overeenkomst.', bron: 'beleid-model.md' },
  'besluit-past-niet': { regel: 'Een besluit past bij de stand van de gunning.', bron: GUNNING },
  'motivering-ontbreekt': { regel: 'Een besluit over een gunning heeft een uitleg.', bron: GUNNING },
  'voorwaarde-ontbreekt': {
    regel: 'Wie onder voorwaarde gunt, noemt de voorwaarde.',
    bron: 'procedure.md, Objection',
  },
  'grond-ontbreekt': {
    regel: 'Een herziening noemt de wijziging, de uitspraak of het bezwaar waar zij op rust.',
    bron: '003 §2.7, S003-60; uitspraak.md',
  },
  'niets-veranderd': {
    regel: 'Een herziening verandert het percentage of de looptijd.',
    bron: '003 §2.7, S003-62; uitspraak.md',
  },
  ...VIER_OGEN,
  'voorstel-verouderd': {
    regel: 'Besloten wordt over wat het beleid op dat moment zegt.',
    bron: 'S001-137; uitspraak.md',
  },
  'termijn-loopt': {
    regel:
      'Definitief of onder voorwaarde gunnen kan als de reactietermijn voorbij is, ook als een weekend haar verlengt.',
    bron: 'S001-139; 003 §2.7, S003-57',
  },
  'zaak-open': {
    regel: 'Zolang een bezwaar of kort geding open is, wordt niet definitief gegund.',
    bron: 'procedure.md, Objection; S001-138, S001-139',
  },
  'geen-zaak-open': {
    regel: 'Onder voorwaarde wordt alleen gegund als een bezwaar of kort geding open is.',
    bron: 'procedure.md, Objection',
  },
  'niet-getekend-retour': {
    regel: 'Als het tijdpad dat zo zegt, is de overeenkomst ondertekend terug voor de definitieve gunning.',
    bron: '003 §2.1, S003-23, S003-24',
  },
  ...TERMIJN_TE_BEREKENEN,
});
