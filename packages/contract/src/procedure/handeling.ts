import { STUKINZAGEN } from '@kavel/core/procedure';
import type { Dossiersoort } from '@kavel/core/procedure';
import { Type } from 'typebox';
import type { Static, TObject, TSchema } from 'typebox';
import { Hash, RegioParameter, moment } from '../basis.ts';
import { BeoordelingopdrachtSchema } from './beoordeling.ts';
import { BezwaaropdrachtSchema } from './bezwaar.ts';
import { DialoogopdrachtSchema } from './dialoog.ts';
import { GunningopdrachtSchema } from './gunning.ts';
import { InschrijvingopdrachtSchema, stukkenmerk, stuknaam, stuksoort } from './inschrijving.ts';
import { KaderopdrachtSchema } from './kader.ts';
import { KortgedingopdrachtSchema } from './kort-geding.ts';
import { OvereenkomstopdrachtSchema } from './overeenkomst.ts';
import { DOSSIERSCHEMAS } from './staat/dossierschemas.ts';
import type { Dossierstaat } from './staat/dossierschemas.ts';
import { keuze, tekst } from './velden.ts';
import { VraagopdrachtSchema } from './vraag.ts';

const closed = { additionalProperties: false } as const;

function handeling<const T extends TSchema>(title: string, opdracht: T) {
  return Type.Object(
    { opdracht, motivering: Type.Optional(tekst('waarom; komt in het journaal')) },
    { ...closed, title, description: 'Eén handeling op een dossier.' },
  );
}

/** The body of an act, by kind of dossier. */
export const HANDELINGSCHEMAS = {
  kader: handeling('Kaderhandeling', KaderopdrachtSchema),
  vraag: handeling('Vraaghandeling', VraagopdrachtSchema),
  inschrijving: handeling('Inschrijvinghandeling', InschrijvingopdrachtSchema),
  beoordeling: handeling('Beoordelinghandeling', BeoordelingopdrachtSchema),
  dialoog: handeling('Dialooghandeling', DialoogopdrachtSchema),
  gunning: handeling('Gunninghandeling', GunningopdrachtSchema),
  bezwaar: handeling('Bezwaarhandeling', BezwaaropdrachtSchema),
  'kort-geding': handeling('Kortgedinghandeling', KortgedingopdrachtSchema),
  overeenkomst: handeling('Overeenkomsthandeling', OvereenkomstopdrachtSchema),
} as const satisfies Record<Dossiersoort, TSchema>;

type Opdrachtschema = TObject<{
  soort: TSchema & { readonly const?: string; readonly enum?: readonly string[] };
}>;
type Handelingschema = TObject<{ opdracht: TSchema & { readonly anyOf: readonly Opdrachtschema[] } }>;

/** The schema of each command in the body of an act, so that a mistake is told of the command that it says it is. */
export function listOpdrachtschemas(schema: TSchema): ReadonlyMap<string, TSchema> {
  const { anyOf } = (schema as Handelingschema).properties.opdracht;
  return new Map(
    anyOf.flatMap((opdracht) => {
      const { soort } = opdracht.properties;
      const names = soort.const === undefined ? (soort.enum ?? []) : [soort.const];
      return names.map((name) => [name, opdracht] as const);
    }),
  );
}

export type Kaderhandeling = Static<(typeof HANDELINGSCHEMAS)['kader']>;
export type Vraaghandeling = Static<(typeof HANDELINGSCHEMAS)['vraag']>;
export type Inschrijvinghandeling = Static<(typeof HANDELINGSCHEMAS)['inschrijving']>;
export type Beoordelinghandeling = Static<(typeof HANDELINGSCHEMAS)['beoordeling']>;
export type Dialooghandeling = Static<(typeof HANDELINGSCHEMAS)['dialoog']>;
export type Gunninghandeling = Static<(typeof HANDELINGSCHEMAS)['gunning']>;
export type Bezwaarhandeling = Static<(typeof HANDELINGSCHEMAS)['bezwaar']>;
export type Kortgedinghandeling = Static<(typeof HANDELINGSCHEMAS)['kort-geding']>;
export type Overeenkomsthandeling = Static<(typeof HANDELINGSCHEMAS)['overeenkomst']>;

