import { VERDEELSTAPPEN } from '@kavel/core/click';
import { Type } from 'typebox';
import type { Static, TSchema } from 'typebox';
import {
  AgbParameter,
  Hash,
  KavelSchema,
  MaandParameter,
  RegioParameter,
  eurocentField,
  list,
  object,
} from './basis.ts';
import { ClickInstellingenSchema } from './uitnutting.ts';

/** The documents of the click, as `kavel click` reads and writes them: its input, a run, and a run without names. */

/** By the letters of click.md. */
export const clickbedragen = {
  aandeelEurocent: eurocentField('afspraak voor deze maand'),
  binnenAfspraakEurocent: eurocentField('productie binnen de afspraak'),
  overproductieEurocent: eurocentField('productie boven de afspraak'),
  behoefteEurocent: eurocentField('wat om ruimte vraagt: overproductie plus wat nog wachtte'),
  clickEurocent: eurocentField('vastgeclickt'),
  openstaandEurocent: eurocentField('wacht op een volgende maand'),
  terugvorderingEurocent: eurocentField('terug te betalen door creditregels'),
  betaalbaarEurocent: eurocentField('te betalen: binnen afspraak plus click min terugvordering'),
};

export const ClicktotalenSchema = object('Clicktotalen', 'De bedragen van een run samen.', clickbedragen);

const Pseudoniem = Type.String({
  pattern: '^[0-9a-f]{16}$',
  description: 'pseudoniem van een zorgaanbieder, in alle maanden van een regio en jaar hetzelfde',
});

const invoervelden = {
  regio: RegioParameter,
  jaar: Type.Integer({ minimum: 2015, maximum: 2100, description: 'contractjaar' }),
  maand: MaandParameter,
  contracteerruimteEurocent: eurocentField('contracteerruimte van het jaar'),
  reserveringEurocent: eurocentField('deel daarvan dat is gereserveerd'),
  ...ClickInstellingenSchema.properties,
  eerderBetaaldEurocent: eurocentField('dit jaar betaald vóór deze run'),
};

const invoerbedragen = {
  afspraakEurocent: eurocentField('afspraak voor het hele jaar'),
  productieEurocent: eurocentField('geaccepteerd sinds de vorige run, na aftrek van creditregels'),
  openstaandEurocent: eurocentField('wat nog wachtte'),
};

export const ClickinvoerSchema = object('Clickinvoer', 'Alles waar één run van afhangt.', {
  ...invoervelden,
  regels: list(
    object('Clickinvoerregel', 'Eén zorgaanbieder en kavel.', {
      agb: AgbParameter,
      kavel: KavelSchema,
      ...invoerbedragen,
    }),
  ),
});

const Invariant = object('Clickinvariant', 'Iets wat van een run moet kloppen.', {
  id: Type.String({ description: 'I1 tot en met I5; uitleg in docs/handleiding/click.md' }),
  klopt: Type.Boolean(),
});

const ruimtevelden = {
  ruimteEurocent: eurocentField('ruimte tot en met deze maand'),
  beschikbaarEurocent: eurocentField('te verdelen over overproductie'),
};

export const ClickuitkomstSchema = object('Clickuitkomst', 'Een run met zijn certificaat.', {
  ...ruimtevelden,
  regels: list(
    object('Clickuitkomstregel', 'Wat één zorgaanbieder voor één kavel krijgt.', {
      agb: AgbParameter,
      kavel: KavelSchema,
      ...clickbedragen,
    }),
  ),
  totalen: ClicktotalenSchema,
  certificaat: object('Clickcertificaat', 'Het bewijs van een run: wie het heeft, rekent hem na.', {
    invoerHash: Hash,
    beleidHash: Hash,
    uitkomstHash: Hash,
    vorigeHash: Type.Optional(Hash),
    rekenregels: Type.String({ description: 'versie van de rekenregels' }),
    invarianten: list(Invariant),
    hash: Hash,
    invoer: ClickinvoerSchema,
  }),
});

function openbaar<const P extends Record<string, TSchema>>(title: string, description: string, velden: P) {
  return object(title, description, { zorgaanbieder: Pseudoniem, kavel: KavelSchema, ...velden });
}

const Rij = openbaar('OpenbareRij', 'Eén zorgaanbieder zonder naam en kavel.', {});

export const OpenbareRunSchema = object('OpenbareRun', 'Een run zonder namen, die iedereen narekent.', {
  soort: Type.Literal('openbare-run'),
  invoer: object('OpenbareClickinvoer', 'De invoer zonder namen.', {
    ...invoervelden,
    regels: list(openbaar('OpenbareInvoerregel', 'Eén regel van de invoer zonder naam.', invoerbedragen)),
  }),
  ...ruimtevelden,
  regels: list(openbaar('OpenbareUitkomstregel', 'Eén regel van de uitkomst zonder naam.', clickbedragen)),
  totalen: ClicktotalenSchema,
  lotingen: list(
    object('OpenbareLoting', 'Wie bij gelijke rest de laatste cent kreeg.', {
      stap: Type.Unsafe<(typeof VERDEELSTAPPEN)[number]>(Type.Enum([...VERDEELSTAPPEN])),
      krijgt: list(Rij),
      wacht: list(Rij),
    }),
  ),
  certificaat: object('OpenbaarCertificaat', 'Wat het bestand van zichzelf bewijst.', {
    runmerk: Type.String({ pattern: '^[0-9a-f]{32}$', description: 'merk van het certificaat van de run' }),
    beleidHash: Hash,
    rekenregels: Type.String({ description: 'versie van de rekenregels' }),
    invarianten: list(Invariant),
    hash: Hash,
  }),
});

/** What can be recomputed: a run with AGB-codes, or one without names. */
export const ClickdocumentSchema = Type.Union([ClickuitkomstSchema, OpenbareRunSchema], {
  title: 'Clickdocument',
});

export type Clickinvoer = Static<typeof ClickinvoerSchema>;
export type Clickuitkomst = Static<typeof ClickuitkomstSchema>;
export type OpenbareRun = Static<typeof OpenbareRunSchema>;
export type Clickdocument = Static<typeof ClickdocumentSchema>;
