export { judgeTijdpad } from './judge-tijdpad.ts';
export type { Tijdpadbevinding, Tijdpadoordeel } from './judge-tijdpad.ts';
export { tijdpadvoorstelVan } from './voorstel-van.ts';
export { loadTijdpaden, readTijdpadoordeel } from './load-tijdpaden.ts';
