import { KAVELS, SECTOREN, ZORGKANTOREN } from '@kavel/core/basis';
import { CLICKVERDELINGEN, NAAR_RATO_GRONDSLAGEN, RUIMTEGEBRUIKEN } from '@kavel/core/click';
import {
  BEVELEN,
  EISSTANDEN,
  FEIT_SOORTEN,
  INSTANTIES,
  ONDERWERPEN,
  RANGEN,
  ZEKERHEDEN,
} from '@kavel/core/beleid';
import { Type } from 'typebox';
import type { Static, TProperties } from 'typebox';

/** The shape of the files in beleid/. Every scalar is text: block-style YAML read with the failsafe schema. */

export function object<Properties extends TProperties>(properties: Properties) {
  return Type.Object(properties, { additionalProperties: false });
}

export function oneOf<Value extends string>(values: readonly Value[]) {
  return Type.Unsafe<Value>(Type.Enum([...values]));
}

export const Tekst = Type.String({ minLength: 1, description: 'tekst' });
export const Id = Type.String({
  pattern: '^[a-z0-9]+(-[a-z0-9]+)*$',
  description: 'een naam in kleine letters met streepjes',
});
const Datum = Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$', description: 'een datum als 2024-01-31' });
const Sha256 = Type.String({ pattern: '^[0-9a-f]{64}$', description: 'een sha256 van 64 tekens' });
const Ja = Type.Unsafe<'ja'>(Type.Enum(['ja']));
const Getal = Type.String({
  pattern: '^-?\\d+(\\.\\d{1,4})?$',
  description: 'een getal met een decimale punt, zoals 95.5',
});

const Geldig = object({ van: Datum, 'tot en met': Type.Optional(Datum) });

export const Stelling = Type.String({
  pattern: '^S\\d{3}-[1-9]\\d{0,2}$',
  description: 'een stelling als S001-72',
});

export const clausuleVelden = {
  bron: Tekst,
  plaats: Tekst,
  weergave: Tekst,
  zekerheid: oneOf(ZEKERHEDEN),
  stellingen: Type.Optional(Type.Array(Stelling, { minItems: 1 })),
  'mogelijk van': Type.Optional(Type.Array(oneOf(ZORGKANTOREN), { minItems: 1 })),
  anker: Type.Optional(
    object({
      regels: Type.String({ pattern: '^[1-9]\\d*(-[1-9]\\d*)?$', description: 'regels als 12 of 12-14' }),
      sha256: Sha256,
    }),
  ),
  'externe bron': Type.Optional(object({ uitgever: Tekst, titel: Tekst, datum: Tekst, vindplaats: Tekst })),
};
const ClausuleSchema = object(clausuleVelden);

export const ClausulesSchema = Type.Record(Id, ClausuleSchema);
export const ZorgkantorenSchema = Type.Array(oneOf(ZORGKANTOREN), { minItems: 1 });

const Toets = Type.Union(
  [
    Type.String({ minLength: 1 }),
    Type.Array(Type.String({ minLength: 1 }), { minItems: 1 }),
    object({ 'minder dan': Tekst }),
    object({ 'ten minste': Tekst }),
  ],
  { description: 'een waarde, een lijst van waarden, bekend, of een grens met minder dan of ten minste' },
);
const Voorwaarde = Type.Record(Type.String(), Toets, { minProperties: 1 });

const Kavels = Type.Array(oneOf(KAVELS), { minItems: 1 });
const stapVelden = {
  id: Id,
  kavels: Type.Optional(Kavels),
  geldig: Type.Optional(Geldig),
  als: Type.Optional(Voorwaarde),
  tenzij: Type.Optional(Voorwaarde),
  neem: Type.Optional(Tekst),
  'tel op': Type.Optional(Tekst),
  'trek af': Type.Optional(Tekst),
  'ten hoogste': Type.Optional(Tekst),
  'ten minste': Type.Optional(Tekst),
  'rond af': Type.Optional(
    object({
      decimalen: oneOf(['0', '1', '2', '3', '4']),
      wijze: oneOf(['rekenkundig', 'omlaag', 'omhoog']),
    }),
  ),
  contractduur: Type.Optional(
    Type.String({ pattern: '^[1-5] jaar$', description: 'een duur van 1 jaar tot en met 5 jaar' }),
  ),
  'niet vast te stellen': Type.Optional(Tekst),
  uitgesloten: Type.Optional(Tekst),
  tussen: Type.Optional(object({ van: Getal, 'tot en met': Getal, buiten: oneOf(['weigeren', 'melden']) })),
  oordeel: Type.Optional(Ja),
  'en klaar': Type.Optional(Ja),
  voorbehoud: Type.Optional(Ja),
  clausule: Type.Optional(Id),
};
const StapSchema = object(stapVelden);
const StapOfKeuzeSchema = object({
  ...stapVelden,
  'hoogstens een van': Type.Optional(Type.Array(StapSchema, { minItems: 2 })),
});

