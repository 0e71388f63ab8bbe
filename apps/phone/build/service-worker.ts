import type { Plugin } from 'vite';
import { generateSW } from 'workbox-build';

/**
 * Writes `sw.js`, which keeps the files of the page and nothing else: no answer of the graph. A new version is fetched while
 * the old one is in use, and takes over at the next start.
 */
export function serviceWorker(): Plugin {
  let folder = '';
  return {
    name: 'service-worker',
    apply: 'build',
    configResolved: ({ build }) => void (folder = build.outDir),
    async writeBundle() {
      const { warnings } = await generateSW({
        globDirectory: folder,
        globPatterns: ['index.html', 'app.webmanifest', 'icon.svg', 'assets/*.{js,css}'],
        // It signs people in at an issuer, which needs a network.
        globIgnores: ['assets/code-flow-*.js'],
        swDest: `${folder}/sw.js`,
        // Whatever place within the page is opened.
        navigateFallback: 'index.html',
        // `assets/` are named by their content.
        dontCacheBustURLsMatching: /^assets\//,
        inlineWorkboxRuntime: true,
        sourcemap: false,
        mode: 'production',
        babelPresetEnvTargets: ['chrome 80'],
      });
      if (warnings.length > 0) this.error(warnings.join('; '));
    },
  };
}
