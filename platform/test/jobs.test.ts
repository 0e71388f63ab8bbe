import type { Store } from '@microgrid/database/store';
import { openTestStore } from '@microgrid/database/testing';
import { openInProcessTransport } from '@microgrid/facts/in-process-transport';
import { openSubgraph, type Subgraph } from '@microgrid/subgraph/subgraph';
import { sql, type RawBuilder } from 'kysely';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadSample } from '../src/load-sample.ts';
import { subgraphs } from '../src/subgraphs.ts';

const log = pino({ level: 'silent' });

/** Asked for when a post held it back, of somebody who holds none any more. */
const ASK = sql`insert into people.erasure_request (person_id, asked_at)
  values ('01920000-0000-7000-8000-000000000001', now() - interval '1 day')`;

const DUE = sql<{ reporters: number; terms: number; requests: number }>`select
  (select count(*)::int from people.erasure_request) as requests,
  (select count(*)::int from community_services.matter_reporter join community_services.matter on matter.id = matter_id
    where closed_at < now() - interval '90 days') as reporters,
  (select count(*)::int from people.appointment
    where status in ('ACTIVE', 'ON_LEAVE', 'SUSPENDED') and ends_on < (now() at time zone 'Asia/Shanghai')::date) as terms`;

const PENDING = sql<{ facts: number }>`select count(*)::int as facts from people.outbox where delivered_at is null`;

/** Appointments and posts in the grids that do not agree, matters with somebody who no longer serves there, and whether any moved. */
const AFTERWARDS = sql<{ posts: number; matters: number; isHandedOver: boolean }>`select
  (select count(*)::int from (select id, status from people.appointment where status in ('ACTIVE', 'ON_LEAVE', 'SUSPENDED')) appointment
    full join (select id, paused_at from community_services.post where ended_at is null and role <> 'STREET_OFFICER') post using (id)
    where appointment is null or post is null or (status = 'ACTIVE') <> (paused_at is null)) as posts,
  (select count(*)::int from community_services.matter where status = 'ACCEPTED' and level in ('L0', 'L1', 'L2') and not exists (
    select from community_services.post where person_id = handler_id and ended_at is null and matter.grid_code ^@ post.grid_code
  )) as matters,
  exists (select from community_services.matter_event where action = 'HAND_OVER') as "isHandedOver"`;

describe('what the clock has made due in two months', () => {
  let store: Store;
  beforeAll(async () => {
    store = await openTestStore();
    const loading = await open();
    const asOf = new Date(Date.now() - 60 * 86_400_000);
    await loadSample({ store, subgraphs: loading }, { asOf }, () => {});
    await close(loading);
  });
  afterAll(() => store.close());

  const open = async (): Promise<Subgraph[]> => {
    const transport = openInProcessTransport();
    const opened: Subgraph[] = [];
    for (const definition of subgraphs) opened.push(await openSubgraph(definition, { store, log, transport }));
    await transport.begin();
    return opened;
  };
  const close = async (opened: readonly Subgraph[]) => {
    for (const subgraph of opened) await subgraph.close();
  };
  const only = async <T>(query: RawBuilder<T>): Promise<T | undefined> => (await query.execute(store.kysely())).rows[0];

  it('waits while nobody serves; then reporters are forgotten, requests finished, and terms end with all that follows', async () => {
    await ASK.execute(store.kysely());
    const due = await only(DUE);
    expect(due?.reporters).toBeGreaterThan(1000);
    expect(due?.terms).toBeGreaterThan(20);
    expect(due?.requests).toBe(1);
    await close(await open());
    expect(await only(DUE)).toEqual(due);

    const serving = await open();
    for (const subgraph of serving) subgraph.startJobs();
    for (let left = due; left?.reporters !== 0 || left.terms + left.requests !== 0;) left = await only(DUE);
    while ((await only(PENDING))?.facts !== 0);
    await close(serving);
    expect(await only(AFTERWARDS)).toEqual({ posts: 0, matters: 0, isHandedOver: true });
  });
});
