import type {
  Dagbepaling,
  Kloktijd,
  Termijn,
  Tijdpadontwerp,
  Tijdpadregel,
  Vermelding,
  Wanneer,
} from '../../kalender/index.ts';

/** The same structure with days and times as ISO text and maps as objects. */
type AsJson<Value> = Value extends string | number
  ? Value
  : Value extends Temporal.PlainDate | Temporal.PlainTime
    ? string
    : Value extends ReadonlyMap<string, infer Item>
      ? { readonly [key: string]: AsJson<Item> }
      : { readonly [Key in keyof Value]: AsJson<Value[Key]> };

/** A timetable as it is written, as a JSON document: what a dossier keeps of it and hashes. */
export type Tijdpaddocument = AsJson<Tijdpadontwerp>;

/** The document of a timetable. */
export function tijdpadDocument(ontwerp: Tijdpadontwerp): Tijdpaddocument {
  const ankers = Object.fromEntries(ontwerp.ankers);
  return JSON.parse(JSON.stringify({ ...ontwerp, ankers })) as Tijdpaddocument;
}

/** The timetable of a document; the edge has judged its shape before. */
export function reviveTijdpad({ ankers, regels, reactietermijnen, ...kop }: Tijdpaddocument): Tijdpadontwerp {
  return {
    ...kop,
    ankers: new Map(Object.entries(ankers).map(([naam, dag]) => [naam, date(dag)])),
    regels: regels.map(reviveRegel),
    reactietermijnen: reactietermijnen.map((one) => ({ ...one, termijn: reviveTermijn(one.termijn) })),
  };
}

function reviveRegel({ wanneer, tijd, vermeldingen, ...rest }: AsJson<Tijdpadregel>): Tijdpadregel {
  return {
    ...rest,
    vermeldingen: vermeldingen.map(reviveVermelding),
    ...(tijd && { tijd: reviveKloktijd(tijd) }),
    ...(wanneer && { wanneer: reviveWanneer(wanneer, reviveDagbepaling) }),
  };
}

function reviveVermelding({ wanneer, tijd, ...rest }: AsJson<Vermelding>): Vermelding {
  return {
    ...rest,
    ...(tijd && { tijd: reviveKloktijd(tijd) }),
    ...(wanneer && { wanneer: reviveWanneer(wanneer, date) }),
  };
}

function reviveWanneer<Was, Dag>(wanneer: Wanneer<Was>, revive: (dag: Was) => Dag): Wanneer<Dag> {
  return wanneer.soort === 'periode'
    ? { soort: 'periode', van: revive(wanneer.van), totEnMet: revive(wanneer.totEnMet) }
    : { soort: wanneer.soort, dag: revive(wanneer.dag) };
}

function reviveDagbepaling(bepaling: AsJson<Dagbepaling>): Dagbepaling {
  if (bepaling.soort === 'dag') return { soort: 'dag', dag: date(bepaling.dag) };
  return bepaling.soort === 'na' ? { ...bepaling, termijn: reviveTermijn(bepaling.termijn) } : bepaling;
}

function reviveTermijn({ tijd, ...rest }: AsJson<Termijn>): Termijn {
  return tijd === undefined ? rest : { ...rest, tijd: time(tijd) };
}

function reviveKloktijd(kloktijd: AsJson<Kloktijd>): Kloktijd {
  return kloktijd.vorm === 'van tot'
    ? { vorm: 'van tot', van: time(kloktijd.van), tot: time(kloktijd.tot) }
    : { vorm: kloktijd.vorm, tijd: time(kloktijd.tijd) };
}

function date(text: string): Temporal.PlainDate {
  return Temporal.PlainDate.from(text);
}

function time(text: string): Temporal.PlainTime {
  return Temporal.PlainTime.from(text);
}
