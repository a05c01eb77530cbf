import { err, ok } from '@kavel/core/basis';
import type { Result } from '@kavel/core/basis';
import type { Clausule, Kader } from '@kavel/core/beleid';
import { readYaml } from '../invoer/index.ts';
import type { InvoerPath } from '../invoer/index.ts';
import { Clausules } from './clausule.ts';
import { readDocument } from './document.ts';
import { Lezing } from './lezing.ts';
import type { BeleidFinding, Omgeving } from './lezing.ts';
import { KaderSchema } from './schema.ts';
import type { KaderTekst } from './schema.ts';
import { readStappen, stapPaden } from './stap.ts';
import { readVoorbeelden } from './voorbeeld.ts';
import type { Voorbeeld } from './voorbeeld.ts';

/** `lineOf`, `paden`: for findings that need the other documents, at a place or at a step by its id. */
export type KaderBestand = {
  readonly document: Kader;
  readonly clausules: readonly Clausule[];
  readonly voorbeelden: readonly Voorbeeld[];
  readonly lineOf: (path: InvoerPath) => number;
  readonly paden: ReadonlyMap<string, InvoerPath>;
};

/** Reads one base policy, `kaders/<zorgkantoor>/<jaren>-<sector>.yaml`. */
export function readKader(
  text: string,
  bestand: string,
  omgeving: Omgeving,
): Result<KaderBestand, readonly BeleidFinding[]> {
  const read = readYaml(KaderSchema, text, bestand);
  if (!read.ok) return read;
  const { value, lineOf } = read.value;
  const lezing = new Lezing(bestand, lineOf, omgeving);
  const clausules = new Clausules(lezing, value.clausules);
  const stappen = readStappen(lezing, clausules, ['stappen'], value.stappen ?? []);
  const document = readDocument(lezing, clausules, value.beleid, value);
  clausules.refuseUnused();
  refuseEmpty(lezing, value);
  if (document === undefined) return err(lezing.findings);
  const kader: Kader = { ...document, regionaalKaderNodig: value['regionaal kader nodig'] === 'ja', stappen };
  const voorbeelden = readVoorbeelden(lezing, document, value.voorbeelden);
  const paden = stapPaden(value.stappen ?? []);
  return lezing.findings.length === 0
    ? ok({ document: kader, clausules: clausules.list(), voorbeelden, lineOf, paden })
    : err(lezing.findings);
}

/** A kader about the tariff has steps; one about transition money has requirements or money, and no steps. */
function refuseEmpty(lezing: Lezing, { onderwerp, stappen, eisen, budgetregels }: KaderTekst): void {
  if (onderwerp !== 'transitie' && stappen !== undefined) return;
  if (onderwerp === 'transitie' && stappen === undefined && (eisen ?? budgetregels) !== undefined) return;
  lezing.refuse(
    'kader-leeg',
    [],
    'een kader over het tarief heeft stappen; een kader met onderwerp transitie heeft eisen of budgetregels en geen stappen. Vul aan of verbeter het onderwerp.',
  );
}
