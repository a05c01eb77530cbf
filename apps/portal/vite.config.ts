import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** `npm start` builds the portal once per content hash; the server serves the result. */
export default defineConfig({
  root: import.meta.dirname,
  plugins: [react()],
  build: {
    target: 'es2024',
    sourcemap: false,
    assetsInlineLimit: 0,
    reportCompressedSize: false,
    rolldownOptions: {
      treeshake: { moduleSideEffects: (id) => !id.includes('/@utrecht/'), propertyWriteSideEffects: false },
    },
  },
  server: { proxy: { '/v1': 'http://127.0.0.1:8080', '/gezond': 'http://127.0.0.1:8080' } },
});
