import { happens } from '../machine.ts';
import type { Machine } from '../machine.ts';
import { ANDERE_ORGANISATIE_MELDING, partijOf } from '../partijen.ts';
import { applyKortGeding } from './gebeurtenis.ts';
import type { Kortgedinggebeurtenis } from './gebeurtenis.ts';
import { KORTGEDINGOVERGANGEN } from './opdracht.ts';
import type { Kortgedingbekend, Kortgedingopdracht } from './opdracht.ts';
import { KORTGEDINGTOESTANDEN, NIEUW_KORT_GEDING } from './staat.ts';
import type { Gevolgkeuze, Kortgedingstaat } from './staat.ts';
import {
  legBeroepVast,
  legUitspraakVast,
  legVast,
  planZitting,
  refuseReden,
  vulEcliAan,
} from './vastleggen.ts';
import type { Kortgedingbesluit, Kortgedingvraag } from './vastleggen.ts';
import { refuseKortGeding } from './weigering.ts';
import type { Kortgedingcode } from './weigering.ts';

type Kortgedingmachine = Machine<
  Kortgedingstaat,
  Kortgedingopdracht,
  Kortgedinggebeurtenis,
  Kortgedingbekend,
  Kortgedingcode
>;

/**
 * A case before the court about a kader or an award, as the zorgkantoor records it: served, heard, ruled, in appeal.
 * What the award does meanwhile is proposed by one person and decided by another (procedure.md, Objection).
 */
export const kortgedingmachine: Kortgedingmachine = {
  naam: 'kort geding',
  begin: NIEUW_KORT_GEDING,
  toestanden: KORTGEDINGTOESTANDEN,
  overgangen: KORTGEDINGOVERGANGEN,
  decide: (staat, opdracht, { door, moment }, bekend) =>
    partijOf(door, bekend.partijen) === undefined
      ? refuseKortGeding('andere-organisatie', ANDERE_ORGANISATIE_MELDING)
      : decideKortGeding({ staat, door, moment, bekend }, opdracht),
  apply: applyKortGeding,
};

function decideKortGeding(vraag: Kortgedingvraag, opdracht: Kortgedingopdracht): Kortgedingbesluit {
  switch (opdracht.soort) {
    case 'leg-vast':
      return legVast(vraag, opdracht.dagvaarding);
    case 'plan-zitting':
      return planZitting(vraag, opdracht.dag);
    case 'stel-gevolg-voor':
      return stelGevolgVoor(vraag, opdracht.keuze);
    case 'bepaal-gevolg':
      return bepaalGevolg(vraag);
    case 'leg-uitspraak-vast':
      return legUitspraakVast(vraag, opdracht.oordeel);
    case 'vul-ecli-aan':
      return vulEcliAan(vraag, opdracht.ecli);
    case 'leg-beroep-vast':
      return legBeroepVast(vraag, opdracht);
    case 'leg-intrekking-beroep-vast':
      return refuseReden(opdracht.reden) ?? happens({ soort: 'beroep-ingetrokken', reden: opdracht.reden });
    case 'leg-onherroepelijk-vast':
      return (
        refuseReden(opdracht.reden) ?? happens({ soort: 'onherroepelijk-geworden', reden: opdracht.reden })
      );
    case 'leg-intrekking-vast':
      return refuseReden(opdracht.reden) ?? happens({ soort: 'ingetrokken', reden: opdracht.reden });
  }
}

function stelGevolgVoor({ staat, door }: Kortgedingvraag, keuze: Gevolgkeuze): Kortgedingbesluit {
  const reden = refuseReden(keuze.motivering);
  if (reden !== undefined) return reden;
  const isConditional = keuze.gevolg === 'voorwaardelijk';
  const hasCondition = keuze.voorwaarde !== null && keuze.voorwaarde.trim() !== '';
  if (isConditional !== hasCondition)
    return refuseKortGeding(
      'gevolg-past-niet',
      'Een voorwaardelijke gunning heeft een voorwaarde, een andere niet. Verbeter dat.',
    );
  if (keuze.gevolg === 'geen' && staat.zaak?.tijdigheid !== 'te laat')
    return refuseKortGeding(
      'gevolg-past-niet',
      'De dagvaarding was niet te laat. Laat de gunning wachten of maak haar voorwaardelijk.',
    );
  return happens({ soort: 'gevolg-voorgesteld', keuze, door: door.persoon });
}

function bepaalGevolg({ staat, door }: Kortgedingvraag): Kortgedingbesluit {
  if (staat.voorstel === null)
    return refuseKortGeding('geen-voorstel', 'Er ligt geen voorstel. Laat de jurist of inkoper er een doen.');
  const { door: proposer, ...keuze } = staat.voorstel;
  return proposer === door.persoon
    ? refuseKortGeding('zelfde-persoon', 'U hebt dit zelf voorgesteld. Laat een collega het bepalen.')
    : happens({ soort: 'gevolg-bepaald', keuze });
}
