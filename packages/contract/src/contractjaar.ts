import { Type } from 'typebox';
import type { Static } from 'typebox';
import { JaarParameter, RegioParameter, dag, eurocentField, object } from './basis.ts';
import { uitslag } from './document.ts';

/** Opening a contract year, and a new version of its contracteerruimte. */

const aantal = Type.Integer({ minimum: 0 });

export const ContractjaaruitslagSchema = uitslag(
  'Contractjaaruitslag',
  object('Contractjaaropening', 'Waarmee het jaar opengaat.', {
    uitkomst: Type.Literal('goed'),
    regio: RegioParameter,
    jaar: JaarParameter,
    clickbeleid: Type.String({ description: 'het beleid waarmee de click rekent' }),
    afgesprokenEurocent: eurocentField('alle afspraken samen'),
    zorgaanbieders: aantal,
    afspraken: aantal,
    tarieven: aantal,
  }),
);

const bedrag = (description: string) =>
  Type.Integer({ minimum: 0, maximum: Number.MAX_SAFE_INTEGER, description: `${description}, in eurocent` });
/** One line, and not of spaces alone. */
const regel = Type.String({
  pattern: '^[^\\u0000-\\u001f]*[^\\u0000-\\u001f\\s][^\\u0000-\\u001f]*$',
  maxLength: 500,
  description: 'waar het bedrag staat',
});

export const RuimtevraagSchema = object('Ruimtevraag', 'Een nieuwe versie van de contracteerruimte.', {
  soort: Type.Unsafe<'definitief' | 'aangepast'>(Type.Enum(['definitief', 'aangepast'])),
  bedragEurocent: bedrag('de hele contracteerruimte'),
  reserveringEurocent: bedrag('het deel dat is gereserveerd'),
  vanKrachtOp: dag('clicks vanaf deze dag rekenen ermee'),
  bron: regel,
});

export const RuimtevoorbeeldSchema = object('Ruimtevoorbeeld', 'Wat de nieuwe versie volgt en moet dragen.', {
  versie: Type.Integer({ minimum: 1, description: 'de versie die nu de laatste is; stuur haar in If-Match' }),
  soort: Type.String(),
  bedragEurocent: eurocentField('de contracteerruimte van die versie'),
  reserveringEurocent: eurocentField('daarvan gereserveerd'),
  vanKrachtOp: dag('eerste dag van die versie'),
  bron: Type.String(),
  afgesprokenEurocent: eurocentField('alle afspraken samen'),
  betaaldEurocent: eurocentField('netto betaald'),
});

export const RuimteversieSchema = object('Ruimteversie', 'De versie die is vastgelegd.', {
  regio: RegioParameter,
  jaar: JaarParameter,
  versie: Type.Integer({ minimum: 2 }),
});

export type Contractjaaruitslag = Static<typeof ContractjaaruitslagSchema>;
export type Ruimtevraag = Static<typeof RuimtevraagSchema>;
export type Ruimtevoorbeeld = Static<typeof RuimtevoorbeeldSchema>;
export type Ruimteversie = Static<typeof RuimteversieSchema>;
