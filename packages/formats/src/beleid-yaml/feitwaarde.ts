import { parsePct } from '@kavel/core/basis';
import type { Pct } from '@kavel/core/basis';
import type { FeitSoort, FeitWaarde, Feitdefinitie } from '@kavel/core/beleid';
import { feitInvoer, parseFeiten } from '@kavel/core/beleid';
import { closestNames } from '../invoer/index.ts';
import type { InvoerPath } from '../invoer/index.ts';
import type { Lezing } from './lezing.ts';

const HOE: Readonly<Record<FeitSoort, string>> = {
  jaNee: 'ja of nee',
  percentage: 'een percentage als 95.5 (met een punt)',
  procentpunt: 'een verschil in procentpunten als -1.0 (met een punt)',
  getal: 'een getal als 3.5 (met een punt)',
  eurocent: 'een bedrag in hele eurocenten',
  jaar: 'een jaartal',
};

/** The definition of a fact that a file names, or a finding. */
export function findFeit(lezing: Lezing, path: InvoerPath, naam: string): Feitdefinitie | undefined {
  const definitie = lezing.omgeving.catalogus.get(naam);
  if (definitie === undefined) {
    const known = closestNames(naam, [...lezing.omgeving.catalogus.keys()]).join(', ');
    lezing.refuse(
      'feit-onbekend',
      path,
      `het feit "${naam}" staat niet in feiten.yaml. Het meest lijken ${known}. Verbeter de naam, of voeg het feit daar toe.`,
    );
  }
  return definitie;
}

/** A value as a policy file writes it: `ja`, `nee`, `geen`, `95.5`, `5000000`. */
export function readFeitWaarde(
  lezing: Lezing,
  path: InvoerPath,
  definitie: Feitdefinitie,
  tekst: string,
): FeitWaarde | undefined {
  const parsed = parseFeiten(new Map([[definitie.naam, definitie]]), {
    [definitie.naam]: feitInvoer(definitie.soort, tekst),
  });
  if (parsed.ok) return parsed.value[definitie.naam];
  lezing.refuse(
    'feit-ongeldig',
    path,
    `"${tekst}" past niet bij ${definitie.naam}: schrijf ${HOE[definitie.soort]}, binnen de grenzen van feiten.yaml, of geen.`,
  );
  return undefined;
}

/** A fixed percentage of the NZa maximum tariff, or procentpunten; `hoogste` is its largest size. */
export function readPct(lezing: Lezing, path: InvoerPath, tekst: string, laagste: number): Pct | undefined {
  const parsed = parsePct(tekst);
  if (parsed.ok && parsed.value >= laagste * 10_000 && parsed.value <= 1_000_000) return parsed.value;
  lezing.refuse(
    'percentage-ongeldig',
    path,
    `"${tekst}" is geen percentage. Schrijf een getal van ${laagste} tot en met 100 met een decimale punt en hoogstens vier decimalen, zoals 95.5.`,
  );
  return undefined;
}
