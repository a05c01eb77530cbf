import type { FastifyReply } from 'fastify';

/** A table as a file to open in a spreadsheet. */
export function sendCsv(reply: FastifyReply, bestand: string, text: string): FastifyReply {
  return reply
    .type('text/csv; charset=utf-8')
    .header('Content-Disposition', `attachment; filename="${bestand}"`)
    .serializer((csv: string) => csv)
    .send(text);
}
