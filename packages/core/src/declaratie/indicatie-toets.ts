import type { PrestatieBlad } from './tabellen.ts';
import type { Vind } from './toetsen.ts';

/** Which fields about the indication a prestatierecord has filled; undefined when the standard lacks the field. */
export type Indicatievelden = {
  readonly besluitnummer: boolean;
  readonly aanvraagnummer: boolean | undefined;
  readonly indicatieorgaan: boolean | undefined;
  readonly clientnummer: boolean | undefined;
  readonly functiecode: boolean;
  readonly zzpcode: boolean;
};

/** Judges the fields about the indication, which are filled together or not at all (standards.md §1.3, 0408-0413). */
export function judgeIndicatie(velden: Indicatievelden, vind: Vind): void {
  const { besluitnummer, aanvraagnummer, indicatieorgaan, clientnummer, functiecode, zzpcode } = velden;
  if (besluitnummer) {
    if (clientnummer === false) vind('besluitZonderClientnummer');
    if (aanvraagnummer === false) vind('besluitZonderAanvraag');
    return;
  }
  if (functiecode) vind('functiecodeZonderBesluit');
  if (zzpcode) vind('zzpcodeZonderBesluit');
  if (aanvraagnummer === true) vind('aanvraagZonderBesluit');
  if (indicatieorgaan === true) vind('orgaanZonderBesluit');
  if (clientnummer === true) vind('clientnummerZonderBesluit');
}

/** A decision without ZZP and function code: tells which of them the koppeltabel wants, when it knows. */
export function vindZonderCode({ koppelingen }: PrestatieBlad, dag: number, vind: Vind): void {
  const rijen = koppelingen.filter(({ van, totEnMet }) => van <= dag && dag <= totEnMet);
  const zzp = rijen.some((rij) => rij.zzp.size > 0);
  const functie = rijen.some((rij) => rij.functies.size > 0);
  if (zzp && !functie) vind('zzpcodeOntbreekt');
  else if (functie && !zzp) vind('functiecodeOntbreekt');
  else vind('besluitZonderCode');
}
