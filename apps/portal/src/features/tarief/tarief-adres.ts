export type Woord = string | number;

/** The words of the address: the choice, the question in view, and each answer as `feit.<naam>`. No names of anyone. */
export type TariefAdres = {
  readonly jaar?: Woord;
  readonly sector?: Woord;
  readonly kavel?: Woord;
  readonly zorgkantoren?: Woord;
  readonly peildatum?: Woord;
  readonly kennisdatum?: Woord;
  readonly vraag?: Woord;
  readonly [feit: `feit.${string}`]: Woord;
};

const VELDEN: readonly string[] = [
  'jaar',
  'sector',
  'kavel',
  'zorgkantoren',
  'peildatum',
  'kennisdatum',
  'vraag',
];
/** What an answer is called in the address: this and the name of its fact. */
export const FEIT = 'feit.';

/** The part of the address that this page knows, whatever it holds. */
export function validateTarief(search: Readonly<Record<string, unknown>>): TariefAdres {
  const entries = Object.entries(search).flatMap(([naam, waarde]) => {
    if (!VELDEN.includes(naam) && !naam.startsWith(FEIT)) return [];
    if (typeof waarde === 'boolean') return [[naam, String(waarde)] as const];
    return typeof waarde === 'number' || (typeof waarde === 'string' && waarde !== '')
      ? [[naam, waarde] as const]
      : [];
  });
  return Object.fromEntries(entries);
}
