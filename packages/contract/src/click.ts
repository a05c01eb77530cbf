import { Type } from 'typebox';
import type { Static } from 'typebox';
import {
  AgbParameter,
  Hash,
  JaarParameter,
  KavelSchema,
  MaandParameter,
  RegioParameter,
  eurocentField,
  list,
  moment,
  object,
} from './basis.ts';
import { ClicktotalenSchema, OpenbareRunSchema, clickbedragen } from './clickdocument.ts';
import { paginavervolg, paginavraag } from './paginering.ts';

/** The click of a month as it is made: its runs, the acts on them, and what came of them. */

const closed = { additionalProperties: false };
const maandvelden = { regio: RegioParameter, jaar: JaarParameter, maand: MaandParameter };
const Volgnummer = Type.Integer({
  minimum: 1,
  maximum: 999_999,
  description: 'hoeveelste run van deze maand',
});

export const ClickrunParameters = Type.Object({ ...maandvelden, volgnummer: Volgnummer });
export const ClickregelsQuery = Type.Object(paginavraag, closed);
export const ClickeffectenQuery = Type.Object({ agb: Type.Optional(AgbParameter) }, closed);

const CLICKSTAPPEN = ['voer-uit', 'controleer', 'stel-vast', 'publiceer', 'keer-om'] as const;
const Clickstap = Type.Unsafe<(typeof CLICKSTAPPEN)[number]>(
  Type.Enum([...CLICKSTAPPEN], { title: 'Clickhandeling' }),
);

const CLICKSTATUSSEN = ['concept', 'gecontroleerd', 'vastgesteld', 'gepubliceerd'] as const;
const Clickstatus = Type.Unsafe<(typeof CLICKSTATUSSEN)[number]>(
  Type.Enum([...CLICKSTATUSSEN], { title: 'Clickstatus' }),
);

const ClickrunSchema = object('Clickrun', 'Een run of een omkering, zonder haar regels.', {
  volgnummer: Volgnummer,
  soort: Type.Unsafe<'run' | 'omkering'>(Type.Enum(['run', 'omkering'])),
  status: Clickstatus,
  keertOm: Type.Optional(Type.Integer({ description: 'van een omkering: de run die zij terugneemt' })),
  omgekeerdDoor: Type.Optional(
    Type.Integer({ description: 'van een run: de omkering waarmee hij is teruggenomen' }),
  ),
  ruimteEurocent: eurocentField('ruimte tot en met deze maand'),
  beschikbaarEurocent: eurocentField('te verdelen over overproductie'),
  totalen: ClicktotalenSchema,
  zorgaanbieders: Type.Integer({ minimum: 0, description: 'aantal zorgaanbieders in de run' }),
  regels: Type.Integer({ minimum: 0, description: 'aantal regels: zorgaanbieders en hun kavels' }),
  certificaatHash: Hash,
  vorigeHash: Type.Optional(Hash),
  verloop: list(
    object('Clickverloop', 'Wie de run in een status bracht, en wanneer.', {
      status: Clickstatus,
      door: Type.String({ description: 'de persoon zoals de aanmelding of de opdrachtregel haar noemt' }),
      op: moment('moment van deze stap'),
    }),
    { minItems: 1 },
  ),
});

export const ClickmaandstandSchema = object(
  'Clickmaandstand',
  'De click van één maand zoals hij ervoor staat. `volgende` is wat aan de beurt is; afwezig: er is gepubliceerd.',
  {
    ...maandvelden,
    stand: Type.String({
      description: 'merk van deze stand, ook in ETag; wie iets doet, stuurt het in If-Match',
    }),
    volgende: Type.Optional(Clickstap),
    ookMogelijk: list(Clickstap, { description: 'wat verder kan: opnieuw maken, of omkeren' }),
    runs: list(ClickrunSchema, { description: 'elke run en omkering, in volgorde; de laatste is aan zet' }),
  },
);

