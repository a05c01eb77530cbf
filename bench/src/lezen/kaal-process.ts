import { readFileSync } from 'node:fs';
import Fastify from 'fastify';

/** The least that answers the same bytes: Fastify with one route per answer, and nothing else. Argument: file of answers. */

export type Vast = {
  readonly path: string;
  readonly headers: Record<string, string>;
  readonly base64: string;
};

const [, , file = ''] = process.argv;
const app = Fastify();
for (const { path, headers, base64 } of JSON.parse(readFileSync(file, 'utf8')) as readonly Vast[]) {
  const bytes = Buffer.from(base64, 'base64');
  app.get(path, (_request, reply) => reply.headers(headers).send(bytes));
}
process.send?.(await app.listen({ host: '127.0.0.1', port: 0 }));
process.on('disconnect', () => void app.close());
