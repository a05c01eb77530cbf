import { err, ok, parsePct } from '@kavel/core/basis';
import type { Result } from '@kavel/core/basis';
import type { FeitSoort, Feitcatalogus, Feitdefinitie } from '@kavel/core/beleid';
import { pathText, readYaml } from '../invoer/index.ts';
import type { BeleidFinding } from './lezing.ts';
import { FeitenSchema } from './schema.ts';

/** Reads feiten.yaml: every fact that policy may ask for. Numeric facts have bounds, in their own unit. */
export function readFeiten(text: string, bestand: string): Result<Feitcatalogus, readonly BeleidFinding[]> {
  const read = readYaml(FeitenSchema, text, bestand);
  if (!read.ok) return read;
  const { value, lineOf } = read.value;
  const findings: BeleidFinding[] = [];
  const catalogus = new Map<string, Feitdefinitie>();
  for (const [index, { grenzen, ...feit }] of value.feiten.entries()) {
    const refuse = (code: 'id-dubbel' | 'feit-ongeldig', melding: string): void => {
      const path = ['feiten', index];
      findings.push({ code, bestand, regel: lineOf(path), veld: pathText(path), melding });
    };
    if (catalogus.has(feit.naam))
      refuse('id-dubbel', `het feit ${feit.naam} staat er twee keer in. Haal er één weg.`);
    if ((feit.soort === 'jaNee') !== (grenzen === undefined)) {
      refuse(
        'feit-ongeldig',
        `${feit.naam}: een feit met een getal heeft grenzen, een feit van soort jaNee niet. Verbeter het feit.`,
      );
    }
    const units =
      grenzen === undefined
        ? {}
        : {
            grenzen: {
              van: unitsOf(feit.soort, grenzen.van),
              totEnMet: unitsOf(feit.soort, grenzen['tot en met']),
            },
          };
    catalogus.set(feit.naam, { ...feit, ...units });
  }
  return findings.length === 0 ? ok(catalogus) : err(findings);
}

/** The whole unit of a kind: ten-thousandths, eurocents, years. The schema has checked that it is a number. */
function unitsOf(soort: FeitSoort, tekst: string): number {
  const parsed = parsePct(tekst);
  if (soort === 'eurocent' || soort === 'jaar' || !parsed.ok) return Number(tekst);
  return parsed.value;
}
