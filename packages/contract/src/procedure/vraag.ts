import { Type } from 'typebox';
import { groep, kaleOpdracht, kenmerk, ofNiets, opdracht, tekst } from './velden.ts';

/** A question and its answer as everybody will read them (core: Vraagantwoord). */
export const antwoord = groep({
  vraag: tekst('de vraag in neutrale woorden'),
  antwoord: tekst('het antwoord'),
  clausule: ofNiets(kenmerk('id van een clausule'), 'null: over de procedure'),
});

export const VraagopdrachtSchema = Type.Union([
  opdracht('dien-in', { kader: kenmerk('naam van het kader'), tekst: tekst('de vraag') }),
  opdracht('beslis-tijdigheid', { toelaten: Type.Boolean(), reden: tekst('waarom') }),
  opdracht('voeg-samen', { met: kenmerk('id van het dossier van de andere vraag') }),
  opdracht('maak-los', { reden: tekst('waarom') }),
  opdracht('beantwoord', { antwoord }),
  kaleOpdracht('stel-vast', 'trek-in'),
  opdracht('wijs-terug', { reden: tekst('waarom') }),
  opdracht('publiceer', { nota: kenmerk('id van de nota') }),
]);
