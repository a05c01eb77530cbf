import { createHash } from 'node:crypto';
import { canonicalHash } from '@kavel/core/basis';
import type { Rol } from '@kavel/core/basis';
import { leesInhoud } from '@kavel/core/journaal';
import { BEWAAR_STUK, STUK_BEWAARD } from '@kavel/core/procedure';
import type {
  Dossiersleutel,
  Dossierstuk,
  Inschrijfstuk,
  Procedurehandeling,
  Stukdossiersoort,
  Stukgebeurtenis,
} from '@kavel/core/procedure';
import { readDossierjournaal } from '@kavel/store/journaal';
import { findDocumentinhoud, readDocumenten } from '@kavel/store/document';
import type { Transaction } from '@kavel/store';
import { readAanblik } from './aanblik.ts';
import type { Aanblik, Kijker, Leesomgeving } from './aanblik.ts';
import type { Procedurestaat } from './uitvoering.ts';
import { voerUit } from './voer-uit.ts';
import type { Procedureomgeving, Uitvoerverzoek, Uitvoeruitkomst } from './voer-uit.ts';
import { noemtStuk } from './werkwijze.ts';

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

/** A document of any other dossier, with the roles in which the person may act: the one that may is taken. */
export type Dossierstukverzoek = Pick<Uitvoerverzoek, 'idempotentie' | 'versie' | 'motivering'> & {
  readonly dossier: Dossiersleutel & { readonly soort: Stukdossiersoort };
  readonly handeling: Procedurehandeling;
  readonly rollen: readonly Rol[];
  readonly stuk: Pick<Dossierstuk, 'naam' | 'inzage'>;
  readonly inhoud: Uint8Array;
};

/** Keeps a document with a dossier that is there; hash and size are those of what came in (ADR 0098). */
export async function bewaarDossierstuk(
  omgeving: Procedureomgeving,
  { handeling, rollen, stuk, inhoud, ...rest }: Dossierstukverzoek,
): Promise<Uitvoeruitkomst> {
  const sha256 = createHash('sha256').update(inhoud).digest('hex');
  const whole: Dossierstuk = { ...stuk, bytes: inhoud.byteLength, sha256 };
  const verzoek: Uitvoerverzoek = {
    ...rest,
    handeling,
    opdracht: { soort: BEWAAR_STUK, stuk: whole },
    stukken: [{ sha256, naam: stuk.naam, mediatype: MEDIATYPE, inhoud }],
  };
  // Which role may act follows from the state, which only the transaction of the act knows; a refusal writes nothing.
  const [first = handeling.door.rol, ...others] = rollen;
  let done = await voerUit(omgeving, inRole(verzoek, first));
  for (const rol of others) {
    if (done.ok || done.error.code !== 'rol-mag-niet') break;
    done = await voerUit(omgeving, inRole(verzoek, rol));
  }
  return done;
}

function inRole(verzoek: Uitvoerverzoek, rol: Rol): Uitvoerverzoek {
  const { door, moment } = verzoek.handeling;
  return { ...verzoek, handeling: { door: { ...door, rol }, moment } };
}

export type Gelezenstuk = { readonly naam: string; readonly bytes: Uint8Array };

/**
 * A document that the state names as this person sees it, or that the journal has as this person reads it; undefined
 * otherwise, and when the dossier is hidden. Who is no party gets it under its hash: a name was given among the parties.
 */
export async function leesStuk(
  omgeving: Leesomgeving,
  kijker: Kijker,
  sleutel: Dossiersleutel,
  sha256: string,
): Promise<Gelezenstuk | undefined> {
  return readAanblik(omgeving, kijker, sleutel, async (transaction, aanblik) => {
    const isNamed = noemtStuk(aanblik.staat, sha256);
    if (!isNamed && !(await isBewaardVoor(transaction, sleutel, { aanblik, kijker, sha256 })))
      return undefined;
    const known = (await readDocumenten(transaction, sleutel)).find((one) => one.sha256 === sha256);
    const bytes = await findDocumentinhoud(transaction, sleutel, sha256);
    if (known === undefined || bytes === undefined) return undefined;
    return { naam: aanblik.partij === null ? sha256 : known.naam, bytes };
  });
}

async function isBewaardVoor(
  transaction: Transaction,
  sleutel: Dossiersleutel,
  {
    aanblik: { rij, werkwijze, partij },
    kijker: { door },
    sha256,
  }: { readonly aanblik: Aanblik; readonly kijker: Kijker; readonly sha256: string },
): Promise<boolean> {
  const lezer = { partij, persoon: door.persoon };
  const rows = await readDossierjournaal(transaction, sleutel);
  return rows
    .flatMap(({ bladen }) => leesInhoud(bladen ?? []).gebeurtenissen)
    .some(
      (one) =>
        one.soort === STUK_BEWAARD &&
        (one as unknown as Stukgebeurtenis).stuk.sha256 === sha256 &&
        werkwijze.leest(rij.staat as Procedurestaat, lezer, one),
    );
}
