import { appConfig } from '@microgrid/front/app-config';
import { defineConfig } from 'vite';
import { serviceWorker } from './build/service-worker.ts';

const config = appConfig('/phone/');
/** The sources are React's; what a phone loads is a quarter of it (docs/decisions/0327-phone-preact.md). */
const REACT = /^react(?:-dom)?(?=$|\/)/;

export default defineConfig({
  ...config,
  plugins: [config.plugins, serviceWorker()],
  resolve: {
    ...config.resolve,
    dedupe: ['preact'],
    alias: [
      { find: /^react\/jsx-runtime$/, replacement: 'preact/jsx-runtime' },
      { find: REACT, replacement: 'preact/compat' },
    ],
  },
});
