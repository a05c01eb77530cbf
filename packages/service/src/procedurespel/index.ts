/** procedurespel: a procedure as a script of acts, and the fictitious purchase of 2017. */
export { loadInkoopscript } from './load-inkoopscript.ts';
export { speelScript } from './speel-script.ts';
export type { Spel, Spelafwijking, Spelomgeving, Spelregel } from './speel-script.ts';
