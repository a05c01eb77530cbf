export * from './regels.ts';
export * from './stukkenlijst.ts';
