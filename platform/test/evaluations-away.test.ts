import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { communityServices } from '@microgrid/community-services/subgraph';
import { openPostgres } from '@microgrid/database/postgres-store';
import { createTestDatabase } from '@microgrid/database/testing';
import { heardFactsConsumer } from '@microgrid/evaluations/heard-facts';
import { keepRounds } from '@microgrid/evaluations/keep-rounds';
import { keepRoundsOpen } from '@microgrid/evaluations/open-rounds';
import { evaluations } from '@microgrid/evaluations/subgraph';
import type { Fact } from '@microgrid/facts/fact';
import { openJetStreamTransport } from '@microgrid/facts/jet-stream-transport';
import { startNatsServer, type NatsServer } from '@microgrid/facts/nats-server';
import { recordAll } from '@microgrid/facts/record';
import { people } from '@microgrid/people/subgraph';
import { openSubgraph, type Subgraph, type SubgraphDefinition } from '@microgrid/subgraph/subgraph';
import { sql } from 'kysely';
import { pino } from 'pino';
import { v7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { caughtUp } from '../src/caught-up.ts';
import { migrated } from './world/sample.ts';

const log = pino({ level: 'silent' });
const GENERAL = '510115006005007';
const LEADERS = 12;
const VISITS = 7;

const factOf = (subject: string, at: string, rest: Pick<Fact, 'source' | 'type' | 'gridcode' | 'data'>): Fact => {
  const envelope = { specversion: '1.0', id: v7(), datacontenttype: 'application/json' } as const;
  return { ...envelope, ...rest, subject, time: `${at}T04:00:00.000Z` };
};
/** The posts of leaders, and what became of their visits; a visit in each week, settled in the week after. */
const leaders = Array.from({ length: LEADERS }, (_, n) => ({
  personId: v7(),
  micro: `${GENERAL}${String(n + 1).padStart(3, '0')}`,
}));
const posts = leaders.map(({ personId, micro }) =>
  factOf(v7(), '2025-12-20', {
    source: '/people',
    type: 'appointment.started.v1',
    gridcode: micro,
    data: { personId, role: 'MICRO_GRID_LEADER', startsOn: '2026-01-01', endsOn: '2026-12-31' },
  }),
);
const visits = leaders
  .flatMap(({ personId: visitorId }, n) =>
    Array.from({ length: VISITS }, (_, week) => {
      const subject = v7();
      const [due, after] = [new Date(Date.UTC(2026, 0, 5 + 7 * week)), new Date(Date.UTC(2026, 0, 12 + 7 * week))];
      const [dueOn = '', settledOn = ''] = [due, after].map((day) => day.toISOString().slice(0, 10));
      const about = { source: '/community-services', gridcode: GENERAL };
      const status = (n + week) % 4 === 0 ? ('MISSED' as const) : ('DONE' as const);
      return [
        factOf(subject, dueOn, { ...about, type: 'care_visit.due.v1', data: { visitorId, dueOn } }),
        factOf(subject, settledOn, { ...about, type: 'care_visit.settled.v1', data: { visitorId, status } }),
      ];
    }).flat(),
  )
  .toSorted((a, b) => (a.time < b.time ? -1 : 1));

describe('evaluations that are stopped for a day, while the others go on over NATS', () => {
  let folder: string;
  let nats: NatsServer;
  let database: string;
  const closing: (() => Promise<unknown>)[] = [];

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'away-'));
    nats = (await startNatsServer(join(folder, 'nats'))) ?? expect.fail('there is no nats-server');
    database = await createTestDatabase(inject('postgresUrl') ?? '', migrated);
  });
  afterAll(async () => {
    for (const close of closing.toReversed()) await close();
    await nats.close();
    await rm(folder, { recursive: true, force: true });
  });

  /** A subgraph with connections of its own, as processes have them. */
  const open = async (definition: SubgraphDefinition, url = database, isTold = true) => {
    const store = await openPostgres(url);
    const transport = isTold ? await openJetStreamTransport({ servers: [nats.url] }, log) : undefined;
    const subgraph = await openSubgraph(definition, { store, log, transport });
    let isOpen = true;
    const close = async () => {
      if (!isOpen) return;
      isOpen = false;
      await subgraph.close();
      await transport?.close();
      await store.close();
    };
    closing.push(close);
    return { subgraph, close };
  };
  const tell = ({ database: { store, model } }: Subgraph, facts: readonly Fact[]) =>
    store
      .kysely<unknown>()
      .transaction()
      .execute(async (transaction) => {
        await sql`set local role microgrid_internal`.execute(transaction);
        await recordAll(transaction, model.schema, facts);
      });
  const rowsOf = <Row>({ database: { store } }: Subgraph, query: string) =>
    store
      .kysely<unknown>()
      .transaction()
      .execute(async (transaction) => {
        await sql`set local role microgrid_internal`.execute(transaction);
        return (await sql.raw<Row>(query).execute(transaction)).rows;
      });
  /** What the two have told so far of what evaluations hears, what their migrations told included. */
  const toldBy = async (tellers: readonly Subgraph[]) => {
    const facts: Fact[] = [];
    for (const teller of tellers) {
      const query = `select fact from ${teller.database.model.schema}.outbox order by position`;
      facts.push(...(await rowsOf<{ fact: Fact }>(teller, query)).map(({ fact }) => fact));
    }
    return facts.filter(({ type }) => Object.hasOwn(heardFactsConsumer.handlers, type));
  };
  const heard = async (subgraph: Subgraph, facts: number) => {
    for (;;) {
      const [row] = await rowsOf<{ count: number }>(
        subgraph,
        'select count(*)::int as count from evaluations.heard_fact',
      );
      if ((row?.count ?? 0) >= facts) return row?.count;
    }
  };
  /** Lets the clock freeze the first quarter, and gathers what is there by then. */
  const freeze = async (subgraph: Subgraph) => {
    const context = { database: subgraph.database, log, closing: new AbortController().signal };
    await keepRoundsOpen.run({ ...context, now: new Date('2026-03-20T04:00:00Z') });
    const goOn = () => keepRounds.run({ ...context, now: new Date('2026-04-05T04:00:00Z') });
    await goOn();
    return goOn;
  };
  /** The first quarter, to its end. */
  const results = async (subgraph: Subgraph) => {
    const goOn = await freeze(subgraph);
    await rowsOf(
      subgraph,
      `update evaluations.evaluation_round set computing_since = frozen_at where status = 'FROZEN'`,
    );
    await goOn();
    const evaluated = 'id, appointment_id, person_id, grid_code, status, served_days, score, grade, not_rated';
    const stored = [];
    for (const query of [
      `select ${evaluated} from evaluations.evaluation order by id`,
      'select * from evaluations.indicator_value order by evaluation_id, indicator_code',
      'select * from evaluations.evidence order by id',
    ])
      stored.push(await rowsOf(subgraph, query));
    return stored;
  };

  it('hear afterwards all that was told meanwhile, once and in order, and come to the same to the byte', async () => {
    const teller = [await open(people), await open(communityServices)];
    const [ofPeople, ofCommunity] = teller.map(({ subgraph }) => subgraph) as [Subgraph, Subgraph];
    const before = await open(evaluations);
    const half = Math.floor(visits.length / 2);
    await tell(ofPeople, posts);
    await tell(ofCommunity, visits.slice(0, half));
    const first = await toldBy([ofPeople, ofCommunity]);
    expect(await heard(before.subgraph, first.length)).toBe(first.length);
    await before.close();

    await tell(ofCommunity, visits.slice(half));
    await caughtUp([ofPeople, ofCommunity]);
    const after = await open(evaluations);
    // The day came while they were away: the clock freezes the facts while the rest is still on its way.
    await freeze(after.subgraph);
    const all = await toldBy([ofPeople, ofCommunity]);
    expect(all.length - first.length).toBe(visits.length - half);
    expect(await heard(after.subgraph, all.length)).toBe(all.length);

    const undisturbed = await open(evaluations, await createTestDatabase(inject('postgresUrl') ?? '', migrated), false);
    await undisturbed.subgraph.database.transaction(async (em) => heardFactsConsumer.handleMany?.(all, em));
    const expected = await results(undisturbed.subgraph);
    expect(expected[2]?.length).toBeGreaterThanOrEqual(LEADERS * VISITS);
    expect(JSON.stringify(await results(after.subgraph))).toBe(JSON.stringify(expected));
  }, 120_000);
});
