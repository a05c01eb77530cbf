export { answerTariefvraag, createBewijsVan } from './answer-tariefvraag.ts';
export type { Tariefvraag } from './answer-tariefvraag.ts';
export { compareBeleid, compareBeleidOp } from './compare-beleid.ts';
export type { Beleidsvergelijking } from './compare-beleid.ts';
export { computeTarief } from './compute-tarief.ts';
export type { TariefRefusal, TariefResultaat, TariefVerzoek } from './compute-tarief.ts';
export { controleerBeleid } from './controle/controleer-beleid.ts';
export type { Beleidscontrole } from './controle/controleer-beleid.ts';
export type { Controlebevinding } from './controle/bevinding.ts';
export { describeBeleid } from './describe-beleid.ts';
export { describeTarieflijst, tarieflijstBevinding } from './describe-tarieflijst.ts';
export { leesversieOf } from './leesversie.ts';
export { computeTarieflijstDocument, describeTarieflijstuitslag } from './tarieflijstuitslag.ts';
export type { Tarieflijstvraag } from './tarieflijstuitslag.ts';
export { checkTariefbewijs, verifyTariefbewijs } from './verify-tariefbewijs.ts';
export type { Bewijsoordeel } from './verify-tariefbewijs.ts';
export { computeTarieflijst } from './compute-tarieflijst.ts';
export type {
  Tarieflijst,
  TarieflijstRefusal,
  Tarieflijstregel,
  TarieflijstVerzoek,
} from './compute-tarieflijst.ts';
export { summarizeTarieflijst } from './summarize-tarieflijst.ts';
export type { Percentagespreiding, Tarieflijstsamenvatting } from './summarize-tarieflijst.ts';
export { tarieflijstCsv } from './tarieflijst-csv.ts';
export { describeThemas } from './describe-themas.ts';
export { findClickbeleid } from './find-clickbeleid.ts';
export type { ClickbeleidRefusal } from './find-clickbeleid.ts';
export { loadBeleid, loadBeleidsmap } from './load-beleid.ts';
export { loadBronteksten } from './load-bronteksten.ts';
export type { Bronteksten } from './load-bronteksten.ts';
export { runVoorbeeld } from './run-voorbeeld.ts';
export { tariefRefusalText } from './tarief-melding.ts';
export { listFeiten, listKaders } from './list-beleid.ts';
export { listVoorbeelden } from './list-voorbeelden.ts';
export type { VerwachtRegel, VoorbeeldRegel } from './list-voorbeelden.ts';
export type { Beleid } from '@kavel/formats/beleid-yaml';
