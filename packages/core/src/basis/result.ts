/** What a rule answers: a value, or the reason it refuses as a plain object with a `code`. */
export type Result<T, E> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: E };

export function ok<T>(value: T): { readonly ok: true; readonly value: T } {
  return { ok: true, value };
}

export function err<E>(error: E): { readonly ok: false; readonly error: E } {
  return { ok: false, error };
}

/** States what must hold. A failure is a defect of Kavel, never of its input, so it throws. */
export function assert(condition: boolean, message: string): asserts condition {
  if (!condition) throw new Error(`Defect: ${message}`);
}

/** Closes an exhaustive switch: a new case that is not handled does not compile. */
export function unreachable(value: never): never {
  throw new Error(`Defect: unexpected case ${String(value)}`);
}
