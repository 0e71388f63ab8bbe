import type { Filling } from '@microgrid/database/testing';
import { openSubgraph, type Subgraph } from '@microgrid/subgraph/subgraph';
import { pino } from 'pino';
import { loadSample } from '../../src/load-sample.ts';
import { subgraphs } from '../../src/subgraphs.ts';

/** The sample of 永宁街道 in all subgraphs. */
export const sample: Filling = {
  name: 'template_sample',
  async fill(store) {
    const opened: Subgraph[] = [];
    for (const definition of subgraphs) {
      opened.push(await openSubgraph(definition, { store, log: pino({ level: 'silent' }) }));
    }
    await loadSample({ store, subgraphs: opened }, {}, () => {});
    for (const subgraph of opened) await subgraph.close();
  },
};
