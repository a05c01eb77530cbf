/** The published codes of what can be wrong with a timetable, with their class. A fout stops publication. */
export const TIJDPADCODES = {
  'datum-ontbreekt': 'fout',
  'datum-onbekend': 'waarschuwing',
  'jaar-past-niet': 'fout',
  'weekdag-past-niet': 'fout',
  'dag-verschilt': 'fout',
  'tijd-verschilt': 'fout',
  'kloktijd-dubbelzinnig': 'waarschuwing',
  'periode-omgekeerd': 'fout',
  'vrije-dag': 'waarschuwing',
  'nota-voor-sluiten-vragen': 'fout',
  'inschrijving-voor-nota': 'fout',
  'volgorde-onmogelijk': 'fout',
  'retour-voor-einde-termijn': 'fout',
  'gunning-voor-einde-termijn': 'fout',
  'binnen-verlenging': 'waarschuwing',
  'reactietermijn-ontbreekt': 'waarschuwing',
  'termijn-begin-dubbel': 'waarschuwing',
  'adres-verschilt': 'waarschuwing',
} as const satisfies Readonly<Record<string, 'fout' | 'waarschuwing'>>;
export type Tijdpadcode = keyof typeof TIJDPADCODES;

/**
 * One contradiction in a timetable. `rij`: the row from 1, null for a term to object. `bij`: id of the step or the
 * term. `melding`: Dutch, what is wrong, which rule says so and what to do.
 */
export type TijdpadFinding = {
  readonly code: Tijdpadcode;
  readonly klasse: 'fout' | 'waarschuwing';
  readonly rij: number | null;
  readonly bij: string;
  readonly melding: string;
};

type Onderdeel = { readonly rij?: number; readonly id: string };

export function tijdpadFinding({ rij, id }: Onderdeel, code: Tijdpadcode, melding: string): TijdpadFinding {
  return { code, klasse: TIJDPADCODES[code], rij: rij ?? null, bij: id, melding };
}

const CODES = Object.keys(TIJDPADCODES);

/** By row, terms last; within a row in the order of the published list. */
export function compareFindings(left: TijdpadFinding, right: TijdpadFinding): number {
  const row = ({ rij }: TijdpadFinding): number => rij ?? Number.MAX_SAFE_INTEGER;
  return row(left) - row(right) || CODES.indexOf(left.code) - CODES.indexOf(right.code);
}
