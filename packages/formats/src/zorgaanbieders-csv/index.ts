/** Lists of providers as a person keeps them in a spreadsheet: one line for each provider and kavel, with its facts. */
export { readZorgaanbieders } from './read-zorgaanbieders.ts';
export type { ZorgaanbiederCode, ZorgaanbiederFinding } from './lijstlezing.ts';
export { writeZorgaanbieders } from './write-zorgaanbieders.ts';
export type { Zorgaanbiederlijst, Zorgaanbiederregel } from './zorgaanbiederlijst.ts';
