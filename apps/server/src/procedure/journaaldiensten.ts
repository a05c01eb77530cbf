import type { Result } from '@kavel/core/basis';
import type { Dossiersleutel, Procedureweigering } from '@kavel/core/procedure';
import { controleerVoor, maakBewijsbundel, wisTekst } from '@kavel/service/journaal';
import type {
  Bewijsbundel,
  Gewist,
  Journaalcontrole,
  Regiocontrole,
  Wisverzoek,
} from '@kavel/service/journaal';
import type { Kijker, Procedureomgeving } from '@kavel/service/procedure';

/** What the addresses of the journal need of the house. */
export type Journaaldiensten = {
  readonly klok: () => Temporal.Instant;
  readonly controle: (kijker: Kijker, regio: string) => Promise<Regiocontrole>;
  readonly bundel: (kijker: Kijker, sleutel: Dossiersleutel) => Promise<Bewijsbundel | undefined>;
  readonly wis: (verzoek: Wisverzoek) => Promise<Result<Gewist, Procedureweigering>>;
};

/** `verify` looks past every wall, once for all who ask at the same time. */
export function createJournaaldiensten(
  omgeving: Procedureomgeving,
  {
    klok,
    verify,
  }: Pick<Journaaldiensten, 'klok'> & {
    readonly verify: (regio: string) => Promise<Journaalcontrole>;
  },
): Journaaldiensten {
  const { database } = omgeving;
  return {
    klok,
    controle: (kijker, regio) => controleerVoor({ database, verify: () => verify(regio) }, kijker, regio),
    bundel: (kijker, sleutel) => maakBewijsbundel(omgeving, kijker, sleutel),
    wis: (verzoek) => wisTekst(omgeving, verzoek),
  };
}
