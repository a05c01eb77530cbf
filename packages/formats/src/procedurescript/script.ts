import { err, ok } from '@kavel/core/basis';
import type { CanonicalValue, Handelaar, Result } from '@kavel/core/basis';
import { MACHINES } from '@kavel/core/procedure';
import type { Dossiersleutel, Dossiersoort } from '@kavel/core/procedure';
import { readJson } from '../invoer/index.ts';
import type { InvoerFinding } from '../invoer/index.ts';
import { HandelingSchema, OpdrachtSchema, RelatieregelSchema } from './schema.ts';
import type { Relatie } from './schema.ts';
import {
  handelaarText,
  momentText,
  parseDossiersleutel,
  parseHandelaar,
  parseMoment,
} from './schrijfwijze.ts';
import { relatieFault } from './relatie-klopt.ts';

/** A command as it is written; what its kind needs is judged by the machine. */
export type Scriptopdracht = { readonly soort: string; readonly [veld: string]: CanonicalValue | undefined };

/** One act of a script, and what must come of it. */
export type Scripthandeling = {
  readonly soort: 'handeling';
  readonly op: Temporal.Instant;
  readonly als: Handelaar;
  readonly dossier: Dossiersleutel;
  readonly opdracht: Scriptopdracht;
  readonly motivering?: string;
  readonly sleutel?: string;
  /** `ok`, `te-laat` (recorded, and it does not count) or the code of a refusal; absent: `ok`. */
  readonly verwacht?: string;
  /** The state of the dossier after it. */
  readonly toestand?: string;
};

/** One line of a script: an act, or what is known of a provider. */
export type Scriptregel = Scripthandeling | Scriptrelatie;

/** What the zorgkantoor of the region knows of a provider from `op` on. */
export type Scriptrelatie = {
  readonly soort: 'relatie';
  readonly op: Temporal.Instant;
  readonly relatie: Relatie;
};

type Bron = { readonly bestand: string; readonly regel: number };

/**
 * Reads a script: one JSON object per line, blank lines and lines that begin with `#` passed over. All lines, or
 * everything that is wrong with its line and field.
 */
export function readScript(
  text: string,
  bestand: string,
): Result<readonly { readonly regel: number; readonly gelezen: Scriptregel }[], readonly InvoerFinding[]> {
  const lines = text.replace(/^\uFEFF/, '').split(/\r?\n/);
  const read: { regel: number; gelezen: Scriptregel }[] = [];
  const findings: InvoerFinding[] = [];
  for (const [index, line] of lines.entries()) {
    const isPassed = line.trim() === '' || line.trimStart().startsWith('#');
    if (isPassed) continue;
    const bron = { bestand, regel: index + 1 };
    const one = readLine(line, bron);
    if (one.ok) read.push({ regel: bron.regel, gelezen: one.value });
    else findings.push(...one.error);
  }
  if (findings.length > 0) return err(findings);
  return read.length > 0
    ? ok(read)
    : err([waarde({ bestand, regel: 1 }, '', 'het script heeft geen regels.')]);
}

function readLine(line: string, bron: Bron): Result<Scriptregel, readonly InvoerFinding[]> {
  if (/^\s*\{\s*"relatie"/.test(line)) {
    const read = readJson(RelatieregelSchema, line, bron.bestand);
    if (!read.ok) return err(read.error.map((finding) => ({ ...finding, ...bron })));
    const { relatie } = read.value;
    const moment = parseMoment(read.value.op);
    if (moment === undefined) return err([waarde(bron, 'op', MOMENT)]);
    const fault = relatieFault(relatie);
    return fault === undefined
      ? ok({ soort: 'relatie', op: moment, relatie })
      : err([waarde(bron, `relatie.${fault.veld}`, fault.melding)]);
  }
  const read = readJson(HandelingSchema, line, bron.bestand);
  if (!read.ok) return err(read.error.map((finding) => ({ ...finding, ...bron })));
  const { op, als, dossier, regio, opdracht, ...rest } = read.value;
  const moment = parseMoment(op);
  const handelaar = parseHandelaar(als);
  const sleutel = parseDossiersleutel(dossier);
  if (moment === undefined || handelaar === undefined || sleutel === undefined) {
    return err([
      ...(moment === undefined ? [waarde(bron, 'op', MOMENT)] : []),
      ...(handelaar === undefined ? [waarde(bron, 'als', HANDELAAR)] : []),
      ...(sleutel === undefined ? [waarde(bron, 'dossier', DOSSIER)] : []),
    ]);
  }
  const known = opdrachtFault(sleutel.soort, opdracht);
  if (known !== undefined) return err([waarde(bron, 'opdracht.soort', known)]);
  return ok({
    soort: 'handeling',
    ...{ op: moment, als: handelaar, dossier: { regio, ...sleutel }, opdracht },
    ...rest,
  });
}

const MOMENT = 'dit is geen moment. Schrijf het als 2017-08-01T17:00:30 (Nederlandse tijd).';
const HANDELAAR = 'dit is niemand. Schrijf persoon:rol:organisatie, zoals ilse:inkoper:zorg-en-zekerheid.';
const DOSSIER = 'dit is geen dossier. Schrijf soort/naam, zoals inschrijving/zz-2018.41000001.';

/** Reads one command of a kind of dossier: a JSON object of a kind that its machine knows. */
export function readOpdracht(
  soort: Dossiersoort,
  text: string,
  bestand: string,
): Result<Scriptopdracht, readonly InvoerFinding[]> {
  const read = readJson(OpdrachtSchema, text, bestand);
  if (!read.ok) return read;
  const fault = opdrachtFault(soort, read.value);
  return fault === undefined
    ? ok(read.value as Scriptopdracht)
    : err([waarde({ bestand, regel: 1 }, 'soort', fault)]);
}

function opdrachtFault(soort: Dossiersoort, opdracht: { readonly soort: string }): string | undefined {
  const known = Object.keys(MACHINES[soort].machine.overgangen);
  return known.includes(opdracht.soort)
    ? undefined
    : `een dossier ${soort} kent de opdracht ${opdracht.soort} niet. Kies uit ${known.join(', ')}.`;
}

function waarde(bron: Bron, veld: string, melding: string): InvoerFinding {
  return { code: 'waarde-ongeldig', ...bron, veld, melding };
}

/** Writes lines as `readScript` takes them; `kop` comes first, as lines that are passed over. */
export function writeScript(regels: readonly Scriptregel[], kop: readonly string[]): string {
  const lines = regels.map((regel) => JSON.stringify(lineOf(regel)));
  return `${[...kop.map((line) => `# ${line}`), ...lines].join('\n')}\n`;
}

function lineOf(scriptregel: Scriptregel): object {
  const op = momentText(scriptregel.op);
  if (scriptregel.soort === 'relatie') return { relatie: scriptregel.relatie, op };
  const { als, dossier, opdracht, motivering, sleutel, verwacht, toestand } = scriptregel;
  const { regio, soort, id } = dossier;
  const named = { als: handelaarText(als), regio, dossier: `${soort}/${id}` };
  return { op, ...named, opdracht, motivering, sleutel, verwacht, toestand };
}
