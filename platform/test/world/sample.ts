import { createHash } from 'node:crypto';
import type { Store } from '@microgrid/database/store';
import type { Filling } from '@microgrid/database/testing';
import { openInProcessTransport } from '@microgrid/facts/in-process-transport';
import { openSubgraph, type Subgraph } from '@microgrid/subgraph/subgraph';
import { pino } from 'pino';
import { caughtUp } from '../../src/caught-up.ts';
import { loadSample } from '../../src/load-sample.ts';
import { subgraphs } from '../../src/subgraphs.ts';

/** A copy of the repository with more in it may use the same server. */
const steps = subgraphs.flatMap(({ name, database }) => [name, ...database.migrations.map((step) => step.name)]);
const version = createHash('sha256').update(steps.join()).digest('hex').slice(0, 8);

/** All subgraphs without anything in them. */
export const migrated: Filling = {
  name: `template_migrated_${version}`,
  fill: (store) => withSubgraphs(store, () => Promise.resolve()),
};

/** The sample of 永宁街道 in all subgraphs, which have told each other of it. */
export const sample: Filling = {
  name: `template_sample_${version}`,
  fill: (store) =>
    withSubgraphs(store, async (opened) => {
      await loadSample({ store, subgraphs: opened }, {}, () => {});
      await caughtUp(opened);
      for (const subgraph of opened) await subgraph.closeMonths();
    }),
};

async function withSubgraphs(store: Store, deed: (opened: readonly Subgraph[]) => Promise<unknown>): Promise<void> {
  const transport = openInProcessTransport();
  const opened: Subgraph[] = [];
  for (const definition of subgraphs) {
    opened.push(await openSubgraph(definition, { store, log: pino({ level: 'silent' }), transport }));
  }
  await transport.begin();
  await deed(opened);
  await caughtUp(opened);
  for (const subgraph of opened) await subgraph.close();
  await transport.close();
}
