import { readFile } from 'node:fs/promises';
import { isKavel, parseAgb } from '@kavel/core/basis';
import type { Agb } from '@kavel/core/basis';
import { scanDeclaratie } from '@kavel/core/declaratie';
import type { DeclaratieControle, Prestatieregel } from '@kavel/core/declaratie';
import { verwachtingSleutel } from '@kavel/core/toewijzing';
import type { Gedeclareerd, Prognosevraag, Verwachting } from '@kavel/core/toewijzing';
import type { ProductieRow } from '@kavel/store/prognose';

/** Claimed volume, and with claim files also for whom, as keyed hashes in memory. */
export type Declaratiekant = {
  readonly gedeclareerd: readonly Gedeclareerd[];
  readonly personen?: Verwachting;
  /** Claim files with findings; they do not count (ADR 0031). */
  readonly geweigerd: readonly string[];
};

/** Adds up claim files, one at a time. */
export async function readDeclaraties(
  bestanden: readonly string[],
  vraag: Prognosevraag,
  { controle, pseudoniem, dagprestaties }: Declaratielezing,
): Promise<Declaratiekant> {
  const gedeclareerd: Gedeclareerd[] = [];
  const personen = new Map<string, Set<string>>();
  const geweigerd: string[] = [];
  for (const bestand of bestanden) {
    const clienten = new Map<string, Set<string>>();
    const sink = {
      prestatie: ({ kavel, zorgmaand, prestatie, credit, pseudoniem: client }: Prestatieregel) => {
        if (credit || !dagprestaties.has(prestatie)) return;
        addTo(clienten, `${kavel} ${zorgmaand}`, client);
      },
    };
    const { bestand: inhoud, aantalBevindingen } = scanDeclaratie(
      await readFile(bestand),
      controle,
      { pseudoniem },
      sink,
    );
    const { kop } = inhoud;
    if (aantalBevindingen > 0 || kop === undefined) geweigerd.push(bestand);
    else if (kop.soort === 'productie' && kop.uzovi === vraag.regio && isAsked(kop.agb, vraag)) {
      gedeclareerd.push(...inhoud.totalen.filter(({ zorgmaand }) => isInYear(zorgmaand, vraag)));
      for (const [plaats, found] of clienten) {
        const [kavel = '', maand = ''] = plaats.split(' ');
        if (!isInYear(maand, vraag)) continue;
        for (const client of found) addTo(personen, verwachtingSleutel(kop.agb, kavel, maand), client);
      }
    }
  }
  return { gedeclareerd, personen, geweigerd };
}

export type Declaratielezing = {
  readonly controle: DeclaratieControle;
  readonly pseudoniem: (bsn: string) => string;
  readonly dagprestaties: ReadonlySet<string>;
};

/** Stored totals as the core takes them; they are there already, so a strange code is a defect of the store. */
export function fromProductie(rows: readonly ProductieRow[], vraag: Prognosevraag): readonly Gedeclareerd[] {
  return rows.flatMap(({ agb: text, kavel, ...row }) => {
    const agb = parseAgb(text);
    if (!agb.ok || !isKavel(kavel)) throw new Error(`Defect: stored total of ${text} for ${kavel}`);
    return isAsked(agb.value, vraag) ? [{ ...row, agb: agb.value, kavel }] : [];
  });
}

function isAsked(agb: Agb, vraag: Prognosevraag): boolean {
  return vraag.agb === undefined || vraag.agb === agb;
}

function isInYear(maand: string, { jaar }: Prognosevraag): boolean {
  return maand.startsWith(`${jaar}-`);
}

function addTo(map: Map<string, Set<string>>, sleutel: string, waarde: string): void {
  const known = map.get(sleutel) ?? new Set<string>();
  map.set(sleutel, known.add(waarde));
}
