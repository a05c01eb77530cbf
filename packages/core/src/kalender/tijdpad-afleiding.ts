import { assert, compareDays, err, ok } from '../basis/index.ts';
import type { Result } from '../basis/index.ts';
import { endTermijn } from './termijn.ts';
import type { TermijnRefusal, Termijneinde } from './termijn.ts';
import { laatsteDag } from './tijdpad.ts';
import type {
  Dagbepaling,
  Reactietermijn,
  Tijdpad,
  Tijdpadontwerp,
  Tijdpadregel,
  Tijdpadstap,
  Wanneer,
} from './tijdpad.ts';
import { checkVerwijzingen } from './tijdpad-verwijzing.ts';
import type { Verwijzingsplaats, VerwijzingRefusal } from './tijdpad-verwijzing.ts';
import type { Werkkalender } from './werkkalender.ts';

export type TijdpadRefusal =
  | VerwijzingRefusal
  | {
      readonly code: 'termijn-onmogelijk';
      readonly plaats: Verwijzingsplaats;
      readonly reden: TermijnRefusal;
    };

/** The end of a term to object that starts after the last day of one step. */
export type Reactieeinde = {
  readonly reactietermijn: Reactietermijn;
  readonly na: Tijdpadstap;
  readonly einde: Termijneinde;
};

/**
 * Gives every step its day. Refuses a timetable that refers to what is not there or to itself, and a term that the
 * calendar cannot count; all of them at once. A step after a step without a day has no day either, and says why.
 */
export function deriveTijdpad(
  ontwerp: Tijdpadontwerp,
  kalender: Werkkalender,
): Result<Tijdpad, readonly TijdpadRefusal[]> {
  const lost = checkVerwijzingen(ontwerp);
  if (lost.length > 0) return err(lost);
  const { ankers, regels, ...kop } = ontwerp;
  const afleiding = new Afleiding(ankers, regels, kalender);
  const stappen = regels.map((regel) => afleiding.stap(regel));
  const einden = termEnds({ ...kop, stappen }, kalender);
  const refusals = [
    ...afleiding.refusals,
    ...einden.flatMap(({ einde, plaats }) => impossible(einde, plaats)),
  ];
  if (refusals.length > 0) return err(refusals);
  const jaren = [
    ...afleiding.onvolledigeJaren,
    ...einden.flatMap(({ einde }) => (einde.ok ? einde.value.onvolledigeJaren : [])),
  ];
  return ok({ ...kop, stappen, onvolledigeJaren: [...new Set(jaren)].sort((left, right) => left - right) });
}

/** When the terms to object end, for every step after which one starts and whose day is known. */
export function reactieEinden(tijdpad: Tijdpad, kalender: Werkkalender): Reactieeinde[] {
  return termEnds(tijdpad, kalender).flatMap(({ reactietermijn, na, einde }) =>
    einde.ok ? [{ reactietermijn, na, einde: einde.value }] : [],
  );
}

type Dag = { readonly dag: Temporal.PlainDate; readonly verlengd?: Temporal.PlainDate };
type Afgeleid = Dag | { readonly onbekend: string };

class Afleiding {
  readonly refusals: TijdpadRefusal[] = [];
  readonly onvolledigeJaren: number[] = [];
  readonly #ankers: ReadonlyMap<string, Temporal.PlainDate>;
  readonly #kalender: Werkkalender;
  readonly #regels: ReadonlyMap<string, { readonly regel: Tijdpadregel; readonly rij: number }>;
  readonly #stappen = new Map<string, Tijdpadstap>();

  constructor(
    ankers: ReadonlyMap<string, Temporal.PlainDate>,
    regels: readonly Tijdpadregel[],
    kalender: Werkkalender,
  ) {
    this.#ankers = ankers;
    this.#kalender = kalender;
    this.#regels = new Map(regels.map((regel, index) => [regel.id, { regel, rij: index + 1 }]));
  }

