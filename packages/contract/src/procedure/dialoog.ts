import { KAVELS } from '@kavel/core/basis';
import type { Pct } from '@kavel/core/basis';
import { DIALOOGCODES, DIALOOGONDERWERPEN } from '@kavel/core/procedure';
import { Type } from 'typebox';
import type { Static } from 'typebox';
import { dag, list, object } from '../basis.ts';
import { bedrag, groep, kaleOpdracht, keuze, ofNiets, opdracht, tekst } from './velden.ts';

const onderwerp = keuze(DIALOOGONDERWERPEN);
const partij = keuze(['zorgaanbieder', 'zorgkantoor']);
/** Small letters, so that no text that may be erased is taken for one (ADR 0089). */
export const afspraakkenmerk = Type.String({
  pattern: '^[a-z][a-z0-9-]{0,29}$',
  description: 'kenmerk van de afspraak',
});
export const afspraak = {
  id: afspraakkenmerk,
  onderwerp,
  wat: tekst('wat er is afgesproken'),
  eigenaar: partij,
  uiterlijk: dag('laatste dag'),
};
export const gesprek = groep({
  dag: dag('dag van het gesprek'),
  onderwerpen: list(onderwerp, { minItems: 1, maxItems: DIALOOGONDERWERPEN.length }),
  samenvatting: tekst('wat er is besproken, zonder namen van cliënten'),
});
export const plan = groep({
  van: keuze(KAVELS),
  naar: keuze(KAVELS),
  verschuivingEurocent: bedrag,
  uiterlijk: dag('laatste dag'),
  beloning: ofNiets(
    Type.Unsafe<Pct>(
      Type.Integer({
        minimum: 0,
        maximum: 1_000_000,
        description: 'in tienduizendsten van een procentpunt',
      }),
    ),
    'null: een beloning zonder getal',
  ),
});

export const DialoogopdrachtSchema = Type.Union([
  opdracht('begin', { heeftMeerbedskamers: Type.Boolean() }),
  opdracht('leg-gesprek-vast', { gesprek }),
  opdracht('maak-afspraak', { afspraak: groep(afspraak) }),
  opdracht('meld-gereed', { afspraak: afspraakkenmerk, dag: dag('dag waarop het gereed was') }),
  opdracht('leg-doelmatigheidsplan-vast', { plan }),
  kaleOpdracht('sluit'),
]);

export const DialoogcontroleSchema = object(
  'Dialoogcontrole',
  'Hoe een dialoog er vandaag voor staat: waarover het gaat, wat er mist, en wat er nog moet gebeuren.',
  {
    dag: dag('dag waarop dit geldt'),
    agenda: list(
      object('Agendapunt', 'Een onderwerp met de dagen waarop het aan de orde is.', {
        onderwerp,
        naam: Type.String(),
        van: dag('eerste dag'),
        totEnMet: dag('laatste dag'),
        bron: Type.String(),
      }),
    ),
    bevindingen: list(
      object('Dialoogbevinding', 'Wat niet in orde is.', {
        code: keuze(DIALOOGCODES),
        plaats: Type.String({ description: 'het onderwerp, de afspraak of het plan' }),
        melding: Type.String(),
        bron: Type.String(),
      }),
    ),
    openAfspraken: list(object('Openafspraak', 'Een afspraak die niet gereed is.', afspraak)),
  },
);

export type Dialoogcontrole = Static<typeof DialoogcontroleSchema>;
