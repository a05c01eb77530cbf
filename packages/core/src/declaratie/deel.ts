import { eurocent } from '../basis/index.ts';
import type { Agb, Eurocent } from '../basis/index.ts';
import { Bevindingen } from './bevinding.ts';
import type { Bevinding } from './bevinding.ts';
import type { DeclaratieControle, DeclaratieOpties } from './controle.ts';
import { joinVolgorde } from './recordvolgorde.ts';
import type { Volgordestand } from './recordvolgorde.ts';
import { judgeSluitrecord } from './sluit-toets.ts';
import type { Sluitrecord } from './sluit-toets.ts';
import { Totalen } from './totalen.ts';
import type { DeclaratieTotaal, Totaalstand } from './totalen.ts';
import { judgeVerbanden } from './verbanden.ts';
import type { Verbandstaat } from './verbanden.ts';

const MAXIMUM_BEVINDINGEN = 1000;

/** What the voorlooprecord says; absent when it has a finding. */
export type DeclaratieKop = {
  readonly soort: 'productie' | 'test';
  /** 0108: the zorgkantoor, which is the region (5501 … 5533). */
  readonly uzovi: string;
  /** 0112: the institution that claims and that has the agreement. */
  readonly agb: Agb;
  readonly factuurnummer: string;
  readonly dagtekening: string;
  readonly periodeBegin: string;
  readonly periodeEinde: string;
};

export type DeclaratieBestand = {
  readonly standaard: string;
  readonly versie: string;
  readonly kop?: DeclaratieKop;
  readonly aantalRegels: number;
  readonly aantalVerzekerden: number;
  readonly aantalPrestaties: number;
  readonly aantalCommentaren: number;
  /** Net sum of 0429 over the lines that could be read. */
  readonly totaalEurocent: Eurocent;
  /** Lines of care after the last day the koppeltabel judges. */
  readonly buitenKoppeltabel: number;
  readonly totalen: readonly DeclaratieTotaal[];
};

/** The answer on one file. Only a file without findings may be booked (ADR 0031). */
export type DeclaratieUitslag = {
  /** False: the bytes are no Wlz claim at all and nothing was read. */
  readonly leesbaar: boolean;
  readonly bestand: DeclaratieBestand;
  readonly bevindingen: readonly Bevinding[];
  /** All findings, also those past the maximum that are not in the list. */
  readonly aantalBevindingen: number;
};

/**
 * What a reader knows of its part of a file: numbers, texts and typed arrays, so that it can be handed from thread to
 * thread. Lines count from 1 within the part.
 */
export type DeclaratieDeel = {
  /** Why nothing was read; only in the part that begins the file. */
  readonly geweigerd?: Bevinding;
  readonly kop?: DeclaratieKop;
  readonly regels: number;
  readonly volgorde: Volgordestand;
  /** False once a line or amount could not be read: the control totals then prove nothing. */
  readonly telbaar: boolean;
  readonly saldoEurocent: number;
  readonly buitenKoppeltabel: number;
  readonly totalen: readonly Totaalstand[];
  readonly bevindingen: readonly Bevinding[];
  readonly aantalBevindingen: number;
  readonly verbanden: Verbandstaat;
  /** The last sluitrecord of the part. */
  readonly slot?: Sluitrecord;
};

/** Findings that are kept unless the caller says otherwise. */
export function maximumOf(opties: DeclaratieOpties): number {
  return opties.maximumBevindingen ?? MAXIMUM_BEVINDINGEN;
}

/**
 * The outcome of a file that was read in parts, given in the order of the file. It is exactly the outcome of reading the
 * file in one go, whatever the borders (`findBegin`).
 */
export function joinDelen(
  controle: DeclaratieControle,
  delen: readonly DeclaratieDeel[],
  opties: DeclaratieOpties = {},
): DeclaratieUitslag {
  const bevindingen = new Bevindingen(maximumOf(opties));
  const geweigerd = delen[0]?.geweigerd;
  if (geweigerd !== undefined) {
    bevindingen.add(geweigerd);
    return uitslag(controle, [], bevindingen, geweigerd.retourcode === '8095');
  }
  return uitslag(controle, delen, bevindingen, true);
}

