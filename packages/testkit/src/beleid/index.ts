export * from './bestanden.ts';
export * from './bouw.ts';
export { volledigeFeiten } from './feiten.ts';
export * from './tweede-weg.ts';
