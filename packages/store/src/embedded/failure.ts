/** The embedded server cannot run here. The message is for the person at the terminal, in Dutch. */
export class EmbeddedFailure extends Error {
  override readonly name = 'EmbeddedFailure';
}
