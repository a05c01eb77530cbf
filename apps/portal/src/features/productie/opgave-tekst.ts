import { kavelNaam } from '@kavel/core/basis';
import type { EigenAanleveringen, OpgaveGeweigerd, OpgaveGoed } from '@kavel/contract';
import { maandNaam } from '@kavel/contract/texts';
import { opsomming } from '../../ui/dagen.ts';
import { bedrag, euro } from '../../ui/getallen.ts';

type Bestand = EigenAanleveringen['bestanden'][number];
type Verschil = OpgaveGoed['maanden'][number]['verschillen'][number];
type Bevinding = OpgaveGeweigerd['bevindingen'][number];

/** `2018-03` as `maart`. */
export function zorgmaandNaam(zorgmaand: string): string {
  return maandNaam(Number(zorgmaand.slice(5)));
}

/** Months of care that a claim file spoke of; the totals of a statement bear its own kind of number. */
export function gedeclareerdeMaanden(bestanden: readonly Bestand[]): readonly number[] {
  const claims = bestanden.flatMap((bestand) =>
    bestand.uitkomst === 'aangenomen' && !bestand.factuurnummer.startsWith('OPGAVE ') ? [bestand] : [],
  );
  return [...new Set(claims.flatMap(({ kavels }) => kavels.map(({ zorgmaand }) => zorgmaand)))];
}

/** `2018-01` and so on, as months in a row. */
export function zorgmaandenText(zorgmaanden: readonly string[]): string {
  return maandenText(zorgmaanden.map((one) => Number(one.slice(5))));
}

/** Months in a row by their ends: `januari tot en met maart en mei`. */
export function maandenText(maanden: readonly number[]): string {
  const rows: { first: number; last: number }[] = [];
  for (const number of maanden.toSorted((left, right) => left - right)) {
    const row = rows.at(-1);
    if (row !== undefined && row.last === number - 1) row.last = number;
    else rows.push({ first: number, last: number });
  }
  return opsomming(
    rows.flatMap(({ first, last }) => {
      if (last - first > 1) return [`${maandNaam(first)} tot en met ${maandNaam(last)}`];
      return first === last ? [maandNaam(first)] : [maandNaam(first), maandNaam(last)];
    }),
  );
}

/** An amount that comes or goes: `+1.234,00`, `−150,00`, `0,00`. */
export function verschilBedrag(eurocent: number): string {
  return eurocent > 0 ? `+${bedrag(eurocent)}` : bedrag(eurocent);
}

/** `ZZP, Z043`; the whole kavel without a prestatie. */
export function onderdeelNaam({ kavel, prestatie }: Pick<Verschil, 'kavel' | 'prestatie'>): string {
  return prestatie === '' ? `${kavelNaam[kavel]}, het geheel` : `${kavelNaam[kavel]}, ${prestatie}`;
}

/** The parts of which the amount or the volume changes. */
export function changedOf(verschillen: readonly Verschil[]): readonly Verschil[] {
  return verschillen.filter(({ eurocent, volume }) => eurocent !== 0 || (volume ?? 0) !== 0);
}

/** What would change, in one sentence. */
export function voorbeeldTitel({ maanden, verschilEurocent, totaalEurocent }: OpgaveGoed): string {
  const hasEarlier = maanden.some(({ vorigEurocent }) => vorigEurocent !== undefined);
  const over = zorgmaandenText(maanden.map(({ zorgmaand }) => zorgmaand));
  if (!hasEarlier) return `Deze opgave is goed: ${euro(totaalEurocent)} over ${over}`;
  if (verschilEurocent === 0) return `Deze opgave is goed: samen blijft het ${euro(totaalEurocent)}`;
  const change = verschilEurocent > 0 ? `${euro(verschilEurocent)} erbij` : `${euro(-verschilEurocent)} eraf`;
  return `Deze opgave is goed: ${change} ten opzichte van wat er stond`;
}

/** `Blad Productie, rij 4, volume (kolom F)` or `Regel 4, kolom agb`. */
export function plaatsText({ bestand, regel, veld }: Pick<Bevinding, 'bestand' | 'regel' | 'veld'>): string {
  const blad = /, blad (.+)$/.exec(bestand)?.[1];
  const rij = blad === undefined ? `Regel ${regel}` : `Blad ${blad}, rij ${regel}`;
  if (veld === '') return rij;
  return `${rij}, ${veld.includes('kolom') ? veld : `kolom ${veld}`}`;
}
