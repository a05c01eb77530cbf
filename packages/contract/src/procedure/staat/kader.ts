import { ROLLEN } from '@kavel/core/basis';
import { TIJDPADROLLEN, UITVOERDERS } from '@kavel/core/kalender';
import { KADERTOESTANDEN, OPMERKINGBESLUITEN } from '@kavel/core/procedure';
import { Type } from 'typebox';
import { Hash, dag, list, moment, object } from '../../basis.ts';
import { KaderinhoudSchema, KaderstukSchema, clausule, wijzigingen } from '../kader.ts';
import { TijdpadvoorstelSchema, tijdpadcode } from '../tijdpad.ts';
import {
  ecli,
  groep,
  jaar,
  kenmerk,
  keuze,
  ofNiets,
  organisatie,
  persoon,
  regel,
  tekst,
  toestandUit,
  volgnummer,
} from '../velden.ts';
import { antwoord } from '../vraag.ts';
import { LopendeTermijnSchema } from './velden.ts';

const stap = kenmerk('id van een stap');
const publicatie = kenmerk('id van de publicatie, zoals "nota 1"');
const reden = tekst('waarom');

const TijdpadversieSchema = object(
  'Tijdpadversie',
  'Een versie van het tijdpad, met wat er op de dag van de versie uit volgde.',
  {
    ...TijdpadvoorstelSchema.properties,
    versie: volgnummer,
    sha256: Hash,
    stappen: list(
      groep({
        stap,
        wat: regel('wat er gebeurt'),
        rol: ofNiets(keuze(TIJDPADROLLEN), 'wat de stap in de procedure betekent; null: niets'),
        wie: keuze(UITVOERDERS),
        laatsteDag: ofNiets(dag('laatste dag'), 'null: die dag is niet bekend'),
        opTijdTot: ofNiets(moment('tot dan is het zeker op tijd'), 'null: die dag is niet bekend'),
        teLaatVanaf: ofNiets(moment('vanaf dan is het zeker te laat'), 'null: die dag is niet bekend'),
      }),
    ),
    reacties: list(
      groep({
        termijn: kenmerk('id van de reactietermijn'),
        na: stap,
        begin: dag('dag van de stap'),
        strikt: dag('laatste dag zoals die er staat'),
        verlengd: dag('laatste dag als een weekend of feestdag de termijn verlengt'),
      }),
    ),
    fouten: list(groep({ code: tijdpadcode, bij: kenmerk('id van de stap of termijn'), melding: reden }), {
      description: 'tegenspraken die niemand heeft aanvaard; daarmee wordt een tijdpad niet gepubliceerd',
    }),
  },
);

const KaderpublicatieSchema = object('Kaderpublicatie', 'Het kader, of een later stuk, zoals gepubliceerd.', {
  id: publicatie,
  soort: keuze(['kader', 'nota', 'wijziging', 'aanvulling', 'uitspraak', 'richttarief']),
  nummer: volgnummer,
  sha256: Hash,
  vorige: ofNiets(Hash, 'hash van de publicatie ervoor; null: dit is de eerste'),
  moment: moment('moment van publicatie'),
  wijzigt: wijzigingen,
  raakt: list(clausule, { description: 'waartegen bezwaar mogelijk is; ook "tijdpad"' }),
  antwoorden: list(
    groep({ vraag: kenmerk('id van het dossier van de vraag'), sha256: Hash, tekst: antwoord }),
    { description: 'van een nota: wat zij beantwoordt' },
  ),
  jaar: ofNiets(jaar, 'van een richttarief: het contractjaar'),
  termijn: LopendeTermijnSchema,
});

const opmerking = groep({
  nummer: volgnummer,
  namens: organisatie,
  rol: keuze(ROLLEN),
  clausule: ofNiets(clausule, 'null: over het hele kader'),
  tekst: tekst('de opmerking'),
  verwerking: ofNiets(
    groep({ besluit: keuze(OPMERKINGBESLUITEN), toelichting: reden }),
    'null: nog niet verwerkt',
  ),
});

const stilstand = groep({
  ecli,
  reden,
  sinds: moment('sinds wanneer'),
  stappen: list(stap),
  publicaties: list(publicatie, { description: 'waarvan de reactietermijn stilstaat' }),
});

const voorbereid = { nummer: volgnummer, stuk: KaderstukSchema, door: persoon } as const;
const genodigden = list(organisatie, { description: 'wie er worden geconsulteerd' });

export const KaderstaatSchema = object('Kaderstaat', 'Een kader zoals u het ziet.', {
  toestand: toestandUit(KADERTOESTANDEN),
  inhoud: ofNiets(KaderinhoudSchema, 'null: nog niet opgesteld'),
  opstellers: list(persoon, { description: 'wie eraan schreven; leeg voor wie niet van het zorgkantoor is' }),
  genodigden,
  opmerkingen: list(opmerking),
  tijdpaden: list(TijdpadversieSchema, { description: 'de laatste achteraan' }),
  publicaties: list(KaderpublicatieSchema),
  voorbereiding: list(groep(voorbereid), {
    description: 'nog niet gepubliceerd; leeg voor wie niet van het zorgkantoor is',
  }),
  voorbereid: Type.Integer({ minimum: 0, description: 'hoeveel stukken er ooit zijn voorbereid' }),
  stilstanden: list(stilstand),
});

export const KadergebeurtenisSchema = Type.Union(
  [
    groep({ soort: Type.Literal('opgesteld'), inhoud: KaderinhoudSchema, door: persoon }),
    groep({ soort: Type.Literal('tijdpad-bepaald'), versie: TijdpadversieSchema, door: persoon }),
    groep({ soort: Type.Literal('consultatie-geopend'), genodigden }),
    groep({ soort: Type.Literal('opmerking-gemaakt'), opmerking }),
    groep({
      soort: Type.Literal('opmerking-verwerkt'),
      nummer: volgnummer,
      besluit: keuze(OPMERKINGBESLUITEN),
      toelichting: reden,
      door: persoon,
    }),
    groep({ soort: Type.Literal('gepubliceerd'), publicatie: KaderpublicatieSchema }),
    groep({ soort: Type.Literal('stuk-voorbereid'), ...voorbereid }),
    groep({ soort: Type.Literal('stuk-vervallen'), nummer: volgnummer }),
    groep({
      soort: Type.Literal('stuk-gepubliceerd'),
      nummer: volgnummer,
      publicatie: KaderpublicatieSchema,
      tijdpad: ofNiets(TijdpadversieSchema, 'null: het tijdpad blijft'),
    }),
    groep({ soort: Type.Literal('stilgelegd'), stilstand }),
    groep({
      soort: Type.Literal('hervat'),
      ecli,
      reden,
      termijnen: list(groep({ publicatie, termijn: LopendeTermijnSchema })),
    }),
    groep({
      soort: keuze(['consultatie-gesloten', 'vragen-gesloten', 'vragen-heropend', 'afgesloten']),
    }),
    groep({ soort: Type.Literal('ingetrokken'), reden }),
  ],
  { title: 'Kadergebeurtenis', description: 'Wat er met een kader gebeurde.' },
);
