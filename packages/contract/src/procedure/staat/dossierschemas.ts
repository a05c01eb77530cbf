import { DOSSIERSOORTEN } from '@kavel/core/procedure';
import type { Dossiersoort } from '@kavel/core/procedure';
import { Type } from 'typebox';
import type { Static, TProperties, TSchema } from 'typebox';
import { object } from '../../basis.ts';
import { BeoordelinggebeurtenisSchema, BeoordelingstaatSchema } from './beoordeling.ts';
import { BezwaargebeurtenisSchema, BezwaarstaatSchema } from './bezwaar.ts';
import { DialooggebeurtenisSchema, DialoogstaatSchema } from './dialoog.ts';
import { GunninggebeurtenisSchema, GunningstaatSchema } from './gunning.ts';
import { InschrijvinggebeurtenisSchema, InschrijvingstaatSchema } from './inschrijving.ts';
import { KadergebeurtenisSchema, KaderstaatSchema } from './kader.ts';
import { KortgedinggebeurtenisSchema, KortgedingstaatSchema } from './kort-geding.ts';
import { OvereenkomstgebeurtenisSchema, OvereenkomststaatSchema } from './overeenkomst.ts';
import { VraaggebeurtenisSchema, VraagstaatSchema } from './vraag.ts';

/** What a dossier of each kind says, and what may happen in it. `naam` begins the title of every schema of that kind. */
export const DOSSIERSCHEMAS = {
  kader: { naam: 'Kader', staat: KaderstaatSchema, gebeurtenis: KadergebeurtenisSchema },
  vraag: { naam: 'Vraag', staat: VraagstaatSchema, gebeurtenis: VraaggebeurtenisSchema },
  inschrijving: {
    naam: 'Inschrijving',
    staat: InschrijvingstaatSchema,
    gebeurtenis: InschrijvinggebeurtenisSchema,
  },
  beoordeling: {
    naam: 'Beoordeling',
    staat: BeoordelingstaatSchema,
    gebeurtenis: BeoordelinggebeurtenisSchema,
  },
  dialoog: { naam: 'Dialoog', staat: DialoogstaatSchema, gebeurtenis: DialooggebeurtenisSchema },
  gunning: { naam: 'Gunning', staat: GunningstaatSchema, gebeurtenis: GunninggebeurtenisSchema },
  bezwaar: { naam: 'Bezwaar', staat: BezwaarstaatSchema, gebeurtenis: BezwaargebeurtenisSchema },
  'kort-geding': {
    naam: 'Kortgeding',
    staat: KortgedingstaatSchema,
    gebeurtenis: KortgedinggebeurtenisSchema,
  },
  overeenkomst: {
    naam: 'Overeenkomst',
    staat: OvereenkomststaatSchema,
    gebeurtenis: OvereenkomstgebeurtenisSchema,
  },
} as const satisfies Record<Dossiersoort, { naam: string; staat: TSchema; gebeurtenis: TSchema }>;

/** The state of a dossier of one kind, as somebody may see it. */
export type Dossierstaat<Soort extends Dossiersoort> = Static<(typeof DOSSIERSCHEMAS)[Soort]['staat']>;
export type Dossiergebeurtenis<Soort extends Dossiersoort> = Static<
  (typeof DOSSIERSCHEMAS)[Soort]['gebeurtenis']
>;

/** One object per kind of dossier, which the field `soort` tells apart; `velden` are those of one kind. */
export function uniePerSoort<T>(
  title: string,
  description: string,
  velden: (soort: Dossiersoort) => TProperties,
) {
  const titleOf = (soort: Dossiersoort): string => `${DOSSIERSCHEMAS[soort].naam}${title.toLowerCase()}`;
  const perSoort = DOSSIERSOORTEN.map((soort) =>
    object(titleOf(soort), description, { soort: Type.Literal(soort), ...velden(soort) }),
  );
  const mapping = Object.fromEntries(
    DOSSIERSOORTEN.map((soort) => [soort, `#/components/schemas/${titleOf(soort)}`]),
  );
  return Type.Unsafe<T>(
    Type.Union(perSoort, { title, description, discriminator: { propertyName: 'soort', mapping } }),
  );
}
