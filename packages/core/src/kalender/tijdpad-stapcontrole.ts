import { compareDays, dagText, datumText, weekdagOf } from '../basis/index.ts';
import { feestdagen } from './feestdagen.ts';
import { laatsteDag } from './tijdpad.ts';
import type { Kloktijd, Tijdpadstap, Vermelding, Wanneer } from './tijdpad.ts';
import { tijdpadFinding } from './tijdpad-bevinding.ts';
import type { Tijdpadcode, TijdpadFinding } from './tijdpad-bevinding.ts';
import type { Werkkalender } from './werkkalender.ts';

type Jaren = readonly number[];
type Dag = Temporal.PlainDate;

/**
 * The day as the procedure must mean it: of a day outside the years of the procedure the same day in its one year,
 * so that a wrong year does not hide what else is wrong. Undefined when the procedure has more years, or no such day.
 */
function fitDag(dag: Dag, jaren: Jaren): Dag | undefined {
  if (jaren.includes(dag.year)) return dag;
  const [year] = jaren;
  if (year === undefined || jaren.length > 1) return undefined;
  const moved = dag.with({ year });
  return moved.day === dag.day ? moved : undefined;
}

export function fitWanneer(wanneer: Wanneer<Dag>, jaren: Jaren): Wanneer<Dag> | undefined {
  if (wanneer.soort !== 'periode') {
    const dag = fitDag(wanneer.dag, jaren);
    return dag && { soort: wanneer.soort, dag };
  }
  const van = fitDag(wanneer.van, jaren);
  const totEnMet = fitDag(wanneer.totEnMet, jaren);
  return van && totEnMet && { soort: 'periode', van, totEnMet };
}

/** What is wrong with one step by itself: its days, weekdays and times, and the other places that print it. */
export function checkStap(stap: Tijdpadstap, jaren: Jaren, kalender: Werkkalender): TijdpadFinding[] {
  const find = (code: Tijdpadcode, melding: string): TijdpadFinding => tijdpadFinding(stap, code, melding);
  if (stap.wanneer === undefined) return [find(...missingDay(stap))];
  const places: Vermelding[] = [{ ...stap, plaats: 'het tijdpad' }, ...stap.vermeldingen];
  const found = [
    ...places.flatMap((place) => [...yearFaults(place, jaren, stap.gedrukt), ...weekdagFaults(place, jaren)]),
    ...places.flatMap(backward),
    ...stap.vermeldingen.flatMap((place) => differences({ ...stap, plaats: 'het tijdpad' }, place)),
    ...freeDays(stap.wanneer, jaren, kalender),
  ];
  return found.map(([code, melding]) => find(code, melding));
}

type Fault = readonly [code: Tijdpadcode, melding: string];

function missingDay({ wat, onbekend }: Tijdpadstap): Fault {
  if (onbekend === undefined) {
    return [
      'datum-ontbreekt',
      `bij "${wat}" staat geen datum. Een tijdpad noemt bij elke stap een dag. Vul de datum in.`,
    ];
  }
  return [
    'datum-onbekend',
    `de datum van "${wat}" is niet bekend: ${onbekend}. De volgorde van deze stap is niet te controleren. Vul de datum in zodra hij bekend is.`,
  ];
}

function daysOf(wanneer: Wanneer<Dag> | undefined): readonly Dag[] {
  if (wanneer === undefined) return [];
  return wanneer.soort === 'periode' ? [wanneer.van, wanneer.totEnMet] : [wanneer.dag];
}

function yearFaults({ plaats, wanneer }: Vermelding, jaren: Jaren, gedrukt?: string): Fault[] {
  const strange = daysOf(wanneer).filter(({ year }) => !jaren.includes(year));
  if (strange.length === 0) return [];
  const days = strange.map((dag) => {
    const moved = fitDag(dag, jaren);
    const meant = moved === undefined ? '' : ` (in ${moved.year} is dat ${dagText(moved)})`;
    return `${datumText(dag)}${meant}`;
  });
  const printed = gedrukt === undefined ? '' : ` Gedrukt staat: ${gedrukt}.`;
  return [
    [
      'jaar-past-niet',
      `in ${plaats} valt ${days.join(' en ')} buiten de procedure, die in ${jaren.join(' en ')} loopt.${printed} Verbeter het jaar.`,
    ],
  ];
}

/** The weekday is judged by the day in the year of the procedure: a wrong year is a finding of its own. */
function weekdagFaults({ plaats, wanneer, weekdag }: Vermelding, jaren: Jaren): Fault[] {
  if (weekdag === undefined || wanneer === undefined || wanneer.soort === 'periode') return [];
  const dag = fitDag(wanneer.dag, jaren);
  if (dag === undefined || weekdagOf(dag) === weekdag) return [];
  const last =
    wanneer.soort === 'voor'
      ? ` De stap moet vóór die dag klaar zijn: klopt de datum, dan is ${dagText(laatsteDag({ ...wanneer, dag }))} de laatste dag.`
      : '';
  return [
    [
      'weekdag-past-niet',
      `in ${plaats} staat ${weekdag}, maar ${datumText(dag)} is een ${weekdagOf(dag)}.${last} Verbeter de weekdag of de datum.`,
    ],
  ];
}

