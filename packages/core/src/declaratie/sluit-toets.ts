import type { Bevindingen } from './bevinding.ts';
import { createVenster, readNumber } from './bytes.ts';
import type { Posities } from './posities.ts';
import type { Recordaantallen } from './recordvolgorde.ts';
import { toetsBevinding } from './toetsen.ts';
import type { Vind } from './toetsen.ts';
import { CREDIT } from './verbanden.ts';

/** A control record, kept until the whole file is known. */
export type Sluitrecord = { readonly bytes: Uint8Array; readonly regel: number };

/** What the sluitrecord is held against. `saldoEurocent` is undefined when not every line could be read. */
type Sluitstand = {
  readonly aantallen: Recordaantallen;
  readonly saldoEurocent: number | undefined;
  readonly bevindingen: Bevindingen;
};

const TELLINGEN = [
  ['aantalVerzekerden', 'aantalVerzekerdenOnjuist'],
  ['aantalDebiteuren', 'aantalDebiteurenOnjuist'],
  ['aantalPrestaties', 'aantalPrestatiesOnjuist'],
  ['aantalCommentaren', 'aantalCommentarenOnjuist'],
  ['aantalDetailrecords', 'aantalDetailrecordsOnjuist'],
] as const;

/** The control record must add up with what was read (standards.md §1.4); if not, the file is refused whole. */
export function judgeSluitrecord({ bytes, regel }: Sluitrecord, pos: Posities, stand: Sluitstand): void {
  const { verzekerden, debiteuren, prestaties, commentaren } = stand.aantallen;
  const venster = createVenster(bytes);
  const vind: Vind = (naam, invulling) => {
    stand.bevindingen.add(toetsBevinding(naam, pos, { regel, invulling }));
  };
  const geteld = {
    aantalVerzekerden: verzekerden,
    aantalDebiteuren: debiteuren,
    aantalPrestaties: prestaties,
    aantalCommentaren: commentaren,
    aantalDetailrecords: verzekerden + debiteuren + prestaties + commentaren,
  };
  for (const [rol, toets] of TELLINGEN) {
    const { begin, einde } = pos[rol];
    if (readNumber(venster, begin, einde) !== geteld[rol]) vind(toets, geteld[rol]);
  }
  if (stand.saldoEurocent === undefined) return;
  const saldo = stand.saldoEurocent;
  const { begin, einde } = pos.totaalbedrag;
  if (readNumber(venster, begin, einde) !== Math.abs(saldo)) vind('totaalOnjuist', Math.abs(saldo));
  const credit = bytes[pos.totaalTeken.begin] === CREDIT;
  if (credit !== saldo < 0) vind('totaaltekenOnjuist', saldo < 0 ? 'C' : 'D');
}
