export * from './feestdagen.ts';
export * from './paasdag.ts';
export * from './termijn.ts';
export * from './werkkalender.ts';
