export { createJudge, createSchemajudge, operationsOf } from './api-document.ts';
export type { ApiAnswer, ApiDocument, ApiOperation } from './api-document.ts';
export { requestsTo } from './api-requests.ts';
export type { ApiRequest, Known } from './api-requests.ts';
export { bestandenIn } from './bestanden-in.ts';
export { createDossiervrager } from './dossiervrager.ts';
export type { Dossierantwoord } from './dossiervrager.ts';
export * from './voorbeeldhandelingen.ts';
