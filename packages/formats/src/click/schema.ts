import { KAVELS } from '@kavel/core/basis';
import {
  CLICKVERDELINGEN,
  CLICK_BEDRAGEN,
  NAAR_RATO_GRONDSLAGEN,
  RUIMTEGEBRUIKEN,
  VERDEELSTAPPEN,
} from '@kavel/core/click';
import type { ClickBedragen } from '@kavel/core/click';
import Type from 'typebox';
import type { TInteger } from 'typebox';

/** The documents of `kavel click` (interfaces.md): every field is required, and no other is known. */

const strict = { additionalProperties: false } as const;
const CENTEN = 'een bedrag in hele eurocenten';

const kavel = Type.Enum(KAVELS);
const nietNegatief = Type.Integer({
  minimum: 0,
  maximum: Number.MAX_SAFE_INTEGER,
  description: `${CENTEN}, 0 of hoger`,
});
const bedrag = Type.Integer({
  minimum: Number.MIN_SAFE_INTEGER,
  maximum: Number.MAX_SAFE_INTEGER,
  description: CENTEN,
});
const agb = Type.String({ pattern: '^\\d{8}$', description: 'een AGB-code van 8 cijfers, als tekst' });
const hash = Type.String({
  pattern: '^[0-9a-f]{64}$',
  description: 'een SHA-256 in 64 kleine hexadecimale tekens',
});

const zorgaanbieder = Type.String({
  pattern: '^[0-9a-f]{16}$',
  description: 'een pseudoniem van 16 kleine hexadecimale tekens',
});

const invoervelden = {
  regio: Type.String({
    pattern: '^55\\d{2}$',
    description: 'een regiocode van 4 cijfers die met 55 begint, als tekst, zoals "5517"',
  }),
  jaar: Type.Integer({ minimum: 2015, maximum: 2100, description: 'een jaar vanaf 2015' }),
  maand: Type.Integer({ minimum: 1, maximum: 12, description: 'een maand van 1 tot en met 12' }),
  contracteerruimteEurocent: nietNegatief,
  reserveringEurocent: nietNegatief,
  verdeling: Type.Enum(CLICKVERDELINGEN),
  ruimte: Type.Enum(RUIMTEGEBRUIKEN),
  naarRato: Type.Enum(NAAR_RATO_GRONDSLAGEN),
  voorrang: Type.Array(Type.Array(kavel), {
    description: 'een lijst van niveaus, elk een lijst van kavels',
  }),
  schuifgroepen: Type.Array(Type.Array(kavel), {
    description: 'een lijst van groepen, elk een lijst van kavels',
  }),
  eerderBetaaldEurocent: bedrag,
};

const invoerbedragen = {
  afspraakEurocent: nietNegatief,
  productieEurocent: bedrag,
  openstaandEurocent: nietNegatief,
};

export const ClickInvoerSchema = Type.Object(
  {
    ...invoervelden,
    regels: Type.Array(Type.Object({ agb, kavel, ...invoerbedragen }, strict), {
      description: 'een lijst van regels',
    }),
  },
  strict,
);

const bedragen = Object.fromEntries(CLICK_BEDRAGEN.map((name) => [name, bedrag])) as Record<
  keyof ClickBedragen,
  TInteger
>;

const invariant = Type.Object({ id: Type.String(), klopt: Type.Boolean() }, strict);

/** A run as `kavel click --json` writes it. */
export const ClickRunSchema = Type.Object(
  {
    ruimteEurocent: bedrag,
    beschikbaarEurocent: bedrag,
    regels: Type.Array(Type.Object({ agb, kavel, ...bedragen }, strict)),
    totalen: Type.Object(bedragen, strict),
    certificaat: Type.Object(
      {
        invoerHash: hash,
        beleidHash: hash,
        uitkomstHash: hash,
        vorigeHash: Type.Optional(hash),
        rekenregels: Type.String(),
        invarianten: Type.Array(invariant),
        hash,
        invoer: ClickInvoerSchema,
      },
      strict,
    ),
  },
  strict,
);

const openbareRijen = Type.Array(Type.Object({ zorgaanbieder, kavel }, strict));

/** A run without names, as `kavel click exporteer --openbaar` writes it (ADR 0023). */
export const OpenbareRunSchema = Type.Object(
  {
    soort: Type.Literal('openbare-run'),
    invoer: Type.Object(
      {
        ...invoervelden,
        regels: Type.Array(Type.Object({ zorgaanbieder, kavel, ...invoerbedragen }, strict)),
      },
      strict,
    ),
    ruimteEurocent: bedrag,
    beschikbaarEurocent: bedrag,
    regels: Type.Array(Type.Object({ zorgaanbieder, kavel, ...bedragen }, strict)),
    totalen: Type.Object(bedragen, strict),
    lotingen: Type.Array(
      Type.Object({ stap: Type.Enum(VERDEELSTAPPEN), krijgt: openbareRijen, wacht: openbareRijen }, strict),
    ),
    certificaat: Type.Object(
      {
        runmerk: Type.String({
          pattern: '^[0-9a-f]{32}$',
          description: 'een merk van 32 kleine hexadecimale tekens',
        }),
        beleidHash: hash,
        rekenregels: Type.String(),
        invarianten: Type.Array(invariant),
        hash,
      },
      strict,
    ),
  },
  strict,
);
