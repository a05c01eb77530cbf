import { assert } from '../basis/index.ts';
import { paasdag } from './paasdag.ts';

/** A day on which the Algemene termijnenwet (Atw, BWBR0002448) lets no term end, and why. */
export type Feestdag = {
  readonly dag: Temporal.PlainDate;
  readonly naam: string;
  /** Article or decree that names the day. */
  readonly bron: string;
};

/** The years whose rules this room knows; outside them a calendar answer would be a guess. */
export const EERSTE_KALENDERJAAR = 2000;
export const LAATSTE_KALENDERJAAR = 2099;

const LID_1 = 'Algemene termijnenwet art. 3 lid 1';
const LID_2 = 'Algemene termijnenwet art. 3 lid 2';

/**
 * The days of Atw art. 3 lid 1 and 2 in one year, in order, Goede Vrijdag equated and 5 May every year. The days
 * of lid 3 come by royal decree (KB) and are data: see `Werkkalender`. First Paasdag and Pinksterdag are Sundays.
 */
export function feestdagen(jaar: number): Feestdag[] {
  assert(jaar >= EERSTE_KALENDERJAAR && jaar <= LAATSTE_KALENDERJAAR, `no holiday rules for ${String(jaar)}`);
  const pasen = paasdag(jaar);
  const days: Feestdag[] = [
    { dag: fixed(jaar, 1, 1), naam: 'Nieuwjaarsdag', bron: LID_1 },
    { dag: pasen.subtract({ days: 2 }), naam: 'Goede Vrijdag', bron: LID_2 },
    { dag: pasen.add({ days: 1 }), naam: 'Tweede Paasdag', bron: LID_1 },
    koningsdag(jaar),
    { dag: fixed(jaar, 5, 5), naam: 'Bevrijdingsdag', bron: LID_1 },
    { dag: pasen.add({ days: 39 }), naam: 'Hemelvaartsdag', bron: LID_1 },
    { dag: pasen.add({ days: 50 }), naam: 'Tweede Pinksterdag', bron: LID_1 },
    { dag: fixed(jaar, 12, 25), naam: 'Eerste Kerstdag', bron: LID_1 },
    { dag: fixed(jaar, 12, 26), naam: 'Tweede Kerstdag', bron: LID_1 },
  ];
  return days.sort((left, right) => left.dag.dayOfYear - right.dag.dayOfYear);
}

/** The day the birthday is celebrated: 30 April until 2013, 27 April from 2014, the day before on a Sunday. */
function koningsdag(jaar: number): Feestdag {
  const since2014 = jaar >= 2014;
  const dag = fixed(jaar, 4, since2014 ? 27 : 30);
  return {
    dag: dag.dayOfWeek === SUNDAY ? dag.subtract({ days: 1 }) : dag,
    naam: since2014 ? 'Koningsdag' : 'Koninginnedag',
    bron: LID_1,
  };
}

const SUNDAY = 7;

function fixed(year: number, month: number, day: number): Temporal.PlainDate {
  return Temporal.PlainDate.from({ year, month, day });
}
