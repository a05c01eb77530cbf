import { useCallback, useRef, useState } from 'react';
import type { Problem, Prognose } from '@kavel/contract';
import { problemFrom } from '../../api/client.ts';
import { sendBerichten } from '../../api/prognose.ts';
import type { Prognosevraag } from '../../api/prognose.ts';

export type Prognosestand =
  | { readonly soort: 'leeg' }
  /** `deel`: of the bytes, from 0 to 1; 1: the server reads and counts. `vorige`: stays in sight meanwhile. */
  | { readonly soort: 'bezig'; readonly deel: number; readonly vorige?: Prognose }
  | { readonly soort: 'klaar'; readonly prognose: Prognose }
  | { readonly soort: 'mislukt'; readonly problem: Problem };

function vorigeOf(stand: Prognosestand): { readonly vorige?: Prognose } {
  const vorige = prognoseVan(stand);
  return vorige === undefined ? {} : { vorige };
}

/** The forecast in sight: the last one, also while another is on its way. */
export function prognoseVan(stand: Prognosestand): Prognose | undefined {
  if (stand.soort === 'klaar') return stand.prognose;
  return stand.soort === 'bezig' ? stand.vorige : undefined;
}

/** Asks a forecast; a later question makes an earlier one of no account. */
export function usePrognose() {
  const [stand, setStand] = useState<Prognosestand>({ soort: 'leeg' });
  const nummer = useRef(0);
  const vraag = useCallback(
    async (gevraagd: Prognosevraag, berichten: readonly File[]): Promise<Prognose | undefined> => {
      nummer.current += 1;
      const own = nummer.current;
      const put = (next: Prognosestand): void => {
        if (nummer.current === own) setStand(next);
      };
      const busy = (deel: number): void => {
        if (nummer.current === own) setStand((was) => ({ soort: 'bezig', deel, ...vorigeOf(was) }));
      };
      busy(0);
      try {
        const prognose = await sendBerichten({ vraag: gevraagd, berichten, meld: busy });
        put({ soort: 'klaar', prognose });
        return prognose;
      } catch (error) {
        const problem = problemFrom(error);
        put({ soort: 'mislukt', problem });
        return undefined;
      }
    },
    [],
  );
  const wis = useCallback(() => {
    nummer.current += 1;
    setStand({ soort: 'leeg' });
  }, []);
  return { stand, vraag, wis };
}
