import type { Handelaar } from '@kavel/core/basis';
import type { Kaderopdracht } from '@kavel/core/procedure';
import type { Procedureomgeving } from '@kavel/service/procedure';
import { kaderinhoud } from '../procedure/kaderinhoud.ts';
import { nl } from '../procedure/partijen.ts';
import { loadTijdpad2018 } from '../procedure/tijdpaden.ts';
import { KADER, act } from './inschrijven.ts';

/** Publishes one kader per zorgkantoor, in the first of its regions. */
export async function publiceerKaders(omgeving: Procedureomgeving): Promise<void> {
  const voorstel = await loadTijdpad2018();
  for (const [zorgkantoor, [regio]] of Map.groupBy(omgeving.regios, (one) => one.zorgkantoor)) {
    const steps: readonly (readonly [op: string, rol: Handelaar['rol'], opdracht: Kaderopdracht])[] = [
      [
        '2017-05-01T09:00',
        'beleidsmedewerker',
        { soort: 'stel-op', inhoud: { ...kaderinhoud(), zorgkantoren: [zorgkantoor] } },
      ],
      ['2017-05-01T09:01', 'beleidsmedewerker', { soort: 'bepaal-tijdpad', voorstel }],
      ['2017-05-02T09:00', 'beleidsmedewerker', { soort: 'open-consultatie', genodigden: [] }],
      ['2017-05-20T09:00', 'beleidsmedewerker', { soort: 'sluit-consultatie' }],
      ['2017-06-01T09:00', 'tweede-ondertekenaar', { soort: 'publiceer' }],
    ];
    for (const [op, rol, opdracht] of steps) {
      await act(omgeving, {
        dossier: { regio: regio?.code ?? '', soort: 'kader', id: KADER },
        opdracht,
        handeling: { door: { persoon: rol, rol, organisatie: zorgkantoor }, moment: nl(op) },
      });
    }
  }
}
