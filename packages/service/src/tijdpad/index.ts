export { composeAgenda, describeBevindingen, describeTijdpad } from './describe-tijdpad.ts';
export { judgeTijdpad } from './judge-tijdpad.ts';
export type { Tijdpadbevinding, Tijdpadoordeel } from './judge-tijdpad.ts';
export { createTijdpadlezer } from './tijdpadlezer.ts';
export type { Agenda } from './tijdpadlezer.ts';
export { tijdpadvoorstelVan } from './voorstel-van.ts';
export { judgeTijdpaden, loadTijdpadbronnen, loadTijdpaden, readTijdpadoordeel } from './load-tijdpaden.ts';
export type { Tijdpadbronnen } from './load-tijdpaden.ts';
