import { ok } from '@kavel/core/basis';
import type { Result } from '@kavel/core/basis';
import type {
  Clickeffecten,
  Clickinvoer,
  Clickmaandstand,
  Clickrunregels,
  Clickuitkomst,
  OpenbareExport,
} from '@kavel/contract';
import {
  approveClick,
  checkClick,
  computeClickeffecten,
  exportClickInvoer,
  exportOpenbareRun,
  publishClick,
  readMaandstand,
  readClickrun,
  readClickrunbladzijde,
  rekenClick,
  rekenNa,
  reverseClick,
  runClick,
} from '@kavel/service/click';
import type {
  ClickhandelingRefusal,
  ClickhandelingResult,
  Clickmaandsleutel,
  Clickomgeving,
  Clickstap,
  Clickverzoek,
  Runplaats,
} from '@kavel/service/click';
import type { Sleutelbos } from '@kavel/service/sleutel';
import { toMaandstand } from './to-maandstand.ts';

type Uitkomst<Answer> = Promise<Result<Answer, ClickhandelingRefusal>>;
type Runsleutel = Clickmaandsleutel & { readonly volgnummer: number };

/** What the addresses of the click need of the house. */
export type Clickdiensten = {
  readonly maand: (sleutel: Clickmaandsleutel) => Uitkomst<Clickmaandstand>;
  /** Answers the whole month after the act; the rows of a run are asked for by themselves. */
  readonly doe: (stap: Clickstap, verzoek: Clickverzoek) => Uitkomst<Clickmaandstand>;
  readonly run: (sleutel: Runsleutel) => Uitkomst<Clickuitkomst>;
  readonly regels: (
    vraag: Runsleutel & { readonly na?: Runplaats | undefined; readonly limiet: number },
  ) => Uitkomst<Clickrunregels & { readonly vervolg?: Runplaats }>;
  readonly invoer: (sleutel: Clickmaandsleutel) => Uitkomst<Clickinvoer>;
  readonly openbaar: (sleutel: Clickmaandsleutel) => Uitkomst<OpenbareExport>;
  readonly effecten: (
    vraag: Clickmaandsleutel & { readonly agb?: string | undefined },
  ) => Uitkomst<Clickeffecten>;
  readonly reken: typeof rekenClick;
  readonly rekenNa: typeof rekenNa;
};

/** Each act by the name that a person gives it. */
const STAPPEN: Readonly<
  Record<Clickstap, (omgeving: Clickomgeving, verzoek: Clickverzoek) => Promise<ClickhandelingResult>>
> = {
  'voer-uit': runClick,
  controleer: checkClick,
  'stel-vast': approveClick,
  publiceer: publishClick,
  'keer-om': reverseClick,
};

export function createClickdiensten(omgeving: Clickomgeving, sleutelbos: () => Sleutelbos): Clickdiensten {
  return {
    async maand(sleutel) {
      const found = await readMaandstand(omgeving, sleutel);
      return found.ok ? ok(toMaandstand(found.value)) : found;
    },
    async doe(stap, verzoek) {
      const done = await STAPPEN[stap](omgeving, verzoek);
      return done.ok ? ok(toMaandstand(done.value.maandstand)) : done;
    },
    run: (sleutel) => readClickrun(omgeving, sleutel),
    async regels(vraag) {
      const found = await readClickrunbladzijde(omgeving, vraag);
      const { regio, jaar, maand, volgnummer } = vraag;
      return found.ok ? ok({ regio, jaar, maand, volgnummer, ...found.value }) : found;
    },
    invoer: (sleutel) => exportClickInvoer(omgeving, sleutel),
    openbaar: (sleutel) => exportOpenbareRun({ ...omgeving, sleutel: sleutelbos() }, sleutel),
    async effecten(vraag) {
      const found = await computeClickeffecten(omgeving, vraag);
      const { regio, jaar, maand } = vraag;
      return found.ok ? ok({ regio, jaar, maand, zorgaanbieders: found.value }) : found;
    },
    reken: rekenClick,
    rekenNa,
  };
}
