import { pathText } from '@kavel/formats/invoer';
import type { InvoerPath } from '@kavel/formats/invoer';
import type { Beleid } from '@kavel/formats/beleid-yaml';

/** The published codes of what a check of policy finds beside what the reader refuses. */
export type ControleCode =
  | 'anker-klopt-niet'
  | 'bron-anders'
  | 'bron-ontbreekt'
  | 'nagekeken-in-toekomst'
  | 'nagekeken-lang-geleden'
  | 'regel-dood'
  | 'voorbeeld-klopt-niet'
  | 'voorbeeld-ontbreekt';

/** One finding, at its line; `klasse`: a fout stops, a waarschuwing asks for a look. */
export type Controlebevinding = {
  readonly code: ControleCode;
  readonly klasse: 'fout' | 'waarschuwing';
  readonly bestand: string;
  readonly regel: number;
  readonly veld: string;
  readonly melding: string;
};

type Kern = Pick<Controlebevinding, 'code' | 'klasse' | 'melding'>;

/** A finding at a place in the file of a document. */
export function bevindingIn(
  { plaatsen }: Beleid,
  document: string,
  path: InvoerPath,
  kern: Kern,
): Controlebevinding {
  const plaats = plaatsen.get(document);
  if (plaats === undefined) throw new Error(`Defect: ${document} was read from no file`);
  return { ...kern, bestand: plaats.bestand, regel: plaats.lineOf(path), veld: pathText(path) };
}