function backward({ plaats, wanneer, tijd }: Vermelding): Fault[] {
  const isDayFault = wanneer?.soort === 'periode' && compareDays(wanneer.totEnMet, wanneer.van) < 0;
  const isTimeFault = tijd?.vorm === 'van tot' && minuteOf(tijd.tot) <= minuteOf(tijd.van);
  if (!isDayFault && !isTimeFault) return [];
  const what = isDayFault ? 'de periode' : 'de bijeenkomst';
  return [['periode-omgekeerd', `in ${plaats} eindigt ${what} voordat zij begint. Draai begin en einde om.`]];
}

function minuteOf({ hour, minute }: Temporal.PlainTime): number {
  return hour * 60 + minute;
}

/** Two places may differ in what they leave out, not in what they say. */
function differences(one: Vermelding, other: Vermelding): Fault[] {
  const both = `in ${one.plaats} staat ${printedText(one)}, in ${other.plaats} ${printedText(other)}`;
  const found: Fault[] = [];
  if (hasOtherDay(one, other)) {
    found.push(['dag-verschilt', `${both}. Een stap heeft één dag. Maak beide plaatsen gelijk.`]);
  }
  if (one.tijd === undefined || other.tijd === undefined) return found;
  if (sameMinutes(one.tijd) !== sameMinutes(other.tijd)) {
    found.push(['tijd-verschilt', `${both}. Een stap heeft één tijd. Maak beide plaatsen gelijk.`]);
  } else if (one.tijd.vorm !== other.tijd.vorm) {
    found.push([
      'kloktijd-dubbelzinnig',
      `${both}. Wat in de minuut vanaf die tijd binnenkomt, wijst Kavel daarom niet vanzelf af. Kies op beide plaatsen "voor".`,
    ]);
  }
  return found;
}

function hasOtherDay(one: Vermelding, other: Vermelding): boolean {
  const weekdays = new Set([one.weekdag, other.weekdag].filter((weekdag) => weekdag !== undefined));
  if (weekdays.size > 1) return true;
  if (one.wanneer === undefined || other.wanneer === undefined) return false;
  const sameEnd = compareDays(laatsteDag(one.wanneer), laatsteDag(other.wanneer)) === 0;
  const periods = one.wanneer.soort === 'periode' && other.wanneer.soort === 'periode';
  return !sameEnd || (periods && compareDays(beginOf(one.wanneer), beginOf(other.wanneer)) !== 0);
}

function beginOf(wanneer: Wanneer<Dag>): Dag {
  return wanneer.soort === 'periode' ? wanneer.van : wanneer.dag;
}

function sameMinutes(tijd: Kloktijd): string {
  return tijd.vorm === 'van tot'
    ? `${minuteOf(tijd.van)}-${minuteOf(tijd.tot)}`
    : String(minuteOf(tijd.tijd));
}

function freeDays(wanneer: Wanneer<Dag>, jaren: Jaren, kalender: Werkkalender): Fault[] {
  const fitted = fitWanneer(wanneer, jaren);
  if (fitted === undefined) return [];
  const days = fitted.soort === 'periode' ? [fitted.van, fitted.totEnMet] : [laatsteDag(fitted)];
  return days
    .filter((dag) => !kalender.isWerkdag(dag))
    .map((dag) => [
      'vrije-dag',
      `${dagText(dag)} is geen werkdag${whyFree(dag)}. Kies een werkdag, of laat de dag staan als hij zo bedoeld is.`,
    ]);
}

function whyFree(dag: Dag): string {
  const feestdag = feestdagen(dag.year).find((one) => compareDays(one.dag, dag) === 0);
  if (feestdag !== undefined) return ` (${feestdag.naam})`;
  return dag.dayOfWeek > 5 ? '' : ' (met een feestdag gelijkgesteld)';
}

/** `dinsdag 1 augustus 2017 om 17:00`, as far as the place says it. */
function printedText({ wanneer, weekdag, tijd }: Vermelding): string {
  const days = daysOf(wanneer).map(datumText).join(' tot en met ');
  const before = wanneer?.soort === 'voor' ? 'voor' : undefined;
  return [before, weekdag, days, tijd && kloktijdText(tijd)].filter(Boolean).join(' ');
}

/** `voor 17:00`, `om 17:00`, `van 09:30 tot 11:30`. */
export function kloktijdText(tijd: Kloktijd): string {
  return tijd.vorm === 'van tot'
    ? `van ${clock(tijd.van)} tot ${clock(tijd.tot)}`
    : `${tijd.vorm} ${clock(tijd.tijd)}`;
}

function clock(tijd: Temporal.PlainTime): string {
  return tijd.toString({ smallestUnit: 'minute' });
}
