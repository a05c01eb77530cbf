import type { Agb, RegioCode } from '@kavel/core/basis';
import type { EiLayout } from '@kavel/core/declaratie';
import { composeAw319, createAw319Writer, encodeEi } from '@kavel/formats/ei';
import type { Aw319Writer } from '@kavel/formats/ei';
import { createClaim } from './claim.ts';
import { dayText } from './dag.ts';
import type { Dag } from './dag.ts';
import { VERWACHTE_RETOURCODE, comesAfter, spoil } from './fout.ts';
import type { FoutSoort } from './fout.ts';
import { factuurnummer } from './indiening.ts';
import type { Indiening } from './indiening.ts';
import type { Scenario } from './scenario.ts';

/** One AW319 file of the simulated year, in the order and on the day it reaches the zorgkantoor. */
export type GesimuleerdBestand = {
  /** Unique in the world; also its path under the folder of the simulation. */
  readonly naam: string;
  readonly regio: RegioCode;
  readonly agb: Agb;
  /** The click (1-12) that pays it when it is accepted. */
  readonly clickmaand: number;
  /** `2018-02-07`. */
  readonly ontvangenOp: string;
  /** Received after the deadline of its month, so it competes one click later. */
  readonly teLaat: boolean;
  /** Present on a file that must be refused, with the retourcode that says why. */
  readonly fout?: { readonly soort: FoutSoort; readonly retourcode: string };
  /** How many prestatieregels the claim has. */
  readonly regels: number;
  readonly bytes: Uint8Array;
};

/** One file on its way; its bytes are made when it is its turn. */
export type Aanlevering = {
  readonly indiening: Indiening;
  readonly ontvangenOp: Dag;
  readonly soort?: FoutSoort;
};

/**
 * Every file in order of receipt. A spoiled file reaches the zorgkantoor a day before its good replacement, which has
 * an invoice number of its own; a file that is sent twice comes again a day later.
 */
export function planAanleveringen(indieningen: readonly Indiening[], scenario: Scenario): Aanlevering[] {
  return indieningen
    .flatMap((indiening) => deliver(indiening, scenario))
    .sort(
      (left, right) =>
        left.indiening.clickmaand - right.indiening.clickmaand ||
        left.ontvangenOp - right.ontvangenOp ||
        compareTexts(left.indiening.aanbieder.agb, right.indiening.aanbieder.agb),
    );
}

function compareTexts(left: string, right: string): number {
  return left < right ? -1 : Number(left > right);
}

/** Makes the file of a delivery. */
export type Bestandsmaker = (aanlevering: Aanlevering) => GesimuleerdBestand;

export function createBestandsmaker(layout: EiLayout): Bestandsmaker {
  const writeAw319 = createAw319Writer(layout);
  return (aanlevering) => write(aanlevering, layout, writeAw319);
}

function deliver(indiening: Indiening, scenario: Scenario): Aanlevering[] {
  const { aanbieder, maand, ontvangenOp } = indiening;
  const fouten = scenario.fouten(aanbieder.agb, maand);
  const before = fouten
    .filter((soort) => !comesAfter(soort))
    .map((soort) => ({ indiening, soort, ontvangenOp: ontvangenOp - 1 }));
  const good = before.length === 0 ? indiening : { ...indiening, factuurnummer: factuurnummer(maand, 2) };
  const after = fouten
    .filter(comesAfter)
    .map((soort) => ({ indiening: good, soort, ontvangenOp: ontvangenOp + 1 }));
  return [...before, { indiening: good, ontvangenOp }, ...after];
}

/** A good file is written at once; one that must have a fault is composed in text, so that it can be changed. */
function write(
  { indiening, ontvangenOp, soort }: Aanlevering,
  layout: EiLayout,
  writeAw319: Aw319Writer,
): GesimuleerdBestand {
  const { aanbieder, clickmaand } = indiening;
  const claim = createClaim(indiening);
  const { regio, agb } = aanbieder;
  const name = `${regio}/click-${String(clickmaand).padStart(2, '0')}/${agb}_${indiening.factuurnummer}`;
  const teLaat = clickmaand > indiening.maand;
  const regels = indiening.regels.length;
  const frame = { regio, agb, clickmaand, ontvangenOp: dayText(ontvangenOp), teLaat, regels };
  if (soort === undefined) return { naam: `${name}.asc`, ...frame, bytes: writeAw319(claim) };
  return {
    naam: `${name}_${soort}.asc`,
    ...frame,
    fout: { soort, retourcode: VERWACHTE_RETOURCODE[soort] },
    bytes: spoil(soort, composeAw319(claim).records, (records) => encodeEi({ records }, layout)),
  };
}
