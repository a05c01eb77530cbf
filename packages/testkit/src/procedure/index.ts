export * from './partijen.ts';
export * from './verken.ts';
