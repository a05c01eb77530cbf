export * from './beoordeling/index.ts';
export * from './dossier.ts';
export * from './inschrijving/index.ts';
export * from './machine.ts';
export * from './partijen.ts';
export * from './reactietermijn.ts';
export * from './stukkenlijst/index.ts';
export * from './toestandsdiagram.ts';
