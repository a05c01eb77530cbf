import { BEVELEN } from '@kavel/core/beleid';
import { KORTGEDINGGEVOLGEN, KORTGEDINGUITKOMSTEN } from '@kavel/core/procedure';
import { Type } from 'typebox';
import { AgbParameter, dag, list } from '../basis.ts';
import {
  MEESTE,
  ecli,
  groep,
  kaleOpdracht,
  kenmerk,
  keuze,
  ofNiets,
  opdracht,
  regel,
  tekst,
} from './velden.ts';

export const clausules = list(kenmerk('id van een clausule'), MEESTE);

export const dagvaarding = groep({
  voorwerp: groep({ soort: keuze(['gunning', 'kader']), id: kenmerk('id van het dossier') }),
  gerecht: regel('het gerecht'),
  zaaknummer: ofNiets(regel('nummer van de zaak'), 'null: nog niet bekend'),
  eisers: list(AgbParameter, { minItems: 1, maxItems: 100 }),
  clausules,
  betekend: dag('dag van de betekening'),
});

export const gevolgkeuze = groep({
  gevolg: keuze(KORTGEDINGGEVOLGEN),
  voorwaarde: ofNiets(tekst('de voorwaarde'), 'null: geen'),
  motivering: tekst('waarom'),
});

export const oordeel = groep({
  dag: dag('dag van de uitspraak'),
  ecli: ofNiets(ecli, 'null: nog niet bekend'),
  uitkomst: keuze(KORTGEDINGUITKOMSTEN),
  bevel: keuze(BEVELEN),
  strekking: tekst('wat er is bevolen, in eigen woorden'),
  clausules,
  eerdere: keuze(['blijft', 'vernietigd']),
});

export const KortgedingopdrachtSchema = Type.Union([
  opdracht('leg-vast', { dagvaarding }),
  opdracht('plan-zitting', { dag: dag('dag van de zitting') }),
  opdracht('stel-gevolg-voor', { keuze: gevolgkeuze }),
  kaleOpdracht('bepaal-gevolg'),
  opdracht('leg-uitspraak-vast', { oordeel }),
  opdracht('vul-ecli-aan', { ecli }),
  opdracht('leg-beroep-vast', {
    dag: dag('dag van het beroep'),
    door: keuze(['zorgaanbieder', 'zorgkantoor']),
  }),
  opdracht('leg-intrekking-beroep-vast', { reden: tekst('waarom') }),
  opdracht('leg-onherroepelijk-vast', { reden: tekst('waarom') }),
  opdracht('leg-intrekking-vast', { reden: tekst('waarom') }),
]);
