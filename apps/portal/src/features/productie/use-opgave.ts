import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { OpgaveGeweigerd, OpgaveGoed, Problem } from '@kavel/contract';
import { problemFrom } from '../../api/client.ts';
import type { Aanbiedersleutel } from '../../api/aanlevering.ts';
import { sendOpgave } from '../../api/productie.ts';

/** Where one statement is, from the choice of a file to the receipt. */
export type Opgavestand = { readonly bestand: File } & (
  | { readonly soort: 'bezig' }
  | { readonly soort: 'voorbeeld'; readonly uitslag: OpgaveGoed }
  | { readonly soort: 'bewaard'; readonly uitslag: OpgaveGoed }
  | { readonly soort: 'geweigerd'; readonly uitslag: OpgaveGeweigerd }
  | { readonly soort: 'bekend' }
  | { readonly soort: 'mislukt'; readonly problem: Problem }
);

/** A file is first only judged; it is sent again, to be kept, when someone has seen what it changes. */
export function useOpgave(sleutel: Aanbiedersleutel) {
  const [stand, setStand] = useState<Opgavestand>();
  const queries = useQueryClient();
  const send = async (bestand: File, bewaar: boolean): Promise<void> => {
    setStand({ soort: 'bezig', bestand });
    try {
      const uitslag = await sendOpgave(sleutel, { bestand, bewaar });
      if (uitslag.uitkomst === 'geen-verschil') setStand({ soort: 'bekend', bestand });
      else if (uitslag.uitkomst === 'geweigerd') setStand({ soort: 'geweigerd', bestand, uitslag });
      else setStand({ soort: uitslag.bewaard === undefined ? 'voorbeeld' : 'bewaard', bestand, uitslag });
    } catch (error) {
      setStand({ soort: 'mislukt', bestand, problem: problemFrom(error) });
    }
    if (!bewaar) return;
    await queries.invalidateQueries({ queryKey: ['opgaven'] });
    await queries.invalidateQueries({ queryKey: ['aanleveringen'] });
  };
  return {
    stand,
    controleer: (bestand: File) => void send(bestand, false),
    neemIn: (bestand: File) => void send(bestand, true),
    wis: () => {
      setStand(undefined);
    },
  };
}
