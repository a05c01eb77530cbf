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
