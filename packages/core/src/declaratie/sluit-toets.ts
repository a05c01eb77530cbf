import type { Bevindingen } from './bevinding.ts';
import { createVenster, readNumber } from './bytes.ts';
import type { Venster } from './bytes.ts';
import type { Positie, Posities } from './posities.ts';
import type { Recordaantallen } from './recordvolgorde.ts';
import { CREDIT } from './verbanden.ts';

/** A control record, kept until the whole file is known. */
export type Sluitrecord = { readonly bytes: Uint8Array; readonly regel: number };

/** What the sluitrecord is held against. `saldoEurocent` is undefined when not every line could be read. */
type Sluitstand = {
  readonly aantallen: Recordaantallen;
  readonly saldoEurocent: number | undefined;
  readonly bevindingen: Bevindingen;
};

/** The control record must add up with what was read (standards.md §1.4); if not, the file is refused whole. */
export function judgeSluitrecord({ bytes, regel }: Sluitrecord, pos: Posities, stand: Sluitstand): void {
  const { verzekerden, prestaties, commentaren } = stand.aantallen;
  const venster = createVenster(bytes);
  const vind = (retourcode: string, veld: string, omschrijving: string): void => {
    stand.bevindingen.add({ retourcode, record: '99', veld, regel, omschrijving });
  };
  const tellingen: readonly (readonly [Positie, number, string])[] = [
    [pos.aantalVerzekerden, verzekerden, 'verzekerdenrecords'],
    [pos.aantalDebiteuren, 0, 'debiteurrecords'],
    [pos.aantalPrestaties, prestaties, 'prestatierecords'],
    [pos.aantalCommentaren, commentaren, 'commentaarrecords'],
    [pos.aantalDetailrecords, verzekerden + prestaties + commentaren, 'detailrecords'],
  ];
  for (const [{ begin, einde, veld }, geteld, wat] of tellingen) {
    const genoemd = readNumber(venster, begin, einde);
    if (genoemd === geteld) continue;
    vind(
      '0001',
      veld,
      `Het sluitrecord noemt ${genoemd} ${wat}; het bestand heeft er ${geteld}. Stuur het hele bestand, of verbeter het aantal.`,
    );
  }
  if (stand.saldoEurocent !== undefined) judgeSaldo(venster, pos, { saldo: stand.saldoEurocent, vind });
}

type Vind = (retourcode: string, veld: string, omschrijving: string) => void;

function judgeSaldo(venster: Venster, pos: Posities, { saldo, vind }: { saldo: number; vind: Vind }): void {
  const genoemd = readNumber(venster, pos.totaalbedrag.begin, pos.totaalbedrag.einde);
  if (genoemd !== Math.abs(saldo)) {
    vind(
      '0150',
      pos.totaalbedrag.veld,
      `Het sluitrecord noemt ${genoemd} eurocent; de regels tellen op tot ${Math.abs(saldo)} eurocent. Verbeter de regels of het totaal.`,
    );
  }
  const credit = venster.bytes[pos.totaalTeken.begin] === CREDIT;
  if (credit !== saldo < 0) {
    vind(
      '0631',
      pos.totaalTeken.veld,
      `Het teken van het totaal moet ${saldo < 0 ? 'C' : 'D'} zijn. Vul dat teken.`,
    );
  }
}
