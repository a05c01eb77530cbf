import { AANLEVERSTANDEN } from '@kavel/core/declaratie';
import type { Aanleverstand } from '@kavel/core/declaratie';
import { Type } from 'typebox';
import type { Static } from 'typebox';
import {
  AgbParameter,
  Hash,
  JaarParameter,
  KavelSchema,
  MaandParameter,
  RegioParameter,
  SectorSchema,
  ZorgkantoorSchema,
  dag,
  eurocentField,
  list,
  moment,
  object,
} from './basis.ts';

/** Claims as they were sent: what becomes of one file, and what a region and a provider see of all of them. */

export const EiBytesSchema = Type.Unsafe<Uint8Array>({
  format: 'binary',
  description: 'de bytes van een EI-bestand, in Latin-1',
});

export const AanleverQuery = Type.Object({ zorgaanbieder: AgbParameter }, { additionalProperties: false });

export const VoorbeeldQuery = Type.Object(
  {
    maand: MaandParameter,
    regels: Type.Optional(
      Type.Integer({ minimum: 1, maximum: 50_000, description: 'aantal prestatieregels; zonder: 20' }),
    ),
    fouten: Type.Optional(Type.Boolean({ description: 'waar: met een paar fouten erin' })),
  },
  { additionalProperties: false },
);

const Moment = moment('moment van ontvangst');
const Dag = dag('dag');
const Aantal = (description: string) => Type.Integer({ minimum: 0, description });

const oorzaakVelden = {
  retourcode: Type.String({ description: 'code van de bevinding, zie /v1/retourcodes' }),
  betekenis: Type.Optional(Type.String({ description: 'wat de retourcode betekent' })),
  record: Type.String({ description: 'kenmerk van het record; leeg: geen record' }),
  veld: Type.String({ description: 'nummer van het veld; leeg: het hele record' }),
  veldnaam: Type.Optional(Type.String({ description: 'naam van het veld in AW319' })),
  aantal: Aantal('aantal bevindingen'),
};

export const OorzaakSchema = object('Oorzaak', 'Bevindingen in een bestand met dezelfde oorzaak.', {
  ...oorzaakVelden,
  regels: list(Type.Integer({ minimum: 1 }), {
    description: 'de eerste regels van het bestand met deze oorzaak',
  }),
  voorbeeld: Type.String({ description: 'de eerste bevinding: wat er mis is' }),
  hulp: Type.String({ description: 'wat u doet' }),
});

const JournaaloorzaakSchema = object(
  'Journaaloorzaak',
  'Een oorzaak zoals zij is bewaard: zonder regels en tekst.',
  oorzaakVelden,
);

const AangenomenSchema = object('Aangenomen', 'Het bestand is goed.', {
  uitkomst: Type.Literal('aangenomen'),
  bewaard: Type.Boolean({ description: 'onwaar: alleen gecontroleerd' }),
  sha256: Hash,
  ontvangenOp: Moment,
  regio: RegioParameter,
  jaar: JaarParameter,
  agb: AgbParameter,
  factuurnummer: Type.String(),
  teLaat: Type.Boolean({ description: 'na de termijn ontvangen; het wordt gewoon verwerkt' }),
  regels: Aantal('aantal prestatieregels'),
  totaalEurocent: eurocentField('totaal van het bestand'),
  totalen: list(
    object('Bestandtotaal', 'Het bedrag van één kavel en één zorgmaand.', {
      kavel: KavelSchema,
      zorgmaand: Type.String({ description: 'maand van de zorg, 2018-01' }),
      eurocent: eurocentField('gedeclareerd'),
    }),
  ),
});

const GeweigerdSchema = object('Geweigerd', 'Het bestand is geweigerd. Niets van de inhoud is bewaard.', {
  uitkomst: Type.Literal('geweigerd'),
  sha256: Hash,
  ontvangenOp: Moment,
  leesbaar: Type.Boolean({ description: 'onwaar: dit is geen Wlz-declaratie' }),
  aantalBevindingen: Aantal('alle bevindingen; oorzaken tellen er hoogstens duizend'),
  oorzaken: list(OorzaakSchema),
});

