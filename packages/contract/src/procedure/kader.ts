import { SECTOREN, ZORGKANTOREN } from '@kavel/core/basis';
import { TERMIJNEENHEDEN, TIJDPADNIVEAUS } from '@kavel/core/kalender';
import { OPMERKINGBESLUITEN, WEEKENDREGELS } from '@kavel/core/procedure';
import { Type } from 'typebox';
import { Hash, list, object } from '../basis.ts';
import { TijdpadvoorstelSchema, lengte } from './tijdpad.ts';
import {
  MEESTE,
  ecli,
  groep,
  jaar,
  kaleOpdracht,
  kenmerk,
  keuze,
  kloktijd,
  ofNiets,
  opdracht,
  organisatie,
  regel,
  tekst,
  volgnummer,
} from './velden.ts';

export const clausule = kenmerk('id van een clausule');

export const KaderinhoudSchema = object('Kaderinhoud', 'Waar een kader over gaat.', {
  titel: regel('titel van het kader'),
  niveau: keuze(TIJDPADNIVEAUS),
  zorgkantoren: list(keuze(ZORGKANTOREN), { minItems: 1, maxItems: ZORGKANTOREN.length }),
  contractjaren: groep({ van: jaar, totEnMet: jaar }),
  sectoren: list(keuze(SECTOREN), { minItems: 1, maxItems: SECTOREN.length }),
  clausules: list(
    groep({
      id: clausule,
      sha256: Hash,
      gaatVoorOp: ofNiets(clausule, 'de landelijke clausule waar deze voor gaat'),
    }),
    MEESTE,
  ),
  reactieregel: groep({
    lengte,
    eenheid: keuze(TERMIJNEENHEDEN),
    tijd: ofNiets(kloktijd, 'vanaf dan is de laatste dag te laat; null: de hele dag telt'),
    weekend: keuze(WEEKENDREGELS),
    bron: regel('waar de termijn staat'),
  }),
});

export const wijzigingen = list(
  groep({ id: clausule, sha256: ofNiets(Hash, 'null: de clausule vervalt') }),
  MEESTE,
);

/** What every piece after a kader has. */
const stuk = {
  titel: regel('titel van het stuk'),
  clausules: wijzigingen,
  tijdpad: ofNiets(TijdpadvoorstelSchema, 'null: het tijdpad blijft'),
};

export const KaderstukSchema = Type.Union(
  [
    groep({
      ...stuk,
      soort: Type.Literal('nota'),
      antwoorden: list(
        groep({
          vraag: kenmerk('id van het dossier van de vraag'),
          clausule: ofNiets(clausule, 'null: over de procedure'),
          sha256: Hash,
        }),
        MEESTE,
      ),
    }),
    groep({ ...stuk, soort: keuze(['wijziging', 'aanvulling']) }),
    groep({ ...stuk, soort: Type.Literal('uitspraak'), ecli }),
    groep({ ...stuk, soort: Type.Literal('richttarief'), jaar }),
  ],
  { title: 'Kaderstuk', description: 'Wat na een kader wordt gepubliceerd.' },
);

export const KaderopdrachtSchema = Type.Union([
  opdracht('stel-op', { inhoud: KaderinhoudSchema }),
  opdracht('bepaal-tijdpad', { voorstel: TijdpadvoorstelSchema }),
  opdracht('open-consultatie', { genodigden: list(organisatie, { maxItems: 100 }) }),
  opdracht('maak-opmerking', {
    clausule: ofNiets(clausule, 'null: over het hele kader'),
    tekst: tekst('de opmerking'),
  }),
  opdracht('verwerk-opmerking', {
    nummer: volgnummer,
    besluit: keuze(OPMERKINGBESLUITEN),
    toelichting: tekst('waarom'),
  }),
  opdracht('bereid-stuk-voor', { stuk: KaderstukSchema }),
  opdracht('laat-stuk-vervallen', { nummer: volgnummer }),
  opdracht('publiceer-stuk', { nummer: volgnummer }),
  opdracht('leg-stil', {
    ecli,
    reden: tekst('waarom'),
    stappen: list(kenmerk('id van een stap'), MEESTE),
    clausules: list(clausule, MEESTE),
  }),
  opdracht('hervat', { ecli, reden: tekst('waarom') }),
  kaleOpdracht('sluit-consultatie', 'publiceer', 'sluit-vragenronde', 'heropen-vragenronde', 'sluit-af'),
  opdracht('trek-in', { reden: tekst('waarom') }),
]);
