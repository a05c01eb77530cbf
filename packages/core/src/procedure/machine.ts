import { err, ok, rolNaam } from '../basis/index.ts';
import type { Handelaar, Result, Rol } from '../basis/index.ts';

/** Why an act is refused: which rule, where it stands, and what the person can do. */
export type Procedureweigering<Code extends string = string> = {
  readonly code: Code;
  /** The rule in one Dutch sentence. */
  readonly regel: string;
  /** Where it stands: a document and section, or ids of statements (`003 §2.7`, `S003-63`). */
  readonly bron: string;
  /** What is wrong here and what to do, in Dutch. */
  readonly melding: string;
};

/** Who acts, and when: the moment is the one clock of the request. */
export type Procedurehandeling = { readonly door: Handelaar; readonly moment: Temporal.Instant };

/** One row of the table of a machine: who may give the command, from where, and where it can lead. */
export type Overgang<Toestand extends string> = {
  readonly rollen: readonly Rol[];
  readonly van: readonly Toestand[];
  /** Where it can lead; `blijft` when every state stays as it is. */
  readonly naar: readonly Toestand[] | 'blijft';
  /** The command as a person reads it: `een vraag intrekken`. */
  readonly naam: string;
  readonly bron: string;
};

/** Refusals that every machine has. */
export type Machinecode = 'rol-mag-niet' | 'toestand-past-niet';

/**
 * One kind of dossier as a table and two pure functions. State and events are JSON documents without absent values in
 * another form: days and instants are ISO text, so that they can be hashed, kept and compared as they are.
 *
 * `decide` sees a command only after the table let it through, and answers what happened or why not. `apply` never
 * refuses: what is in the journal did happen.
 */
export type Machine<
  Staat extends { readonly toestand: string },
  Opdracht extends { readonly soort: string },
  Gebeurtenis extends { readonly soort: string },
  Bekend,
  Code extends string,
> = {
  /** The dossier as a person reads it: `inschrijving`. */
  readonly naam: string;
  readonly begin: Staat;
  readonly toestanden: Readonly<Record<Staat['toestand'], string>>;
  readonly overgangen: Readonly<Record<Opdracht['soort'], Overgang<Staat['toestand']>>>;
  /** `bekend` is what the decision needs of other dossiers, of the policy and of the calendar. */
  readonly decide: (
    staat: Staat,
    opdracht: Opdracht,
    handeling: Procedurehandeling,
    bekend: Bekend,
  ) => Result<readonly Gebeurtenis[], Procedureweigering<Code>>;
  readonly apply: (staat: Staat, gebeurtenis: Gebeurtenis) => Staat;
};

export type Besluit<Gebeurtenis, Code extends string> = Result<
  readonly Gebeurtenis[],
  Procedureweigering<Code | Machinecode>
>;

/** What a command asks, and all that is needed to decide about it. */
export type Verzoek<Staat, Opdracht, Bekend> = Procedurehandeling & {
  readonly staat: Staat;
  readonly opdracht: Opdracht;
  readonly bekend: Bekend;
};

/** Decides one command: first the table (who, from where), then the rules of the machine. */
export function decide<
  Staat extends { readonly toestand: string },
  Opdracht extends { readonly soort: string },
  Gebeurtenis extends { readonly soort: string },
  Bekend,
  Code extends string,
>(
  machine: Machine<Staat, Opdracht, Gebeurtenis, Bekend, Code>,
  { staat, opdracht, bekend, door, moment }: Verzoek<Staat, Opdracht, Bekend>,
): Besluit<Gebeurtenis, Code> {
  const soort: Opdracht['soort'] = opdracht.soort;
  const toestand: Staat['toestand'] = staat.toestand;
  const overgang = machine.overgangen[soort];
  if (!overgang.rollen.includes(door.rol)) return err(rolMagNiet(overgang, door.rol));
  if (!overgang.van.includes(toestand)) {
    const nu = machine.toestanden[toestand];
    const kan = overgang.van.map((one) => machine.toestanden[one]).join(', ');
    return err({
      code: 'toestand-past-niet',
      regel: `${capital(overgang.naam)} kan alleen vanuit: ${kan}.`,
      bron: overgang.bron,
      melding: `De stand van dit dossier (${machine.naam}) is: ${nu}. ${capital(overgang.naam)} kan dan niet.`,
    });
  }
  return machine.decide(staat, opdracht, { door, moment }, bekend);
}

/** The state after all that happened, in order. */
export function rebuild<Staat extends { readonly toestand: string }, Gebeurtenis>(
  machine: {
    readonly begin: Staat;
    readonly apply: (staat: Staat, gebeurtenis: Gebeurtenis) => Staat;
  },
  gebeurtenissen: readonly Gebeurtenis[],
): Staat {
  return gebeurtenissen.reduce(machine.apply, machine.begin);
}

/** One event, or none: the usual answers of `decide`. */
export function happens<Gebeurtenis>(
  ...gebeurtenissen: readonly Gebeurtenis[]
): Result<readonly Gebeurtenis[], never> {
  return ok(gebeurtenissen);
}

function rolMagNiet(overgang: Overgang<string>, rol: Rol): Procedureweigering<'rol-mag-niet'> {
  const wie = overgang.rollen.map((one) => rolNaam[one]).join(', ');
  return {
    code: 'rol-mag-niet',
    regel: `${capital(overgang.naam)} mag alleen: ${wie}.`,
    bron: 'procedure.md, Roles',
    melding: `U handelt als ${rolNaam[rol]}. Vraag het aan iemand die dit mag.`,
  };
}

function capital(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}
