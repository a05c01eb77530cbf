import type { Beleidsregister, Clausule } from '@kavel/core/beleid';
import { pathText } from '../invoer/index.ts';
import type { InvoerPath } from '../invoer/index.ts';
import type { BeleidFinding } from './lezing.ts';
import type { Clickbeleid } from './read-clickbeleid.ts';
import type { ProcesBestand } from './read-proces.ts';
import type { ThemaBestand } from './read-thematabel.ts';
import type { Named } from './samenhang.ts';

/** Where the policy says what numbered statements say: a clausule, a statement of a table, or a step of the purchase. */
export type Stellingdrager = {
  readonly soort: 'clausule' | 'uiting' | 'processtap';
  readonly clausule: Clausule;
  readonly bestand: string;
  /** The place of the clausule in the file, and the line of any place in it. */
  readonly path: InvoerPath;
  readonly lineOf: (path: InvoerPath) => number;
  /** The rule that carries it out, as `<document>/<id>`. */
  readonly regel?: string;
};

/** The clausules of one policy file. */
type ClausuleBestand = {
  readonly clausules: readonly Clausule[];
  readonly lineOf: (path: InvoerPath) => number;
};

export function listDragers(
  documenten: readonly Named<ClausuleBestand>[],
  themas: readonly Named<ThemaBestand>[],
  processen: readonly Named<ProcesBestand>[],
): Stellingdrager[] {
  return [
    ...themas.flatMap(({ bestand, lineOf, tabel }) =>
      tabel.uitingen.map((clausule, index): Stellingdrager => {
        const { regel } = clausule;
        const place = { bestand, path: ['uitingen', index], lineOf };
        return { soort: 'uiting', clausule, ...place, ...(regel === undefined ? {} : { regel }) };
      }),
    ),
    ...processen.flatMap(({ bestand, lineOf, proces }) =>
      proces.stappen.map((clausule, index): Stellingdrager => {
        return { soort: 'processtap', clausule, bestand, path: ['stappen', index], lineOf };
      }),
    ),
    ...documenten.flatMap(({ bestand, lineOf, clausules }) =>
      clausules.map((clausule): Stellingdrager => {
        return { soort: 'clausule', clausule, bestand, path: ['clausules', clausule.id], lineOf };
      }),
    ),
  ];
}

/** Every rule that a statement may link to, as `<document>/<id>`. */
export function listRegels(register: Beleidsregister, clickbeleid: readonly Clickbeleid[]): Set<string> {
  const { kaders, wijzigingen } = register;
  const ids = [
    ...kaders.flatMap(({ id, stappen }) =>
      stappen.flatMap((stap) => [`${id}/${stap.id}`, `${id}/${stap.keuze ?? stap.id}`]),
    ),
    ...wijzigingen.flatMap(({ id, ingrepen }) =>
      ingrepen.flatMap((ingreep) => ('stap' in ingreep ? [`${id}/${ingreep.stap.id}`] : [])),
    ),
    ...[...kaders, ...wijzigingen].flatMap(({ id, eisen, budgetregels, voorbehouden }) =>
      [...eisen, ...budgetregels, ...voorbehouden].map((regel) => `${id}/${regel.id}`),
    ),
    ...clickbeleid.flatMap(({ id, gronden }) => Object.keys(gronden).map((veld) => `${id}/${veld}`)),
  ];
  return new Set(ids);
}

/** A statement has a name of its own in all tables, and links only to a rule that exists. */
export function refuseUitingen(
  themas: readonly Named<ThemaBestand>[],
  regels: ReadonlySet<string>,
): BeleidFinding[] {
  const seen = new Map<string, string>();
  return themas.flatMap(({ tabel, bestand, lineOf }) =>
    tabel.uitingen.flatMap(({ id, regel }, index): BeleidFinding[] => {
      const tell = (code: 'id-dubbel' | 'regel-onbekend', veld: string, melding: string): BeleidFinding => {
        const path = ['uitingen', index, veld];
        return { code, bestand, regel: lineOf(path), veld: pathText(path), melding };
      };
      const other = seen.get(id);
      seen.set(id, bestand);
      const dubbel = `de naam ${id} komt ook voor in ${other ?? ''}. Kies een andere naam.`;
      const onbekend = `de regel ${regel ?? ''} bestaat niet. Noem een document met een stap, eis, budgetregel, voorbehoud of instelling ervan, of haal het veld weg.`;
      return [
        ...(other === undefined ? [] : [tell('id-dubbel', 'id', dubbel)]),
        ...(regel === undefined || regels.has(regel) ? [] : [tell('regel-onbekend', 'regel', onbekend)]),
      ];
    }),
  );
}
