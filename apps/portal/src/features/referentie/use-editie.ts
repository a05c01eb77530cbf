import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Editieantwoord, Problem } from '@kavel/contract';
import { problemFrom } from '../../api/client.ts';
import { previewEditie, takeOverEditie } from '../../api/referentie.ts';
import type { Editiebestand } from '../../api/referentie.ts';

/** Where one new edition is, from the choice of a file to its taking over. */
export type Editiestand =
  | { readonly soort: 'bezig' }
  | { readonly soort: 'bekeken'; readonly bestand: Editiebestand; readonly antwoord: Editieantwoord }
  | { readonly soort: 'overgenomen'; readonly bron: string }
  | { readonly soort: 'mislukt'; readonly problem: Problem };

export function useEditie() {
  const [stand, setStand] = useState<Editiestand>();
  const queries = useQueryClient();
  const run = async (work: () => Promise<Editiestand>): Promise<void> => {
    setStand({ soort: 'bezig' });
    try {
      setStand(await work());
    } catch (error) {
      const problem = problemFrom(error);
      setStand({ soort: 'mislukt', problem });
    }
  };
  return {
    stand,
    bekijk: (bestand: Editiebestand) =>
      void run(async () => ({ soort: 'bekeken', bestand, antwoord: await previewEditie(bestand) })),
    neemOver: (bestand: Editiebestand, versie: string) =>
      void run(async () => {
        await takeOverEditie({ ...bestand, versie });
        await queries.invalidateQueries({ queryKey: ['referentie'] });
        await queries.invalidateQueries({ queryKey: ['retourcodes'] });
        return { soort: 'overgenomen', bron: bestand.bron };
      }),
    wis: () => {
      setStand(undefined);
    },
  };
}
