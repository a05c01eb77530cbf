export * from './dossier.ts';
export * from './machine.ts';
export * from './reactietermijn.ts';
export * from './toestandsdiagram.ts';
