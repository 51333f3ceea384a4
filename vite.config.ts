import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import budget from './tools/budget.json' with { type: 'json' };
import { firstLoad } from './tools/first-load.ts';
import { laterLoad } from './tools/later-load.ts';

const serverPort = process.env.PENUMBRA_PORT ?? '4010';
const server = `http://127.0.0.1:${serverPort}`;

const NO_FETCH = fileURLToPath(new URL('./shared/formats/sources/no-fetch.ts', import.meta.url));

export default defineConfig({
  root: 'client',
  // Relative, so that one build serves under any path: scripts and styles find each other from where they lie. The
  // page itself also answers at deep addresses, so the server writes its own references from the top.
  base: './',
  plugins: [react(), firstLoad(budget.first), laterLoad(budget.later)],
  // Citation.js can fetch, by packages that are made for Node; here it is handed text and nothing else.
  resolve: {
    alias: { 'node-fetch': NO_FETCH, 'sync-fetch': NO_FETCH },
  },
  build: {
    outDir: '../dist/client',
    emptyOutDir: true,
    sourcemap: false,
    // Nothing becomes a data: URL, so the Content-Security-Policy needs no exception for fonts or images.
    assetsInlineLimit: 0,
  },
  worker: { format: 'es' },
  server: {
    host: '127.0.0.1',
    port: 5173,
    strictPort: true,
    // The Host header stays the page's own, so the server's Origin check sees the same pair as in the build.
    proxy: {
      '/api': { target: server },
      '/sync': { target: server, ws: true },
    },
  },
});
