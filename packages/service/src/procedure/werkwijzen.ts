import type { Werkwijzen } from './werkwijze.ts';

/** Every kind of dossier that this version knows. */
export const WERKWIJZEN: Werkwijzen = {};
