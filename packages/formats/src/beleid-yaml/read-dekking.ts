import { err, ok } from '@kavel/core/basis';
import type { Result } from '@kavel/core/basis';
import { pathText, readYaml } from '../invoer/index.ts';
import type { BeleidFinding } from './lezing.ts';
import { DekkingSchema } from './thema-schema.ts';
import type { Vervolg } from './thema-schema.ts';

/**
 * Where numbered statements are carried out, beside what policy itself says: by a file or folder of this repository, not
 * yet (and in which part of the plan), or nowhere because there is nothing to carry out.
 */
export type Dekkingsregel = { readonly stellingen: readonly string[]; readonly reden: string } & (
  | { readonly soort: 'module'; readonly module: string }
  | { readonly soort: 'nog niet'; readonly vervolg: Vervolg }
  | { readonly soort: 'alleen tekst' }
);

/** Reads dekking.yaml: every statement at most once. */
export function readDekking(
  text: string,
  bestand: string,
): Result<readonly Dekkingsregel[], readonly BeleidFinding[]> {
  const read = readYaml(DekkingSchema, text, bestand);
  if (!read.ok) return read;
  const { value, lineOf } = read.value;
  const findings: BeleidFinding[] = [];
  const seen = new Set<string>();
  const regels = value.dekking.flatMap((tekst, index): Dekkingsregel[] => {
    const refuse = (code: 'dekking-onduidelijk' | 'id-dubbel', melding: string): void => {
      const path = ['dekking', index];
      findings.push({ code, bestand, regel: lineOf(path), veld: pathText(path), melding });
    };
    const { stellingen, reden, module } = tekst;
    for (const stelling of stellingen) {
      if (seen.has(stelling)) refuse('id-dubbel', `${stelling} staat er twee keer in. Haal er één weg.`);
      seen.add(stelling);
    }
    const vervolg = tekst['nog niet'];
    const vormen: Dekkingsregel[] = [
      ...(module === undefined ? [] : [{ soort: 'module' as const, stellingen, reden, module }]),
      ...(vervolg === undefined ? [] : [{ soort: 'nog niet' as const, stellingen, reden, vervolg }]),
      ...(tekst['alleen tekst'] === undefined ? [] : [{ soort: 'alleen tekst' as const, stellingen, reden }]),
    ];
    if (vormen.length === 1) return vormen;
    refuse('dekking-onduidelijk', 'vul precies één van module, nog niet en alleen tekst in.');
    return [];
  });
  return findings.length === 0 ? ok(regels) : err(findings);
}
