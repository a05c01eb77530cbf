/** click: prepare, check, approve, publish and reverse the stored run of a month; one transaction each. */
export { approveClick } from './approve-click.ts';
export { checkClick } from './check-click.ts';
export type {
  Clickhandeling,
  ClickhandelingRefusal,
  ClickhandelingResult,
  Clickomgeving,
  Clickverzoek,
} from './click-handeling.ts';
export type { Clickmaandsleutel } from '@kavel/store/click';
export { exportClickInvoer } from './export-click-invoer.ts';
export { exportOpenbareRun } from './export-openbare-run.ts';
export { computeClickeffecten } from './compute-clickeffecten.ts';
export type { Clickeffect } from './compute-clickeffecten.ts';
export { publishClick } from './publish-click.ts';
export type { GepubliceerdeClick } from './publish-click.ts';
export { reverseClick } from './reverse-click.ts';
export { runClick } from './run-click.ts';
