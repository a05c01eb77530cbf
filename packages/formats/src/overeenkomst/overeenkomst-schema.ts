import {
  EXTRAPOLATIES,
  GROEIGROEPEN,
  MEERZORGKAVELS,
  MINUUTPRIJZEN,
  PRESTATIEKAVELS,
  TOEKENNINGSLEZINGEN,
} from '@kavel/core/overeenkomst';
import Type from 'typebox';

/** The JSON of `kavel overeenkomst bereken` (docs/handleiding/overeenkomst.md). */

const closed = { additionalProperties: false };

const Percentage = Type.String({
  pattern: '^\\d{1,3}(\\.\\d{1,4})?$',
  description: 'een percentage als tekst met een punt, zoals "96.5"',
});
const Bedrag = Type.Integer({
  minimum: 0,
  maximum: Number.MAX_SAFE_INTEGER,
  description: 'een bedrag in hele eurocenten van 0 of hoger',
});
const Volume = Type.Integer({
  minimum: 0,
  maximum: Number.MAX_SAFE_INTEGER,
  description: 'een geheel aantal van 0 of hoger (etmalen, dagdelen, stuks of minuten)',
});
const Jaar = Type.Integer({ minimum: 2015, maximum: 2099, description: 'een jaar van 2015 tot en met 2099' });
const Clausule = Type.String({
  minLength: 1,
  maxLength: 500,
  description: 'de clausule waar deze grens staat',
});

/** Bounds by kind, so that a message can say which field of which bound is wrong. */
export const VolumegrenzenSchema = Type.Object(
  {
    groei: Type.Optional(
      Type.Array(
        Type.Object(
          {
            groep: Type.Enum(GROEIGROEPEN),
            maximumPercentageVorigJaar: Percentage,
            clausule: Clausule,
          },
          closed,
        ),
        { maxItems: 100, description: 'een lijst met hooguit 100 grenzen' },
      ),
    ),
    aandeelInclusiefBehandeling: Type.Optional(
      Type.Object({ maximumPercentage: Percentage, clausule: Clausule }, closed),
    ),
    nieuweAanbiederAlleenThuis: Type.Optional(Type.Object({ clausule: Clausule }, closed)),
  },
  closed,
);

export const InstellingenSchema = Type.Object(
  {
    extrapolatie: Type.Optional(Type.Enum(EXTRAPOLATIES)),
    toekenningspercentage: Type.Optional(Percentage),
    lezing: Type.Optional(Type.Enum(TOEKENNINGSLEZINGEN)),
    percentageNhc: Type.Optional(Percentage),
    percentageNic: Type.Optional(Percentage),
    eenjarigOnderEurocent: Type.Optional(Bedrag),
    volumegrenzen: Type.Optional(VolumegrenzenSchema),
    minuutprijs: Type.Optional(Type.Enum(MINUUTPRIJZEN)),
  },
  closed,
);

export const PercentagesSchema = Type.Object(
  { ZZP: Type.Optional(Percentage), VPT: Type.Optional(Percentage), MPT: Type.Optional(Percentage) },
  closed,
);

const PrestatieSchema = Type.Object(
  {
    prestatie: Type.String({
      pattern: '^[A-Z][A-Z0-9]{2,4}$',
      description: 'een prestatiecode, zoals "Z043"',
    }),
    kavel: Type.Enum(PRESTATIEKAVELS),
    productieJanJun: Volume,
    bovenregionaal: Volume,
    inclusiefBehandeling: Type.Optional(Type.Boolean()),
    volumeVorigJaar: Type.Optional(Volume),
  },
  closed,
);

const MeerzorgSchema = Type.Object(
  {
    kavel: Type.Enum(MEERZORGKAVELS),
    productieJanJunEurocent: Bedrag,
    bovenregionaalEurocent: Bedrag,
  },
  closed,
);

export const ZorgaanbiederSchema = Type.Object(
  {
    agb: Type.String({
      pattern: '^(?!00)\\d{2}(?!000000)\\d{6}$',
      description: 'een AGB-code van 8 cijfers, als tekst',
    }),
    nieuweAanbieder: Type.Boolean(),
    eersteContractjaar: Type.Integer({ minimum: 1968, maximum: 2099, description: 'een jaar' }),
    productieJanJunEurocent: Bedrag,
    percentages: PercentagesSchema,
    prestaties: Type.Array(PrestatieSchema, {
      maxItems: 1_000,
      description: 'een lijst met hooguit 1000 prestaties',
    }),
    meerzorg: Type.Array(MeerzorgSchema, { maxItems: 100, description: 'een lijst met hooguit 100 regels' }),
  },
  closed,
);

export const OvereenkomstSchema = Type.Object(
  {
    regio: Type.String({
      pattern: '^55\\d{2}$',
      description: 'een regiocode van 4 cijfers die met 55 begint, als tekst, zoals "5517"',
    }),
    jaar: Jaar,
    contracteerruimteEurocent: Bedrag,
    reserveringEurocent: Bedrag,
    instellingen: Type.Optional(InstellingenSchema),
    zorgaanbieders: Type.Array(ZorgaanbiederSchema),
  },
  closed,
);
