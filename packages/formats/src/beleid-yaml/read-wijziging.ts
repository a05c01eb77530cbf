import { err, ok } from '@kavel/core/basis';
import type { Result } from '@kavel/core/basis';
import type { Clausule, Ingreep, Wijziging } from '@kavel/core/beleid';
import { readYaml } from '../invoer/index.ts';
import type { InvoerPath } from '../invoer/index.ts';
import { Clausules } from './clausule.ts';
import { readDocument } from './document.ts';
import { Lezing } from './lezing.ts';
import type { BeleidFinding, Omgeving } from './lezing.ts';
import { WijzigingSchema } from './schema.ts';
import type { IngreepTekst } from './schema.ts';
import { readStap } from './stap.ts';
import { readVoorbeelden } from './voorbeeld.ts';
import type { Voorbeeld } from './voorbeeld.ts';

/** `lineOf`, `paden`: for findings that need the other documents, at a place or at a step by its id. */
export type WijzigingBestand = {
  readonly document: Wijziging;
  readonly clausules: readonly Clausule[];
  readonly voorbeelden: readonly Voorbeeld[];
  readonly lineOf: (path: InvoerPath) => number;
  readonly paden: ReadonlyMap<string, InvoerPath>;
};

/** Reads one amendment, `wijzigingen/<datum>-<soort>-<naam>.yaml`. */
export function readWijziging(
  text: string,
  bestand: string,
  omgeving: Omgeving,
): Result<WijzigingBestand, readonly BeleidFinding[]> {
  const read = readYaml(WijzigingSchema, text, bestand);
  if (!read.ok) return read;
  const { value, lineOf } = read.value;
  const lezing = new Lezing(bestand, lineOf, omgeving);
  const clausules = new Clausules(lezing, value.clausules);
  const ingrepen = (value.ingrepen ?? []).flatMap((tekst, index) => {
    const ingreep = readIngreep(lezing, clausules, ['ingrepen', index], tekst);
    return ingreep === undefined ? [] : [ingreep];
  });
  const document = readDocument(lezing, clausules, value.wijziging, value);
  clausules.refuseUnused();
  if (document === undefined) return err(lezing.findings);
  if ((value.rang === 'uitspraak') !== (value.uitspraak !== undefined)) {
    lezing.refuse(
      'uitspraak-ontbreekt',
      ['uitspraak'],
      'een wijziging van rang uitspraak heeft een blok uitspraak (ecli, gerecht, instantie, partijen, bevel), een andere niet. Vul het blok in of verbeter de rang.',
    );
  }
  const uitspraak = value.uitspraak === undefined ? {} : { uitspraak: value.uitspraak };
  const wijziging: Wijziging = { ...document, op: value.op, ingrepen, ...uitspraak };
  const voorbeelden = readVoorbeelden(lezing, document, value.voorbeelden);
  const paden = new Map<string, InvoerPath>(
    ingrepen.flatMap((ingreep, index) =>
      'stap' in ingreep ? [[ingreep.stap.id, ['ingrepen', index]] as const] : [],
    ),
  );
  return lezing.findings.length === 0
    ? ok({ document: wijziging, clausules: clausules.list(), voorbeelden, lineOf, paden })
    : err(lezing.findings);
}

/** The forms, each with exactly its own fields. */
function readIngreep(
  lezing: Lezing,
  clausules: Clausules,
  path: InvoerPath,
  tekst: IngreepTekst,
): Ingreep | undefined {
  const { vervang, voor, na, door, clausule } = tekst;
  const erbij = tekst['voeg toe'];
  const vorm = Object.keys(tekst).sort().join(' + ');
  if (vorm === 'door + vervang' && vervang !== undefined && door !== undefined) {
    const stap = readStap(lezing, clausules, [...path, 'door'], door);
    return stap === undefined ? undefined : { soort: 'vervang', doel: vervang, stap };
  }
  const weg = (['vervalt', 'schort op', 'trek in'] as const).find((word) => tekst[word] !== undefined);
  const geraakt = weg === undefined ? undefined : tekst[weg];
  if (
    weg !== undefined &&
    geraakt !== undefined &&
    clausule !== undefined &&
    Object.keys(tekst).length === 2
  ) {
    const grond = clausules.find([...path, 'clausule'], clausule);
    return grond === undefined ? undefined : { soort: weg, doel: geraakt, clausule: grond };
  }
  const doel = voor ?? na;
  if ((vorm === 'na + voeg toe' || vorm === 'voeg toe + voor') && doel !== undefined && erbij !== undefined) {
    const stap = readStap(lezing, clausules, [...path, 'voeg toe'], erbij);
    const plaats = voor === undefined ? 'na' : 'voor';
    return stap === undefined ? undefined : { soort: 'voeg toe', plaats, doel, stap };
  }
  lezing.refuse(
    'ingreep-onvolledig',
    path,
    'een ingreep is vervang met door, voeg toe met voor of na, of vervalt, schort op of trek in met clausule. Vul precies een van deze vormen in.',
  );
  return undefined;
}
