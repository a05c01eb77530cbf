import { canonicalHash } from '@kavel/core/basis';
import type { Procedureweigering } from '@kavel/core/procedure';
import type { Scripthandeling, Scriptregel, Scriptrelatie } from '@kavel/formats/procedurescript';
import { findProcedureantwoord } from '@kavel/store/journaal';
import { legRelatiesVast, voerUit } from '../procedure/index.ts';
import type { Procedureomgeving, Uitvoering } from '../procedure/index.ts';

export type Spelregel = { readonly regel: number; readonly gelezen: Scriptregel };

export type Spelomgeving = {
  readonly procedure: Procedureomgeving;
  readonly meld?: (gedaan: number) => void;
  /** Playing ends between two lines once this is aborted. */
  readonly stop?: AbortSignal;
};

/** What came of an act that something else was expected of. */
export type Spelafwijking = {
  readonly regel: number;
  readonly verwacht: string;
  readonly kreeg: string;
  /** Of a refusal: which. */
  readonly weigering?: Procedureweigering;
};

export type Spel = {
  /** Lines that were played now, and lines that an earlier play had done. */
  readonly gespeeld: number;
  readonly eerder: number;
  /** The line at which it stopped; null: every line met its expectation. */
  readonly afwijking: Spelafwijking | null;
  readonly gestopt: boolean;
};

/**
 * Plays a script, line after line, each act at its own moment, and stops at the first one that comes out otherwise than
 * the script expects. Played again, it goes on after the last act that was done before: an act has its own key.
 */
export async function speelScript(
  { procedure, meld, stop }: Spelomgeving,
  regels: readonly Spelregel[],
): Promise<Spel> {
  const keyed = withSleutels(regels);
  const eerder = await countEerder(procedure, keyed);
  let gespeeld = 0;
  for (const { regel, gelezen, sleutel } of keyed.slice(eerder)) {
    if (stop?.aborted === true) return { gespeeld, eerder, afwijking: null, gestopt: true };
    const afwijking =
      gelezen.soort === 'relatie'
        ? await noteRelatie(procedure, gelezen)
        : await playHandeling(procedure, gelezen, sleutel);
    if (afwijking !== undefined) {
      return { gespeeld, eerder, afwijking: { regel, ...afwijking }, gestopt: false };
    }
    gespeeld += 1;
    meld?.(eerder + gespeeld);
  }
  return { gespeeld, eerder, afwijking: null, gestopt: false };
}

type Gesleuteld = Spelregel & { readonly sleutel: string };

/** A key of what a line says, so that a line that moves keeps it; the second of two equal lines has another. */
function withSleutels(regels: readonly Spelregel[]): readonly Gesleuteld[] {
  const seen = new Map<string, number>();
  return regels.map((regel) => {
    const { gelezen } = regel;
    if (gelezen.soort === 'relatie') return { ...regel, sleutel: '' };
    const hash = canonicalHash({ ...gelezen, op: gelezen.op.toString() });
    const count = (seen.get(hash) ?? 0) + 1;
    seen.set(hash, count);
    return { ...regel, sleutel: gelezen.sleutel ?? `script.${hash}.${count}` };
  });
}

/** How many lines an earlier play has done: acts are done in order, so they are the first ones. */
async function countEerder({ database }: Procedureomgeving, regels: readonly Gesleuteld[]): Promise<number> {
  let done = 0;
  for (const [index, { gelezen, sleutel }] of regels.entries()) {
    if (gelezen.soort === 'relatie' || !leavesEntry(gelezen)) continue;
    const { organisatie } = gelezen.als;
    const { regio } = gelezen.dossier;
    const found = await database.read(organisatie, (transaction) =>
      findProcedureantwoord(transaction, { regio, organisatie, sleutel }),
    );
    if (found === undefined) return done;
    done = index + 1;
  }
  return done;
}

/** A refusal leaves nothing behind that could be found again. */
function leavesEntry({ verwacht = 'ok' }: Scripthandeling): boolean {
  return verwacht === 'ok' || verwacht === 'te-laat';
}

type Anders = Omit<Spelafwijking, 'regel'>;

async function playHandeling(
  procedure: Procedureomgeving,
  { op, als, dossier, opdracht, motivering, verwacht = 'ok', toestand }: Scripthandeling,
  idempotentie: string,
): Promise<Anders | undefined> {
  const done = await voerUit(procedure, {
    ...{ dossier, opdracht, idempotentie },
    handeling: { door: als, moment: op },
    ...(motivering === undefined ? {} : { motivering }),
  });
  if (!done.ok) {
    const { code } = done.error;
    return code === verwacht ? undefined : { verwacht, kreeg: code, weigering: done.error };
  }
  const kreeg = done.value.teLaat === null ? 'ok' : 'te-laat';
  if (kreeg !== verwacht) return { verwacht, kreeg };
  return stateFault(done.value, toestand);
}

function stateFault({ staat }: Uitvoering, toestand: string | undefined): Anders | undefined {
  return toestand === undefined || staat.toestand === toestand
    ? undefined
    : { verwacht: `toestand ${toestand}`, kreeg: `toestand ${staat.toestand}` };
}

async function noteRelatie(
  procedure: Procedureomgeving,
  { relatie, op }: Scriptrelatie,
): Promise<Anders | undefined> {
  const noted = await legRelatiesVast(procedure, [relatie], op);
  return noted.ok ? undefined : { verwacht: 'ok', kreeg: noted.error.code };
}
