import { constants } from 'node:zlib';
import compress from '@fastify/compress';
import type { App } from './server-app.ts';

/** Answers of text travel small. 4 of 11: beyond it brotli takes seconds for what it still wins. */
const BROTLI_KWALITEIT = 4;

/** A body that comes in is never unpacked: what a file says of its size must be its size. */
export async function registerCompressie(app: App): Promise<void> {
  await app.register(compress, {
    encodings: ['br', 'gzip'],
    globalDecompression: false,
    brotliOptions: { params: { [constants.BROTLI_PARAM_QUALITY]: BROTLI_KWALITEIT } },
  });
}
