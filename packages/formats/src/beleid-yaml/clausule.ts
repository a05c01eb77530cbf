import type { Clausule } from '@kavel/core/beleid';
import type { InvoerPath } from '../invoer/index.ts';
import type { Lezing } from './lezing.ts';
import type { ClausuleTekst } from './schema.ts';

/** The clausules of one document by id, and which of them something rests on. */
export class Clausules {
  readonly #lezing: Lezing;
  readonly #byId = new Map<string, Clausule>();
  readonly #used = new Set<string>();

  constructor(lezing: Lezing, teksten: Readonly<Record<string, ClausuleTekst>>) {
    this.#lezing = lezing;
    for (const [id, tekst] of Object.entries(teksten)) {
      const clausule = readClausule(lezing, ['clausules', id], id, tekst);
      if (clausule !== undefined) this.#byId.set(id, clausule);
    }
  }

  /** The clausule that the value at `path` rests on. */
  find(path: InvoerPath, id: string): Clausule | undefined {
    this.#used.add(id);
    const clausule = this.#byId.get(id);
    if (clausule === undefined) {
      const known = [...this.#byId.keys()].join(', ');
      this.#lezing.refuse(
        'clausule-onbekend',
        path,
        `de clausule "${id}" staat niet (goed) onder clausules. Gebruik een van ${known}, of voeg haar toe.`,
      );
    }
    return clausule;
  }

  /** All of them, in the order of the file. */
  list(): Clausule[] {
    return [...this.#byId.values()];
  }

  refuseUnused(): void {
    for (const id of this.#byId.keys()) {
      if (this.#used.has(id)) continue;
      this.#lezing.refuse(
        'clausule-ongebruikt',
        ['clausules', id],
        `op de clausule "${id}" rust niets. Verwijder haar, of noem haar bij een stap.`,
      );
    }
  }
}

/** Reads the clausule that stands at `path`; undefined when a finding says why it cannot be used. */
export function readClausule(
  lezing: Lezing,
  path: InvoerPath,
  id: string,
  tekst: ClausuleTekst,
): Clausule | undefined {
  const { bron, plaats, weergave, zekerheid, anker } = tekst;
  const { stellingen = [], 'mogelijk van': mogelijkVan = [] } = tekst;
  const basis = { id, bron, plaats, weergave, stellingen, mogelijkVan };
  const externeBron = tekst['externe bron'];
  if (zekerheid === 'extern') {
    if (externeBron !== undefined && anker === undefined) return { ...basis, zekerheid, externeBron };
    lezing.refuse(
      'anker-ontbreekt',
      path,
      'een clausule met zekerheid extern heeft een externe bron (uitgever, titel, datum, vindplaats) en geen anker. Vul de externe bron in.',
    );
    return undefined;
  }
  if (anker === undefined || externeBron !== undefined) {
    lezing.refuse(
      'anker-ontbreekt',
      path,
      `een clausule met zekerheid ${zekerheid} heeft een anker (regels en sha256 van de passage) en geen externe bron. Vul het anker in.`,
    );
    return undefined;
  }
  if (!lezing.omgeving.bronnen.has(bron)) {
    lezing.refuse(
      'bron-onbekend',
      [...path, 'bron'],
      `de bron "${bron}" staat niet in beleid/bronnen. Voeg de bron toe of verbeter het nummer.`,
    );
  }
  const [van = 0, totEnMet = van] = anker.regels.split('-').map(Number);
  return { ...basis, zekerheid, anker: { regels: { van, totEnMet }, sha256: anker.sha256 } };
}
