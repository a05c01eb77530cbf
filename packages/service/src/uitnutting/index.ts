/**
 * What was spent, as everyone may see it: reads on published clicks. uitnutting: how the contracteerruimte of a region
 * is used. herkomst: the published run behind a figure. cel: one kavel, or several when one has few providers.
 */
export { loadRegios } from './load-regios.ts';
export { readContractjaarOverzicht } from './read-contractjaren.ts';
export { readUitnutting } from './read-uitnutting.ts';
export { readZorgaanbiederJaar } from './read-zorgaanbieder.ts';
export { readZorgaanbiedersOverzicht } from './read-zorgaanbieders.ts';
export { uitnuttingCsv } from './uitnutting-csv.ts';
export type { Uitnutting, UitnuttingContext } from './uitnutting.ts';