export const DossieridParameter = Type.String({
  pattern: '^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$',
  description: 'naam van het dossier: het kader, en na een punt van wie of waarover het is',
});
export const HandelingParameters = Type.Object({ regio: RegioParameter, id: DossieridParameter }, closed);

export const StukQuery = Type.Object({ stuk: stukkenmerk, stuksoort, naam: stuknaam }, closed);
/** Of a document that no list asks for. */
export const DossierstukQuery = Type.Object(
  {
    naam: stuknaam,
    inzage: Type.Unsafe<(typeof STUKINZAGEN)[number]>({
      ...keuze(STUKINZAGEN),
      description:
        'partijen: de andere partij leest het meteen; eigen: pas als een handeling het stuk bekendmaakt',
    }),
  },
  closed,
);
export const StukBytesSchema = Type.Unsafe<Uint8Array>({
  format: 'binary',
  description: 'de bytes van het stuk',
});

const plaats = {
  nummer: Type.Integer({ minimum: 1, description: 'plaats in het dossier; dit is ook de versie' }),
  nummerInRegio: Type.Integer({ minimum: 1, description: 'plaats in het journaal van de regio' }),
  hash: Hash,
};

/** What proves that an act was recorded. */
export const JournaalbewijsSchema = Type.Object(
  { ...plaats, moment: moment('moment van de laatste byte') },
  {
    ...closed,
    title: 'Journaalbewijs',
    description: 'Bewaar dit: het bewijst dat en wanneer het is vastgelegd.',
  },
);

/** What came of an act on a dossier. */
export type Handelingsantwoord<Soorten extends Dossiersoort = Dossiersoort> = {
  readonly [Soort in Soorten]: {
    readonly versie: number;
    readonly toestand: Dossierstaat<Soort>['toestand'];
    readonly staat: Dossierstaat<Soort>;
    readonly journaal: Static<typeof JournaalbewijsSchema>;
  };
}[Soorten];

function handelingsantwoord<Soort extends Dossiersoort>(soort: Soort) {
  const { naam, staat } = DOSSIERSCHEMAS[soort];
  return Type.Unsafe<Handelingsantwoord<Soort>>(
    Type.Object(
      {
        versie: Type.Integer({ minimum: 1, description: 'de versie hierna, voor If-Match' }),
        toestand: staat.properties.toestand,
        staat,
        journaal: JournaalbewijsSchema,
      },
      { ...closed, title: `${naam}handelingsantwoord`, description: 'Wat er van een handeling kwam.' },
    ),
  );
}

/** The answer to an act, by kind of dossier. */
export const HANDELINGSANTWOORDEN = {
  kader: handelingsantwoord('kader'),
  vraag: handelingsantwoord('vraag'),
  inschrijving: handelingsantwoord('inschrijving'),
  beoordeling: handelingsantwoord('beoordeling'),
  dialoog: handelingsantwoord('dialoog'),
  gunning: handelingsantwoord('gunning'),
  bezwaar: handelingsantwoord('bezwaar'),
  'kort-geding': handelingsantwoord('kort-geding'),
  overeenkomst: handelingsantwoord('overeenkomst'),
} as const satisfies Record<Dossiersoort, TSchema>;

export type Kaderhandelingsantwoord = Handelingsantwoord<'kader'>;
export type Vraaghandelingsantwoord = Handelingsantwoord<'vraag'>;
export type Inschrijvinghandelingsantwoord = Handelingsantwoord<'inschrijving'>;
export type Beoordelinghandelingsantwoord = Handelingsantwoord<'beoordeling'>;
export type Dialooghandelingsantwoord = Handelingsantwoord<'dialoog'>;
export type Gunninghandelingsantwoord = Handelingsantwoord<'gunning'>;
export type Bezwaarhandelingsantwoord = Handelingsantwoord<'bezwaar'>;
export type Kortgedinghandelingsantwoord = Handelingsantwoord<'kort-geding'>;
export type Overeenkomsthandelingsantwoord = Handelingsantwoord<'overeenkomst'>;