const TestberichtSchema = object('Testbericht', 'Een testbericht zonder fouten; het wordt niet bewaard.', {
  uitkomst: Type.Literal('testbericht'),
  sha256: Hash,
  ontvangenOp: Moment,
  totaalEurocent: eurocentField('totaal van het bestand'),
});

export const AanleveruitslagSchema = Type.Union([AangenomenSchema, GeweigerdSchema, TestberichtSchema], {
  title: 'Aanleveruitslag',
});

const AanleverstandSchema = Type.Unsafe<Aanleverstand>(
  Type.Enum([...AANLEVERSTANDEN], { title: 'Aanleverstand' }),
);

const BestandtellingSchema = object('Bestandtelling', 'Aantallen bestanden.', {
  aangenomen: Aantal('aangenomen, ook te laat'),
  teLaat: Aantal('aangenomen, maar na de termijn'),
  opgaven: Aantal('aangenomen, en een opgave van productie in plaats van een declaratiebestand'),
  geweigerd: Aantal('geweigerd'),
});

const KavelbedragSchema = object(
  'Kavelbedrag',
  'Gedeclareerd naast het deel van de afspraak voor die maand.',
  {
    kavel: KavelSchema,
    gedeclareerdEurocent: eurocentField('gedeclareerd voor zorg in deze maand'),
    aandeelEurocent: eurocentField('deel van de jaarafspraak voor deze maand'),
  },
);

const tijdVelden = {
  maand: MaandParameter,
  uitersteDag: Dag,
  dagenTotUiterste: Type.Integer({ description: 'dagen tot de uiterste dag; negatief: voorbij' }),
  isVoorbij: Type.Boolean({ description: 'de maand van de zorg is voorbij' }),
};

const maandVelden = {
  maand: MaandParameter,
  stand: AanleverstandSchema,
  bestanden: BestandtellingSchema,
  laatstOntvangenOp: Type.Optional(Moment),
};

const contractjaarVelden = {
  regio: RegioParameter,
  regioNaam: Type.String(),
  jaar: JaarParameter,
  zorgkantoor: ZorgkantoorSchema,
  fictief: Type.Boolean({ description: 'waar: verzonnen gegevens voor de demonstratie' }),
  peildag: dag('de dag waarop dit is opgevraagd'),
  termijnWerkdagen: Aantal('werkdagen na de maand waarin een declaratie op tijd is'),
};

export const AanleveringenSchema = object(
  'Aanleveringen',
  'Wie declareerde, wat is geweigerd en waarom, per maand van een contractjaar.',
  {
    ...contractjaarVelden,
    maanden: list(
      object('Regiomaand', 'Eén maand van de regio.', {
        ...tijdVelden,
        standen: object('Standtelling', 'Aantallen zorgaanbieders per stand.', {
          'op-tijd': Aantal('op tijd gedeclareerd'),
          'te-laat': Aantal('te laat gedeclareerd'),
          geweigerd: Aantal('alleen geweigerde bestanden'),
          ontbreekt: Aantal('niets ontvangen, termijn voorbij'),
          verwacht: Aantal('niets ontvangen, termijn loopt'),
        }),
        bestanden: BestandtellingSchema,
        kavels: list(KavelbedragSchema),
      }),
    ),
    zorgaanbieders: list(
      object('Aanbiederaanlevering', 'Eén zorgaanbieder met een afspraak.', {
        agb: AgbParameter,
        naam: Type.String(),
        sector: SectorSchema,
        afspraakEurocent: eurocentField('afspraak voor het hele jaar'),
        gedeclareerdEurocent: eurocentField('gedeclareerd voor het hele jaar'),
        maanden: list(
          object('Aanbiedermaand', 'Eén maand van een zorgaanbieder.', {
            ...maandVelden,
            gedeclareerdEurocent: eurocentField('gedeclareerd voor zorg in deze maand'),
          }),
        ),
      }),
    ),
    oorzaken: list(
      object('Oorzaakregel', 'Eén oorzaak in de geweigerde bestanden van een zorgaanbieder en maand.', {
        ...oorzaakVelden,
        maand: MaandParameter,
        agb: AgbParameter,
        bestanden: Aantal('geweigerde bestanden met deze oorzaak'),
      }),
    ),
  },
);

