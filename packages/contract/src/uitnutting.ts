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
  eurocentField,
  list,
  moment,
  object,
} from './basis.ts';

export const RegioJaarParameters = Type.Object({ regio: RegioParameter, jaar: JaarParameter });
export const MaandParameters = Type.Object({
  regio: RegioParameter,
  jaar: JaarParameter,
  maand: MaandParameter,
});
export const ZorgaanbiederParameters = Type.Object({
  regio: RegioParameter,
  jaar: JaarParameter,
  agb: AgbParameter,
});

export const HerkomstSchema = object('Herkomst', 'De gepubliceerde click waaruit de cijfers komen.', {
  regio: RegioParameter,
  jaar: JaarParameter,
  maand: MaandParameter,
  volgnummer: Type.Integer({ minimum: 1, description: 'hoeveelste run van deze maand' }),
  gepubliceerdOp: moment('moment van publicatie'),
  invoerHash: Hash,
  certificaatHash: Hash,
});

export const BedragenSchema = object('Bedragen', 'De bedragen van een click, bij elkaar opgeteld.', {
  aandeelEurocent: eurocentField('afspraak voor deze maand'),
  productieEurocent: eurocentField('geaccepteerde productie na aftrek van creditregels'),
  binnenAfspraakEurocent: eurocentField('productie binnen de afspraak'),
  overproductieEurocent: eurocentField('productie boven de afspraak'),
  behoefteEurocent: eurocentField('wat om ruimte vraagt: overproductie plus wat nog wachtte'),
  clickEurocent: eurocentField('vastgeclickt'),
  openstaandEurocent: eurocentField('wacht op een volgende maand'),
  terugvorderingEurocent: eurocentField('terug te betalen door creditregels'),
  betaalbaarEurocent: eurocentField('te betalen: binnen afspraak plus click min terugvordering'),
});

const CumulatiefSchema = object('Cumulatief', 'Opgeteld van januari tot en met deze maand.', {
  aandeelEurocent: eurocentField('afspraak tot en met deze maand'),
  productieEurocent: eurocentField('productie tot en met deze maand'),
  binnenAfspraakEurocent: eurocentField('binnen afspraak tot en met deze maand'),
  overproductieEurocent: eurocentField('boven de afspraak tot en met deze maand'),
  clickEurocent: eurocentField('vastgeclickt tot en met deze maand'),
  terugvorderingEurocent: eurocentField('teruggevorderd tot en met deze maand'),
  betaalbaarEurocent: eurocentField('te betalen tot en met deze maand'),
});

const KavelCelSchema = object(
  'KavelCel',
  'Eén kavel, of meer kavels samen als er te weinig zorgaanbieders zijn om ze apart te tonen.',
  {
    kavels: list(KavelSchema, { minItems: 1 }),
    zorgaanbieders: Type.Integer({ minimum: 0, description: 'aantal zorgaanbieders in de cel' }),
    bedragen: BedragenSchema,
  },
);

export const ClickStapSchema = object('ClickStap', 'Eén stap van de berekening, in woorden.', {
  id: Type.String(),
  tekst: Type.String({ description: 'wat de stap deed, in gewone taal' }),
  bedragEurocent: eurocentField('uitkomst van de stap'),
  bron: Type.String(),
  plaats: Type.String(),
  zekerheid: Type.String({ description: 'letterlijk, afgeleid, aangenomen of extern' }),
});

export const ClickInstellingenSchema = object(
  'ClickInstellingen',
  'De keuzes van het zorgkantoor voor de click.',
  {
    verdeling: Type.Unsafe<'twaalfden' | 'dagen'>(Type.Enum(['twaalfden', 'dagen'])),
    ruimte: Type.Unsafe<'cumulatief' | 'maand'>(Type.Enum(['cumulatief', 'maand'])),
    naarRato: Type.Unsafe<'openOverproductie' | 'afspraak' | 'productie'>(
      Type.Enum(['openOverproductie', 'afspraak', 'productie']),
    ),
    voorrang: list(list(KavelSchema), { description: 'de niveaus, hoogste eerst' }),
    schuifgroepen: list(list(KavelSchema), {
      description: 'kavels waartussen een zorgaanbieder mag schuiven',
    }),
  },
);

export const UitnuttingMaandSchema = object('UitnuttingMaand', 'De stand van één regio na één click.', {
  maand: MaandParameter,
  herkomst: HerkomstSchema,
  contracteerruimteEurocent: eurocentField('contracteerruimte van het jaar, zoals van kracht bij de click'),
  reserveringEurocent: eurocentField('deel van de contracteerruimte dat is gereserveerd'),
  afspraakEurocent: eurocentField('alle afspraken van het jaar samen'),
  eerderBetaaldEurocent: eurocentField('dit jaar betaald vóór deze click'),
  ruimteEurocent: eurocentField('ruimte tot en met deze maand'),
  beschikbaarEurocent: eurocentField('ruimte die deze maand te verdelen was'),
  instellingen: ClickInstellingenSchema,
  totaal: BedragenSchema,
  totEnMet: CumulatiefSchema,
  kavels: list(KavelCelSchema),
  stappen: list(ClickStapSchema, { description: 'hoe de click van de regio is berekend' }),
});

