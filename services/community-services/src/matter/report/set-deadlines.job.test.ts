import { openTestSubgraph, type TestSubgraph } from '@microgrid/subgraph/testing';
import { lastPublishedYear } from '@microgrid/working-days';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { COMMUNITY, head, worker } from '../../../test/people.ts';
import { inHours, matterRow } from '../../../test/rows.ts';
import { communityServices } from '../../subgraph.ts';
import { MatterEntity } from '../matter.entity.ts';
import { setDeadlines } from './set-deadlines.job.ts';

const unknown = { dueAt: null, dueStatus: 'CALENDAR_NOT_PUBLISHED' };
const publishedSince = { ...unknown, reportedAt: new Date('2023-09-28T10:00+08:00') };
const open = matterRow(1, publishedSince);
const closed = matterRow(2, { ...publishedSince, status: 'CLOSED', closedAt: inHours(-1) });
const reportedAt = new Date(`${lastPublishedYear()}-12-31T10:00+08:00`);
const stillUnknown = matterRow(3, { ...unknown, reportedAt });
/** More than one transaction takes. */
const others = Array.from({ length: 120 }, (_, index) => matterRow(100 + index, publishedSince));

describe('a matter whose deadline was not known', () => {
  let services: TestSubgraph;
  beforeAll(async () => {
    services = await openTestSubgraph(communityServices);
    await services.insert(MatterEntity, [open, closed, stillUnknown]);
  });
  afterAll(() => services.close());

  const look = async ({ id }: { id: string }) => {
    const query = `query ($id: ID!) { matter(id: $id) { dueAt dueStatus version history { action toStatus actor { id } } } }`;
    return (await services.ask(query, { id }, head)).data.matter;
  };

  it('field-case F1: is in no rate, neither as late nor in time, when it is closed', async () => {
    const { data } = await services.ask(
      `{ matters(where: { within: "${COMMUNITY}" }) { aggregates { closedCount { value } dueCount { value } dueClosedCount { value } onTimeCount { value } } } }`,
      {},
      head,
    );
    const none = { value: 0 };
    expect(data.matters.aggregates).toEqual({
      closedCount: { value: 1 },
      dueCount: none,
      dueClosedCount: none,
      onTimeCount: none,
    });
  });

  it('field-case F1: gets it once the calendar is there, with a step in its history, and once', async () => {
    await services.insert(MatterEntity, others);
    await services.runJob(setDeadlines);
    await services.runJob(setDeadlines);
    expect(await look(open)).toEqual({
      dueAt: '2023-10-11T15:59:59.999Z',
      dueStatus: 'SET',
      version: 2,
      history: [{ action: 'RECLASSIFY', toStatus: 'REPORTED', actor: null }],
    });
    const without = await services.subgraph.database.orm.em
      .fork()
      .find(MatterEntity, { dueStatus: 'CALENDAR_NOT_PUBLISHED' }, { orderBy: { id: 'asc' } });
    expect(without.map(({ id }) => id)).toEqual([closed.id, stillUnknown.id]);
  });

  it('field-case F1: has none for ever when it ended without, and waits while the calendar is not there', async () => {
    await services.runJob(setDeadlines);
    for (const matter of [closed, stillUnknown]) {
      expect(await look(matter)).toEqual({ ...unknown, version: 1, history: [] });
    }
  });
});

describe('a matter whose deadline was counted by a calendar that was changed since', () => {
  const reported = { reportedAt: new Date('2023-09-28T10:00+08:00') };
  /** As if the holidays of October were not in it yet. */
  const before = { ...reported, dueAt: new Date('2023-10-09T15:59:59.999Z') };
  const moved = matterRow(1, { ...before, status: 'ACCEPTED', handlerId: worker.subject });
  const consult = matterRow(2, { ...before, severity: 'CONSULT' });
  const ended = matterRow(3, { ...before, status: 'CLOSED', closedAt: inHours(-1) });
  const urgent = matterRow(4, { ...reported, severity: 'URGENT', dueAt: new Date('2023-09-29T02:00:00.000Z') });
  const right = matterRow(5, { ...reported, dueAt: new Date('2023-10-11T15:59:59.999Z') });
  const unpublished = matterRow(6, { reportedAt, dueAt: inHours(1) });
  const rows = [moved, consult, ended, urgent, right, unpublished];

  let services: TestSubgraph;
  beforeAll(async () => {
    services = await openTestSubgraph(communityServices);
    await services.insert(MatterEntity, rows);
  });
  afterAll(() => services.close());

  const deadlines = async () => {
    const query = `query ($id: ID!) { matter(id: $id) { dueAt version history { action toStatus actor { id } } } }`;
    const answers = await Promise.all(rows.map(({ id }) => services.ask(query, { id }, head)));
    return answers.map(({ data }) => data.matter);
  };

  it('field-case F1: gets it anew while it is open, with a step in its history; nothing else does', async () => {
    const given = await deadlines();
    await services.runJob(setDeadlines);
    await services.runJob(setDeadlines);
    const step = (toStatus: string) => ({ action: 'RECLASSIFY', toStatus, actor: null });
    expect(await deadlines()).toEqual([
      { dueAt: '2023-10-11T15:59:59.999Z', version: 2, history: [step('ACCEPTED')] },
      { dueAt: '2023-10-07T15:59:59.999Z', version: 2, history: [step('REPORTED')] },
      ...given.slice(2),
    ]);
  });

  it('field-case F1: takes no row from who moves a matter when there is nothing to change', async () => {
    const statements = await services.statementsOf(() => services.runJob(setDeadlines));
    expect(statements.filter((text) => text.includes('for update'))).toEqual([]);
  });
});
