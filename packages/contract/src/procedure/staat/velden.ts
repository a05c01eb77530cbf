import { ONTVANGSTOORDELEN } from '@kavel/core/kalender';
import { WEEKENDREGELS } from '@kavel/core/procedure';
import { Type } from 'typebox';
import { dag, list, moment, object } from '../../basis.ts';
import { kloktijd, keuze, ofNiets, persoon, regel } from '../velden.ts';

/** What dossiers of several kinds say. */

/** A term that runs (core: LopendeTermijn). */
export const LopendeTermijnSchema = object(
  'LopendeTermijn',
  'Een termijn om te reageren, met de laatste dag zoals die er staat en zoals de wet hem kan verlengen.',
  {
    na: dag('dag van de gebeurtenis; de dag erna is dag 1'),
    tijd: ofNiets(kloktijd, 'vanaf dan is de laatste dag te laat; null: de hele dag telt'),
    weekend: keuze(WEEKENDREGELS),
    bron: regel('waar de termijn staat'),
    strikt: dag('laatste dag zoals die er staat'),
    verlengd: dag('laatste dag als een weekend of feestdag de termijn verlengt'),
    opTijdTot: moment('tot dan is het zeker op tijd'),
    teLaatVanaf: moment('vanaf dan is het zeker te laat'),
    stilSinds: ofNiets(moment('sinds wanneer een uitspraak de termijn stilzet'), 'null: de termijn loopt'),
    onvolledigeJaren: list(Type.Integer(), { description: 'jaren waarvan niet elke feestdag bekend is' }),
  },
);

export const tijdigheid = keuze(ONTVANGSTOORDELEN);

/** Who did something, and when. */
export const handtekening = { door: persoon, op: moment('moment waarop het is gedaan') } as const;
