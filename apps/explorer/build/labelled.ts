import type { Plugin } from 'vite';
import { LABELS } from './labels.ts';

/**
 * Writes our words on GraphiQL's buttons as its code is bundled. One that a newer version no longer has ends the build,
 * so that none is lost without a word.
 */
export function labelled(): Plugin {
  const missing = new Set(Object.keys(LABELS));
  return {
    name: 'labelled',
    apply: 'build',
    transform(code, id) {
      const path = id.replaceAll('\\', '/').split('?')[0] ?? '';
      const module = Object.keys(LABELS).find((end) => path.endsWith(end));
      if (module === undefined) return null;
      missing.delete(module);
      let written = code;
      for (const [phrase, ours] of Object.entries(LABELS[module] ?? {})) {
        if (!written.includes(phrase)) throw new Error(`${module} no longer says ${phrase}: see build/labels.ts`);
        written = written.replaceAll(phrase, ours);
      }
      return { code: written, map: null };
    },
    buildEnd(error) {
      if (error === undefined && missing.size > 0) {
        throw new Error(`GraphiQL has no longer ${[...missing].join(', ')}: see build/labels.ts`);
      }
    },
  };
}
