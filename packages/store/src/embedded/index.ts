export { EmbeddedFailure } from './failure.ts';
export { startEmbedded } from './start-embedded.ts';
export type { Embedded, EmbeddedConnection, EmbeddedOptions } from './start-embedded.ts';
