import { watch } from 'node:fs';
import { readFile } from 'node:fs/promises';
import type { SupergraphManager } from '@apollo/gateway';
import type { Logger } from 'pino';

/** The committed supergraph, beside `src` and `dist`. */
export const SUPERGRAPH_FILE = new URL('../supergraph.graphql', import.meta.url);

/** Hands the file to the gateway, and again whenever it changes; a version that does not load leaves the last one. */
export function supergraphOf(file: URL, log: Logger): SupergraphManager {
  return {
    async initialize({ update }) {
      const read = () => readFile(file, 'utf8');
      let current = await read();
      const watcher = watch(file, { persistent: false }, () => {
        void read()
          .then((next) => {
            if (next === current || next === '') return;
            update(next);
            current = next;
            log.info('the supergraph was reloaded');
          })
          .catch((error: unknown) => log.error({ err: error }, 'the changed supergraph does not load'));
      });
      return { supergraphSdl: current, cleanup: () => Promise.resolve(watcher.close()) };
    },
  };
}
