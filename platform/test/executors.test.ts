import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Store } from '@microgrid/database/store';
import { openTestStore } from '@microgrid/database/testing';
import { openDevelopmentIssuer } from '@microgrid/gateway/development-issuer';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTwoExecutors, type TwoExecutors } from './soak/two-executors.ts';
import { COMMUNITY } from './world/community-query.ts';
import { sample } from './world/sample.ts';

const OPERATIONS = 2000;
const SEED = 510_115_006;

const GRID =
  'code name level openMatterCount leader { id displayName } worker { id displayName } nextActivity { title }';
const MATTERS_IN_FULL = `{ matters(first: 5) { nodes {
  id number kind status version grid { ${GRID} parent { ${GRID} parent { ${GRID} head { displayName } } } }
  handler { id displayName } enteredBy { displayName } helpers { displayName }
  history { __typename } assignments { __typename } parts { grid { ${GRID} } handler { displayName } }
  partOf { grid { ${GRID} } } } } }`;

describe('the gateway over four subgraphs', () => {
  let folder: string;
  let store: Store;
  let two: TwoExecutors;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'executors-'));
    store = await openTestStore(sample);
    const issuer = await openDevelopmentIssuer(join(folder, 'key.jwk'));
    two = await openTwoExecutors(store, { issuer, seed: SEED });
  });
  afterAll(async () => {
    await two.close();
    await store.close();
    await rm(folder, { recursive: true });
  });

  it.each([
    ['matters in full', MATTERS_IN_FULL, {}, 4],
    ['a community over four subgraphs', COMMUNITY, { code: '510115006005' }, 4],
  ])('asks each subgraph once a stage for %s', async (_what, query, variables, most) => {
    const { ours, reference } = await two.fetchesOf({ query, variables }, 'secretary');
    expect(ours).toBeLessThanOrEqual(most);
    expect(ours).toBeLessThanOrEqual(reference);
  });

  it(`answers ${OPERATIONS} random operations with the data that Apollo's own execution answers`, async () => {
    const { operations, withErrors, fetches } = await two.compare(OPERATIONS);
    // So that it says something: most are answered whole, and one fetch a subgraph and stage is fewer.
    expect(withErrors).toBeLessThan(operations / 2);
    expect(fetches.ours).toBeLessThan(fetches.reference);
  }, 900_000);
});