  stap({ id }: Pick<Tijdpadregel, 'id'>): Tijdpadstap {
    const known = this.#stappen.get(id);
    if (known !== undefined) return known;
    const found = this.#regels.get(id);
    assert(found !== undefined, `step ${id} was checked to be there`);
    const { wanneer, ...gegevens } = found.regel;
    const days = wanneer === undefined ? {} : this.#wanneer(wanneer, found.rij);
    const made: Tijdpadstap = { ...gegevens, rij: found.rij, ...days };
    this.#stappen.set(id, made);
    return made;
  }

  #wanneer(
    wanneer: Wanneer<Dagbepaling>,
    rij: number,
  ): Pick<Tijdpadstap, 'wanneer' | 'verlengd' | 'onbekend'> {
    if (wanneer.soort !== 'periode') {
      const found = this.#dag(wanneer.dag, { in: 'stap', rij, dag: 'dag' });
      if ('onbekend' in found) return found;
      const made = { wanneer: { soort: wanneer.soort, dag: found.dag } };
      return wanneer.soort === 'uiterlijk' ? { ...made, ...extension(found) } : made;
    }
    const van = this.#dag(wanneer.van, { in: 'stap', rij, dag: 'van' });
    const totEnMet = this.#dag(wanneer.totEnMet, { in: 'stap', rij, dag: 'totEnMet' });
    if ('onbekend' in van) return van;
    if ('onbekend' in totEnMet) return totEnMet;
    return { wanneer: { soort: 'periode', van: van.dag, totEnMet: totEnMet.dag }, ...extension(totEnMet) };
  }

  #dag(bepaling: Dagbepaling, plaats: Verwijzingsplaats): Afgeleid {
    if (bepaling.soort === 'dag') return { dag: bepaling.dag };
    if (bepaling.soort === 'onbekend') return { onbekend: bepaling.reden };
    if (bepaling.soort === 'anker') {
      const dag = this.#ankers.get(bepaling.anker);
      assert(dag !== undefined, `anchor ${bepaling.anker} was checked to be there`);
      return { dag };
    }
    const na = this.stap({ id: bepaling.stap });
    if (na.wanneer === undefined) return { onbekend: `de stap ${na.id} heeft geen datum` };
    const einde = endTermijn(this.#kalender, laatsteDag(na.wanneer), bepaling.termijn);
    this.refusals.push(...impossible(einde, plaats));
    if (!einde.ok) return { onbekend: 'de termijn is niet te rekenen' };
    this.onvolledigeJaren.push(...einde.value.onvolledigeJaren);
    return { dag: einde.value.strikt, verlengd: einde.value.verlengd };
  }
}

function extension({ dag, verlengd }: Dag): Pick<Tijdpadstap, 'verlengd'> {
  return verlengd === undefined || compareDays(dag, verlengd) === 0 ? {} : { verlengd };
}

type TermEnd = {
  readonly reactietermijn: Reactietermijn;
  readonly na: Tijdpadstap;
  readonly plaats: Verwijzingsplaats;
  readonly einde: Result<Termijneinde, TermijnRefusal>;
};

function termEnds(
  { reactietermijnen, stappen }: Pick<Tijdpad, 'reactietermijnen' | 'stappen'>,
  kalender: Werkkalender,
): TermEnd[] {
  return reactietermijnen.flatMap((reactietermijn, index) =>
    reactietermijn.na.flatMap((id, position): TermEnd[] => {
      const na = stappen.find((stap) => stap.id === id);
      if (na?.wanneer === undefined) return [];
      const einde = endTermijn(kalender, laatsteDag(na.wanneer), reactietermijn.termijn);
      return [{ reactietermijn, na, plaats: { in: 'reactietermijn', index, na: position }, einde }];
    }),
  );
}

function impossible(
  einde: Result<Termijneinde, TermijnRefusal>,
  plaats: Verwijzingsplaats,
): TijdpadRefusal[] {
  return einde.ok ? [] : [{ code: 'termijn-onmogelijk', plaats, reden: einde.error }];
}
