import { err, ok } from '@kavel/core/basis';
import type { Result, Zorgkantoor } from '@kavel/core/basis';
import type { Clausule } from '@kavel/core/beleid';
import { checkVerwijzingen } from '@kavel/core/kalender';
import type {
  Reactietermijn,
  Tijdpadcode,
  TijdpadFinding,
  Tijdpadontwerp,
  TijdpadRefusal,
  Tijdpadregel,
} from '@kavel/core/kalender';
import { Clausules } from '../beleid-yaml/clausule.ts';
import { readDatum } from '../beleid-yaml/datum.ts';
import { Lezing } from '../beleid-yaml/lezing.ts';
import type { BeleidFinding, Omgeving } from '../beleid-yaml/lezing.ts';
import { pathText, readYaml } from '../invoer/index.ts';
import type { InvoerPath } from '../invoer/index.ts';
import { TijdpadSchema } from './schema.ts';
import type { StapTekst, TijdpadTekst } from './schema.ts';
import { refusalPath, refusalText } from './refusal-text.ts';
import { readTijd, readVermelding, readWanneer } from './wanneer.ts';
import { withoutUndefined } from './without-undefined.ts';

/** A question the source leaves open, with the finding of the linter that it explains. */
export type Openstaand = {
  readonly vraag: string;
  readonly lezing: string;
  readonly clausule?: Clausule;
  readonly bevinding?: { readonly code: Tijdpadcode; readonly bij: string };
};

/** A timetable file: the timetable, and what its steps and terms rest on. */
export type TijdpadBestand = {
  readonly bestand: string;
  readonly ontwerp: Tijdpadontwerp;
  readonly zorgkantoren: readonly Zorgkantoor[];
  readonly contractjaren: { readonly van: number; readonly totEnMet: number };
  /** By id of the step or term; a timetable that is still a draft may have none. */
  readonly gronden: ReadonlyMap<string, Clausule>;
  /** All clausules of the file, those of other places and open questions included. */
  readonly clausules: readonly Clausule[];
  readonly openstaand: readonly Openstaand[];
  /** The line of the step or term that a finding of the linter is about. */
  readonly lineOfFinding: (finding: Pick<TijdpadFinding, 'rij' | 'bij'>) => number;
  readonly lineOf: (path: InvoerPath) => number;
  /** What a derivation refused, with its place in the file. */
  readonly refusalFindings: (refusals: readonly TijdpadRefusal[]) => BeleidFinding[];
};

/** Reads one timetable. Everything wrong is told at once, with line and field. */
export function readTijdpad(
  text: string,
  bestand: string,
  omgeving: Omgeving,
): Result<TijdpadBestand, readonly BeleidFinding[]> {
  const read = readYaml(TijdpadSchema, text, bestand);
  if (!read.ok) return read;
  const { value, lineOf } = read.value;
  const lezing = new Lezing(bestand, lineOf, omgeving);
  const clausules = new Clausules(lezing, value.clausules ?? {});
  const ontwerp: Tijdpadontwerp = {
    id: value.tijdpad,
    titel: value.titel,
    procedurejaren: value.procedurejaren.map(Number),
    ankers: readAnkers(lezing, value),
    regels: value.stappen.map((stap, index) => readRegel(lezing, index, stap)),
    reactietermijnen: readReactietermijnen(value),
  };
  const gronden = readGronden(clausules, value);
  findVermeldingsgronden(clausules, value);
  const openstaand = readOpenstaand(lezing, clausules, value);
  clausules.refuseUnused();
  refuseYears(lezing, value);
  const refusalFindings = (refusals: readonly TijdpadRefusal[]): BeleidFinding[] =>
    refusals.map((refusal) => {
      const path = refusalPath(value, refusal);
      const [regel, veld] = [lineOf(path), pathText(path)];
      return { code: refusal.code, bestand, regel, veld, melding: refusalText(refusal) };
    });
  const findings = [...lezing.findings, ...refusalFindings(checkVerwijzingen(ontwerp))];
  if (findings.length > 0) return err(findings.sort((one, other) => one.regel - other.regel));
  const { zorgkantoren, contractjaren } = value;
  return ok({
    bestand,
    ontwerp,
    zorgkantoren,
    contractjaren: { van: Number(contractjaren.van), totEnMet: Number(contractjaren['tot en met']) },
    gronden,
    clausules: clausules.list(),
    openstaand,
    lineOf,
    lineOfFinding: ({ rij, bij }) => lineOf(rij === null ? termPath(value, bij) : ['stappen', rij - 1]),
    refusalFindings,
  });
}

