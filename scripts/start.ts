import { ensurePortal } from './portal-build.ts';

// npm start: the pages are built when they changed, the server does the rest and stays.

if (await ensurePortal()) {
  await import('../apps/server/src/main.ts');
} else {
  process.exitCode = 3;
}
