import { compressed } from '@microgrid/front/compressed';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { labelled } from './build/labelled.ts';

export default defineConfig({
  base: '/explorer/',
  plugins: [labelled(), react(), compressed()],
  worker: { format: 'es' },
  build: {
    // Monaco's regular expressions want the flag `d`, which older ones lack.
    target: 'chrome92',
    cssTarget: 'chrome92',
    modulePreload: { polyfill: false },
    // Nothing as text in a script or style: the policy of the page takes no fonts from there.
    assetsInlineLimit: 0,
    // The editor is as large as it is; what all of it may weigh, says a test.
    chunkSizeWarningLimit: 6000,
  },
});
