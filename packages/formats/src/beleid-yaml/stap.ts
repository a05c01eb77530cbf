import type { Clausule, FeitSoort, Bewerking, Operand, Rekenwoord, Stap, Tussen } from '@kavel/core/beleid';
import { REKENWOORDEN } from '@kavel/core/beleid';
import type { InvoerPath } from '../invoer/index.ts';
import type { Clausules } from './clausule.ts';
import { readGeldig } from './datum.ts';
import { findFeit, readPct } from './feitwaarde.ts';
import type { Lezing } from './lezing.ts';
import type { StapOfKeuzeTekst, StapTekst } from './schema.ts';
import { readVoorwaarde } from './voorwaarde.ts';

const WERKWOORDEN = [
  ...REKENWOORDEN,
  'rond af',
  'contractduur',
  'niet vast te stellen',
  'uitgesloten',
] as const satisfies readonly Bewerking['werkwoord'][];

/** Reads a list of steps; the members of "hoogstens een van" come out flat, each with the name of its choice. */
export function readStappen(
  lezing: Lezing,
  clausules: Clausules,
  path: InvoerPath,
  teksten: readonly StapOfKeuzeTekst[],
): Stap[] {
  return teksten.flatMap((tekst, index) => {
    const { 'hoogstens een van': leden, ...stap } = tekst;
    const here = [...path, index];
    if (leden === undefined) return optional(readStap(lezing, clausules, here, stap));
    const extra = Object.keys(stap).find((veld) => veld !== 'id');
    if (extra !== undefined) {
      lezing.refuse(
        'werkwoord-te-veel',
        [...here, extra],
        `naast "hoogstens een van" staat alleen een id. Zet ${extra} bij een van de keuzes.`,
      );
    }
    return leden.flatMap((lid, position) => {
      const read = readStap(lezing, clausules, [...here, 'hoogstens een van', position], lid);
      return read === undefined ? [] : [{ ...read, keuze: stap.id }];
    });
  });
}

/** Where each step stands in its file, by id; the members of a choice too. */
export function stapPaden(teksten: readonly StapOfKeuzeTekst[]): ReadonlyMap<string, InvoerPath> {
  return new Map<string, InvoerPath>(
    teksten.flatMap(({ id, 'hoogstens een van': leden = [] }, index) => [
      [id, ['stappen', index]] as const,
      ...leden.map((lid, position) => [lid.id, ['stappen', index, 'hoogstens een van', position]] as const),
    ]),
  );
}

function optional<Value>(value: Value | undefined): Value[] {
  return value === undefined ? [] : [value];
}

/** Reads one step; undefined when a finding says why it cannot be used. */
export function readStap(
  lezing: Lezing,
  clausules: Clausules,
  path: InvoerPath,
  tekst: StapTekst,
): Stap | undefined {
  const clausule = readStapClausule(lezing, clausules, path, tekst);
  const bewerking = readBewerking(lezing, path, tekst);
  const als = readVoorwaarde(lezing, [...path, 'als'], tekst.als);
  const tenzij = readVoorwaarde(lezing, [...path, 'tenzij'], tekst.tenzij);
  const tussen = readTussen(lezing, path, tekst);
  const geldig =
    tekst.geldig === undefined ? undefined : readGeldig(lezing, [...path, 'geldig'], tekst.geldig);
  if (clausule === undefined || bewerking === undefined) return undefined;
  return {
    id: tekst.id,
    bewerking,
    clausule,
    als,
    tenzij,
    ...(tekst.kavels === undefined ? {} : { kavels: tekst.kavels }),
    ...(geldig === undefined ? {} : { geldig }),
    ...(tussen === undefined ? {} : { tussen }),
    oordeel: tekst.oordeel === 'ja',
    enKlaar: tekst['en klaar'] === 'ja',
    voorbehoud: tekst.voorbehoud === 'ja',
  };
}

function readStapClausule(
  lezing: Lezing,
  clausules: Clausules,
  path: InvoerPath,
  tekst: StapTekst,
): Clausule | undefined {
  if (tekst.clausule !== undefined) return clausules.find([...path, 'clausule'], tekst.clausule);
  lezing.refuse(
    'stap-zonder-clausule',
    path,
    `stap "${tekst.id}" heeft geen clausule. Elke stap rust op een vindplaats: noem de clausule.`,
  );
  return undefined;
}

function readBewerking(lezing: Lezing, path: InvoerPath, tekst: StapTekst): Bewerking | undefined {
  const [werkwoord, ...others] = WERKWOORDEN.filter((word) => tekst[word] !== undefined);
  if (werkwoord === undefined) {
    lezing.refuse(
      'werkwoord-ontbreekt',
      path,
      `stap "${tekst.id}" doet niets. Geef haar één werkwoord: ${WERKWOORDEN.join(', ')}.`,
    );
    return undefined;
  }
  if (others.length > 0) {
    lezing.refuse(
      'werkwoord-te-veel',
      path,
      `stap "${tekst.id}" heeft meer dan één werkwoord: ${[werkwoord, ...others].join(', ')}. Maak er aparte stappen van.`,
    );
    return undefined;
  }
  const rondAf = tekst['rond af'];
  if (rondAf !== undefined) {
    return { werkwoord: 'rond af', decimalen: Number(rondAf.decimalen), wijze: rondAf.wijze };
  }
  if (tekst.contractduur !== undefined) {
    return { werkwoord: 'contractduur', jaren: readJaren(tekst.contractduur) };
  }
  if (werkwoord === 'niet vast te stellen' || werkwoord === 'uitgesloten') {
    return { werkwoord, reden: tekst[werkwoord] ?? '' };
  }
  if (werkwoord === 'rond af' || werkwoord === 'contractduur') return undefined;
  const operand = readOperand(lezing, [...path, werkwoord], werkwoord, tekst[werkwoord] ?? '');
  return operand === undefined ? undefined : { werkwoord, operand };
}

/** `1 jaar`, as the schema has checked. */
export function readJaren(tekst: string): number {
  return Number(tekst.slice(0, 1));
}

const OPERAND_SOORT: Readonly<Record<Rekenwoord, FeitSoort>> = {
  neem: 'percentage',
  'tel op': 'procentpunt',
  'trek af': 'procentpunt',
  'ten hoogste': 'percentage',
  'ten minste': 'percentage',
};

function readOperand(
  lezing: Lezing,
  path: InvoerPath,
  werkwoord: Rekenwoord,
  tekst: string,
): Operand | undefined {
  if (!/^[a-zA-Z]/.test(tekst)) {
    const waarde = readPct(lezing, path, tekst, 0);
    return waarde === undefined ? undefined : { soort: 'vast', waarde };
  }
  const definitie = findFeit(lezing, path, tekst);
  if (definitie === undefined) return undefined;
  if (definitie.soort !== OPERAND_SOORT[werkwoord]) {
    lezing.refuse(
      'feit-ongeldig',
      path,
      `"${werkwoord}" vraagt een ${OPERAND_SOORT[werkwoord]}, maar ${tekst} is van soort ${definitie.soort}. Kies een ander feit.`,
    );
    return undefined;
  }
  return { soort: 'feit', feit: tekst };
}

function readTussen(lezing: Lezing, path: InvoerPath, { tussen }: StapTekst): Tussen | undefined {
  if (tussen === undefined) return undefined;
  const van = readPct(lezing, [...path, 'tussen', 'van'], tussen.van, -100);
  const totEnMet = readPct(lezing, [...path, 'tussen', 'tot en met'], tussen['tot en met'], -100);
  return van === undefined || totEnMet === undefined ? undefined : { van, totEnMet, buiten: tussen.buiten };
}