const VoorbeeldSchema = object({
  naam: Tekst,
  zorgkantoor: Type.Optional(oneOf(ZORGKANTOREN)),
  sector: Type.Optional(oneOf(SECTOREN)),
  kavel: Type.Optional(oneOf(KAVELS)),
  peildatum: Type.Optional(Datum),
  kennisdatum: Type.Optional(Datum),
  zonder: Type.Optional(Type.Array(Id, { minItems: 1 })),
  feiten: Type.Optional(Type.Record(Type.String(), Type.String())),
  verwacht: object({
    percentage: Type.Optional(Getal),
    'niet vast te stellen': Type.Optional(Tekst),
    uitgesloten: Type.Optional(Tekst),
    geweigerd: Type.Optional(Id),
    contractduur: Type.Optional(stapVelden.contractduur),
    eisen: Type.Optional(Type.Record(Type.String(), oneOf(EISSTANDEN), { minProperties: 1 })),
  }),
});

const EisSchema = object({
  id: Id,
  kavels: Type.Optional(Kavels),
  geldig: Type.Optional(Geldig),
  als: Type.Optional(Voorwaarde),
  tenzij: Type.Optional(Voorwaarde),
  feit: Tekst,
  'ten minste': Type.Optional(Tekst),
  'ten hoogste': Type.Optional(Tekst),
  is: Type.Optional(
    Type.Union([Tekst, Type.Array(Tekst, { minItems: 1 })], { description: 'een waarde of een lijst' }),
  ),
  gevolg: Tekst,
  clausule: Id,
});

const BudgetregelSchema = object({
  id: Id,
  geldig: Type.Optional(Geldig),
  sectoren: Type.Optional(Type.Array(oneOf(SECTOREN), { minItems: 1 })),
  soort: oneOf(['reserve', 'budget', 'voorrang']),
  'procent van contracteerruimte': Type.Optional(Getal),
  eurocent: Type.Optional(
    Type.String({ pattern: '^\\d{1,15}$', description: 'een bedrag in hele eurocenten' }),
  ),
  bestemming: Type.Optional(Tekst),
  wanneer: Type.Optional(Tekst),
  niveaus: Type.Optional(Type.Array(object({ naam: Tekst, kavels: Type.Optional(Kavels) }), { minItems: 2 })),
  clausule: Id,
});

const UitspraakSchema = object({
  ecli: Type.String({ pattern: '^ECLI:[A-Z]{2}:[A-Z]+:\\d{4}:\\d+$', description: 'een ECLI' }),
  gerecht: Tekst,
  instantie: oneOf(INSTANTIES),
  partijen: Tekst,
  bevel: oneOf(BEVELEN),
  voorwaarde: Type.Optional(Tekst),
  termijn: Type.Optional(Tekst),
});

const documentVelden = {
  titel: Tekst,
  rang: oneOf(RANGEN),
  zorgkantoren: ZorgkantorenSchema,
  sectoren: Type.Array(oneOf(SECTOREN), { minItems: 1 }),
  kavels: Type.Optional(Kavels),
  onderwerp: Type.Optional(oneOf(ONDERWERPEN)),
  geldig: Geldig,
  'bekend vanaf': Datum,
  'nagekeken op': Datum,
  groep: Type.Optional(object({ naam: Tekst, als: Voorwaarde, voorbehoud: Type.Optional(Ja), clausule: Id })),
  eisen: Type.Optional(Type.Array(EisSchema, { minItems: 1 })),
  budgetregels: Type.Optional(Type.Array(BudgetregelSchema, { minItems: 1 })),
  clausules: ClausulesSchema,
  voorbehouden: Type.Optional(
    Type.Array(
      object({
        id: Id,
        tekst: Tekst,
        clausule: Id,
        kavels: Type.Optional(Kavels),
        geldig: Type.Optional(Geldig),
        bij: Type.Optional(Id),
      }),
    ),
  ),
  openstaand: Type.Optional(Type.Array(object({ vraag: Tekst, lezing: Tekst, clausule: Id }))),
  voorbeelden: Type.Array(VoorbeeldSchema, { minItems: 1 }),
};

