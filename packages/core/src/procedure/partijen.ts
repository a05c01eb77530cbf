import { ROLLEN_ZORGAANBIEDER, ROLLEN_ZORGKANTOOR } from '../basis/index.ts';
import type { Handelaar, Rol } from '../basis/index.ts';

/** Whose dossier it is, as `Handelaar.organisatie` names them: an AGB-code and the name of a zorgkantoor. */
export type Partijen = { readonly zorgaanbieder: string; readonly zorgkantoor: string };

export type Partij = keyof Partijen;

const ROLLEN_VAN: Readonly<Record<Partij, readonly Rol[]>> = {
  zorgaanbieder: ROLLEN_ZORGAANBIEDER,
  zorgkantoor: ROLLEN_ZORGKANTOOR,
};

/** The party of the dossier that a person acts for; undefined for everybody else, also in a role that fits. */
export function partijOf({ rol, organisatie }: Handelaar, partijen: Partijen): Partij | undefined {
  const partij = (['zorgaanbieder', 'zorgkantoor'] as const).find((one) => ROLLEN_VAN[one].includes(rol));
  return partij !== undefined && partijen[partij] === organisatie ? partij : undefined;
}

/** The rule that every machine of two parties has. */
export const ANDERE_ORGANISATIE = {
  regel: 'In een dossier handelen alleen de zorgaanbieder en het zorgkantoor van dat dossier.',
  bron: 'procedure.md, Roles',
} as const;

export const ANDERE_ORGANISATIE_MELDING =
  'Dit dossier is van een andere organisatie. Kies een dossier van uw eigen organisatie.';
