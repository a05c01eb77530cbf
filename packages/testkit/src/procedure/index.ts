export * from './kaderinhoud.ts';
export * from './partijen.ts';
export * from './publiceer-kader.ts';
export * from './tijdpaden.ts';
export * from './verken.ts';
