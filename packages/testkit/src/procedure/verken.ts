import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import type { Handelaar } from '@kavel/core/basis';
import { decide, rebuild } from '@kavel/core/procedure';
import type { Machine, Procedurehandeling } from '@kavel/core/procedure';

type Met<Naam extends string> = { readonly [Key in Naam]: string };

/** A machine with what may be thrown at it: right and wrong commands, everybody, and the clock. */
export type Model<
  Staat extends Met<'toestand'>,
  Opdracht extends Met<'soort'>,
  Gebeurtenis extends Met<'soort'>,
  Bekend,
  Code extends string,
> = {
  readonly machine: Machine<Staat, Opdracht, Gebeurtenis, Bekend, Code>;
  readonly opdrachten: readonly Opdracht[];
  readonly personen: readonly Handelaar[];
  /** What is known at a moment; `keuze` chooses between worlds. */
  readonly bekend: (keuze: number, moment: Temporal.Instant) => Bekend;
  /** Moments to begin at. */
  readonly begin: readonly Temporal.Instant[];
  /** Journals to go on from, where the far states are seldom reached by chance. */
  readonly aanlopen?: readonly {
    readonly moment: Temporal.Instant;
    readonly gebeurtenissen: readonly Gebeurtenis[];
  }[];
  /** By how much the clock can move on before a command. */
  readonly klokstappen: readonly Temporal.Duration[];
  /** The most commands in a row. */
  readonly stappen?: number;
  /** What must hold after every step; throws when it does not. */
  readonly klopt?: (stap: Modelstap<Staat, Opdracht, Bekend>) => void;
};

/** One command that was decided, with the state before and after it. */
export type Modelstap<Staat, Opdracht, Bekend> = Procedurehandeling & {
  readonly voor: Staat;
  readonly na: Staat;
  readonly opdracht: Opdracht;
  readonly bekend: Bekend;
  readonly geweigerd: boolean;
};

/** What was seen: `dien-in uit concept`, `dien-in naar ingediend`, and the codes of the refusals. */
export type Verkend = { readonly overgangen: ReadonlySet<string>; readonly codes: ReadonlySet<string> };

/**
 * Plays random commands, legal and illegal, with a clock that only moves on. Holds what is true of every machine: a
 * decision never throws, a refusal changes nothing, each change of state stands in the table, a state is JSON, and the
 * events alone rebuild it.
 */
export function verken<
  Staat extends Met<'toestand'>,
  Opdracht extends Met<'soort'>,
  Gebeurtenis extends Met<'soort'>,
  Bekend,
  Code extends string,
>(model: Model<Staat, Opdracht, Gebeurtenis, Bekend, Code>, numRuns: number): Verkend {
  const overgangen = new Set<string>();
  const codes = new Set<string>();
  // Every value as likely: small ones would always choose the first command and stop the clock.
  const any = fc.noBias(fc.nat());
  const worp = fc.record({
    legaal: fc.noBias(fc.nat(9)),
    soort: any,
    variant: any,
    persoon: any,
    wereld: any,
    klok: any,
  });
  const starts = [
    ...model.begin.map((moment) => ({ moment, gebeurtenissen: [] })),
    ...(model.aanlopen ?? []),
  ];
  const worpen = fc.array(worp, { minLength: 1, maxLength: model.stappen ?? 60, size: 'max' });
  fc.assert(
    fc.property(worpen, any, (throws, start) => {
      const { machine } = model;
      const begin = pick(starts, start);
      const events: Gebeurtenis[] = [...begin.gebeurtenissen];
      let { moment } = begin;
      let staat = freeze(rebuild(machine, events));
      for (const one of throws) {
        moment = moment.toZonedDateTimeISO('UTC').add(pick(model.klokstappen, one.klok)).toInstant();
        if (isEnd(machine, staat)) break;
        const bekend = model.bekend(one.wereld, moment);
        // Half of the throws look a little further for what is let through, so that the far states are seen too.
        const tries = one.legaal < 5 ? 1 : 8;
        let { opdracht, door } = choose(model, staat, one, 0);
        let besluit = decide(machine, { staat, opdracht, door, moment, bekend });
        for (let next = 1; next < tries && !besluit.ok; next += 1) {
          codes.add(besluit.error.code);
          ({ opdracht, door } = choose(model, staat, one, next));
          besluit = decide(machine, { staat, opdracht, door, moment, bekend });
        }
        const na = besluit.ok ? freeze(besluit.value.reduce(machine.apply, staat)) : staat;
        if (besluit.ok) {
          checkTable(machine, staat, na, opdracht);
          overgangen.add(`${opdracht.soort} uit ${staat.toestand}`);
          overgangen.add(`${opdracht.soort} naar ${na.toestand}`);
          events.push(...besluit.value);
        } else codes.add(besluit.error.code);
        model.klopt?.({ voor: staat, na, opdracht, door, moment, bekend, geweigerd: !besluit.ok });
        staat = na;
      }
      must(isDeepStrictEqual(rebuild(machine, events), staat), 'the events rebuild the state');
      must(isDeepStrictEqual(JSON.parse(JSON.stringify(staat)), staat), 'a state is JSON');
      must(isDeepStrictEqual(JSON.parse(JSON.stringify(events)), events), 'events are JSON');
    }),
    { numRuns, seed: 20_170_801, endOnFailure: true },
  );
  return { overgangen, codes };
}

