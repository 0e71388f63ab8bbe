import { randomInt } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import { openPostgres } from '@microgrid/database/postgres-store';
import type { Store } from '@microgrid/database/store';
import { samplePeople } from '@microgrid/sample-network/sample-people';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { sql } from 'kysely';
import { v4, v7 } from 'uuid';
import { openKillWorld, REPORT, reportOf, ROUNDS, type KillWorld } from './world/kill-world.ts';
import { startProgram } from './world/program.ts';

const ERASE = `mutation { requestErasure(input: {}) { id } }`;
const ERASED = `{ myErasure { id doneAt parts { subgraph erasedCount } } }`;
const CALLING = `{ emergencies(where: { within: "510115006005", status: CALLING }, first: 100) { nodes { id calls { step as calledAt person { id } } } } }`;
/** So many that one turn of the clock takes a while, and a kill falls into it. */
const EMERGENCIES = 30;
const MOMENTS_MS = 500;

interface Calling {
  readonly id: string;
  readonly calls: readonly {
    readonly step: number;
    readonly as: string;
    readonly calledAt: string | null;
    readonly person: { readonly id: string } | null;
  }[];
}

/** Lets the clock of the schema go faster than any other, from now on. */
function hasten() {
  const now = sql.lit(new Date().toISOString());
  return sql`create or replace function community_services.moment() returns timestamptz volatile language sql
    as $$ select ${now}::timestamptz + (clock_timestamp() - ${now}::timestamptz) * 300 $$`;
}

/** The calls of each that are stored, whom they called at which steps, and how many were told. */
function callsOf(ids: readonly string[]) {
  return sql<{ id: string; calls: number; people: string[]; steps: number[]; facts: number }>`select emergency.id,
    count(*)::int as calls, array_remove(array_agg(person_id), null) as people, array_agg(distinct call.step) as steps,
    (select count(*)::int from community_services.outbox
      where fact ->> 'type' = 'emergency.called.v1' and fact ->> 'subject' = emergency.id::text) as facts
    from community_services.emergency
    join community_services.emergency_call as call on call.emergency_id = emergency.id and call.called_at is not null
    where emergency.id = any(${ids}::uuid[]) group by emergency.id`;
}

/** To how many people it was told that they are called to each, and how often. */
function toldOf(ids: readonly string[]) {
  return sql<{ id: string; told: number; people: number }>`select about_id as id, count(*)::int as told,
    count(distinct recipient_id)::int as people from community_services.notification
    where kind = 'EMERGENCY_CALL' and about_id = any(${ids}::uuid[]) group by about_id`;
}

/** The last of the chain, after who is on call, the backup, the worker and the community. */
const STREET_STEP = 5;

describe('kill -9 at any moment', () => {
  let world: KillWorld;
  beforeAll(async () => {
    world = await openKillWorld();
  });
  afterAll(() => world.remove());

  const inDatabase = async <T>(deed: (store: Store) => Promise<T>): Promise<T> => {
    const store = await openPostgres(world.env['DATABASE_URL'] ?? expect.fail('this needs a PostgreSQL'));
    return deed(store).finally(() => store.close());
  };

  it('P26: at any step of the call chain loses no call and makes none twice', async () => {
    const { env, ask, issuer } = world;
    const token = await issuer.mint(samplePeople().resident);
    const reported = await startProgram('start', { env, args: ['--no-sample'] });
    const emergency = { ...reportOf(v7()), kind: 'F2', severity: 'EMERGENCY' };
    const raised = await Promise.all(
      Array.from({ length: EMERGENCIES }, () =>
        ask(reported.url, { query: REPORT, variables: { input: { ...emergency, writeId: v7() } }, token }),
      ),
    );
    await reported.stop('SIGKILL');
    const ids = raised.map(({ data }) => String(data.reportMatter.id));
    // Five minutes pass in a second, so that each turn of the clock finds all of them due.
    await inDatabase((store) => hasten().execute(store.kysely()));
    for (let round = 0; round < 2 * ROUNDS; round++) {
      const program = await startProgram('start', { env, args: ['--no-sample'] });
      await setTimeout(randomInt(MOMENTS_MS));
      await program.stop('SIGKILL');
    }
    const program = await startProgram('start', { env, args: ['--no-sample'] });
    const secretary = await issuer.mint(samplePeople().secretary);
    const called = async () => {
      const { data } = await ask(program.url, { query: CALLING, token: secretary });
      const nodes: Calling[] = data.emergencies.nodes;
      const made = ({ calls }: Calling) => calls.filter(({ calledAt }) => calledAt !== null);
      return new Map(nodes.filter(({ id }) => ids.includes(id)).map((node) => [node.id, made(node)]));
    };
    const isStreet = (calls: Calling['calls']) => calls.some(({ as }) => as === 'STREET');
    const areAllStreet = async () => [...(await called()).values()].every(isStreet);
    await vi.waitUntil(areAllStreet, { timeout: 60_000, interval: 500 });
    await program.stop();
    const stored = await inDatabase(async (store) => (await callsOf(ids).execute(store.kysely())).rows);
    expect(new Set(stored.map(({ id }) => id))).toEqual(new Set(ids));
    for (const { calls, people, steps, facts } of stored) {
      // Each person once, of each call one fact, and to the end.
      expect([people.length, facts]).toEqual([new Set(people).size, calls]);
      expect(Math.max(...steps)).toBeGreaterThanOrEqual(STREET_STEP);
    }
    const tellings = () => inDatabase(async (store) => (await toldOf(ids).execute(store.kysely())).rows);
    const calledOf = new Map(stored.map(({ id, people }) => [id, people.length]));
    const areAllTold = (rows: Awaited<ReturnType<typeof tellings>>) =>
      rows.length === ids.length && rows.every(({ id, people }) => people >= (calledOf.get(id) ?? 0));
    let told = await tellings();
    while (!areAllTold(told)) {
      // What a kill left in the outbox or the inbox is told by the next start.
      const again = await startProgram('start', { env, args: ['--no-sample'] });
      await setTimeout(MOMENTS_MS);
      await again.stop('SIGKILL');
      told = await tellings();
    }
    for (const { id, told: times, people } of told) expect([id, times]).toEqual([id, people]);
  }, 300_000);

  it('P26: carries out an erasure that was acknowledged, in every subgraph and once', async () => {
    const { env, ask, issuer } = world;
    for (let round = 0; round < ROUNDS; round++) {
      const token = await issuer.mint(v4());
      const before = await startProgram('start', { env, args: ['--no-sample'] });
      expect(
        (await ask(before.url, { query: REPORT, variables: { input: reportOf(v7()) }, token })).errors,
      ).toBeUndefined();
      const { data } = await ask(before.url, { query: ERASE, token });
      await before.stop('SIGKILL');
      const after = await startProgram('start', { env, args: ['--no-sample'] });
      const erased = async () => (await ask(after.url, { query: ERASED, token })).data.myErasure;
      await vi.waitUntil(async () => (await erased()).doneAt !== null, { timeout: 60_000 });
      const { id, parts } = await erased();
      expect(id).toBe(data.requestErasure.id);
      const rows = parts.map(({ subgraph, erasedCount }: Record<string, unknown>) => [subgraph, erasedCount]);
      expect(rows).toEqual([
        ['organisation', 0],
        ['people', 0],
        ['community-services', 1],
        ['evaluations', 0],
      ]);
      await after.stop();
    }
  }, 300_000);
});
