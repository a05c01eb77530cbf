import { err, ok, parseAgb } from '@kavel/core/basis';
import type { Agb, Kavel, Result } from '@kavel/core/basis';
import type { Maandopgave } from '@kavel/core/productie';
import { UW_BESTAND } from '../document/index.ts';
import { createOpgavesjabloon } from './create-opgavesjabloon.ts';
import { checkOpgave, intakeOpgave } from './intake-opgave.ts';
import type {
  OpgaveRefusal,
  OpgaveUitkomst,
  Opgavebevindingscode,
  Productieomgeving,
} from './intake-opgave.ts';
import { listOpgaven } from './list-opgaven.ts';

/** Production without claims as the portal sends it: one provider, and an answer in plain values. */

type Jaarsleutel = { readonly regio: string; readonly jaar: number };
/** `agb`: the provider in whose name it is done. */
export type Opgavesleutel = Jaarsleutel & { readonly agb: string };

export type Opgaveuitslag =
  | {
      readonly uitkomst: 'goed';
      /** Absent: it was only checked. */
      readonly bewaard?: {
        readonly opgave: number;
        readonly ontvangenOp: string;
        readonly teLaat: readonly string[];
      };
      readonly sha256: string;
      readonly regels: number;
      readonly totaalEurocent: number;
      readonly verschilEurocent: number;
      readonly maanden: readonly Opgavemaand[];
    }
  | {
      readonly uitkomst: 'geweigerd';
      readonly leesbaar: boolean;
      readonly bevindingen: readonly {
        readonly code: Opgavebevindingscode;
        readonly bestand: string;
        readonly regel: number;
        readonly veld: string;
        readonly melding: string;
      }[];
    }
  | { readonly uitkomst: 'geen-verschil' };

type Opgavemaand = {
  readonly zorgmaand: string;
  readonly vorigEurocent?: number;
  readonly nieuwEurocent: number;
  readonly verschillen: readonly {
    readonly kavel: Kavel;
    readonly prestatie: string;
    readonly eurocent: number;
    readonly volume?: number;
  }[];
};

/** Why there is no judgement at all. */
export type OpgaveWeigering = {
  readonly code: 'regio-onbekend' | 'contractjaar-onbekend' | 'zorgaanbieder-onbekend';
};

type Opgavebytes = Opgavesleutel & { readonly bytes: Uint8Array };

/** Judges a statement as `leverOpgave` would; nothing is stored. */
export async function controleerOpgave(
  omgeving: Productieomgeving,
  verzoek: Opgavebytes,
): Promise<Result<Opgaveuitslag, OpgaveWeigering>> {
  const namens = agbOf(verzoek);
  if (!namens.ok) return namens;
  const checked = await checkOpgave(omgeving, { ...verzoek, bestand: UW_BESTAND, namens: namens.value });
  return checked.ok ? ok(goed(checked.value)) : refused(checked.error);
}

/** Takes a statement in, whole or not at all. */
export async function leverOpgave(
  omgeving: Productieomgeving,
  verzoek: Opgavebytes & { readonly door: string },
): Promise<Result<Opgaveuitslag, OpgaveWeigering>> {
  const namens = agbOf(verzoek);
  if (!namens.ok) return namens;
  // One moment for the record and for the receipt.
  const ontvangenOp = omgeving.now();
  const taken = await intakeOpgave(
    { ...omgeving, now: () => ontvangenOp },
    { ...verzoek, bestand: UW_BESTAND, namens: namens.value },
  );
  if (!taken.ok) return refused(taken.error);
  const { opgave, teLaat } = taken.value;
  const bewijs = { opgave, ontvangenOp: ontvangenOp.toString(), teLaat: teLaat.map((one) => one.zorgmaand) };
  return ok({ ...goed(taken.value), bewaard: bewijs });
}

/** The workbook that this provider fills in. */
export async function maakOpgavesjabloon(
  omgeving: Productieomgeving,
  { regio, jaar, agb }: Opgavesleutel,
): Promise<Result<{ readonly bytes: Uint8Array; readonly naam: string }, OpgaveWeigering>> {
  const namens = agbOf({ agb });
  if (!namens.ok) return namens;
  const made = await createOpgavesjabloon(omgeving, { regio, jaar, agbs: [namens.value] });
  if (made.ok) return ok({ bytes: made.value, naam: `productie-${agb}-${regio}-${jaar}.xlsx` });
  return err({ code: made.error.code === 'regio-onbekend' ? 'regio-onbekend' : 'zorgaanbieder-onbekend' });
}

