import type { Readable } from 'node:stream';
import type { FastifyReply } from 'fastify';

/** A table as a file to open in a spreadsheet. */
export function sendCsv(reply: FastifyReply, bestand: string, text: string): FastifyReply {
  return reply
    .type('text/csv; charset=utf-8')
    .header('Content-Disposition', `attachment; filename="${bestand}"`)
    .serializer((csv: string) => csv)
    .send(text);
}

export const WERKMAP = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** A workbook to fill in. */
export function sendWerkmap(
  reply: FastifyReply,
  { bytes, naam }: { readonly bytes: Uint8Array; readonly naam: string },
): FastifyReply {
  return reply
    .type(WERKMAP)
    .header('Content-Disposition', `attachment; filename="${naam}"`)
    .send(Buffer.from(bytes));
}

export const AGENDA = 'text/calendar';

/** A calendar to take over in one's own. */
export function sendAgenda(
  reply: FastifyReply,
  { naam, text }: { readonly naam: string; readonly text: string },
): FastifyReply {
  return reply
    .type(`${AGENDA}; charset=utf-8`)
    .header('Content-Disposition', `attachment; filename="${naam}"`)
    .serializer((ics: string) => ics)
    .send(text);
}

/** A document as it was sent in; never shown by a browser itself, whatever is in it. */
export function sendStuk(
  reply: FastifyReply,
  { bytes, naam }: { readonly bytes: Uint8Array; readonly naam: string },
): FastifyReply {
  return reply
    .type('application/octet-stream')
    .header('Content-Disposition', `attachment; filename="${naam.replaceAll(/[^A-Za-z0-9. _-]/g, '_')}"`)
    .send(Buffer.from(bytes));
}

/** An archive that is made while it is sent; it is of who asked, so no browser keeps it. */
export function sendZip(
  reply: FastifyReply,
  { zip, naam }: { readonly zip: Readable; readonly naam: string },
): FastifyReply {
  return reply
    .type('application/zip')
    .header('Content-Disposition', `attachment; filename="${naam}"`)
    .header('Cache-Control', 'no-store')
    .send(zip);
}

/** The bytes of an EI message; it may hold personal data, so no browser keeps it. */
export function sendEi(
  reply: FastifyReply,
  { bytes, naam }: { readonly bytes: Uint8Array; readonly naam: string },
): FastifyReply {
  return reply
    .type('application/octet-stream')
    .header('Content-Disposition', `attachment; filename="${naam}"`)
    .header('Cache-Control', 'no-store')
    .send(Buffer.from(bytes));
}
