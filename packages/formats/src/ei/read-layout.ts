import { VASTE_ROLLEN, VORMEN, VRIJE_ROLLEN } from '@kavel/core/declaratie';
import type { EiLayout } from '@kavel/core/declaratie';
import { err, ok } from '@kavel/core/basis';
import type { Result } from '@kavel/core/basis';
import { Type } from 'typebox';
import { readJson } from '../invoer/index.ts';
import type { InvoerFinding } from '../invoer/index.ts';

const strict = { additionalProperties: false } as const;

const Veld = Type.Object(
  {
    veld: Type.String({ pattern: '^\\d{4}$' }),
    naam: Type.String({ minLength: 1 }),
    type: Type.Union([Type.Literal('N'), Type.Literal('AN')]),
    begin: Type.Integer({ minimum: 1 }),
    lengte: Type.Integer({ minimum: 1 }),
    verplichting: Type.Union(['M', 'C', 'O', 'S'].map((letter) => Type.Literal(letter))),
    sleutel: Type.Optional(Type.Union([Type.Literal('T'), Type.Literal('L')])),
    vorm: Type.Union(VORMEN.map((vorm) => Type.Literal(vorm))),
    waarden: Type.Optional(Type.Array(Type.String({ minLength: 1 }), { minItems: 1 })),
    vanaf: Type.Optional(Type.Integer({ minimum: 0 })),
    retourcode: Type.String({ pattern: '^\\d{4}$' }),
    expressie: Type.Optional(Type.String()),
  },
  strict,
);

const Veldnummer = Type.String({ pattern: '^\\d{4}$' });
const SOORTEN = ['voorloop', 'verzekerde', 'debiteur', 'prestatie', 'commentaar', 'slot'] as const;

const Indeling = Type.Object(
  {
    boekbaar: Type.Array(Type.String({ pattern: '^\\d{3}$' })),
    codelijst: Type.String({ pattern: '^\\d{3}$' }),
    records: Type.Record(
      Type.String({ pattern: '^\\d{2}$' }),
      Type.Object(
        {
          soort: Type.Union(SOORTEN.map((soort) => Type.Literal(soort))),
          na: Type.Array(Type.String({ pattern: '^(begin|\\d{2})$' }), { minItems: 1 }),
        },
        strict,
      ),
    ),
    rollen: Type.Object(
      {
        ...Object.fromEntries(VASTE_ROLLEN.map((rol) => [rol, Veldnummer])),
        ...Object.fromEntries(VRIJE_ROLLEN.map((rol) => [rol, Type.Optional(Veldnummer)])),
      },
      strict,
    ),
    erfenis: Type.Array(Type.Object({ van: Veldnummer, naar: Veldnummer, retourcode: Veldnummer }, strict)),
  },
  strict,
);

const Layout = Type.Object(
  {
    standaard: Type.String({ minLength: 1 }),
    versie: Type.Integer({ minimum: 0 }),
    subversie: Type.Integer({ minimum: 0 }),
    uitgave: Type.Integer({ minimum: 0 }),
    eiCodes: Type.Record(Type.String({ pattern: '^\\d{3}$' }), Type.String()),
    recordlengte: Type.Integer({ minimum: 1 }),
    bron: Type.String({ minLength: 1 }),
    zekerheid: Type.Union([Type.Literal('zeker'), Type.Literal('aangenomen')]),
    declaratie: Type.Optional(Indeling),
    records: Type.Array(
      Type.Object(
        {
          kenmerk: Type.String({ pattern: '^\\d{2}$' }),
          naam: Type.String({ minLength: 1 }),
          velden: Type.Array(Veld, { minItems: 1 }),
        },
        strict,
      ),
      { minItems: 1 },
    ),
  },
  strict,
);

/**
 * Reads the layout of an EI message from its JSON file. A gap, overlap or wrong record length is a finding, and so is a
 * role or an inheritance that names a field the layout does not have.
 */
export function readEiLayout(text: string, bestand: string): Result<EiLayout, readonly InvoerFinding[]> {
  const read = readJson(Layout, text, bestand);
  if (!read.ok) return read;
  const layout = read.value as EiLayout;
  const findings = layout.records.flatMap((record, index) => {
    let next = 1;
    const wrong = record.velden.find((veld) => {
      const fits = veld.begin === next;
      next += veld.lengte;
      return !fits;
    });
    if (wrong === undefined && next === layout.recordlengte + 1) return [];
    const waar = wrong === undefined ? `${next - 1} posities` : `een gat of overlap bij veld ${wrong.veld}`;
    return [
      {
        code: 'waarde-ongeldig' as const,
        bestand,
        regel: 1,
        veld: `records[${index}].velden`,
        melding: `record ${record.kenmerk} heeft ${waar}; de velden moeten samen precies ${layout.recordlengte} posities vullen.`,
      },
    ];
  });
  const alle = [...findings, ...unknownFields(layout, bestand)];
  return alle.length === 0 ? ok(layout) : err(alle);
}

function unknownFields({ declaratie, records }: EiLayout, bestand: string): readonly InvoerFinding[] {
  if (declaratie === undefined) return [];
  const known = new Set(records.flatMap(({ velden }) => velden.map(({ veld }) => veld)));
  const named = [
    ...Object.entries(declaratie.rollen).map(([rol, veld]) => [`declaratie.rollen.${rol}`, veld] as const),
    ...declaratie.erfenis.flatMap(({ van, naar }, index) => [
      [`declaratie.erfenis[${index}].van`, van] as const,
      [`declaratie.erfenis[${index}].naar`, naar] as const,
    ]),
  ];
  return named.flatMap(([veld, nummer]) =>
    known.has(nummer)
      ? []
      : [
          {
            code: 'waarde-ongeldig' as const,
            bestand,
            regel: 1,
            veld,
            melding: `veld ${nummer} staat niet in de records; noem een veld dat er wel is.`,
          },
        ],
  );
}
