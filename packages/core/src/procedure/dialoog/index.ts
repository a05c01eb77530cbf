export * from './agenda.ts';
export * from './dossier.ts';
