import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Actor } from '@microgrid/access/actor';
import { openPostgres } from '@microgrid/database/postgres-store';
import type { Store } from '@microgrid/database/store';
import { createTestDatabase } from '@microgrid/database/testing';
import { openJetStreamTransport } from '@microgrid/facts/jet-stream-transport';
import { startNatsServer, type NatsServer } from '@microgrid/facts/nats-server';
import { openSubgraph, type Subgraph } from '@microgrid/subgraph/subgraph';
import { sql } from 'kysely';
import { pino } from 'pino';
import { v4, v7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { subgraphs } from '../src/subgraphs.ts';
import { COMPILED } from './world/program.ts';
import { migrated } from './world/sample.ts';

const REQUEST = `mutation { requestErasure(input: {}) { id } }`;
const MINE = `{ myErasure { doneAt parts { subgraph doneAt erasedCount } } }`;
const OUT = 'community-services';
const log = pino({ level: 'silent' });

interface Part {
  readonly subgraph: string;
  readonly doneAt: string | null;
  readonly erasedCount: number | null;
}

describe('an erasure, while facts go between processes over NATS', () => {
  let folder: string;
  let nats: NatsServer;
  let database: string;
  let store: Store;
  let people: Subgraph;
  let community: ChildProcess;
  const closing: (() => Promise<unknown>)[] = [];

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'erasing-'));
    nats = (await startNatsServer(join(folder, 'nats'))) ?? expect.fail('there is no nats-server');
    database = await createTestDatabase(inject('postgresUrl') ?? '', migrated);
    store = await openPostgres(database);
    for (const definition of subgraphs) {
      if (definition.name === OUT) continue;
      // Each with connections of its own, as processes have them.
      const [own, transport] = [
        await openPostgres(database),
        await openJetStreamTransport({ servers: [nats.url] }, log),
      ];
      const subgraph = await openSubgraph(definition, { store: own, log, transport });
      if (definition.name === 'people') people = subgraph;
      closing.push(() =>
        subgraph
          .close()
          .then(() => transport.close())
          .then(() => own.close()),
      );
    }
    community = await startCommunity();
  });
  afterAll(async () => {
    await kill();
    for (const close of closing) await close();
    await store.close();
    await nats.close();
    await rm(folder, { recursive: true, force: true });
  });

  /** The subgraph as a process of its own, as it is built. */
  const startCommunity = async () => {
    const main = fileURLToPath(import.meta.resolve(`@microgrid/${OUT}/main`))
      .replace('/src/', '/dist/')
      .replace('.ts', '.js');
    const secrets = { INTERNAL_SECRET: 'between the processes', CURSOR_SECRET: 'of this test alone' };
    const own = { DATABASE_URL: database, NATS_URL: nats.url, HOST: '127.0.0.1', PORT: '0', METRICS_PORT: '' };
    const child = spawn(process.execPath, [main], {
      env: { PATH: process.env['PATH'], HOME: process.env['HOME'], ...COMPILED, ...secrets, ...own },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    await once(child.stdout ?? child, 'data');
    return child;
  };
  const kill = async () => {
    const ended = once(community, 'close');
    community.kill('SIGKILL');
    await ended;
  };

  const ask = async (query: string, subject: string) => {
    const actor: Actor = { subject, grants: [] };
    const { data, errors } = await people.execute({ query }, { actor });
    expect(errors).toBeUndefined();
    return JSON.parse(JSON.stringify(data));
  };
  /** The erasure as whoever asked sees it, once all parts are done but those of `without`. */
  const doneBut = async (subject: string, ...without: string[]) => {
    for (;;) {
      const { myErasure } = await ask(MINE, subject);
      const waiting = myErasure.parts.filter(({ doneAt }: Part) => doneAt === null);
      const isSeen = without.length > 0 || myErasure.doneAt !== null;
      if (isSeen && waiting.every(({ subgraph }: Part) => without.includes(subgraph))) return { ...myErasure, waiting };
    }
  };
  /** Somebody who reported three matters. */
  const reporter = async () => {
    const personId = v4();
    for (let made = 0; made < 3; made++) {
      await asInternal((kysely) =>
        sql`insert into community_services.matter_reporter (matter_id, person_id) values (${v7()}, ${personId})`.execute(
          kysely,
        ),
      );
    }
    return personId;
  };
  const asInternal = <T>(deed: (kysely: ReturnType<Store['kysely']>) => Promise<T>) =>
    store
      .kysely()
      .transaction()
      .execute(async (transaction) => {
        await sql`set local role microgrid_internal`.execute(transaction);
        return deed(transaction);
      });
  const reportedBy = (personId: string) =>
    asInternal(async (kysely) => {
      const { rows } = await sql`select from community_services.matter_reporter where person_id = ${personId}`.execute(
        kysely,
      );
      return rows.length;
    });
  const erasedBy = ({ parts }: { parts: readonly Part[] }) =>
    parts.find(({ subgraph }) => subgraph === OUT)?.erasedCount;

  it('is carried out by each, and by one that is stopped when it comes back', async () => {
    const somebody = await reporter();
    await ask(REQUEST, somebody);
    expect(await doneBut(somebody)).toMatchObject({ doneAt: expect.any(String) });
    expect(await reportedBy(somebody)).toBe(0);

    const another = await reporter();
    await kill();
    await ask(REQUEST, another);
    const { doneAt, waiting } = await doneBut(another, OUT);
    expect([doneAt, waiting]).toEqual([null, [{ subgraph: OUT, doneAt: null, erasedCount: null }]]);
    expect(await reportedBy(another)).toBe(3);
    community = await startCommunity();
    expect(erasedBy(await doneBut(another))).toBe(3);
    expect(await reportedBy(another)).toBe(0);
  }, 120_000);

  it('P26: is carried out whole and once by one that is killed in the middle of it', async () => {
    const somebody = await reporter();
    await asInternal(async (kysely) => {
      // It comes as far as this table, and no further.
      await sql`lock table community_services.matter_reporter in access exclusive mode`.execute(kysely);
      await ask(REQUEST, somebody);
      for (let waiting = 0; waiting === 0;) {
        const { rows } = await sql<{ waiting: number }>`select count(*)::int as waiting from pg_locks
          where not granted and relation = 'community_services.matter_reporter'::regclass`.execute(store.kysely());
        waiting = rows[0]?.waiting ?? 0;
      }
      await kill();
    });
    expect(await reportedBy(somebody)).toBe(3);
    expect((await doneBut(somebody, OUT)).doneAt).toBeNull();
    community = await startCommunity();
    expect(erasedBy(await doneBut(somebody))).toBe(3);
    expect(await reportedBy(somebody)).toBe(0);
  }, 120_000);
});
