export * from './bevestiging.ts';
export * from './inschrijven.ts';
export * from './kader.ts';
export * from './proefregios.ts';
