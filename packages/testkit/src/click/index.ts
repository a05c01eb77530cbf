/** Random click runs, a second click that shares no code with the first, and the checks that both are held to. */
export { runYear } from './engine.ts';
export type { ClickEngine } from './engine.ts';
export { EXAMPLE_CHECKS, EXAMPLE_RUN, exampleRegels } from './examples.ts';
export { PLANTED_FAULTS } from './planted-faults.ts';
export { RUN_CHECKS } from './run-checks.ts';
export { roomBefore, secondClick } from './second-path.ts';
export { clickWorlds } from './worlds.ts';
export { YEAR_CHECKS } from './year-checks.ts';
export { clickYears } from './years.ts';
