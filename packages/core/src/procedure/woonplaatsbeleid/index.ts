export * from './gemeente.ts';
export * from './woonplaatsbeleid.ts';
