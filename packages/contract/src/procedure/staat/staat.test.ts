import { decideWissen } from '@kavel/core/journaal';
import { DOSSIERSOORTEN, MACHINES } from '@kavel/core/procedure';
import type {
  Beoordelinggebeurtenis,
  Beoordelingstaat,
  Bezwaargebeurtenis,
  Bezwaarstaat,
  Dialooggebeurtenis,
  Dialoogstaat,
  Gunninggebeurtenis,
  Gunningstaat,
  Inschrijvinggebeurtenis,
  Inschrijvingstaat,
  Kadergebeurtenis,
  Kaderstaat,
  Kortgedinggebeurtenis,
  Kortgedingstaat,
  Overeenkomstgebeurtenis,
  Overeenkomststaat,
  Stukgebeurtenis,
  Vraaggebeurtenis,
  Vraagstaat,
} from '@kavel/core/procedure';
import { Value } from 'typebox/value';
import { expect, expectTypeOf, it } from 'vitest';
import { DOSSIERSCHEMAS } from './dossierschemas.ts';
import type { Dossiergebeurtenis, Dossierstaat } from './dossierschemas.ts';
import { StukgebeurtenisSchema } from './dossierstuk.ts';
import type { Stukgebeurtenis as Stukdocument } from './dossierstuk.ts';

/** The same document without what a type says beside its form: who may change it, and how it was put together. */
type Vorm<Value> = Value extends string | number | boolean | null
  ? Value
  : Value extends readonly (infer Item)[]
    ? readonly Vorm<Item>[]
    : { readonly [Key in keyof Value]: Vorm<Value[Key]> };

/** The fields of each event by its kind, whether a type says it for one kind or for several at once. */
type Velden<Gebeurtenis extends { readonly soort: string }> = {
  readonly [Soort in Gebeurtenis['soort']]: Vorm<Omit<Geval<Gebeurtenis, Soort>, 'soort'>>;
};
type Geval<Gebeurtenis, Soort> = Gebeurtenis extends { readonly soort: infer Kinds }
  ? Soort extends Kinds
    ? Gebeurtenis
    : never
  : never;

it('the schema of each state has every field of its machine, and no other', () => {
  expectTypeOf<Vorm<Dossierstaat<'kader'>>>().toEqualTypeOf<Vorm<Kaderstaat>>();
  expectTypeOf<Vorm<Dossierstaat<'vraag'>>>().toEqualTypeOf<Vorm<Vraagstaat>>();
  expectTypeOf<Vorm<Dossierstaat<'inschrijving'>>>().toEqualTypeOf<Vorm<Inschrijvingstaat>>();
  expectTypeOf<Vorm<Dossierstaat<'beoordeling'>>>().toEqualTypeOf<Vorm<Beoordelingstaat>>();
  expectTypeOf<Vorm<Dossierstaat<'dialoog'>>>().toEqualTypeOf<Vorm<Dialoogstaat>>();
  expectTypeOf<Vorm<Dossierstaat<'gunning'>>>().toEqualTypeOf<Vorm<Gunningstaat>>();
  expectTypeOf<Vorm<Dossierstaat<'bezwaar'>>>().toEqualTypeOf<Vorm<Bezwaarstaat>>();
  expectTypeOf<Vorm<Dossierstaat<'kort-geding'>>>().toEqualTypeOf<Vorm<Kortgedingstaat>>();
  expectTypeOf<Vorm<Dossierstaat<'overeenkomst'>>>().toEqualTypeOf<Vorm<Overeenkomststaat>>();
});

it('the schema of each event has every field of its machine, and no other', () => {
  expectTypeOf<Velden<Dossiergebeurtenis<'kader'>>>().toEqualTypeOf<Velden<Kadergebeurtenis>>();
  expectTypeOf<Velden<Dossiergebeurtenis<'vraag'>>>().toEqualTypeOf<Velden<Vraaggebeurtenis>>();
  expectTypeOf<Velden<Dossiergebeurtenis<'inschrijving'>>>().toEqualTypeOf<Velden<Inschrijvinggebeurtenis>>();
  expectTypeOf<Velden<Dossiergebeurtenis<'beoordeling'>>>().toEqualTypeOf<Velden<Beoordelinggebeurtenis>>();
  expectTypeOf<Velden<Dossiergebeurtenis<'dialoog'>>>().toEqualTypeOf<Velden<Dialooggebeurtenis>>();
  expectTypeOf<Velden<Dossiergebeurtenis<'gunning'>>>().toEqualTypeOf<Velden<Gunninggebeurtenis>>();
  expectTypeOf<Velden<Dossiergebeurtenis<'bezwaar'>>>().toEqualTypeOf<Velden<Bezwaargebeurtenis>>();
  expectTypeOf<Velden<Dossiergebeurtenis<'kort-geding'>>>().toEqualTypeOf<Velden<Kortgedinggebeurtenis>>();
  expectTypeOf<Velden<Stukdocument>>().toEqualTypeOf<Velden<Stukgebeurtenis>>();
  expectTypeOf<Velden<Dossiergebeurtenis<'overeenkomst'>>>().toEqualTypeOf<Velden<Overeenkomstgebeurtenis>>();
});

it.each(DOSSIERSOORTEN)('a %s begins as its schema says, and with nothing else', (soort) => {
  const { begin } = MACHINES[soort].machine;
  expect(Value.Check(DOSSIERSCHEMAS[soort].staat, begin)).toBe(true);
  expect(Value.Check(DOSSIERSCHEMAS[soort].staat, { ...begin, verborgen: 1 })).toBe(false);
});

/** Every choice that a schema names, wherever it stands. */
function choicesIn(schema: unknown): readonly string[] {
  if (schema === null || typeof schema !== 'object') return [];
  const { enum: many = [], const: one } = schema as { enum?: readonly unknown[]; const?: unknown };
  const own = [...many, one].filter((each) => typeof each === 'string');
  return [...own, ...Object.values(schema).flatMap(choicesIn)];
}

it('what a schema calls a choice, a time, a publication or a ruling can not be erased, so that it stays one', () => {
  const choices = [...Object.values(DOSSIERSCHEMAS), StukgebeurtenisSchema].flatMap(choicesIn);
  const known = [...choices, '17:00', '08:30:00', 'nota 1', 'ECLI:NL:RBDHA:2017:11111'];
  const erasable = known.filter(
    (waarde) =>
      decideWissen({
        bladen: [{ pad: ['gebeurtenissen', 0, 'veld'], zout: '', waarde }],
        plaatsen: ['gebeurtenissen.0.veld'],
        reden: 'Op verzoek.',
        personen: new Set(),
      }).ok,
  );
  expect([...new Set(erasable)]).toEqual([]);
});
