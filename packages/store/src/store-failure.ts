/** The database cannot be used as it is. The message is for the person at the terminal, in Dutch. */
export class StoreFailure extends Error {
  override readonly name = 'StoreFailure';
}
