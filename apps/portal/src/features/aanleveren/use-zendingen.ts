import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useReducer, useRef } from 'react';
import { problemFrom } from '../../api/client.ts';
import { sendDeclaratie } from '../../api/aanlevering.ts';
import { reduceZendingen } from './aanlevering-stand.ts';
import type { Zending, Zendingstand } from './aanlevering-stand.ts';

/** Sends the files that are chosen one after the other, and keeps what became of each for as long as the page is open. */
export function useZendingen(agb: string) {
  const [zendingen, dispatch] = useReducer(reduceZendingen, []);
  const queries = useQueryClient();
  const nummer = useRef(0);
  const queue = useRef<Promise<void>>(Promise.resolve());

  const lever = useCallback(
    (bestanden: readonly File[], controle: boolean) => {
      const chosen = bestanden.map((bestand): Zending => {
        nummer.current += 1;
        return { nummer: nummer.current, bestand, controle, stand: { soort: 'wacht' } };
      });
      dispatch({ soort: 'gekozen', zendingen: chosen });
      for (const zending of chosen) {
        const meld = (stand: Zendingstand): void => {
          dispatch({ soort: 'veranderd', nummer: zending.nummer, stand });
        };
        queue.current = queue.current.then(async () => {
          await send(agb, zending, meld);
          if (!controle) await queries.invalidateQueries({ queryKey: ['aanleveringen'] });
        });
      }
    },
    [agb, queries],
  );
  const wis = useCallback(() => {
    dispatch({ soort: 'gewist' });
  }, []);
  return { zendingen, lever, wis };
}

async function send(
  agb: string,
  { bestand, controle }: Zending,
  meld: (stand: Zendingstand) => void,
): Promise<void> {
  const began = performance.now();
  meld({ soort: 'verstuurt', deel: 0 });
  try {
    const uitslag = await sendDeclaratie({
      ...{ agb, bestand, controle },
      meld: (deel) => {
        meld(deel >= 1 ? { soort: 'beoordeelt' } : { soort: 'verstuurt', deel });
      },
    });
    meld({ soort: 'klaar', uitslag, milliseconden: performance.now() - began });
  } catch (error) {
    const problem = problemFrom(error);
    meld({ soort: 'mislukt', problem });
  }
}
