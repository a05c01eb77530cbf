export * from './dossier.ts';
export * from './machine.ts';
export * from './toestandsdiagram.ts';
