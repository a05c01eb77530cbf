import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import type { Plugin } from 'vite';

/**
 * NL Design System ships all its components in one file. Each sets its `displayName` there, which the bundler must
 * take for a side effect and keep: without those lines only the components that the portal uses remain (300 kB less).
 */
const onlyUsedComponents: Plugin = {
  name: 'only-used-components',
  transform(code, id) {
    if (!id.includes('/@utrecht/')) return undefined;
    return { code: code.replace(/^\w+\.displayName = .*;$/gm, ''), map: null };
  },
};

/** `npm start` builds the portal once per content hash; the server serves the result. */
export default defineConfig({
  root: import.meta.dirname,
  plugins: [react(), onlyUsedComponents],
  build: {
    target: 'es2024',
    sourcemap: false,
    assetsInlineLimit: 0,
    reportCompressedSize: false,
    rolldownOptions: { treeshake: { moduleSideEffects: (id) => !id.includes('/@utrecht/') } },
  },
  server: { proxy: { '/v1': 'http://127.0.0.1:8080', '/gezond': 'http://127.0.0.1:8080' } },
});
