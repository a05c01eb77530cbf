import { createDeclaratieLezer } from '@kavel/core/declaratie';
import type { Bevinding, DeclaratieControle, DeclaratieSink, Prestatieregel } from '@kavel/core/declaratie';
import { findEerderbezwaren } from '@kavel/store/eerdere-regels';
import type { Eerderbezwaar, Eerdervraag } from '@kavel/store/eerdere-regels';
import type { Transaction } from '@kavel/store';
import type { Sleutel } from '../instelling/sleutel.ts';
import { afspraakbezwaren } from './afspraaktoets.ts';
import type { Afspraakbezwaar, Afspraken } from './afspraaktoets.ts';
import { regelBevinding } from './bevindingen.ts';
import type { Declaratiebron } from './declaratiebron.ts';
import { Regelvraagrij } from './regelvraagrij.ts';

export type Regelcontrole = {
  readonly bron: Declaratiebron;
  readonly controle: DeclaratieControle;
  /** Keys with which earlier lines of this region may have been hashed. */
  readonly sleutels: readonly Sleutel[];
  readonly afspraken: Afspraken;
  readonly vraag: Eerdervraag;
  /** Whether every reference is looked up, or only what can not be judged otherwise. */
  readonly elkeReferentie: boolean;
};

/** Findings of the lines of one file; past the maximum they are counted. */
export type Regelbevindingen = {
  readonly bevindingen: readonly Bevinding[];
  readonly aantalBevindingen: number;
};

const REGELS_PER_VRAAG = 5_000;
const MAXIMUM_BEVINDINGEN = 1_000;

/**
 * Reads a file without a fault of its own once more, and names the lines that disagree with the agreement or with what
 * was received before (standards.md §1.4). Only a file that may have such lines is read a second time.
 */
export async function controleerRegels(
  transaction: Transaction,
  { bron, controle, sleutels, afspraken, vraag, elkeReferentie }: Regelcontrole,
): Promise<Regelbevindingen> {
  const rij = new Regelvraagrij(sleutels, vraag, elkeReferentie);
  const bezwaren: (Afspraakbezwaar & { readonly regel: number })[] = [];
  const gevonden: Bevinding[] = [];
  let aantal = 0;
  const sink: DeclaratieSink = {
    prestatie(regel: Prestatieregel) {
      rij.prestatie(regel);
      for (const bezwaar of afspraakbezwaren(afspraken, regel))
        bezwaren.push({ ...bezwaar, regel: regel.regel });
    },
  };
  const lezer = createDeclaratieLezer(controle, {}, sink);
  const judge = async (): Promise<void> => {
    const eerdere: readonly Eerderbezwaar[] = await findEerderbezwaren(transaction, vraag, rij.vragen);
    const all = [...bezwaren, ...eerdere].sort(
      (left, right) => left.regel - right.regel || (left.retourcode < right.retourcode ? -1 : 1),
    );
    aantal += all.length;
    gevonden.push(...all.slice(0, MAXIMUM_BEVINDINGEN - gevonden.length).map(regelBevinding));
    rij.wis();
    bezwaren.length = 0;
  };
  for await (const stuk of bron.stukken()) {
    lezer.lees(stuk);
    if (rij.regels >= REGELS_PER_VRAAG) await judge();
  }
  lezer.sluit();
  await judge();
  return { bevindingen: gevonden, aantalBevindingen: aantal };
}
