import { err, ok } from '@kavel/core/basis';
import { judgeStap } from '@kavel/core/procedure';
import type { Vraagbekend, Vraagopdracht, Vraagstaat } from '@kavel/core/procedure';
import { findRelaties } from '@kavel/store/inkooprelatie';
import type { Transaction } from '@kavel/store';
import { kaderVerschilt } from '../uitvoerweigering.ts';
import { readGrond, readStaten } from './lezer.ts';
import type { Bekendlezer } from './lezer.ts';

type Vraagdossier = {
  readonly regio: string;
  readonly id: string;
  readonly zorgaanbieder: string | null;
  readonly staat: Vraagstaat;
};

/** Of a question: whether its round is open, those it is merged with, who asked, and the Nota's that were published. */
export const vraaglezer: Bekendlezer<Vraagbekend> = async (transaction, vraag) => {
  const opdracht = vraag.opdracht as Vraagopdracht;
  const { id } = vraag.dossier;
  if (opdracht.soort === 'dien-in' && opdracht.kader !== vraag.naam.kader) {
    return err(kaderVerschilt(vraag.naam.kader, opdracht.kader));
  }
  const grond = await readGrond(transaction, vraag);
  if (!grond.ok) return grond;
  const { partijen, kader } = grond.value;
  const questions = await readStaten(transaction, vraag, 'vraag');
  const merged = questions.filter(({ staat }) => staat.samengevoegdMet === id);
  const target =
    opdracht.soort === 'voeg-samen' ? questions.find((one) => one.id === opdracht.met) : undefined;
  return ok({
    id,
    partijen,
    tijdigheid: judgeStap(kader, 'vragen-sluiten', vraag.moment),
    doel:
      target === undefined
        ? null
        : { id: target.id, kader: vraag.naam.kader, toestand: target.staat.toestand },
    vragers: await readVragers(transaction, [
      { regio: vraag.dossier.regio, zorgaanbieder: partijen.zorgaanbieder },
      ...merged,
    ]),
    samengevoegd: merged.length,
    notas: kader.publicaties.filter(({ soort }) => soort === 'nota'),
  });
};

/** What must not be recognised; of a provider that is not known, at least its AGB-code. */
async function readVragers(
  transaction: Transaction,
  askers: readonly Pick<Vraagdossier, 'regio' | 'zorgaanbieder'>[],
): Promise<Vraagbekend['vragers']> {
  const vragers: Vraagbekend['vragers'][number][] = [];
  for (const { regio, zorgaanbieder } of askers) {
    if (zorgaanbieder === null) continue;
    const [known] = await findRelaties(transaction, { regio, zorgaanbieders: [zorgaanbieder] });
    vragers.push({
      agb: zorgaanbieder,
      namen: known === undefined ? [] : [known.naam],
      adressen: known?.adressen ?? [],
    });
  }
  return vragers;
}