/** A larger file is no claim: its control record has six positions for each count, which is less than a gibibyte. */
export const GROOTSTE_BESTAND = 2 ** 31 - 1;

/** The outcome of a file that is larger than `GROOTSTE_BESTAND`, unread. */
export function refuseGrootte(controle: DeclaratieControle): DeclaratieUitslag {
  const bevindingen = new Bevindingen(1);
  bevindingen.add({
    retourcode: '0001',
    record: '',
    veld: '',
    regel: 1,
    omschrijving:
      'Het bestand is groter dan 2 GiB en dus geen declaratie. Splits de declaratie in meer bestanden.',
  });
  return uitslag(controle, [], bevindingen, false);
}

function uitslag(
  controle: DeclaratieControle,
  delen: readonly DeclaratieDeel[],
  bevindingen: Bevindingen,
  leesbaar: boolean,
): DeclaratieUitslag {
  const bestand = joinBestand(controle, delen, bevindingen);
  return { leesbaar, bestand, bevindingen: bevindingen.list(), aantalBevindingen: bevindingen.count };
}

function joinBestand(
  controle: DeclaratieControle,
  delen: readonly DeclaratieDeel[],
  bevindingen: Bevindingen,
): DeclaratieBestand {
  const { layout } = controle.layout;
  const som = (wat: 'regels' | 'saldoEurocent' | 'buitenKoppeltabel'): number =>
    delen.reduce((sum, deel) => sum + deel[wat], 0);
  const aantallen =
    delen.length === 0
      ? { verzekerden: 0, debiteuren: 0, prestaties: 0, commentaren: 0 }
      : judgeGeheel(controle, delen, { bevindingen, saldoEurocent: som('saldoEurocent') });
  const kop = delen[0]?.kop;
  return {
    standaard: layout.standaard,
    versie: `${layout.versie}.${layout.subversie}`,
    ...(kop === undefined ? {} : { kop }),
    aantalRegels: som('regels'),
    aantalVerzekerden: aantallen.verzekerden,
    aantalPrestaties: aantallen.prestaties,
    aantalCommentaren: aantallen.commentaren,
    totaalEurocent: eurocent(som('saldoEurocent')),
    buitenKoppeltabel: som('buitenKoppeltabel'),
    totalen: kop === undefined ? [] : joinTotalen(delen).list(kop.agb),
  };
}

/** What no part can say alone: order over the borders, references, credits and the control record. */
function judgeGeheel(
  controle: DeclaratieControle,
  delen: readonly DeclaratieDeel[],
  { bevindingen, saldoEurocent }: { bevindingen: Bevindingen; saldoEurocent: number },
) {
  let regels = 0;
  let slot: Sluitrecord | undefined;
  const plaatsen = delen.map((deel) => {
    const plaats = { stand: deel.volgorde, staat: deel.verbanden, regelsErvoor: regels };
    for (const bevinding of deel.bevindingen)
      bevindingen.add({ ...bevinding, regel: regels + bevinding.regel });
    bevindingen.countMore(deel.aantalBevindingen - deel.bevindingen.length);
    if (deel.slot !== undefined) slot = { ...deel.slot, regel: regels + deel.slot.regel };
    regels += deel.regels;
    return plaats;
  });
  const aantallen = joinVolgorde(plaatsen, controle.volgrecords, { regels, bevindingen });
  judgeVerbanden(plaatsen, controle.posities, bevindingen);
  const telbaar = delen.every((deel) => deel.telbaar);
  if (slot !== undefined) {
    const stand = { aantallen, saldoEurocent: telbaar ? saldoEurocent : undefined, bevindingen };
    judgeSluitrecord(slot, controle.posities, stand);
  }
  return aantallen;
}

function joinTotalen(delen: readonly DeclaratieDeel[]): Totalen {
  const totalen = new Totalen();
  for (const deel of delen) for (const stand of deel.totalen) totalen.addStand(stand);
  return totalen;
}
