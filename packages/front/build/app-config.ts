import react from '@vitejs/plugin-react';
import type { UserConfig } from 'vite';
import { compressed } from './compressed.ts';

/** How an app below the path `base` is built: for browsers from Chromium 80 on, which stand in offices and in web views of phones. */
export function appConfig(base: string): UserConfig {
  return {
    base,
    plugins: [react(), compressed()],
    // Packages of this repository as their sources, so that nothing has to be built before.
    resolve: { conditions: ['source', 'module', 'browser', 'production'] },
    build: {
      target: 'chrome80',
      cssTarget: 'chrome80',
      modulePreload: { polyfill: false },
      // Nothing as text in a script or style: the policy of the page takes no fonts or pictures from there.
      assetsInlineLimit: 0,
    },
  };
}
