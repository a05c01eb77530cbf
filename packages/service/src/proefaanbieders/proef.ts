/**
 * What the fictitious providers are made from when nobody chooses: the number of the demonstration, and 2024, the one
 * year in which the sources give each of the seven zorgkantoren a policy.
 */
export const PROEF = { getal: 42, jaar: 2024 } as const;
