export { OngewijzigdSchema } from './basis.ts';
export * from './beleid.ts';
export * from './gezond.ts';
export * from './paths.ts';
export * from './problem.ts';
export * from './proefaanbieders.ts';
export * from './tarief.ts';
export * from './uitnutting.ts';
export * from './voorbeelden.ts';
