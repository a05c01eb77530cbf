import type { Beleidsregister } from './beleid.ts';

/**
 * The policy as if some amendments had never been: the other branch of a ruling that may be quashed (spec/uitspraak.md).
 * A kader cannot be left out.
 */
export function withoutDocuments(register: Beleidsregister, zonder: readonly string[]): Beleidsregister {
  if (zonder.length === 0) return register;
  return { ...register, wijzigingen: register.wijzigingen.filter(({ id }) => !zonder.includes(id)) };
}