export const UitnuttingSchema = object('Uitnutting', 'De uitnutting van één regio en één jaar.', {
  regio: RegioParameter,
  regioNaam: Type.String(),
  jaar: JaarParameter,
  zorgkantoor: ZorgkantoorSchema,
  fictief: Type.Boolean({ description: 'waar: verzonnen gegevens voor de demonstratie' }),
  minimumZorgaanbieders: Type.Integer({
    description: 'cellen met minder zorgaanbieders worden samengevoegd (instelling, aangenomen)',
  }),
  maanden: list(UitnuttingMaandSchema),
});

export const MaandAntwoordSchema = object('MaandAntwoord', 'De uitnutting van één maand.', {
  regio: RegioParameter,
  regioNaam: Type.String(),
  jaar: JaarParameter,
  zorgkantoor: ZorgkantoorSchema,
  fictief: Type.Boolean(),
  minimumZorgaanbieders: Type.Integer(),
  maand: UitnuttingMaandSchema,
});

const StandSchema = object('Stand', 'De laatste gepubliceerde maand in een paar cijfers.', {
  maand: MaandParameter,
  herkomst: HerkomstSchema,
  ruimteEurocent: eurocentField('ruimte tot en met deze maand'),
  betaalbaarEurocent: eurocentField('te betalen tot en met deze maand'),
  clickEurocent: eurocentField('vastgeclickt tot en met deze maand'),
  openstaandEurocent: eurocentField('wacht op een volgende maand'),
});

export const ContractjaarSchema = object('Contractjaar', 'Eén regio en één jaar.', {
  regio: RegioParameter,
  regioNaam: Type.String(),
  jaar: JaarParameter,
  zorgkantoor: ZorgkantoorSchema,
  fictief: Type.Boolean(),
  contracteerruimteEurocent: eurocentField('contracteerruimte van het jaar'),
  reserveringEurocent: eurocentField('deel daarvan dat is gereserveerd'),
  afspraakEurocent: eurocentField('alle afspraken van het jaar samen'),
  zorgaanbieders: Type.Integer({ description: 'aantal zorgaanbieders met een afspraak' }),
  stand: Type.Optional(StandSchema),
});

export const ContractjarenSchema = object('Contractjaren', 'Alle regio’s en jaren in dit Kavel.', {
  contractjaren: list(ContractjaarSchema),
});

export const ZorgaanbiederRegelSchema = object(
  'ZorgaanbiederRegel',
  'Eén zorgaanbieder, het jaar tot nu toe.',
  {
    agb: AgbParameter,
    naam: Type.String(),
    sector: SectorSchema,
    afspraakEurocent: eurocentField('afspraak voor het hele jaar'),
    totEnMet: CumulatiefSchema,
    openstaandEurocent: eurocentField('wacht op een volgende maand'),
  },
);

export const ZorgaanbiedersSchema = object('Zorgaanbieders', 'De zorgaanbieders van één regio en één jaar.', {
  regio: RegioParameter,
  regioNaam: Type.String(),
  jaar: JaarParameter,
  fictief: Type.Boolean(),
  herkomst: Type.Optional(HerkomstSchema),
  zorgaanbieders: list(ZorgaanbiederRegelSchema),
});

const ZorgaanbiederKavelSchema = object(
  'ZorgaanbiederKavel',
  'Eén kavel van één zorgaanbieder in één maand.',
  {
    kavel: KavelSchema,
    bedragen: BedragenSchema,
    stappen: list(ClickStapSchema),
  },
);

export const ZorgaanbiederJaarSchema = object('ZorgaanbiederJaar', 'Het jaar van één zorgaanbieder.', {
  regio: RegioParameter,
  regioNaam: Type.String(),
  jaar: JaarParameter,
  fictief: Type.Boolean(),
  agb: AgbParameter,
  naam: Type.String(),
  sector: SectorSchema,
  afspraken: list(
    object('Afspraak', 'De afspraak voor één kavel.', {
      kavel: KavelSchema,
      afspraakEurocent: eurocentField('afspraak voor het hele jaar'),
    }),
  ),
  maanden: list(
    object('ZorgaanbiederMaand', 'Eén maand van één zorgaanbieder.', {
      maand: MaandParameter,
      herkomst: HerkomstSchema,
      totaal: BedragenSchema,
      totEnMet: CumulatiefSchema,
      kavels: list(ZorgaanbiederKavelSchema),
    }),
  ),
  effect: Type.Optional(
    object('Clickeffect', 'Wat het moment van declareren betekende, tot en met de laatste maand.', {
      vroegdeclareerderEurocent: eurocentField(
        'meer (of minder) betaald dan bij één click over dezelfde productie',
      ),
      doorLaatEurocent: eurocentField('deze maand boven de afspraak alleen doordat het laat is geaccepteerd'),
    }),
  ),
});

export type Herkomst = Static<typeof HerkomstSchema>;
export type Bedragen = Static<typeof BedragenSchema>;
export type Cumulatief = Static<typeof CumulatiefSchema>;
export type KavelCel = Static<typeof KavelCelSchema>;
export type UitnuttingMaand = Static<typeof UitnuttingMaandSchema>;
export type Uitnutting = Static<typeof UitnuttingSchema>;
export type MaandAntwoord = Static<typeof MaandAntwoordSchema>;
export type Contractjaar = Static<typeof ContractjaarSchema>;
export type Contractjaren = Static<typeof ContractjarenSchema>;
export type ZorgaanbiederRegel = Static<typeof ZorgaanbiederRegelSchema>;
export type Zorgaanbieders = Static<typeof ZorgaanbiedersSchema>;
export type ClickStap = Static<typeof ClickStapSchema>;
export type ZorgaanbiederJaar = Static<typeof ZorgaanbiederJaarSchema>;