export const KaderSchema = object({
  beleid: Id,
  ...documentVelden,
  'regionaal kader nodig': Type.Optional(Ja),
  stappen: Type.Optional(Type.Array(StapOfKeuzeSchema, { minItems: 1 })),
});

export const WijzigingSchema = object({
  wijziging: Id,
  op: Id,
  ...documentVelden,
  uitspraak: Type.Optional(UitspraakSchema),
  ingrepen: Type.Optional(
    Type.Array(
      object({
        vervang: Type.Optional(Id),
        vervalt: Type.Optional(Id),
        'schort op': Type.Optional(Id),
        'trek in': Type.Optional(Id),
        voor: Type.Optional(Id),
        na: Type.Optional(Id),
        door: Type.Optional(StapSchema),
        'voeg toe': Type.Optional(StapSchema),
        clausule: Type.Optional(Id),
      }),
      { minItems: 1 },
    ),
  ),
});

const Kavelgroep = object({ kavels: Kavels });

function setting<Value extends string>(values: readonly Value[]) {
  return object({ waarde: oneOf(values), clausule: Id });
}

export const ClickbeleidSchema = object({
  clickbeleid: Id,
  titel: Tekst,
  rang: oneOf(RANGEN),
  zorgkantoren: ZorgkantorenSchema,
  geldig: Geldig,
  'bekend vanaf': Datum,
  'nagekeken op': Datum,
  clausules: ClausulesSchema,
  verdeling: setting(CLICKVERDELINGEN),
  ruimte: setting(RUIMTEGEBRUIKEN),
  'naar rato': setting(NAAR_RATO_GRONDSLAGEN),
  voorrang: object({ niveaus: Type.Array(Kavelgroep, { minItems: 1 }), clausule: Id }),
  schuifgroepen: object({ groepen: Type.Array(Kavelgroep), clausule: Id }),
  reservering: object({
    eurocent: Type.String({ pattern: '^\\d{1,15}$', description: 'een bedrag in hele eurocenten' }),
    clausule: Id,
  }),
  openstaand: documentVelden.openstaand,
});

export const BronSchema = object({
  bron: Tekst,
  titel: Tekst,
  uitgever: Tekst,
  datum: Tekst,
  rang: Tekst,
  bestand: Tekst,
  sha256: Sha256,
  verkregen: Tekst,
});

export const FeitenSchema = object({
  feiten: Type.Array(
    object({
      naam: Type.String({ pattern: '^[a-z][A-Za-z]*$', description: 'een naam als nieuweAanbieder' }),
      soort: oneOf(FEIT_SOORTEN),
      label: Tekst,
      bijzin: Type.Optional(object({ ja: Tekst, nee: Tekst })),
      omschrijving: Tekst,
      eenheid: Type.Optional(Tekst),
      bron: Tekst,
      grenzen: Type.Optional(object({ van: Getal, 'tot en met': Getal })),
    }),
    { minItems: 1 },
  ),
});

export type ClausuleTekst = Static<typeof ClausuleSchema>;
export type VoorwaardeTekst = Static<typeof Voorwaarde>;
export type ToetsTekst = Static<typeof Toets>;
export type StapTekst = Static<typeof StapSchema>;
export type StapOfKeuzeTekst = Static<typeof StapOfKeuzeSchema>;
export type VoorbeeldTekst = Static<typeof VoorbeeldSchema>;
export type EisTekst = Static<typeof EisSchema>;
export type BudgetregelTekst = Static<typeof BudgetregelSchema>;
export type GeldigTekst = Static<typeof Geldig>;
export type KaderTekst = Static<typeof KaderSchema>;
export type WijzigingTekst = Static<typeof WijzigingSchema>;
export type IngreepTekst = NonNullable<WijzigingTekst['ingrepen']>[number];
export type DocumentTekst = Omit<
  KaderTekst,
  'beleid' | 'stappen' | 'regionaal kader nodig' | 'clausules' | 'voorbeelden'
>;
