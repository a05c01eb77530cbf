/**
 * A new edition of reference data: what it changes, and how it is composed with what was there. editie: koppeltabel,
 * list of return codes or maximum tariffs as they were published at one time. Rule of precedence: ADR 0036.
 */
export * from './compare-koppelingen.ts';
export * from './compare-rijen.ts';
export * from './compare-tarieven.ts';
export * from './compose-koppeltabel.ts';
export * from './compose-tarieven.ts';
