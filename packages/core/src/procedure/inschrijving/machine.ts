import type { Machine } from '../machine.ts';
import { ANDERE_ORGANISATIE_MELDING, partijOf } from '../partijen.ts';
import { beginUpload, dienIn, trekIn, verwijderStuk, voegStukToe, vulAan } from './aanleveren.ts';
import type { Inschrijvingvraag } from './aanleveren.ts';
import {
  beslisOverweging,
  refuseSealed,
  stelAfwijzingVoor,
  stelOverwegingVoor,
  verklaarCompleet,
  vraagAanvulling,
  wijsAf,
} from './behandelen.ts';
import { applyInschrijving } from './gebeurtenis.ts';
import type { Inschrijvinggebeurtenis } from './gebeurtenis.ts';
import { INSCHRIJVINGOVERGANGEN } from './opdracht.ts';
import type { Inschrijvingbekend, Inschrijvingopdracht } from './opdracht.ts';
import { INSCHRIJVINGTOESTANDEN, NIEUWE_INSCHRIJVING } from './staat.ts';
import type { Inschrijvingstaat } from './staat.ts';
import { refuseInschrijving } from './weigering.ts';
import type { Inschrijvingcode } from './weigering.ts';

type Inschrijvingmachine = Machine<
  Inschrijvingstaat,
  Inschrijvingopdracht,
  Inschrijvinggebeurtenis,
  Inschrijvingbekend,
  Inschrijvingcode
>;

/**
 * The registration of one zorgaanbieder in one region: put together, handed in before the closing, replaced or
 * withdrawn until then, opened after it, and checked against the list of documents (003 §2.3).
 */
export const inschrijvingmachine: Inschrijvingmachine = {
  naam: 'inschrijving',
  begin: NIEUWE_INSCHRIJVING,
  toestanden: INSCHRIJVINGTOESTANDEN,
  overgangen: INSCHRIJVINGOVERGANGEN,
  decide: (staat, opdracht, { door, moment }, bekend) => {
    const vraag = { staat, bekend, door, moment };
    const partij = partijOf(door, bekend.partijen);
    if (partij === undefined) return refuseInschrijving('andere-organisatie', ANDERE_ORGANISATIE_MELDING);
    const refused = partij === 'zorgkantoor' ? refuseSealed(vraag) : undefined;
    return refused ?? decideInschrijving(vraag, opdracht);
  },
  apply: applyInschrijving,
};

function decideInschrijving(
  vraag: Inschrijvingvraag,
  opdracht: Inschrijvingopdracht,
): ReturnType<Inschrijvingmachine['decide']> {
  switch (opdracht.soort) {
    case 'begin-upload':
      return beginUpload(vraag, opdracht.upload);
    case 'voeg-stuk-toe':
      return voegStukToe(vraag, opdracht.stuk);
    case 'verwijder-stuk':
      return verwijderStuk(vraag, opdracht.id);
    case 'dien-in':
    case 'vervang':
      return dienIn(vraag, opdracht.soort, opdracht.opgave);
    case 'trek-in':
      return trekIn(vraag);
    case 'vul-aan':
      return vulAan(vraag, opdracht.opgave);
    case 'stel-overweging-voor':
      return stelOverwegingVoor(vraag, opdracht.toelaten, opdracht.motivering);
    case 'beslis-overweging':
      return beslisOverweging(vraag);
    case 'verklaar-compleet':
      return verklaarCompleet(vraag);
    case 'vraag-aanvulling':
      return vraagAanvulling(vraag, opdracht.stuksoorten, opdracht.toelichting);
    case 'stel-afwijzing-voor':
      return stelAfwijzingVoor(vraag, opdracht.motivering);
    case 'wijs-af':
      return wijsAf(vraag);
  }
}
