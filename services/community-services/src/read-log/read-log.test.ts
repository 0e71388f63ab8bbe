import { ANONYMOUS, type Actor } from '@microgrid/access/actor';
import { openTestSubgraph, type TestSubgraph } from '@microgrid/subgraph/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  auditor,
  GENERAL,
  head,
  idOf,
  MICRO,
  neighbour,
  officer,
  person,
  resident,
  worker,
} from '../../test/people.ts';
import { communityServices } from '../subgraph.ts';
import { ReadLogEntity } from './read-log.entity.ts';

const entry = (n: number, of: Actor, gridCode = MICRO) => ({
  id: idOf(500 + n),
  at: new Date(Date.UTC(2026, 5, n)),
  readerId: worker.subject ?? '',
  subjectId: of.subject ?? '',
  field: 'Matter.reporter',
  thingId: idOf(900),
  gridCode,
  purpose: 'FOLLOW_UP' as const,
  readAs: 'WORKER' as const,
  readFor: GENERAL,
  reason: null,
  isGranted: true,
});

const MINE = `query ($first: Int, $after: String) { myReadLog(first: $first, after: $after) {
  totalCount nodes { at reader { id } field } pageInfo { endCursor hasNextPage } } }`;
const ALL = '{ readLog { totalCount } }';

describe('the read log', () => {
  let services: TestSubgraph;
  beforeAll(async () => {
    services = await openTestSubgraph(communityServices);
    await services.insert(ReadLogEntity, [
      entry(1, resident),
      entry(2, neighbour),
      entry(3, resident),
      entry(4, resident, '510115006004001001'),
    ]);
  });
  afterAll(() => services.close());

  it('tells everybody who read what of them, last first and a page at a time, and nobody else', async () => {
    const read = (day: number) => ({
      at: `2026-06-0${day}T00:00:00.000Z`,
      reader: { id: worker.subject },
      field: 'Matter.reporter',
    });
    const { data } = await services.ask(MINE, { first: 2 }, resident);
    expect(data.myReadLog).toMatchObject({ totalCount: 3, nodes: [read(4), read(3)], pageInfo: { hasNextPage: true } });
    const next = await services.ask(MINE, { first: 2, after: data.myReadLog.pageInfo.endCursor }, resident);
    expect(next.data.myReadLog).toMatchObject({ nodes: [read(1)], pageInfo: { hasNextPage: false } });
    expect((await services.ask(MINE, {}, worker)).data.myReadLog.totalCount).toBe(0);
    expect((await services.ask(MINE, {}, ANONYMOUS)).codes).toEqual(['UNAUTHENTICATED']);
  });

  it.each([
    ['the auditor', auditor, 4],
    ['the head, of the own community', head, 3],
    ['the head of another', person(40, 'TOTAL_GRID_HEAD', '510115006004'), 1],
    ['an auditor of elsewhere', person(41, 'PRIVACY_AUDITOR', '510115007'), 0],
  ])('is open to %s', async (_who, actor, count) => {
    expect((await services.ask(ALL, {}, actor)).data.readLog.totalCount).toBe(count);
  });

  it.each([
    ['an officer', officer, ['FORBIDDEN']],
    ['who reads', worker, ['FORBIDDEN']],
    ['a resident', resident, ['FORBIDDEN']],
  ])('is closed to %s', async (_who, actor, codes) => {
    expect(await services.ask(ALL, {}, actor)).toMatchObject({ data: { readLog: null }, codes });
  });

  it('P5: shows no more with the resolvers alone', async () => {
    await services.withoutRowLevelSecurity(async () => {
      expect((await services.ask(MINE, {}, neighbour)).data.myReadLog.totalCount).toBe(1);
      expect((await services.ask(ALL, {}, head)).data.readLog.totalCount).toBe(3);
    });
  });
});
