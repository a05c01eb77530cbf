/** iWlz for tests: records and messages by hand, random worlds, our own small XSDs, and the forecast day by day. */
export { berichtBegin, berichtXml, clientXml, FICTIEVE_CLIENTNAAM } from './bericht-xml.ts';
export type { Berichtkop, Clientrecords } from './bericht-xml.ts';
export { walkDays } from './dag-voor-dag.ts';
export type { Dagregel } from './dag-voor-dag.ts';
export { aanvang, AGB, dag, functietoewijzing, mutatie, REGIO, toewijzing } from './records.ts';
export { proefschemas } from './schemas.ts';
export { BERICHTEN, GROEPEN, INSTELLINGEN, KOPPELTABEL } from './werelden.ts';
