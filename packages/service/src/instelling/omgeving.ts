/** How one variable of the surroundings is read and refused. */

export type Environment = Readonly<Record<string, string | undefined>>;

export type SettingRefusal = {
  readonly code: 'instelling-ongeldig';
  readonly naam: string;
  /** Dutch, names the variable and what it may be; never repeats a value that may hold a password. */
  readonly melding: string;
};

/** An empty value counts as absent. */
export function given(env: Environment, name: string): string | undefined {
  const value = env[name];
  return value === '' ? undefined : value;
}

export function refuse(naam: string, rest: string): SettingRefusal {
  return { code: 'instelling-ongeldig', naam, melding: `De omgevingsvariabele ${naam} ${rest}.` };
}
