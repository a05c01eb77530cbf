import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ok } from '@kavel/core/basis';
import type { Result } from '@kavel/core/basis';
import { createWerkkalender } from '@kavel/core/kalender';
import type { Werkkalender } from '@kavel/core/kalender';
import { readFeestdagen } from '@kavel/formats/feestdagen';
import type { InvoerFinding } from '@kavel/formats/invoer';

const FEESTDAGEN = 'beleid/feestdagen.yaml';

/** The working calendar of this checkout: the rules of the law and the decrees in beleid/feestdagen.yaml. */
export async function loadWerkkalender(
  checkout: string,
): Promise<Result<Werkkalender, readonly InvoerFinding[]>> {
  const text = await readFile(join(checkout, FEESTDAGEN), 'utf8');
  const gelijkstellingen = readFeestdagen(text, FEESTDAGEN);
  return gelijkstellingen.ok ? ok(createWerkkalender(gelijkstellingen.value)) : gelijkstellingen;
}
