/** aanname: what no source says and Kavel chooses, in one register. */
export type { Aanname } from './aanname.ts';
export { listAannames } from './list-aannames.ts';
