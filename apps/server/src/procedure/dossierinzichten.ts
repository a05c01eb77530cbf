import {
  leesDialoogcontrole,
  leesGunningsoverzicht,
  leesInschrijfsluiting,
  leesKadersluiting,
  leesOntvangstbewijzen,
} from '@kavel/service/procedure';
import type { Kijker, Procedureomgeving } from '@kavel/service/procedure';

/** What can be read of the procedure beside a dossier itself. */
export type Dossierinzichten = ReturnType<typeof createDossierinzichten>;

type Gevraagd<Lees extends (omgeving: Procedureomgeving, kijker: Kijker, vraag: never) => unknown> =
  Parameters<Lees>[2];

export function createDossierinzichten(omgeving: Procedureomgeving) {
  return {
    ontvangstbewijzen: (kijker: Kijker, vraag: Gevraagd<typeof leesOntvangstbewijzen>) =>
      leesOntvangstbewijzen(omgeving, kijker, vraag),
    inschrijfsluiting: (kijker: Kijker, vraag: Gevraagd<typeof leesInschrijfsluiting>) =>
      leesInschrijfsluiting(omgeving, kijker, vraag),
    kadersluiting: (kijker: Kijker, vraag: Gevraagd<typeof leesKadersluiting>) =>
      leesKadersluiting(omgeving, kijker, vraag),
    dialoogcontrole: (kijker: Kijker, vraag: Gevraagd<typeof leesDialoogcontrole>) =>
      leesDialoogcontrole(omgeving, kijker, vraag),
    gunningsoverzicht: (kijker: Kijker, vraag: Gevraagd<typeof leesGunningsoverzicht>) =>
      leesGunningsoverzicht(omgeving, kijker, vraag),
  };
}
