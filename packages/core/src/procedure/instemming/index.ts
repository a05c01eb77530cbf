export * from './instemming.ts';
