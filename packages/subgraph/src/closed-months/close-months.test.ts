import { Access } from '@microgrid/access/access';
import { ANONYMOUS } from '@microgrid/access/actor';
import { migration } from '@microgrid/database/migration';
import type { Question } from '@microgrid/disclosure/question';
import { DEFAULT_SECRET, Secret } from '@microgrid/disclosure/secret';
import { defineEntity, p } from '@mikro-orm/core';
import { sql } from 'kysely';
import { Query, Resolver } from 'type-graphql';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { grids } from '../known/grids.ts';
import { knownThings } from '../known/known.ts';
import { know } from '../known/testing.ts';
import { subgraphOf } from '../subgraph.ts';
import { openTestSubgraph, type TestSubgraph } from '../testing.ts';
import { closeMonths } from './close-months.job.ts';
import { closedFacts } from './closed-facts.ts';
import { generalGrids, named } from './closed-trees.ts';

const CallSchema = defineEntity({
  name: 'Call',
  properties: { id: p.uuid().primary(), gridCode: p.text(), at: p.datetime(), topic: p.text() },
});
class CallEntity extends CallSchema.class {}
CallSchema.setClass(CallEntity);

const calls = closedFacts({
  name: 'call',
  sensitive: 'NONE',
  aMicroGridAndYear: 1000,
  from: sql`calls.call`,
  id: sql`call.id`,
  finestTime: 'MONTH',
  dimensions: { area: generalGrids(sql`grid_code`), topic: named('TOPIC', sql`topic`, ['GAS', 'WATER']) },
  counted: sql`at`,
  measures: {},
  where: {},
});

@Resolver()
class CallResolver {
  @Query(() => Boolean, { nullable: true })
  @Access('PUBLIC')
  takesCalls() {
    return true;
  }
}

const call = {
  resolvers: [CallResolver],
  stored: [{ entity: CallEntity, personal: {} }],
  closed: [calls],
  migrations: [
    migration(
      '20261126T000000-calls',
      `create table call (id uuid primary key, grid_code text collate "C" not null, at timestamptz not null, topic text not null);
       create table call_fact (source_id uuid not null, month int not null, record_key int not null, count boolean not null,
         area text collate "C" null, topic text collate "C" null, primary key (source_id, month));
       alter table call_fact enable row level security;
       alter table call_fact force row level security;
       create policy "internal" on call_fact to microgrid_internal using (true);`,
    ),
  ],
};

const [HERE, NEW] = ['510115006001001', '510115006001002'];
const rows = (count: number, more: object = {}) =>
  Array.from({ length: count }, (_, index) => ({
    id: `01920000-0000-7000-8000-${String(index).padStart(12, '0')}`,
    gridCode: `${HERE}001`,
    at: new Date('2026-03-10T02:00:00Z'),
    topic: 'GAS',
    ...more,
  }));
const secret = new Secret(DEFAULT_SECRET);
const now = new Date('2026-04-10T02:00:00Z');

describe('the months of a data set', () => {
  let services: TestSubgraph;
  beforeEach(async () => {
    services = await openTestSubgraph(subgraphOf('calls', 'calls', [call, knownThings([grids], [])]));
    await knowGrids(HERE, `${HERE}001`);
  });
  afterEach(async () => {
    vi.restoreAllMocks();
    await services.close();
  });

  const knowGrids = (...codes: readonly string[]) =>
    know(
      services.subgraph.database,
      grids,
      codes.map((id) => ({ id, gridCode: id, state: { validFrom: '2000-01-01' } })),
    );
  const close = (closing = new AbortController().signal) =>
    services.runJob(closeMonths([calls], secret), { now, closing });
  const countOf = async (table: 'call_fact' | 'closed_month') => {
    const { rows: found } = await sql<{
      n: number;
    }>`select count(*)::int as n from ${sql.table(`calls.${table}`)}`.execute(
      services.subgraph.database.internalReader(),
    );
    return found[0]?.n;
  };
  const ask = (question: Partial<Question> = {}) =>
    services.subgraph.contextFor(ANONYMOUS).closedMonths.answer(calls, {
      asker: 'ANALYST',
      question: { by: ['GENERAL_GRID'], measures: ['count'], ...question },
    });

  it('are not closed while something is recorded that nobody would be told of', async () => {
    await services.insert(
      CallEntity,
      rows(8).concat(rows(1, { id: '01920000-0000-7000-8000-100000000000', topic: 'FIRE' })),
    );
    await expect(close()).rejects.toThrow(/^call 01920000-0000-7000-8000-100000000000: topic FIRE is not declared/);
    expect(await countOf('closed_month')).toBe(0);
    expect(await ask()).toBeUndefined();
    await sql`update calls.call set topic = 'WATER' where topic = 'FIRE'`.execute(services.store.kysely());
    await close();
    expect([await countOf('call_fact'), await countOf('closed_month')]).toEqual([9, 1]);
  });

  it('are told once all their facts are written: a closing that was interrupted begins anew', async () => {
    await services.insert(CallEntity, rows(2500));
    let looks = 0;
    // At the month, before its first thousands, before the next.
    const closing = {
      get aborted() {
        return (looks += 1) > 2;
      },
    };
    await close(closing as AbortSignal);
    expect([await countOf('call_fact'), await countOf('closed_month')]).toEqual([2000, 0]);
    expect(await ask()).toBeUndefined();
    await close();
    expect([await countOf('call_fact'), await countOf('closed_month')]).toEqual([2500, 1]);
    const answer = await ask({ by: [] });
    expect(answer?.rows[0]?.figures['count']?.value).toBeCloseTo(2500, -1.5);
  });

  it('are told on the map of today, a minute after it changed at most', async () => {
    await services.insert(CallEntity, rows(20));
    await close();
    const gridsTold = async () => (await ask())?.rows.map(({ key }) => key['GENERAL_GRID']);
    expect(await gridsTold()).toEqual([HERE]);
    await knowGrids(NEW);
    const later = performance.now() + 61_000;
    vi.spyOn(performance, 'now').mockReturnValue(later);
    expect(await gridsTold()).toEqual([HERE, NEW]);
  });
});
