import { readFileSync, watch } from 'node:fs';
import { readFile } from 'node:fs/promises';
import type { SupergraphManager } from '@apollo/gateway';
import type { Logger } from 'pino';

/** The committed supergraph, beside `src` and `dist`. */
export const SUPERGRAPH_FILE = new URL('../supergraph.graphql', import.meta.url);

/** The names of the subgraphs that the supergraph is composed of. */
export function subgraphNames(file: URL = SUPERGRAPH_FILE): string[] {
  const joined = readFileSync(file, 'utf8').matchAll(/@join__graph\(name: "([^"]+)"/g);
  return [...joined].map(([, name = '']) => name);
}

/** Hands the file to the gateway, and again whenever it changes; a version that does not load leaves the last one. */
export function supergraphOf(file: URL, log: Logger): SupergraphManager {
  return {
    async initialize({ update }) {
      let current = await readFile(file, 'utf8');
      const reload = async () => {
        const next = await readFile(file, 'utf8');
        if (next === current || next === '') return;
        update(next);
        current = next;
        log.info('the supergraph was reloaded');
      };
      const watcher = watch(file, { persistent: false }, () => {
        reload().catch((error: unknown) => log.error({ err: error }, 'the changed supergraph does not load'));
      });
      return { supergraphSdl: current, cleanup: () => Promise.resolve(watcher.close()) };
    },
  };
}
