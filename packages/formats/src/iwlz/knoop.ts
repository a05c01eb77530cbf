import type { IwlzBevindingen, IwlzCode } from './bevinding.ts';
import type { Vorm } from './vorm.ts';

/**
 * A place in a message that the reader looks at, with the text that stands there now. What no place is made for is
 * passed over: names and addresses are not kept for a moment.
 */
export class Knoop {
  readonly naam: string;
  readonly kinderen = new Map<string, Knoop>();
  tekst = '';
  regel = 0;
  gezien = false;
  /** Whether its text is read; it may then stand there once. */
  isVeld = false;
  /** Called when the element closes. */
  sluit: (() => void) | undefined;

  constructor(naam: string) {
    this.naam = naam;
  }

  /** The place at `pad` below this one, such as `Header/Afzender`; made when it is new. */
  op(pad: string): Knoop {
    return this.kinderen.get(pad) ?? pad.split('/').reduce<Knoop>((ouder, naam) => ouder.#kind(naam), this);
  }

  #kind(naam: string): Knoop {
    const kind = this.kinderen.get(naam) ?? new Knoop(naam);
    this.kinderen.set(naam, kind);
    return kind;
  }

  /** Makes the places of fields. */
  maakVelden(paden: Iterable<string>): void {
    for (const pad of paden) this.op(pad).isVeld = true;
  }

  /** A new element begins: what stood here and below belongs to the one before. */
  begin(regel: number): void {
    this.wis();
    this.gezien = true;
    this.regel = regel;
  }

  wis(): void {
    this.gezien = false;
    this.tekst = '';
    for (const kind of this.kinderen.values()) kind.wis();
  }
}

type Verplicht<Waarde> = { readonly pad: string; readonly vorm: Vorm<Waarde>; readonly verplicht: true };
type Optioneel<Waarde> = { readonly pad: string; readonly vorm: Vorm<Waarde>; readonly verplicht: false };
export type Velden = Readonly<Record<string, Verplicht<unknown> | Optioneel<unknown>>>;

export function verplicht<Waarde>(pad: string, vorm: Vorm<Waarde>): Verplicht<Waarde> {
  return { pad, vorm, verplicht: true };
}

export function optioneel<Waarde>(pad: string, vorm: Vorm<Waarde>): Optioneel<Waarde> {
  return { pad, vorm, verplicht: false };
}

export type Gelezen<Gevraagd extends Velden> = {
  readonly [Naam in keyof Gevraagd as Gevraagd[Naam]['verplicht'] extends true ? Naam : never]: WaardeVan<
    Gevraagd[Naam]
  >;
} & {
  readonly [Naam in keyof Gevraagd as Gevraagd[Naam]['verplicht'] extends true ? never : Naam]?: WaardeVan<
    Gevraagd[Naam]
  >;
};
type WaardeVan<Veld> = Veld extends { readonly vorm: Vorm<infer Waarde> } ? Waarde : never;

/** The places of these fields below their class. */
export function padenOf(velden: Velden): readonly string[] {
  return Object.values(velden).map(({ pad }) => pad);
}

const CODE_VAN_VELD: Readonly<Record<string, IwlzCode>> = { Bsn: 'bsn-ongeldig' };

/** Reads the fields of one class; undefined when one of them is wrong, with a finding for each that is. */
export function readVelden<Gevraagd extends Velden>(
  knoop: Knoop,
  velden: Gevraagd,
  bevindingen: IwlzBevindingen,
): Gelezen<Gevraagd> | undefined {
  const before = bevindingen.count;
  const gelezen: Record<string, unknown> = {};
  for (const [naam, { pad, vorm, verplicht: moet }] of Object.entries(velden)) {
    const veld = knoop.op(pad);
    const plaats = { regel: veld.gezien ? veld.regel : knoop.regel, veld: `${knoop.naam}/${pad}` };
    if (!veld.gezien) {
      if (moet)
        bevindingen.add('veld-ontbreekt', plaats, `Dit onderdeel ontbreekt. Het moet ${vorm.eis} zijn.`);
      continue;
    }
    const waarde = vorm.lees(veld.tekst.trim());
    if (waarde === undefined) {
      bevindingen.add(CODE_VAN_VELD[pad] ?? 'waarde-ongeldig', plaats, `De waarde moet ${vorm.eis} zijn.`);
    } else gelezen[naam] = waarde;
  }
  return bevindingen.count === before ? (gelezen as Gelezen<Gevraagd>) : undefined;
}
