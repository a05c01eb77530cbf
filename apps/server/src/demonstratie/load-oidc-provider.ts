import type Provider from 'oidc-provider';

/**
 * Loads the library only where there is a demonstration. While it loads it warns of every Node that does not bear the
 * mark LTS, also a newer one; ours is pinned and tested (ADR 0001), so that warning would only worry people.
 */
export async function loadOidcProvider(): Promise<typeof Provider> {
  const { warn } = console;
  const others = (...said: readonly unknown[]): void => {
    if (!String(said[0]).includes('Unsupported runtime')) warn(...said);
  };
  Object.assign(console, { warn: others });
  try {
    return (await import('oidc-provider')).default;
  } finally {
    Object.assign(console, { warn });
  }
}