function termPath({ reactietermijnen = [] }: TijdpadTekst, id: string): InvoerPath {
  return ['reactietermijnen', reactietermijnen.findIndex((termijn) => termijn.id === id)];
}

/** An anchor that no step uses is a step somebody forgot to move. */
function readAnkers(lezing: Lezing, { ankers = {}, stappen }: TijdpadTekst): Map<string, Temporal.PlainDate> {
  const used = new Set(stappen.flatMap(usedAnkers));
  return new Map(
    Object.entries(ankers).flatMap(([naam, tekst]) => {
      const path = ['ankers', naam];
      if (!used.has(naam)) {
        lezing.refuse(
          'anker-ongebruikt',
          path,
          `geen stap gebruikt het anker "${naam}". Verwijder het, of noem het bij een stap.`,
        );
      }
      const dag = readDatum(lezing, path, tekst);
      return dag === undefined ? [] : [[naam, dag] as const];
    }),
  );
}

function usedAnkers({ wanneer = {} }: StapTekst): string[] {
  const days = [wanneer.op, wanneer.uiterlijk, wanneer.voor, wanneer.van, wanneer['tot en met']];
  return days.flatMap((dag) => (typeof dag === 'object' && 'anker' in dag ? [dag.anker] : []));
}

function readRegel(lezing: Lezing, index: number, stap: StapTekst): Tijdpadregel {
  const path = ['stappen', index, 'wanneer'];
  const { id, wat, wie, rol, niveau, adres, wanneer: tekst = {} } = stap;
  const { weekdag, gedrukt } = tekst;
  const wanneer = readWanneer(lezing, path, tekst);
  const tijd = readTijd(lezing, path, tekst);
  const vermeldingen = (stap['ook genoemd'] ?? []).map((vermelding, at) =>
    readVermelding(lezing, ['stappen', index, 'ook genoemd', at], vermelding),
  );
  return {
    id,
    wat,
    wie,
    vermeldingen,
    ...withoutUndefined({ rol, niveau, wanneer, weekdag, tijd, gedrukt, adres }),
  };
}

function readReactietermijnen({ reactietermijnen = [] }: TijdpadTekst): Reactietermijn[] {
  return reactietermijnen.map(({ id, wat, lengte, eenheid, na, adres }) => ({
    id,
    wat,
    termijn: { lengte: Number(lengte), eenheid },
    na,
    ...withoutUndefined({ adres }),
  }));
}

function readGronden(clausules: Clausules, value: TijdpadTekst): Map<string, Clausule> {
  const rows = (['stappen', 'reactietermijnen'] as const).flatMap((list) =>
    (value[list] ?? []).map(({ id, clausule }, index) => ({ id, clausule, path: [list, index, 'clausule'] })),
  );
  return new Map(
    rows.flatMap(({ id, clausule, path }) => {
      const found = clausule === undefined ? undefined : clausules.find(path, clausule);
      return found === undefined ? [] : [[id, found] as const];
    }),
  );
}

function findVermeldingsgronden(clausules: Clausules, { stappen }: TijdpadTekst): void {
  for (const [index, stap] of stappen.entries()) {
    for (const [at, { clausule }] of (stap['ook genoemd'] ?? []).entries()) {
      if (clausule !== undefined) clausules.find(['stappen', index, 'ook genoemd', at, 'clausule'], clausule);
    }
  }
}

function readOpenstaand(lezing: Lezing, clausules: Clausules, value: TijdpadTekst): Openstaand[] {
  const { openstaand = [], stappen, reactietermijnen = [] } = value;
  const known = new Set([...stappen, ...reactietermijnen].map(({ id }) => id));
  return openstaand.map(({ vraag, lezing: gelezen, clausule: id, bevinding }, index) => {
    const path = ['openstaand', index];
    if (bevinding !== undefined && !known.has(bevinding.bij)) {
      lezing.refuse(
        'stap-onbekend',
        [...path, 'bevinding', 'bij'],
        `"${bevinding.bij}" is geen stap of reactietermijn van dit tijdpad. Verbeter de naam.`,
      );
    }
    const clausule = id === undefined ? undefined : clausules.find([...path, 'clausule'], id);
    return { vraag, lezing: gelezen, ...withoutUndefined({ clausule, bevinding }) };
  });
}

function refuseYears(lezing: Lezing, { contractjaren }: TijdpadTekst): void {
  if (contractjaren.van <= contractjaren['tot en met']) return;
  lezing.refuse(
    'datum-ongeldig',
    ['contractjaren', 'tot en met'],
    'het laatste contractjaar ligt voor het eerste. Draai ze om.',
  );
}
