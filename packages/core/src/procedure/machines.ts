import { BEOORDELINGCODES, beoordelingmachine } from './beoordeling/index.ts';
import { refuseBeoordeling } from './beoordeling/weigering.ts';
import { BEZWAARCODES, bezwaarmachine } from './bezwaar/index.ts';
import { refuseBezwaar } from './bezwaar/weigering.ts';
import { DIALOOGWEIGERCODES, dialoogmachine } from './dialoog/index.ts';
import { refuseDialoog } from './dialoog/weigering.ts';
import type { Dossiersoort } from './dossier.ts';
import { GUNNINGCODES, gunningmachine } from './gunning/index.ts';
import { refuseGunning } from './gunning/weigering.ts';
import { INSCHRIJVINGCODES, inschrijvingmachine } from './inschrijving/index.ts';
import { refuseInschrijving } from './inschrijving/weigering.ts';
import { KADERCODES, kadermachine } from './kader/index.ts';
import { refuseKader } from './kader/weigering.ts';
import { KORTGEDINGCODES, kortgedingmachine } from './kort-geding/index.ts';
import { refuseKortGeding } from './kort-geding/weigering.ts';
import type { Procedureweigering } from './machine.ts';
import { OVEREENKOMSTCODES, overeenkomstmachine } from './overeenkomst/index.ts';
import { refuseOvereenkomst } from './overeenkomst/weigering.ts';
import { VRAAGCODES, vraagmachine } from './vraag/index.ts';
import { refuseVraag } from './vraag/weigering.ts';
import type { Weiger } from './weigeren.ts';

/** Every machine by its kind of dossier, with the published rules by which it refuses. */
export const MACHINES = {
  kader: { machine: kadermachine, weigeringen: rulesOf(KADERCODES, refuseKader) },
  vraag: { machine: vraagmachine, weigeringen: rulesOf(VRAAGCODES, refuseVraag) },
  inschrijving: {
    machine: inschrijvingmachine,
    weigeringen: rulesOf(INSCHRIJVINGCODES, refuseInschrijving),
  },
  beoordeling: {
    machine: beoordelingmachine,
    weigeringen: rulesOf(BEOORDELINGCODES, refuseBeoordeling),
  },
  dialoog: { machine: dialoogmachine, weigeringen: rulesOf(DIALOOGWEIGERCODES, refuseDialoog) },
  gunning: { machine: gunningmachine, weigeringen: rulesOf(GUNNINGCODES, refuseGunning) },
  bezwaar: { machine: bezwaarmachine, weigeringen: rulesOf(BEZWAARCODES, refuseBezwaar) },
  'kort-geding': {
    machine: kortgedingmachine,
    weigeringen: rulesOf(KORTGEDINGCODES, refuseKortGeding),
  },
  overeenkomst: {
    machine: overeenkomstmachine,
    weigeringen: rulesOf(OVEREENKOMSTCODES, refuseOvereenkomst),
  },
} as const satisfies Record<Dossiersoort, object>;

/** A rule by which a machine refuses, without the message about one case. */
export type Weigeringsregel = Omit<Procedureweigering, 'melding'>;

function rulesOf<Code extends string>(
  codes: readonly Code[],
  weiger: Weiger<Code>,
): readonly Weigeringsregel[] {
  return codes.map((code) => {
    const { regel, bron } = weiger(code, '').error;
    return { code, regel, bron };
  });
}
