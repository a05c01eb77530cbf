export * from './bestanden.ts';
export * from './bouw.ts';
export { volledigeFeiten } from './feiten.ts';
export { richttariefFeiten } from './feiten-a.ts';
export * from './feiten-b.ts';
export * from './tweede-weg.ts';
export * from './tweede-weg-a.ts';
export * from './tweede-weg-b.ts';
