import { ROLLEN } from '@kavel/core/basis';
import { DOSSIERSOORTEN, isStukdossiersoort } from '@kavel/core/procedure';
import type { Dossiersoort } from '@kavel/core/procedure';
import { Type } from 'typebox';
import type { Static, TObject, TProperties } from 'typebox';
import { AgbParameter, Hash, RegioParameter, list, moment, object } from '../basis.ts';
import { paginavervolg, paginavraag } from '../paginering.ts';
import { DossieridParameter } from './handeling.ts';
import { DOSSIERSCHEMAS, uniePerSoort } from './staat/dossierschemas.ts';
import type { Dossiergebeurtenis, Dossierstaat } from './staat/dossierschemas.ts';
import { StukgebeurtenisSchema } from './staat/dossierstuk.ts';
import type { Stukgebeurtenis } from './staat/dossierstuk.ts';
import { keuze } from './velden.ts';

const closed = { additionalProperties: false } as const;

const soort = keuze(DOSSIERSOORTEN);
const rol = keuze(ROLLEN);

export const DossierlijstParameters = Type.Object({ regio: RegioParameter, soort }, closed);
export const DossierParameters = Type.Object(
  { regio: RegioParameter, soort, id: DossieridParameter },
  closed,
);
export const DossierstukParameters = Type.Object(
  { regio: RegioParameter, soort, id: DossieridParameter, sha256: Hash },
  closed,
);
export const DossierlijstQuery = Type.Object(
  {
    kader: Type.Optional(
      Type.String({ pattern: '^[A-Za-z0-9][A-Za-z0-9_-]{0,39}$', description: 'naam van het kader' }),
    ),
    ...paginavraag,
  },
  closed,
);
export const DossierjournaalQuery = Type.Object(paginavraag, closed);

const kop = {
  regio: RegioParameter,
  id: DossieridParameter,
  versie: Type.Integer({ minimum: 1, description: 'aantal handelingen; stuur dit mee in If-Match' }),
  toestandNaam: Type.String({ description: 'de stand in woorden' }),
  zorgkantoor: Type.String({ description: 'het zorgkantoor van de regio' }),
  zorgaanbieder: Type.Optional(AgbParameter),
  partij: Type.Optional(keuze(['zorgaanbieder', 'zorgkantoor'])),
  bijgewerktOp: moment('moment van de laatste handeling'),
};

type Velden<P extends TProperties> = Static<TObject<P>>;
export type Dossier = {
  readonly [Soort in Dossiersoort]: Velden<typeof kop> & {
    readonly soort: Soort;
    readonly toestand: Dossierstaat<Soort>['toestand'];
    readonly staat: Dossierstaat<Soort>;
  };
}[Dossiersoort];

export const DossierSchema = uniePerSoort<Dossier>(
  'Dossier',
  'Een dossier van de inkoop, zoals u het ziet.',
  (of) => {
    const { staat } = DOSSIERSCHEMAS[of];
    return { ...kop, toestand: staat.properties.toestand, staat };
  },
);

export const DossiersSchema = object('Dossiers', 'Dossiers op volgorde van hun naam.', {
  dossiers: list(
    object('Dossierregel', 'Eén dossier in een lijst.', {
      id: DossieridParameter,
      versie: Type.Integer({ minimum: 1 }),
      toestand: Type.String(),
      toestandNaam: Type.String({ description: 'de stand in woorden' }),
      zorgaanbieder: Type.Optional(AgbParameter),
      bijgewerktOp: moment('moment van de laatste handeling'),
    }),
  ),
  ...paginavervolg,
});

const handeling = {
  opdracht: Type.String({ description: 'de soort opdracht' }),
  rol,
  namens: Type.String({ description: 'de organisatie voor wie het telt' }),
  persoon: Type.Optional(Type.String({ description: 'alleen van uw eigen organisatie' })),
  motivering: Type.Optional(Type.String()),
};
const plaats = {
  nummer: Type.Integer({ minimum: 1 }),
  nummerInRegio: Type.Integer({ minimum: 1 }),
  moment: moment('moment van de handeling'),
  hash: Hash,
  vorigeHash: Type.Optional(Hash),
  vorigeHashRegio: Type.Optional(Hash),
};

type Handeling<Soort extends Dossiersoort> = Velden<typeof handeling> & {
  readonly gebeurtenissen: readonly (Dossiergebeurtenis<Soort> | Stukgebeurtenis<Soort>)[];
};
export type Dossierjournaal = {
  readonly [Soort in Dossiersoort]: Velden<typeof paginavervolg> & {
    readonly soort: Soort;
    readonly regels: readonly (Velden<typeof plaats> & { readonly handeling?: Handeling<Soort> })[];
  };
}[Dossiersoort];

export const DossierjournaalSchema = uniePerSoort<Dossierjournaal>(
  'Dossierjournaal',
  'Wat er met een dossier is gedaan, op volgorde, met de plaats van elke handeling in beide ketens.',
  (of) => {
    const { gebeurtenis } = DOSSIERSCHEMAS[of];
    const stukken = isStukdossiersoort(of) ? [StukgebeurtenisSchema] : [];
    const gebeurtenissen = list(Type.Union([gebeurtenis, ...stukken]));
    const shown = Type.Object(
      { ...handeling, gebeurtenissen },
      { ...closed, description: 'afwezig: wat er is gedaan, is niet voor u' },
    );
    return {
      regels: list(Type.Object({ ...plaats, handeling: Type.Optional(shown) }, closed)),
      ...paginavervolg,
    };
  },
);

export const OpdrachtenSchema = object('Opdrachten', 'Welke opdrachten elke soort dossier kent.', {
  dossiersoorten: list(
    object('Dossiersoort', 'Eén soort dossier als tabel van overgangen.', {
      soort,
      naam: Type.String(),
      naamvorm: Type.String({ description: 'hoe een dossier van deze soort heet' }),
      begin: Type.String({ description: 'de stand waarin een dossier begint' }),
      toestanden: list(object('Toestand', 'Eén stand.', { toestand: Type.String(), naam: Type.String() })),
      opdrachten: list(
        object('Opdracht', 'Eén opdracht: wie haar geeft, vanuit welke stand, en waar zij toe leidt.', {
          opdracht: Type.String(),
          naam: Type.String(),
          rollen: list(rol),
          van: list(Type.String()),
          naar: Type.Optional(list(Type.String(), { description: 'afwezig: de stand blijft' })),
          bron: Type.String(),
        }),
      ),
      weigeringen: list(
        object('Weigeringsregel', 'Eén regel waarom een opdracht wordt geweigerd.', {
          code: Type.String(),
          regel: Type.String(),
          bron: Type.String(),
        }),
      ),
    }),
  ),
});

export type Dossiers = Static<typeof DossiersSchema>;
export type Opdrachten = Static<typeof OpdrachtenSchema>;
