import type { Store } from '@microgrid/database/store';
import { openTestStore } from '@microgrid/database/testing';
import { SUBGRAPHS } from '@microgrid/facts/subgraphs';
import { samplePeople } from '@microgrid/sample-network/sample-people';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { erasePersonEverywhere, retainEverywhere } from '../src/erase-everywhere.ts';
import { subgraphs } from '../src/subgraphs.ts';
import { sample } from './world/sample.ts';

describe('erasing', () => {
  let store: Store;
  const { resident, worker } = samplePeople();
  beforeAll(async () => void (store = await openTestStore(sample)));
  afterAll(() => store.close());

  it('E10: waits for every subgraph that there is', () => {
    expect(SUBGRAPHS.toSorted()).toEqual(subgraphs.map(({ name }) => name).toSorted());
  });

  const storeOf = () => Promise.resolve(store);
  /** Where the id of a person stands, whatever the column is called. */
  const placesOf = async (personId: string) => {
    const { rows: tables } = await sql<{ name: string }>`
      select table_schema || '.' || table_name as name from information_schema.tables
      where table_type = 'BASE TABLE' and table_schema = any(${subgraphs.map(({ database }) => database.schema)})`.execute(
      store.kysely(),
    );
    const found: string[] = [];
    for (const { name } of tables) {
      const rows =
        await sql`select from ${sql.table(name)} as t where to_jsonb(t)::text like ${`%${personId}%`}`.execute(
          store.kysely(),
        );
      if (rows.rows.length > 0) found.push(name);
    }
    return found.toSorted();
  };

  it('E10: reaches every subgraph, and afterwards a resident is nowhere', async () => {
    expect(await placesOf(resident)).toContain('community_services.matter_reporter');
    const proofs = await erasePersonEverywhere(resident, storeOf);
    expect([...proofs.keys()]).toEqual(subgraphs.map(({ name }) => name));
    expect(await placesOf(resident)).toEqual([]);
  });

  it('E10: says of somebody in post what is kept, why and until when, and keeps the request', async () => {
    const proofs = await erasePersonEverywhere(worker, storeOf);
    const told = [...proofs.values()].flat().filter(({ deed, rows }) => deed === 'KEPT' && rows > 0);
    expect(told.map(({ reason }) => reason)).not.toContain(null);
    expect(told.find(({ entity }) => entity === 'Person')?.reason).toMatch(
      /: kept while the person serves, then erased$/,
    );
    expect(await placesOf(worker)).toContain('people.erasure_request');
  });

  it('E10: leaves of the sample only what may be kept, as often as it runs', async () => {
    const inTenYears = new Date(Date.now() + 10 * 366 * 86_400_000);
    const proofs = await retainEverywhere(inTenYears, storeOf);
    const reached = [...proofs].flatMap(([, done]) => done.map(({ entity }) => entity));
    expect(reached).toEqual(
      expect.arrayContaining(['Activity', 'Registration', 'Matter', 'MatterEvent', 'MatterReporter']),
    );
    expect([...(await retainEverywhere(inTenYears, storeOf)).values()].flat()).toEqual([]);
  });
});
