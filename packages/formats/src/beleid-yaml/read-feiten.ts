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
    const units = grenzen === undefined ? undefined : readGrenzen(feit.soort, grenzen);
    if (grenzen !== undefined && units === undefined) {
      refuse(
        'feit-ongeldig',
        `${feit.naam}: een grens heeft meer dan zeven cijfers voor de punt. Schrijf een kleinere grens.`,
      );
    }
    catalogus.set(feit.naam, { ...feit, ...(units === undefined ? {} : { grenzen: units }) });
  }
  return findings.length === 0 ? ok(catalogus) : err(findings);
}

function readGrenzen(
  soort: FeitSoort,
  tekst: { readonly van: string; readonly 'tot en met': string },
): Feitdefinitie['grenzen'] {
  const van = unitsOf(soort, tekst.van);
  const totEnMet = unitsOf(soort, tekst['tot en met']);
  return van === undefined || totEnMet === undefined ? undefined : { van, totEnMet };
}

/** The whole unit of a kind: ten-thousandths, eurocents, years. Undefined when ten-thousandths cannot hold it. */
function unitsOf(soort: FeitSoort, tekst: string): number | undefined {
  if (soort === 'eurocent' || soort === 'jaar') return Number(tekst);
  const parsed = parsePct(tekst);
  return parsed.ok ? parsed.value : undefined;
}
