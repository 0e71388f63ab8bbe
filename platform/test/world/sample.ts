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

/** The sample of 永宁街道 in all subgraphs, which have told each other of it, with its months closed: as of today. */
export const sample: Filling = { name: `template_sample_${version}`, fill: (store) => fillWithSample(store) };

/** The same as of a day, so that it holds the same rows whenever it is made. */
export function sampleOf(asOf: Date): Filling {
  return { name: `template_sample_${asOf.getTime()}_${version}`, fill: (store) => fillWithSample(store, asOf) };
}

function fillWithSample(store: Store, asOf = new Date()): Promise<void> {
  return withSubgraphs(store, async (opened) => {
    await loadSample({ store, subgraphs: opened }, { asOf }, () => {});
    await caughtUp(opened);
    for (const subgraph of opened) await subgraph.closeMonths(asOf);
  });
}

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
