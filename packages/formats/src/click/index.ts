/** The documents of the click: input and run as JSON. */
export { isOpenbareRun, readClickInvoer, readClickRun, readOpenbareRun } from './read-click.ts';
export type { ClickReadFault } from './read-click.ts';
export { clickRefusalField } from './refusal-field.ts';