export type Opgavenoverzicht = Jaarsleutel & {
  /** The number before which the next part begins; absent: this was the last. */
  readonly vervolg?: number;
  readonly opgaven: readonly {
    readonly opgave: number;
    readonly vorm: 'csv' | 'xlsx';
    readonly sha256: string;
    readonly ontvangenOp: string;
    readonly door: string;
    readonly zorgaanbieders: number;
    readonly zorgmaanden: readonly string[];
    readonly regels: number;
    readonly totaalEurocent: number;
    readonly verschilEurocent: number;
  }[];
};

export type Opgavenvraag = {
  readonly agb?: string | undefined;
  /** Only those with a lower number. */
  readonly voor: number | undefined;
  readonly limiet: number;
};

/** The statements of a region and year, or of one provider in it, the newest first, in parts. */
export async function readOpgavenoverzicht(
  omgeving: Pick<Productieomgeving, 'database' | 'regios'>,
  { regio, jaar, agb, voor, limiet }: Jaarsleutel & Opgavenvraag,
): Promise<Result<Opgavenoverzicht, OpgaveWeigering>> {
  const namens = agb === undefined ? ok(undefined) : agbOf({ agb });
  if (!namens.ok) return namens;
  const list = await listOpgaven(omgeving, { regio, jaar, agb: namens.value, voor, limiet: limiet + 1 });
  if (!list.ok) return err({ code: 'regio-onbekend' });
  const page = list.value.opgaven.toReversed().slice(0, limiet);
  const opgaven = page.map(({ id, opgegevenOp, opgegevenDoor, ...opgave }) => {
    const { vorm, sha256, zorgaanbieders, zorgmaanden, regels, eurocent, verschilEurocent } = opgave;
    const inhoud = { vorm, sha256, zorgaanbieders, zorgmaanden, regels, verschilEurocent };
    const kop = { opgave: id, ontvangenOp: opgegevenOp.toString(), door: opgegevenDoor };
    return { ...kop, ...inhoud, totaalEurocent: eurocent };
  });
  const last = list.value.opgaven.length > limiet ? page.at(-1)?.id : undefined;
  return ok({ regio, jaar, opgaven, ...(last === undefined ? {} : { vervolg: last }) });
}

function agbOf({ agb }: { readonly agb: string }): Result<Agb, OpgaveWeigering> {
  const parsed = parseAgb(agb);
  return parsed.ok ? parsed : err({ code: 'zorgaanbieder-onbekend' });
}

function goed(uitkomst: OpgaveUitkomst): Extract<Opgaveuitslag, { readonly uitkomst: 'goed' }> {
  const { sha256, regels, totaalEurocent, verschilEurocent, maanden } = uitkomst;
  const totalen = { sha256, regels, totaalEurocent, verschilEurocent };
  return { uitkomst: 'goed', ...totalen, maanden: maanden.map(maandOf) };
}

function maandOf({ zorgmaand, vorigEurocent, nieuwEurocent, verschillen }: Maandopgave): Opgavemaand {
  return {
    zorgmaand,
    ...(vorigEurocent === undefined ? {} : { vorigEurocent }),
    nieuwEurocent,
    verschillen: verschillen.map(({ kavel, prestatie, bedragEurocent, volume }) => ({
      ...{ kavel, prestatie, eurocent: bedragEurocent },
      ...(volume === undefined ? {} : { volume }),
    })),
  };
}

function refused(refusal: OpgaveRefusal): Result<Opgaveuitslag, OpgaveWeigering> {
  switch (refusal.code) {
    case 'opgave-afgekeurd': {
      const { leesbaar, bevindingen } = refusal;
      return ok({ uitkomst: 'geweigerd', leesbaar, bevindingen });
    }
    case 'geen-verschil':
      return ok({ uitkomst: 'geen-verschil' });
    case 'regio-onbekend':
      return err({ code: 'regio-onbekend' });
    case 'contractjaar-niet-open':
      return err({ code: 'contractjaar-onbekend' });
  }
}
