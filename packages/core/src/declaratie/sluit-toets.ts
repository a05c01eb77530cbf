import { readLongNumber, readNumber } from './bytes.ts';
import { CREDIT } from './credit-toets.ts';
import type { Positie, Posities } from './posities.ts';
import type { Recordaantallen } from './recordvolgorde.ts';

/** What the sluitrecord is held against. `saldoEurocent` is undefined when not every line could be read. */
export type Sluitstand = {
  readonly aantallen: Recordaantallen;
  readonly saldoEurocent: number | undefined;
  readonly vind: (retourcode: string, veld: string, omschrijving: string) => void;
};

/** The control record at `at` must add up with what was read (standards.md §1.4); if not, the file is refused whole. */
export function judgeSluitrecord(bytes: Uint8Array, at: number, pos: Posities, stand: Sluitstand): void {
  const { verzekerden, prestaties, commentaren } = stand.aantallen;
  const tellingen: readonly (readonly [Positie, number, string])[] = [
    [pos.aantalVerzekerden, verzekerden, 'verzekerdenrecords'],
    [pos.aantalDebiteuren, 0, 'debiteurrecords'],
    [pos.aantalPrestaties, prestaties, 'prestatierecords'],
    [pos.aantalCommentaren, commentaren, 'commentaarrecords'],
    [pos.aantalDetailrecords, verzekerden + prestaties + commentaren, 'detailrecords'],
  ];
  for (const [positie, geteld, wat] of tellingen) {
    const genoemd = readNumber(bytes, at + positie.begin, at + positie.einde);
    if (genoemd === geteld) continue;
    stand.vind(
      '0001',
      positie.veld,
      `Het sluitrecord noemt ${genoemd} ${wat}; het bestand heeft er ${geteld}. Stuur het hele bestand, of verbeter het aantal.`,
    );
  }
  if (stand.saldoEurocent !== undefined) judgeSaldo(bytes, at, pos, { ...stand, saldo: stand.saldoEurocent });
}

function judgeSaldo(
  bytes: Uint8Array,
  at: number,
  pos: Posities,
  { saldo, vind }: { saldo: number; vind: Sluitstand['vind'] },
): void {
  const genoemd = readLongNumber(bytes, at + pos.totaalbedrag.begin, at + pos.totaalbedrag.einde);
  if (genoemd !== Math.abs(saldo)) {
    vind(
      '0150',
      pos.totaalbedrag.veld,
      `Het sluitrecord noemt ${genoemd} eurocent; de regels tellen op tot ${Math.abs(saldo)} eurocent. Verbeter de regels of het totaal.`,
    );
  }
  const credit = bytes[at + pos.totaalTeken.begin] === CREDIT;
  if (credit !== saldo < 0) {
    vind(
      '0631',
      pos.totaalTeken.veld,
      `Het teken van het totaal moet ${saldo < 0 ? 'C' : 'D'} zijn. Vul dat teken.`,
    );
  }
}
