import { createHash } from 'node:crypto';
import { canonicalHash, canonicalJson } from '@kavel/core/basis';
import type { Dossiersleutel, Inschrijfstuk, Procedurehandeling } from '@kavel/core/procedure';
import { findDocumentinhoud, readDocumenten } from '@kavel/store/document';
import { readAanblik } from './aanblik.ts';
import type { Kijker, Leesomgeving } from './aanblik.ts';
import { voerUit } from './voer-uit.ts';
import type { Procedureomgeving, Uitvoerverzoek, Uitvoeruitkomst } from './voer-uit.ts';

const MEDIATYPE = 'application/octet-stream';

/** A document of a registration as it came in whole; `moment` of the act is that of its last byte. */
export type Stukverzoek = Pick<Uitvoerverzoek, 'idempotentie' | 'versie'> & {
  readonly dossier: Pick<Dossiersleutel, 'regio' | 'id'>;
  readonly handeling: Procedurehandeling;
  readonly stuk: Pick<Inschrijfstuk, 'id' | 'stuksoort' | 'naam'>;
  readonly inhoud: Uint8Array;
};

/**
 * Adds a document to a registration: its bytes are kept in the transaction of the act that names them. Hash, size and
 * moment are those of what came in, never what the sender says of it.
 */
export function bewaarStuk(
  omgeving: Procedureomgeving,
  { dossier: { regio, id }, handeling, stuk, inhoud, ...rest }: Stukverzoek,
): Promise<Uitvoeruitkomst> {
  const sha256 = createHash('sha256').update(inhoud).digest('hex');
  const whole: Inschrijfstuk = {
    ...stuk,
    ...{ bytes: inhoud.byteLength, sha256, ontvangen: handeling.moment.toString() },
  };
  return voerUit(omgeving, {
    ...rest,
    dossier: { regio, soort: 'inschrijving', id },
    handeling,
    opdracht: { soort: 'voeg-stuk-toe', stuk: whole },
    // The same file sent again is the same request, though it comes at another moment.
    verzoekHash: canonicalHash({ ...stuk, sha256 }),
    stukken: [{ sha256, naam: stuk.naam, mediatype: MEDIATYPE, inhoud }],
  });
}

export type Gelezenstuk = { readonly naam: string; readonly bytes: Uint8Array };

/** A document that the state names as this person sees it; undefined otherwise, and when the dossier is hidden. */
export async function leesStuk(
  omgeving: Leesomgeving,
  kijker: Kijker,
  sleutel: Dossiersleutel,
  sha256: string,
): Promise<Gelezenstuk | undefined> {
  return readAanblik(omgeving, kijker, sleutel, async (transaction, { staat }) => {
    if (!canonicalJson(staat).includes(`"${sha256}"`)) return undefined;
    const known = (await readDocumenten(transaction, sleutel)).find((one) => one.sha256 === sha256);
    const bytes = await findDocumentinhoud(transaction, sleutel, sha256);
    return known === undefined || bytes === undefined ? undefined : { naam: known.naam, bytes };
  });
}