/** Every `uit` and `naar` of the table of a machine, as `verken` names them. */
export function alleOvergangen(machine: {
  readonly overgangen: Readonly<
    Record<string, { readonly van: readonly string[]; readonly naar: readonly string[] | 'blijft' }>
  >;
}): readonly string[] {
  return Object.entries(machine.overgangen)
    .flatMap(([soort, { van, naar }]) => [
      ...van.map((one) => `${soort} uit ${one}`),
      ...(naar === 'blijft' ? van : naar).map((one) => `${soort} naar ${one}`),
    ])
    .sort();
}

/** From an end every command is refused by the table, which has its own test. */
function isEnd(
  machine: { readonly overgangen: Readonly<Record<string, { readonly van: readonly string[] }>> },
  { toestand }: Met<'toestand'>,
): boolean {
  return !Object.values(machine.overgangen).some(({ van }) => van.includes(toestand));
}

/** Mostly a command that the table allows, by somebody who may give it; else anything by anybody. */
function choose<
  Staat extends Met<'toestand'>,
  Opdracht extends Met<'soort'>,
  Gebeurtenis extends Met<'soort'>,
  Bekend,
  Code extends string,
>(
  { machine, opdrachten, personen }: Model<Staat, Opdracht, Gebeurtenis, Bekend, Code>,
  staat: Staat,
  worp: Readonly<Record<'legaal' | 'soort' | 'variant' | 'persoon', number>>,
  next: number,
): { readonly opdracht: Opdracht; readonly door: Handelaar } {
  const rowOf = ({ soort }: Opdracht) => machine.overgangen[soort as Opdracht['soort']];
  const fitting = opdrachten.filter((one) => rowOf(one).van.some((van) => van === staat.toestand));
  const isLegal = worp.legaal > 0 && fitting.length > 0;
  const pool = isLegal ? fitting : opdrachten;
  const soort = pick([...new Set(pool.map((one) => one.soort))], worp.soort + next);
  const opdracht = pick(
    pool.filter((one) => one.soort === soort),
    worp.variant + next,
  );
  const allowed = personen.filter(({ rol }) => rowOf(opdracht).rollen.includes(rol));
  return { opdracht, door: pick(isLegal && allowed.length > 0 ? allowed : personen, worp.persoon + next) };
}

function checkTable(
  machine: {
    readonly overgangen: Readonly<
      Record<string, { readonly van: readonly string[]; readonly naar: readonly string[] | 'blijft' }>
    >;
  },
  voor: Met<'toestand'>,
  na: Met<'toestand'>,
  { soort }: Met<'soort'>,
): void {
  const row = machine.overgangen[soort];
  const leads = row?.naar === 'blijft' ? na.toestand === voor.toestand : row?.naar.includes(na.toestand);
  must(leads === true, `${soort} from ${voor.toestand} to ${na.toestand} stands in the table`);
}

/** What writes to a frozen state throws, so nobody changes it in place. */
function freeze<Value>(value: Value): Value {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value;
  for (const one of Object.values(value)) freeze(one);
  return Object.freeze(value);
}

/** Throws where something does not hold; a thousand times cheaper than an expectation. */
export function must(condition: boolean, what: string): void {
  if (!condition) throw new Error(`does not hold: ${what}`);
}

function pick<Item>(items: readonly Item[], index: number): Item {
  const item = items[index % items.length];
  if (item === undefined) throw new Error('nothing to pick from');
  return item;
}
