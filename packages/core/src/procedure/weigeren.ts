import { err } from '../basis/index.ts';
import type { Procedureweigering } from './machine.ts';

/** The rules of a machine by their code: the sentence and where it stands. */
export type Weigeringsregels<Code extends string> = Readonly<
  Record<Code, { readonly regel: string; readonly bron: string }>
>;

/** Refuses by the code of a rule; `melding` says what is wrong here and what to do. */
export type Weiger<Code extends string> = (
  code: Code,
  melding: string,
) => { readonly ok: false; readonly error: Procedureweigering<Code> };

export function createWeiger<Code extends string>(regels: Weigeringsregels<Code>): Weiger<Code> {
  return (code, melding) => err({ code, ...regels[code], melding });
}

/** Whoever prepares does not approve alone: the two rules of every machine that decides in two steps. */
export const VIER_OGEN = {
  'geen-voorstel': {
    regel: 'Een besluit wordt door de één voorbereid en door de ander genomen.',
    bron: 'procedure.md, Roles',
  },
  'zelfde-persoon': { regel: 'Wie voorbereidt, keurt niet zelf goed.', bron: 'procedure.md, Roles' },
} as const;

/** The rule of every machine that starts a term. */
export const TERMIJN_TE_BEREKENEN = {
  'termijn-niet-te-berekenen': {
    regel: 'Een termijn begint in een jaar waarvan de feestdagen bekend zijn.',
    bron: 'procedure.md, Time',
  },
} as const;
