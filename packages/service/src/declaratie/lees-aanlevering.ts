import { createHash } from 'node:crypto';
import { createDeclaratieLezer } from '@kavel/core/declaratie';
import type { DeclaratieControle, DeclaratieSink, DeclaratieUitslag } from '@kavel/core/declaratie';
import type { Sleutelbos } from '../instelling/sleutel.ts';
import { Afspraakvragen } from './afspraaktoets.ts';
import type { Declaratiebron } from './declaratiebron.ts';
import { REGELS_PER_KOPIE, Regelkopie } from './regelkopie.ts';
import { Terugnamen } from './terugnamen.ts';

/** A claim file after its first reading: whether it is faultless by itself, and what the store must know to judge it. */
export type Aanlevering = {
  readonly uitslag: DeclaratieUitslag;
  readonly sha256: string;
  readonly afspraakvragen: Afspraakvragen;
  readonly terugnamen: Terugnamen;
  /** All lines, ready to be sent; absent when they are too many to keep in memory. */
  readonly kopie?: Regelkopie;
};

export async function leesAanlevering(
  bron: Declaratiebron,
  { controle, sleutel }: { readonly controle: DeclaratieControle; readonly sleutel: Sleutelbos },
  ontvangenOp: Temporal.PlainDate,
): Promise<Aanlevering> {
  const afspraakvragen = new Afspraakvragen();
  const terugnamen = new Terugnamen(sleutel);
  const kopie = new Regelkopie(sleutel, () => lezer.kop?.agb);
  const telling = { tooMany: false };
  const sink: DeclaratieSink = {
    prestatie(regel) {
      afspraakvragen.prestatie(regel);
      terugnamen.prestatie(regel);
      if (kopie.regels === REGELS_PER_KOPIE) telling.tooMany = true;
      else kopie.prestatie(regel);
    },
  };
  const lezer = createDeclaratieLezer(controle, { ontvangenOp }, sink);
  const sha256 = createHash('sha256');
  for await (const stuk of bron.stukken()) {
    sha256.update(stuk);
    lezer.lees(stuk);
  }
  const read = { uitslag: lezer.sluit(), sha256: sha256.digest('hex'), afspraakvragen, terugnamen };
  return telling.tooMany ? read : { ...read, kopie };
}