const bestandVelden = {
  maand: MaandParameter,
  ontvangenOp: Moment,
  door: Type.String({ description: 'wie het bestand aanleverde' }),
  regels: Aantal('aantal regels'),
};

export const EigenAanleveringenSchema = object(
  'EigenAanleveringen',
  'De bestanden van één zorgaanbieder, met wat is gedeclareerd naast de afspraak.',
  {
    ...contractjaarVelden,
    agb: AgbParameter,
    naam: Type.String(),
    sector: SectorSchema,
    maanden: list(
      object('EigenMaand', 'Eén maand van de zorgaanbieder.', {
        ...tijdVelden,
        ...maandVelden,
        kavels: list(KavelbedragSchema),
      }),
    ),
    bestanden: list(
      Type.Union([
        object('EigenAangenomen', 'Een aangenomen bestand.', {
          ...bestandVelden,
          uitkomst: Type.Literal('aangenomen'),
          factuurnummer: Type.String(),
          isOpgave: Type.Boolean({ description: 'waar: een opgave van productie, geen declaratiebestand' }),
          teLaat: Type.Boolean(),
          totaalEurocent: eurocentField('totaal van het bestand'),
          kavels: list(
            object('EigenBestandtotaal', 'Het bedrag van één kavel en één zorgmaand.', {
              kavel: KavelSchema,
              zorgmaand: MaandParameter,
              eurocent: eurocentField('gedeclareerd'),
            }),
          ),
        }),
        object('EigenGeweigerd', 'Een geweigerd bestand, zoals het journaal het heeft.', {
          ...bestandVelden,
          uitkomst: Type.Literal('geweigerd'),
          aantalBevindingen: Aantal('alle bevindingen'),
          oorzaken: list(JournaaloorzaakSchema),
        }),
      ]),
      { description: 'het nieuwste bestand eerst' },
    ),
  },
);

export const RetourcodesSchema = object('Retourcodes', 'De retourcodes die Kavel kent.', {
  retourcodes: list(
    object('Retourcode', 'Eén retourcode.', {
      code: Type.String(),
      omschrijving: Type.String(),
    }),
  ),
});

export const AannamesSchema = object('Aannames', 'Wat de bronnen openlaten, en wat Kavel dan doet.', {
  aannames: list(
    object('Aanname', 'Eén aanname.', {
      id: Type.String(),
      onderwerp: Type.String(),
      vraag: Type.String({ description: 'wat de bron niet zegt' }),
      keuze: Type.String({ description: 'wat Kavel doet' }),
      gevolg: Type.String({ description: 'wat anders wordt als de keuze niet klopt' }),
      bron: Type.String({ description: 'waar de keuze is vastgelegd' }),
      sinds: dag('de dag waarop dat was'),
    }),
  ),
});

export type Aanleveruitslag = Static<typeof AanleveruitslagSchema>;
export type Oorzaak = Static<typeof OorzaakSchema>;
export type Kavelbedrag = Static<typeof KavelbedragSchema>;
export type Aanleveringen = Static<typeof AanleveringenSchema>;
export type EigenAanleveringen = Static<typeof EigenAanleveringenSchema>;
export type Retourcodes = Static<typeof RetourcodesSchema>;
export type Aannames = Static<typeof AannamesSchema>;
