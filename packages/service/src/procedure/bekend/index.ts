import type { Dossiersoort } from '@kavel/core/procedure';
import { beoordelinglezer } from './beoordeling.ts';
import { bezwaarlezer } from './bezwaar.ts';
import { dialooglezer } from './dialoog.ts';
import { gunninglezer } from './gunning.ts';
import { inschrijvinglezer } from './inschrijving.ts';
import { kaderlezer } from './kader.ts';
import { kortgedinglezer } from './kort-geding.ts';
import type { Bekendlezer, Proceduregegevens } from './lezer.ts';
import { overeenkomstlezer } from './overeenkomst.ts';
import { vraaglezer } from './vraag.ts';

export { leesPartijen } from './lezer.ts';
export type { Bekendlezer, Bekendvraag, Gelezen, Proceduregegevens } from './lezer.ts';

/** How what is known beside a dossier is read, by its kind. */
export type Bekendlezers = Readonly<Partial<Record<Dossiersoort, Bekendlezer>>>;

export function createBekendlezers(gegevens: Proceduregegevens): Bekendlezers {
  return {
    kader: kaderlezer(gegevens),
    vraag: vraaglezer,
    inschrijving: inschrijvinglezer(gegevens),
    beoordeling: beoordelinglezer(gegevens),
    dialoog: dialooglezer(gegevens),
    gunning: gunninglezer(gegevens),
    bezwaar: bezwaarlezer,
    'kort-geding': kortgedinglezer,
    overeenkomst: overeenkomstlezer,
  };
}
