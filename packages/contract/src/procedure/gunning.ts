import { GUNNINGSBESLUITEN } from '@kavel/core/procedure';
import { Type } from 'typebox';
import { groep, kaleOpdracht, kenmerk, keuze, ofNiets, opdracht, tekst } from './velden.ts';

/** Why an award is looked at again (core: Herzieningsgrond). */
export const grond = groep({
  soort: keuze(['wijziging', 'uitspraak', 'bezwaar']),
  kenmerk: kenmerk('nummer of ECLI'),
});

export const GunningopdrachtSchema = Type.Union([
  opdracht('stel-voor', {
    besluit: keuze(GUNNINGSBESLUITEN),
    motivering: tekst('waarom'),
    voorwaarde: ofNiets(tekst('waar de gunning op wacht'), 'null: geen voorwaarde'),
    grond: ofNiets(grond, 'null: geen herziening'),
  }),
  kaleOpdracht('gun-voorlopig', 'gun-voorwaardelijk', 'gun-definitief', 'herzie', 'trek-in', 'wijs-af'),
  opdracht('bevries', { uitspraak: kenmerk('ECLI'), motivering: tekst('waarom') }),
  opdracht('hervat', { motivering: tekst('waarom') }),
]);
