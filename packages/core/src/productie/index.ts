/**
 * Production of a month that a provider states without a claim file. opgave: one such statement, of any number of
 * providers and months. maandopgave: what it says of one provider and month, against what was stated before.
 * Source: afspraak-declaratie.md, Claims (monthly production as a small CSV).
 */
export * from './bezwaar.ts';
export * from './judge-opgave.ts';
export * from './opgave.ts';
