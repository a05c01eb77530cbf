import type { Result } from '../basis/index.ts';
import { calculateClick } from './calculate-click.ts';
import type { ClickInvoer } from './invoer.ts';
import type { ClickUitkomst } from './certificaat.ts';
import type { ClickRefusal } from './weigering.ts';

/** A place where a run says something else than its own input leads to. */
export type VerificatieBevinding =
  | {
      readonly code: 'wijkt-af';
      /** Path in the run, as in `regels[0].clickEurocent`. */
      readonly veld: string;
      readonly opgegeven: string;
      readonly herrekend: string;
    }
  | { readonly code: 'invoer-geweigerd'; readonly weigering: ClickRefusal };

/** I6 and I8 of click.md: judged by computing again on permuted input, and twice on the same. */
export type VerificatieInvariant = { readonly id: 'I6' | 'I8'; readonly klopt: boolean };

export type ClickVerificatie = {
  readonly klopt: boolean;
  readonly bevindingen: readonly VerificatieBevinding[];
  readonly invarianten: readonly VerificatieInvariant[];
};

/**
 * Recomputes a run from the input in its certificate and compares every figure and hash with what the run says.
 * The link to the run before (`vorigeHash`) is taken over: it can only be judged with that run at hand.
 */
export function recomputeClick(uitkomst: ClickUitkomst): ClickVerificatie {
  const { invoer, vorigeHash } = uitkomst.certificaat;
  return verifyByRecomputing(uitkomst, invoer, (other) => calculateClick(other, vorigeHash));
}

/** Compares `given` with what `calculate` makes of `invoer`, also with the rows in other orders and twice. */
export function verifyByRecomputing(
  given: object,
  invoer: ClickInvoer,
  calculate: (invoer: ClickInvoer) => Result<object, ClickRefusal>,
): ClickVerificatie {
  const again = calculate(invoer);
  if (!again.ok) {
    return {
      klopt: false,
      bevindingen: [{ code: 'invoer-geweigerd', weigering: again.error }],
      invarianten: [],
    };
  }
  const bevindingen = differences(given, again.value, '');
  const bytes = JSON.stringify(again.value);
  const isSame = (other: ClickInvoer): boolean => {
    const result = calculate(other);
    return result.ok && JSON.stringify(result.value) === bytes;
  };
  const invarianten: VerificatieInvariant[] = [
    { id: 'I6', klopt: permutations(invoer).every(isSame) },
    { id: 'I8', klopt: isSame(invoer) },
  ];
  return {
    klopt: bevindingen.length === 0 && invarianten.every(({ klopt }) => klopt),
    bevindingen,
    invarianten,
  };
}

/** The rows backwards, and with the odd ones first: both move every row that has a neighbour. */
function permutations(invoer: ClickInvoer): ClickInvoer[] {
  const odd = invoer.regels.filter((_, row) => row % 2 === 1);
  const even = invoer.regels.filter((_, row) => row % 2 === 0);
  return [invoer.regels.toReversed(), [...odd, ...even]].map((regels) => ({ ...invoer, regels }));
}

function differences(given: unknown, computed: unknown, veld: string): VerificatieBevinding[] {
  if (Object.is(given, computed)) return [];
  if (!isContainer(given) || !isContainer(computed)) {
    return [{ code: 'wijkt-af', veld, opgegeven: shown(given), herrekend: shown(computed) }];
  }
  const keys = new Set([...Object.keys(computed), ...Object.keys(given)]);
  return [...keys].flatMap((key) => differences(given[key], computed[key], childPath(veld, key, computed)));
}

function isContainer(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

function childPath(veld: string, key: string, parent: object): string {
  if (Array.isArray(parent)) return `${veld}[${key}]`;
  return veld === '' ? key : `${veld}.${key}`;
}

function shown(value: unknown): string {
  return value === undefined ? 'ontbreekt' : JSON.stringify(value);
}
