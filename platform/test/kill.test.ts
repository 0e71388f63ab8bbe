import { mkdtemp, rm } from 'node:fs/promises';
import { randomInt } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { openPglite } from '@microgrid/database/pglite-store';
import { openPostgres } from '@microgrid/database/postgres-store';
import type { Store } from '@microgrid/database/store';
import { openDevelopmentIssuer, type DevelopmentIssuer } from '@microgrid/gateway/development-issuer';
import { samplePeople } from '@microgrid/sample-network/sample-people';
import { createTestDatabase, makeTestFolder } from '@microgrid/database/testing';
import { afterAll, beforeAll, describe, expect, inject, it, vi } from 'vitest';
import { sql } from 'kysely';
import { v4, v7 } from 'uuid';
import { startProgram } from './world/program.ts';
import { sample } from './world/sample.ts';

const REPORT = `mutation ($input: ReportMatterInput!) { reportMatter(input: $input) { id } }`;
const ERASE = `mutation { requestErasure(input: {}) { id } }`;
const ERASED = `{ myErasure { id doneAt parts { subgraph erasedCount } } }`;
const READ = `query ($id: ID!) { matter(id: $id) { status history { action } } }`;
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

/** A round starts the platform anew: `pnpm nightly kill` takes many. */
const ROUNDS = Number(process.env['KILL_ROUNDS'] ?? 1);

describe('kill -9 at any moment', () => {
  let folder: string;
  let env: Record<string, string>;
  let issuer: DevelopmentIssuer;
  let token: string;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'kill-'));
    const server = inject('postgresUrl');
    env = { DATA_DIR: folder };
    if (server === undefined) await makeTestFolder(join(folder, 'pglite'), sample);
    else env['DATABASE_URL'] = await createTestDatabase(server, sample);
    issuer = await openDevelopmentIssuer(join(folder, 'development-issuer.jwk'));
    token = await issuer.mint(samplePeople().resident);
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  const ask = async (url: string, query: string, variables: object, bearer = token) => {
    const response = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${bearer}` },
      body: JSON.stringify({ query, variables }),
    });
    return JSON.parse(await response.text());
  };
  const report = (writeId: string) => ({
    input: {
      writeId,
      kind: 'A5',
      severity: 'ORDINARY',
      gridCode: '510115006005001001',
      place: '样例路口',
      description: '路灯不亮（样例）',
    },
  });

  it('P26: loses nothing that was acknowledged and leaves no half of anything', async () => {
    const sent: string[] = [];
    const acknowledged: string[] = [];
    for (let round = 0; round < ROUNDS; round++) {
      const program = await startProgram('start', { env, args: ['--no-sample'] });
      const enough = Promise.withResolvers<void>();
      // Several clients write without pause until the process is gone under them.
      const clients = Array.from({ length: 4 }, async () => {
        for (;;) {
          const id = v7();
          sent.push(id);
          const answer = await ask(program.url, REPORT, report(id)).catch(() => undefined);
          if (answer === undefined) return;
          acknowledged.push(answer.data.reportMatter.id);
          if (acknowledged.length >= 10 * (round + 1)) enough.resolve();
        }
      });
      await enough.promise;
      await program.stop('SIGKILL');
      await Promise.all(clients);
    }
    const program = await startProgram('start', { env, args: ['--no-sample'] });
    const found = await Promise.all(
      sent.map(async (id) => [id, (await ask(program.url, READ, { id })).data.matter] as const),
    );
    await program.stop();
    const kept = new Map(found.filter(([, matter]) => matter !== null));
    expect(acknowledged.filter((id) => !kept.has(id))).toEqual([]);
    for (const matter of kept.values()) expect(matter).toEqual({ status: 'REPORTED', history: [{ action: 'REPORT' }] });
  }, 300_000);

  it('P26: at any step of the call chain loses no call and makes none twice', async () => {
    const reported = await startProgram('start', { env, args: ['--no-sample'] });
    const emergency = { ...report(v7()).input, kind: 'F2', severity: 'EMERGENCY' };
    const raised = await Promise.all(
      Array.from({ length: EMERGENCIES }, () => ask(reported.url, REPORT, { input: { ...emergency, writeId: v7() } })),
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
      const { data } = await ask(program.url, CALLING, {}, secretary);
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

  /** While no program holds the folder. */
  const inDatabase = async <T>(deed: (store: Store) => Promise<T>): Promise<T> => {
    const url = env['DATABASE_URL'];
    const store = await (url === undefined ? openPglite(join(folder, 'pglite')) : openPostgres(url));
    return deed(store).finally(() => store.close());
  };

  it('P26: carries out an erasure that was acknowledged, in every subgraph and once', async () => {
    for (let round = 0; round < ROUNDS; round++) {
      const somebody = await issuer.mint(v4());
      const before = await startProgram('start', { env, args: ['--no-sample'] });
      expect((await ask(before.url, REPORT, report(v7()), somebody)).errors).toBeUndefined();
      const { data } = await ask(before.url, ERASE, {}, somebody);
      await before.stop('SIGKILL');
      const after = await startProgram('start', { env, args: ['--no-sample'] });
      const erased = async () => (await ask(after.url, ERASED, {}, somebody)).data.myErasure;
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
