import { readdirSync, readFileSync } from 'node:fs';
import { err, ok } from '@kavel/core/basis';
import type { Result } from '@kavel/core/basis';
import { standaardTekst } from '@kavel/core/declaratie';
import type { EiLayout } from '@kavel/core/declaratie';
import { readEiLayout } from '../ei/read-layout.ts';
import type { InvoerFinding } from '../invoer/index.ts';

const LAYOUTMAP = 'ei';

/**
 * Every layout in the folder `ei` of `map`: a standard is known because its file is there (ADR 0035). Two files for one EI
 * code, version, subversion and uitgave are a finding, for then no message would say which of them it has.
 */
export function readLayouts(map: string): Result<readonly EiLayout[], readonly InvoerFinding[]> {
  const layouts: EiLayout[] = [];
  const findings: InvoerFinding[] = [];
  const bestandBySleutel = new Map<string, string>();
  const files = readdirSync(`${map}/${LAYOUTMAP}`).filter((name) => name.endsWith('.json'));
  for (const bestand of files.toSorted().map((name) => `${LAYOUTMAP}/${name}`)) {
    const read = readEiLayout(readFileSync(`${map}/${bestand}`, 'utf8'), bestand);
    if (!read.ok) {
      findings.push(...read.error);
      continue;
    }
    layouts.push(read.value);
    for (const sleutel of sleutelsOf(read.value)) {
      const ander = bestandBySleutel.get(sleutel);
      if (ander !== undefined) findings.push(dubbel(bestand, ander, read.value));
      bestandBySleutel.set(sleutel, bestand);
    }
  }
  return findings.length === 0 ? ok(layouts) : err(findings);
}

function sleutelsOf({ eiCodes, versie, subversie, uitgave }: EiLayout): readonly string[] {
  return Object.keys(eiCodes).map((code) => [code, versie, subversie, uitgave].join(' '));
}

function dubbel(bestand: string, ander: string, layout: EiLayout): InvoerFinding {
  return {
    code: 'waarde-ongeldig',
    bestand,
    regel: 1,
    veld: 'uitgave',
    melding: `uitgave ${layout.uitgave} van ${standaardTekst(layout)} staat met dezelfde EI-code ook in ${ander}. Haal een van beide weg, of geef de nieuwste een hogere uitgave.`,
  };
}
