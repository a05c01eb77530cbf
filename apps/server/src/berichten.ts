import type { MultipartFile } from '@fastify/multipart';
import type { FastifyRequest } from 'fastify';
import type { Berichtstroom } from '@kavel/service/toewijzing';

/** The messages of a request did not all arrive: too many bytes or parts, or a body that is none. */
export class Berichtenbreuk extends Error {
  readonly code: 'berichten-te-groot' | 'aanvraag-ongeldig';
  /** Empty: the text of the code says it. */
  readonly detail: string;

  constructor(code: Berichtenbreuk['code'], detail = '') {
    super(code);
    this.code = code;
    this.detail = detail;
  }
}

const NIET_HEEL =
  'De berichten zijn niet heel aangekomen. Stuur ze als multipart/form-data, elk in een eigen onderdeel.';

/**
 * The parts of a request one after the other, each as it comes in; nothing is held and no part keeps its file name.
 * Ends with a `Berichtenbreuk` past `maximum` bytes together.
 */
export async function* receiveBerichten(
  request: FastifyRequest,
  maximum: number,
): AsyncGenerator<Berichtstroom, void, undefined> {
  if (Number(request.headers['content-length'] ?? 0) > maximum)
    throw new Berichtenbreuk('berichten-te-groot');
  if (!request.isMultipart()) throw new Berichtenbreuk('aanvraag-ongeldig', NIET_HEEL);
  const teller = { bytes: 0 };
  const parts = request.files();
  for (let nummer = 1; ; nummer += 1) {
    const next: IteratorResult<MultipartFile, unknown> = await arriving(parts.next());
    if (next.done === true) return;
    const pieces = next.value.file.iterator({ destroyOnReturn: false }) as AsyncIterator<
      Uint8Array,
      undefined
    >;
    yield { bestand: String(nummer), bytes: countedPieces(pieces, teller, maximum) };
    // A message that was refused halfway is let pass, so that the next one can come.
    const rest = countedPieces(pieces, teller, maximum);
    while ((await rest.next()).done !== true);
  }
}

/** Who stops reading leaves the rest where it is. */
async function* countedPieces(
  pieces: AsyncIterator<Uint8Array, undefined>,
  teller: { bytes: number },
  maximum: number,
): AsyncGenerator<Uint8Array, void, undefined> {
  for (;;) {
    const { value, done } = await arriving(pieces.next());
    if (done === true) return;
    teller.bytes += value.length;
    if (teller.bytes > maximum) throw new Berichtenbreuk('berichten-te-groot');
    yield value;
  }
}

async function arriving<Waarde>(next: Promise<Waarde>): Promise<Waarde> {
  try {
    return await next;
  } catch (error) {
    const tooLarge = error instanceof Error && 'statusCode' in error && error.statusCode === 413;
    throw tooLarge
      ? new Berichtenbreuk('berichten-te-groot')
      : new Berichtenbreuk('aanvraag-ongeldig', NIET_HEEL);
  }
}
