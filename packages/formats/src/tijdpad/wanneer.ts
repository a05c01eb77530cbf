import type { Dagbepaling, Kloktijd, Vermelding, Wanneer } from '@kavel/core/kalender';
import { readDatum } from '../beleid-yaml/datum.ts';
import type { Lezing } from '../beleid-yaml/lezing.ts';
import type { InvoerPath } from '../invoer/index.ts';
import type { DagTekst, TijdTekst, VermeldingTekst, WanneerTekst } from './schema.ts';
import { withoutUndefined } from './without-undefined.ts';

/** The words of the file for the kinds of `Wanneer` with one day. */
const DAGWOORDEN = { op: 'moment', uiterlijk: 'uiterlijk', voor: 'voor' } as const;
export const PERIODEWOORDEN = { van: 'van', totEnMet: 'tot en met' } as const;

/** When a step is; undefined when nothing is said, or nothing that can be used (then it is refused). */
export function readWanneer(
  lezing: Lezing,
  path: InvoerPath,
  tekst: WanneerTekst,
): Wanneer<Dagbepaling> | undefined {
  const words = (['op', 'uiterlijk', 'voor'] as const).filter((word) => tekst[word] !== undefined);
  const { van, 'tot en met': totEnMet } = tekst;
  const isPeriode = van !== undefined || totEnMet !== undefined;
  const [word] = words;
  if (words.length + (isPeriode ? 1 : 0) > 1 || (van === undefined) !== (totEnMet === undefined)) {
    refuseForm(lezing, path);
    return undefined;
  }
  refuseStrayWeekdag(lezing, path, tekst);
  if (van !== undefined && totEnMet !== undefined) {
    const first = readDag(lezing, [...path, 'van'], van);
    const last = readDag(lezing, [...path, 'tot en met'], totEnMet);
    return first && last && { soort: 'periode', van: first, totEnMet: last };
  }
  const dag = word && tekst[word];
  if (dag === undefined || word === undefined) return undefined;
  const read = readDag(lezing, [...path, word], dag);
  return read && { soort: DAGWOORDEN[word], dag: read };
}

/** Another place that prints the step. */
export function readVermelding(lezing: Lezing, path: InvoerPath, tekst: VermeldingTekst): Vermelding {
  const { plaats, weekdag } = tekst;
  const wanneer = plainDays(readWanneer(lezing, path, tekst));
  const tijd = readTijd(lezing, path, tekst);
  return { plaats, ...withoutUndefined({ wanneer, weekdag, tijd }) };
}

/** A time fits the kind of day: a deadline closes, a meeting begins and ends. */
export function readTijd(lezing: Lezing, path: InvoerPath, tekst: WanneerTekst): Kloktijd | undefined {
  const { tijd } = tekst;
  if (tijd === undefined) return undefined;
  const at = [...path, 'tijd'];
  const read = readKloktijd(lezing, at, tijd);
  if (read === undefined) return undefined;
  const isDeadline = tekst.uiterlijk !== undefined;
  const fits = read.vorm === 'om' || (read.vorm === 'voor') === isDeadline;
  if (fits && (isDeadline || tekst.op !== undefined)) return read;
  lezing.refuse(
    'tijd-ongeldig',
    at,
    'deze tijd past niet bij de dag. Bij uiterlijk hoort voor of om, bij op hoort om, of van en tot. Verbeter de tijd of de dag.',
  );
  return undefined;
}

function refuseForm(lezing: Lezing, path: InvoerPath): void {
  lezing.refuse(
    'wanneer-ongeldig',
    path,
    'een stap heeft één van: op, uiterlijk, voor, of van met tot en met. Houd er één over.',
  );
}

/** A weekday needs one day to belong to. */
function refuseStrayWeekdag(lezing: Lezing, path: InvoerPath, tekst: WanneerTekst): void {
  if (tekst.weekdag === undefined || tekst.van === undefined) return;
  lezing.refuse(
    'wanneer-ongeldig',
    [...path, 'weekdag'],
    'een periode heeft twee dagen, dus deze weekdag hoort nergens bij. Haal de weekdag weg.',
  );
}

function readDag(lezing: Lezing, path: InvoerPath, tekst: DagTekst): Dagbepaling | undefined {
  if (typeof tekst === 'string') {
    const dag = readDatum(lezing, path, tekst);
    return dag && { soort: 'dag', dag };
  }
  if ('anker' in tekst) return { soort: 'anker', anker: tekst.anker };
  if ('onbekend' in tekst) return { soort: 'onbekend', reden: tekst.onbekend };
  const { na, lengte, eenheid } = tekst;
  return { soort: 'na', stap: na, termijn: { lengte: Number(lengte), eenheid } };
}

/** The schema lets a mention only print days. */
function plainDays(wanneer: Wanneer<Dagbepaling> | undefined): Vermelding['wanneer'] {
  if (wanneer === undefined) return undefined;
  if (wanneer.soort === 'periode') {
    const { van, totEnMet } = wanneer;
    if (van.soort !== 'dag' || totEnMet.soort !== 'dag') return undefined;
    return { soort: 'periode', van: van.dag, totEnMet: totEnMet.dag };
  }
  return wanneer.dag.soort === 'dag' ? { soort: wanneer.soort, dag: wanneer.dag.dag } : undefined;
}

function readKloktijd(lezing: Lezing, path: InvoerPath, tekst: TijdTekst): Kloktijd | undefined {
  const clock = (word: keyof TijdTekst): Temporal.PlainTime | undefined =>
    tekst[word] === undefined ? undefined : readClock(lezing, [...path, word], tekst[word]);
  const given = Object.keys(tekst).sort().join();
  const tijd = clock('voor') ?? clock('om');
  if (given === 'voor' || given === 'om') return tijd && { vorm: given, tijd };
  const [van, tot] = [clock('van'), clock('tot')];
  if (given === 'tot,van') return van && tot && { vorm: 'van tot', van, tot };
  lezing.refuse('tijd-ongeldig', path, 'een tijd is één van: voor, om, of van met tot. Houd er één over.');
  return undefined;
}

function readClock(lezing: Lezing, path: InvoerPath, tekst: string): Temporal.PlainTime | undefined {
  try {
    return Temporal.PlainTime.from(tekst);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    lezing.refuse('tijd-ongeldig', path, `${tekst} is geen tijd van de klok. Verbeter de tijd.`);
    return undefined;
  }
}
