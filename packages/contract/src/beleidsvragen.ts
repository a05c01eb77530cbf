import { Type } from 'typebox';
import type { Static } from 'typebox';
import { Hash, KavelSchema, SectorSchema, ZorgkantoorSchema, dag, list, object } from './basis.ts';
import { uitslag } from './document.ts';
import { TariefAntwoordSchema } from './tarief.ts';

/** Questions about policy beside a tariff: a receipt, what differs, a document in words, and what a check finds. */

const uitkomst = TariefAntwoordSchema.properties.uitkomst;

export const TariefbewijsSchema = object(
  'Tariefbewijs',
  'Genoeg om een tarief later precies zo na te rekenen.',
  {
    rekenversie: Type.String(),
    samenstellingHash: Hash,
    vraag: object('Bewijsvraag', 'Wat is gevraagd.', {
      zorgkantoor: ZorgkantoorSchema,
      sector: SectorSchema,
      kavel: KavelSchema,
      peildatum: dag('dag waarop het beleid geldt'),
      kennisdatum: dag('dag waarop het beleid bekend was'),
    }),
    zonder: list(Type.String(), { description: 'wijzigingen die zijn weggelaten' }),
    feiten: list(
      object('Bewijsfeit', 'Eén feit waarmee is gerekend.', {
        feit: Type.String(),
        waarde: Type.Union([Type.Boolean(), Type.Integer(), Type.Null()]),
        herkomst: Type.String(),
      }),
    ),
    uitkomst,
    hash: Hash,
  },
);

export const BewijscontroleSchema = uitslag(
  'Bewijscontrole',
  object('Bewijsoordeel', 'Of het bewijs klopt.', {
    uitkomst: Type.Literal('goed'),
    klopt: Type.Boolean(),
    afwijkingen: list(Type.String()),
    meldingen: list(Type.String(), { description: 'de afwijkingen in woorden, in dezelfde volgorde' }),
    nu: Type.Union([uitkomst, Type.Null()], { description: 'wat de berekening nu geeft' }),
  }),
);

export const VerschilQuery = Type.Object(
  {
    zorgkantoor: ZorgkantoorSchema,
    sector: SectorSchema,
    kavel: KavelSchema,
    peildatum: dag('dag waarop het beleid geldt'),
    kennisdatum: Type.Optional(dag('dag waarop het beleid bekend was; standaard vandaag')),
    metZorgkantoor: Type.Optional(ZorgkantoorSchema),
    metPeildatum: Type.Optional(dag('de andere dag waarop beleid geldt')),
    metKennisdatum: Type.Optional(dag('de andere dag waarop beleid bekend was')),
  },
  { additionalProperties: false },
);

const kant = object('Beleidskant', 'Eén kant van de vergelijking.', {
  zorgkantoor: ZorgkantoorSchema,
  sector: SectorSchema,
  kavel: KavelSchema,
  peildatum: dag('dag waarop het beleid geldt'),
  kennisdatum: dag('dag waarop het beleid bekend was'),
  beleidVanKracht: Type.Boolean(),
  samenstellingHash: Hash,
});

export const BeleidsverschillenSchema = object('Beleidsverschillen', 'Wat er verschilt, in zinnen.', {
  van: kant,
  naar: kant,
  verschillen: list(
    object('Beleidsverschil', 'Eén verschil.', {
      soort: Type.Unsafe<'erbij' | 'weg' | 'anders'>(Type.Enum(['erbij', 'weg', 'anders'])),
      regel: Type.String({ description: 'id van de regel' }),
      zin: Type.String(),
      was: Type.Optional(Type.String()),
      is: Type.Optional(Type.String()),
    }),
  ),
});

export const KaderParameters = Type.Object(
  { kader: Type.String({ pattern: '^[a-z0-9-]{1,100}$', description: 'id van een kader of wijziging' }) },
  { additionalProperties: false },
);

export const LeesversieSchema = object('Leesversie', 'Een kader of wijziging in gewone taal.', {
  document: Type.String(),
  tekst: Type.String(),
});

export const BeleidscontroleSchema = object(
  'Beleidscontrole',
  'Wat een controle van het beleid van Kavel vindt.',
  {
    documenten: Type.Integer({ minimum: 0 }),
    voorbeelden: Type.Integer({ minimum: 0 }),
    ankers: Type.String({ description: 'of de plaatsen in de bronnen zijn opgezocht' }),
    bevindingen: list(
      object('Beleidsbevinding', 'Eén ding dat is gevonden.', {
        code: Type.String(),
        klasse: Type.Unsafe<'fout' | 'waarschuwing'>(Type.Enum(['fout', 'waarschuwing'])),
        bestand: Type.String(),
        regel: Type.Integer({ minimum: 1 }),
        veld: Type.String(),
        melding: Type.String(),
      }),
    ),
  },
);

export type Tariefbewijs = Static<typeof TariefbewijsSchema>;
export type Bewijscontrole = Static<typeof BewijscontroleSchema>;
export type Verschilvraag = Static<typeof VerschilQuery>;
export type Beleidsverschillen = Static<typeof BeleidsverschillenSchema>;
export type Leesversie = Static<typeof LeesversieSchema>;
export type Beleidscontrole = Static<typeof BeleidscontroleSchema>;