export const ClickrunregelsSchema = object(
  'Clickrunregels',
  'De regels van een run, per zorgaanbieder en kavel.',
  {
    ...maandvelden,
    volgnummer: Volgnummer,
    certificaatHash: Hash,
    regels: list(
      object('Clickrunregel', 'Wat erin ging en wat eruit kwam; van een omkering met het teken om.', {
        agb: AgbParameter,
        naam: Type.String(),
        kavel: KavelSchema,
        afspraakEurocent: eurocentField('afspraak voor het hele jaar'),
        productieEurocent: eurocentField('geaccepteerd sinds de vorige run, na aftrek van creditregels'),
        vorigOpenstaandEurocent: eurocentField('wat nog wachtte'),
        ...clickbedragen,
      }),
    ),
    ...paginavervolg,
  },
);

export const OpenbareExportSchema = object(
  'OpenbareExport',
  'De gepubliceerde run zonder namen, en wat u weegt voordat u het bestand naar buiten brengt.',
  {
    kleineKavels: list(
      object(
        'KleinKavel',
        'Een kavel met zo weinig zorgaanbieders dat hun bedragen kunnen zeggen wie zij zijn.',
        {
          kavel: KavelSchema,
          zorgaanbieders: Type.Integer({ minimum: 1 }),
        },
      ),
    ),
    run: OpenbareRunSchema,
  },
);

export const ClickeffectenSchema = object(
  'Clickeffecten',
  'Wat vroeg of laat declareren elke zorgaanbieder tot en met deze maand opleverde of kostte.',
  {
    ...maandvelden,
    zorgaanbieders: list(
      object('Zorgaanbiedereffect', 'Het effect voor één zorgaanbieder. Dit is een cijfer, geen correctie.', {
        agb: AgbParameter,
        betaaldEurocent: eurocentField('door de maandelijkse clicks van dit jaar betaald'),
        vroegdeclareerderEurocent: eurocentField(
          'meer (of minder) betaald dan bij één click over dezelfde productie',
        ),
        doorLaatEurocent: eurocentField(
          'deze maand boven de afspraak alleen doordat het laat is geaccepteerd',
        ),
      }),
    ),
  },
);

export const ClickverificatieSchema = object(
  'Clickverificatie',
  'Een run, nagerekend uit zijn eigen invoer.',
  {
    klopt: Type.Boolean({ description: 'waar: elk bedrag en elke hash is wat de invoer oplevert' }),
    certificaatHash: Hash,
    lotingen: Type.Optional(
      Type.Integer({
        minimum: 0,
        description:
          'van een run zonder namen: lotingen die zijn overgenomen; nagaan kan alleen met AGB-codes',
      }),
    ),
    invarianten: list(
      object('Verificatieinvariant', 'Nagegaan door opnieuw te rekenen.', {
        id: Type.String({ description: 'I6: in een andere volgorde; I8: twee keer' }),
        klopt: Type.Boolean(),
      }),
    ),
    aantalBevindingen: Type.Integer({
      minimum: 0,
      description: 'alle verschillen, ook die niet worden getoond',
    }),
    bevindingen: list(
      object('Verificatiebevinding', 'Eén verschil.', {
        code: Type.Unsafe<'wijkt-af' | 'invoer-geweigerd'>(Type.Enum(['wijkt-af', 'invoer-geweigerd'])),
        veld: Type.Optional(Type.String({ description: 'plaats in de run, zoals regels[0].clickEurocent' })),
        melding: Type.String({ description: 'wat de run zegt en wat de invoer oplevert' }),
      }),
      { description: 'de eerste 100' },
    ),
  },
);

export type Clickmaandstand = Static<typeof ClickmaandstandSchema>;
export type Clickrun = Clickmaandstand['runs'][number];
export type Clickrunregels = Static<typeof ClickrunregelsSchema>;
export type OpenbareExport = Static<typeof OpenbareExportSchema>;
export type Clickeffecten = Static<typeof ClickeffectenSchema>;
export type Clickverificatie = Static<typeof ClickverificatieSchema>;
