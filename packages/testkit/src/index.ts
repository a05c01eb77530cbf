/** What tests share: builders, arbitraries and the world around them. Imported by tests only (ARCHITECTURE.md). */
export { sharedFolder } from './shared-folder.ts';
export { runKavel, startKavel } from './run-kavel.ts';
