import { isZorgkantoor } from '../../basis/index.ts';
import type { Handelaar } from '../../basis/index.ts';
import { heropenVragenronde, sluitAf, sluitVragenronde, trekIn } from './afronden.ts';
import { applyKader } from './gebeurtenis.ts';
import type { Kaderinhoud } from './inhoud.ts';
import { KADEROVERGANGEN } from './opdracht.ts';
import type { Kaderopdracht } from './opdracht.ts';
import {
  bepaalTijdpad,
  maakOpmerking,
  openConsultatie,
  sluitConsultatie,
  stelOp,
  verwerkOpmerking,
} from './opstellen.ts';
import type { Kaderbesluit, Kadermachine, Kadervraag } from './opstellen.ts';
import { bereidStukVoor, laatStukVervallen, publiceer, publiceerStuk } from './publiceren.ts';
import { KADERTOESTANDEN, NIEUW_KADER } from './staat.ts';
import { hervat, legStil } from './stilstand.ts';
import { refuseKader } from './weigering.ts';

/**
 * The purchasing policy of one or all zorgkantoren: consulted, published with its timetable, explained in numbered
 * Nota's van Inlichtingen, amended, stopped and resumed after a ruling, closed (003 chapter 2, 001 last section).
 */
export const kadermachine: Kadermachine = {
  naam: 'kader',
  begin: NIEUW_KADER,
  toestanden: KADERTOESTANDEN,
  overgangen: KADEROVERGANGEN,
  decide: (staat, opdracht, { door, moment }, bekend) => {
    const inhoud = opdracht.soort === 'stel-op' ? (staat.inhoud ?? opdracht.inhoud) : staat.inhoud;
    return inhoud === null || mayAct(door, inhoud)
      ? decideKader({ staat, door, moment, bekend }, opdracht)
      : refuseKader(
          'andere-organisatie',
          'Dit kader is van een andere organisatie. Kies een kader van uw eigen organisatie.',
        );
  },
  apply: applyKader,
};

/** Who is consulted belongs to no zorgkantoor; the table says what they may do. */
function mayAct({ rol, organisatie }: Handelaar, { niveau, zorgkantoren }: Kaderinhoud): boolean {
  if (rol === 'zn') return niveau === 'landelijk';
  if (rol === 'brancheorganisatie' || rol === 'vws' || rol === 'clientenraad') return true;
  return isZorgkantoor(organisatie) && zorgkantoren.includes(organisatie);
}

function decideKader(vraag: Kadervraag, opdracht: Kaderopdracht): Kaderbesluit {
  switch (opdracht.soort) {
    case 'stel-op':
      return stelOp(vraag, opdracht.inhoud);
    case 'bepaal-tijdpad':
      return bepaalTijdpad(vraag, opdracht.voorstel);
    case 'open-consultatie':
      return openConsultatie(vraag, opdracht);
    case 'maak-opmerking':
      return maakOpmerking(vraag, opdracht);
    case 'verwerk-opmerking':
      return verwerkOpmerking(vraag, opdracht);
    case 'sluit-consultatie':
      return sluitConsultatie(vraag);
    case 'publiceer':
      return publiceer(vraag);
    case 'bereid-stuk-voor':
      return bereidStukVoor(vraag, opdracht.stuk);
    case 'laat-stuk-vervallen':
      return laatStukVervallen(vraag, opdracht.nummer);
    case 'publiceer-stuk':
      return publiceerStuk(vraag, opdracht.nummer);
    case 'leg-stil':
      return legStil(vraag, opdracht);
    case 'hervat':
      return hervat(vraag, opdracht);
    case 'sluit-vragenronde':
      return sluitVragenronde(vraag);
    case 'heropen-vragenronde':
      return heropenVragenronde(vraag);
    case 'sluit-af':
      return sluitAf(vraag);
    case 'trek-in':
      return trekIn(vraag, opdracht.reden);
  }
}
