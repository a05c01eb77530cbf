/** demonstratie: a simulated year, loaded through the same use cases as real work. */
export { loadWereldBronnen } from './load-wereld-bronnen.ts';
