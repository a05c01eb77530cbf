/** iWlz messages for people: reading them, and the forecast of days of care with what was claimed next to it. */
export { answerPrognose, loadPrognoseinrichting } from './answer-prognose.ts';
export type { Prognoseantwoord, Prognoseinrichting } from './answer-prognose.ts';
export { computePrognose } from './compute-prognose.ts';
export type {
  PrognoseRefusal,
  Prognoserapport,
  Prognoseregelbedrag,
  Prognoseverzoek,
  Vergelijkbron,
} from './compute-prognose.ts';
export { loadPrognosebronnen } from './load-prognosebronnen.ts';
export type { Prognosebronnen } from './load-prognosebronnen.ts';
export { prognoseCsv } from './prognose-csv.ts';
export { berichtVan, isOnleesbaar, readBericht } from './read-bericht.ts';
export type { Berichtlezing, Berichtstroom, GelezenBericht } from './read-bericht.ts';
