import type { Agb } from '../basis/index.ts';
import { readNumber, readText } from './bytes.ts';
import type { Venster } from './bytes.ts';
import { dagTekst } from './dag.ts';
import type { DeclaratieKop } from './deel.ts';
import type { Positie, Posities } from './posities.ts';
import type { Vind } from './toetsen.ts';

/** A voorlooprecord whose fields all have their form, and the last day that its dates may name (EEJJMMDD). */
export type Voorlooprecord = {
  readonly venster: Venster;
  readonly at: number;
  readonly pos: Posities;
  readonly laatsteDag: number;
};

/** Day on the invoice (0117), EEJJMMDD. */
export function readDagtekening({ venster, at, pos }: Voorlooprecord): number {
  return readNumber(venster, at + pos.dagtekening.begin, at + pos.dagtekening.einde);
}

/** Judges the fields of the voorlooprecord against one another and against the day of receipt. */
export function judgeKop(record: Voorlooprecord, vind: Vind): void {
  const { pos, laatsteDag } = record;
  const begin = numberOf(record, pos.periodeBegin);
  if (numberOf(record, pos.periodeEinde) < begin) vind('periodeOmgekeerd');
  if (begin > laatsteDag) vind('periodeInToekomst');
  if (readDagtekening(record) > laatsteDag) vind('dagtekeningInToekomst');
  if (textOf(record, pos.factuurnummer) === '') vind('factuurnummerLeeg');
  if (numberOf(record, pos.uzovi) === 0) vind('uzoviOntbreekt');
  judgeSoftware(record, vind);
  judgeBetaling(record, vind);
}

function judgeSoftware(record: Voorlooprecord, vind: Vind): void {
  const { softwarecode, softwareversie } = record.pos;
  if (softwarecode === undefined || softwareversie === undefined) return;
  const heeftCode = numberOf(record, softwarecode) !== 0;
  const heeftVersie = textOf(record, softwareversie) !== '';
  if (heeftCode && !heeftVersie) vind('softwareversieOntbreekt');
  if (!heeftCode && heeftVersie) vind('softwareversieZonderCode');
}

function judgeBetaling(record: Voorlooprecord, vind: Vind): void {
  const { servicebureau, zorgverlener, praktijk, instelling, betalingAan } = record.pos;
  const isFilled = (positie: Positie | undefined): boolean =>
    positie !== undefined && numberOf(record, positie) !== 0;
  if (isFilled(praktijk) && !isFilled(zorgverlener)) vind('zorgverlenerOntbreekt');
  if (betalingAan === undefined) return;
  // COD833: 01 to 04 name these four fields in this order.
  const gekozen = [servicebureau, zorgverlener, praktijk, instelling][numberOf(record, betalingAan) - 1];
  if (!isFilled(gekozen)) vind('betalingAanLeeg');
}

/** What the voorlooprecord says; for one without findings. */
export function readKop(record: Voorlooprecord): DeclaratieKop {
  const { pos } = record;
  return {
    soort: textOf(record, pos.soortBericht) === 'T' ? 'test' : 'productie',
    uzovi: textOf(record, pos.uzovi),
    agb: textOf(record, pos.instelling) as Agb,
    factuurnummer: textOf(record, pos.factuurnummer),
    dagtekening: dagTekst(readDagtekening(record)),
    periodeBegin: dagTekst(numberOf(record, pos.periodeBegin)),
    periodeEinde: dagTekst(numberOf(record, pos.periodeEinde)),
  };
}

function numberOf({ venster, at }: Voorlooprecord, { begin, einde }: Positie): number {
  return readNumber(venster, at + begin, at + einde);
}

function textOf({ venster, at }: Voorlooprecord, { begin, einde }: Positie): string {
  return readText(venster.bytes, at + begin, at + einde);
}
