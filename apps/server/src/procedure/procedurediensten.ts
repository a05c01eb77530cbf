import { ok } from '@kavel/core/basis';
import type { Result } from '@kavel/core/basis';
import type { Dossiersleutel, Procedureweigering } from '@kavel/core/procedure';
import {
  bewaarDossierstuk,
  bewaarStuk,
  leesDossier,
  leesInstemming,
  leesOpenbaarStuk,
  leesOpenbareKaders,
  leesStuk,
  leesVerloop,
  lijstDossiers,
  lijstRelaties,
  neemRelatiesIn,
  toonNa,
  voerUit,
} from '@kavel/service/procedure';
import type {
  Dossierlijst,
  Dossierlijstvraag,
  Dossierstukverzoek,
  Gepubliceerdkader,
  Gelezendossier,
  Gelezenstuk,
  Kijker,
  Procedureomgeving,
  Relatielijst,
  Relatieuitkomst,
  Relatieverzoek,
  Stukverzoek,
  Uitvoering,
  Uitvoerverzoek,
  Verloop,
} from '@kavel/service/procedure';
import { readTogether } from '../samen-lezen.ts';
import { createDossierinzichten } from './dossierinzichten.ts';
import type { Dossierinzichten } from './dossierinzichten.ts';

export type Handelingsuitkomst = Result<Uitvoering, Procedureweigering>;

/** What the addresses of the procedure need of the house. */
export type Procedurediensten = Dossierinzichten & {
  /** The one clock: when the last byte of a request was there, and when something is looked at. */
  readonly klok: () => Temporal.Instant;
  readonly lijst: (kijker: Kijker, vraag: Dossierlijstvraag) => Promise<Dossierlijst>;
  readonly dossier: (kijker: Kijker, sleutel: Dossiersleutel) => Promise<Gelezendossier | undefined>;
  readonly verloop: (
    kijker: Kijker,
    sleutel: Dossiersleutel,
    bladzijde: { readonly na: number; readonly limiet: number },
  ) => Promise<Verloop | undefined>;
  readonly stuk: (
    kijker: Kijker,
    sleutel: Dossiersleutel,
    sha256: string,
  ) => Promise<Gelezenstuk | undefined>;
  readonly instemming: (
    kijker: Kijker,
    vraag: Pick<Dossiersleutel, 'regio' | 'id'>,
  ) => ReturnType<typeof leesInstemming>;
  readonly relaties: (
    organisatie: string,
    bladzijde: Parameters<typeof lijstRelaties>[2],
  ) => Promise<Relatielijst>;
  readonly neemRelatiesIn: (verzoek: Omit<Relatieverzoek, 'moment'>) => Promise<Relatieuitkomst>;
  /** As nobody in particular sees them, whoever asks. */
  readonly openbareKaders: (regio: string) => Promise<readonly Gepubliceerdkader[] | undefined>;
  readonly openbaarStuk: (
    vraag: Omit<Parameters<typeof leesOpenbaarStuk>[1], 'moment'>,
  ) => Promise<Uint8Array | undefined>;
  /** The state in what comes of it is the one that who acts may read. */
  readonly voerUit: (verzoek: Uitvoerverzoek) => Promise<Handelingsuitkomst>;
  readonly bewaarStuk: (verzoek: Stukverzoek) => Promise<Handelingsuitkomst>;
  readonly bewaarDossierstuk: (verzoek: Dossierstukverzoek) => Promise<Handelingsuitkomst>;
};

export function createProcedurediensten(
  omgeving: Procedureomgeving,
  klok: Procedurediensten['klok'],
): Procedurediensten {
  const shown = (kijker: Kijker, done: Handelingsuitkomst): Handelingsuitkomst =>
    done.ok ? ok({ ...done.value, staat: toonNa(omgeving, kijker, done.value) }) : done;
  return {
    ...createDossierinzichten(omgeving),
    klok,
    lijst: (kijker, vraag) => lijstDossiers(omgeving, kijker, vraag),
    dossier: (kijker, sleutel) => leesDossier(omgeving, kijker, sleutel),
    verloop: (kijker, sleutel, bladzijde) => leesVerloop(omgeving, kijker, sleutel, bladzijde),
    stuk: (kijker, sleutel, sha256) => leesStuk(omgeving, kijker, sleutel, sha256),
    instemming: (kijker, vraag) => leesInstemming(omgeving, kijker, vraag),
    relaties: (organisatie, bladzijde) => lijstRelaties(omgeving, organisatie, bladzijde),
    neemRelatiesIn: (verzoek) => neemRelatiesIn(omgeving, { ...verzoek, moment: klok() }),
    openbareKaders: readTogether(
      (regio) => leesOpenbareKaders(omgeving, { regio, moment: klok() }),
      (regio) => regio,
    ),
    openbaarStuk: (vraag) => leesOpenbaarStuk(omgeving, { ...vraag, moment: klok() }),
    voerUit: async (verzoek) => shown(verzoek.handeling, await voerUit(omgeving, verzoek)),
    bewaarDossierstuk: async (verzoek) =>
      shown(verzoek.handeling, await bewaarDossierstuk(omgeving, verzoek)),
    bewaarStuk: async (verzoek) => shown(verzoek.handeling, await bewaarStuk(omgeving, verzoek)),
  };
}
