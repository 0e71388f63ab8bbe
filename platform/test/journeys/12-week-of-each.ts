import { v7 } from 'uuid';
import { expect, vi } from 'vitest';
import { GENERAL, gridOfLeader, inDays, report, XINGLIN } from './world/deeds.ts';
import type { JourneyWorld, Steps } from './world/journey-world.ts';

interface Item {
  readonly what: string;
  readonly dueAt: string | null;
  readonly subject: { readonly id: string };
}

/** What waits of a matter in an answer. */
/** All that calls somebody, however far down the list. */
const ALL_CALLS = '{ today(first: 100) { what dueAt subject { ... on Emergency { id } } } }';
const itemsOf = ({ today }: { readonly today: readonly Item[] }, id: string) =>
  today.filter(({ subject }) => subject.id === id).map(({ what }) => what);
const isInOrder = ({ today }: { readonly today: readonly Item[] }) => {
  const dues = today.map(({ dueAt }) => dueAt ?? '9999');
  expect(dues).toEqual(dues.toSorted());
};

/** What of a matter somebody was told and has not read, once the facts have come. */
async function toldOf(world: JourneyWorld, matterId: string, who: string) {
  const query =
    '{ myNotifications(where: { isUnread: true }, first: 100) { nodes { id kind about aboutId grid { code } } } }';
  return vi.waitFor(
    async () => {
      const { data } = await world.ask(query, {}, who);
      const found = data.myNotifications.nodes.filter(({ aboutId }: { aboutId: string }) => aboutId === matterId);
      expect(found).not.toEqual([]);
      return found;
    },
    { timeout: 10_000 },
  );
}

export const weekOfEach: Steps = {
  async CommunityScreen(world) {
    const asked = { community: XINGLIN, within: XINGLIN, today: inDays(0).slice(0, 10) };
    const data = await world.send('CommunityScreen', asked, 'secretary');
    expect(data.grid).toMatchObject({
      code: XINGLIN,
      openMatterCount: expect.any(Number),
      descendants: { totalCount: 82 },
    });
    expect(data.grid.descendants.nodes).toHaveLength(82);
    isInOrder(data);
    const drafts = data.toApprove.nodes.map(({ id }: { id: string }) => id);
    const waiting = data.today.filter(({ what }: Item) => what === 'APPROVE_ACTIVITY');
    expect(drafts).toEqual(expect.arrayContaining(waiting.map(({ subject }: Item) => subject.id)));
    expect(waiting).not.toEqual([]);
    const refused = await world.ask(
      '{ grid(code: "510115006004") { openMatterCount overdueMatterCount } today(within: "510115006004") { id } }',
      {},
      'secretary',
    );
    expect(refused.data).toEqual({ grid: { openMatterCount: null, overdueMatterCount: null }, today: [] });
  },

  async WorkerToday(world) {
    const gridCode = await gridOfLeader(world);
    const reported = { kind: 'E1', severity: 'ORDINARY', gridCode };
    const { matterId, expectedVersion } = await report(world, reported, 'resident');
    const asked = { general: GENERAL, today: inDays(0).slice(0, 10), at: new Date().toISOString() };
    const ask = () => world.send('WorkerToday', asked, 'worker');
    const before = await ask();
    isInOrder(before);
    expect(itemsOf(before, matterId)).toEqual(['ACCEPT']);
    const item = before.today.find(({ subject }: Item) => subject.id === matterId);
    expect(item).toMatchObject({
      isOverdue: false,
      grid: { code: gridCode },
      subject: { availableActions: expect.arrayContaining(['ACCEPT']) },
    });
    await world.send('AcceptCouple', { input: { matterId, expectedVersion } }, 'worker');
    expect(itemsOf(await ask(), matterId)).toEqual(['SETTLE']);
    const others = await world.send('WorkerToday', asked, 'resident');
    expect(itemsOf(others, matterId)).toEqual([]);
  },

  async LeaderHome(world) {
    const grid = await gridOfLeader(world);
    const call = { kind: 'F2', severity: 'EMERGENCY', gridCode: grid };
    const { matterId } = await report(world, call, 'resident');
    const data = await world.send('LeaderHome', { grid }, 'leader');
    expect(data.today.length).toBeLessThanOrEqual(5);
    isInOrder(data);
    // Of those that call there, the one that is due first; this one may not be among the five.
    expect(data.today[0]).toMatchObject({ what: 'ANSWER_EMERGENCY' });
    expect(await toldOf(world, matterId, 'leader')).toMatchObject([{ kind: 'EMERGENCY_CALL', about: 'EMERGENCY' }]);
    expect(itemsOf((await world.ask(ALL_CALLS, {}, 'leader')).data, matterId)).toContain('ANSWER_EMERGENCY');
    await world.send('AcknowledgeEmergency', { input: { matterId, writeId: v7() } }, 'leader');
    expect(itemsOf((await world.ask(ALL_CALLS, {}, 'leader')).data, matterId)).not.toContain('ANSWER_EMERGENCY');
  },

  async ResidentHome(world) {
    const grid = await gridOfLeader(world);
    const matter = await report(world, { kind: 'E1', severity: 'ORDINARY', gridCode: grid }, 'resident');
    const { matterId } = matter;
    const asked = { grid, within: XINGLIN, from: new Date().toISOString() };
    await world.send('ReturnMatter', { input: { ...matter, note: '请说明地点（样例）' } }, 'worker');
    const home = await world.send('ResidentHome', asked, 'resident');
    expect(home.today.length).toBeLessThanOrEqual(5);
    expect(home.myRequests.nodes[0]).toMatchObject({ id: matterId, status: 'RETURNED' });
    const all = await world.ask('{ today(first: 100) { what subject { ... on Matter { id } } } }', {}, 'resident');
    expect(itemsOf(all.data, matterId)).toEqual(['RESUBMIT']);
    // It says what happened and to what, and nothing of it.
    const [told] = await toldOf(world, matterId, 'resident');
    expect(told).toEqual({
      id: expect.any(String),
      kind: 'REQUEST_MOVED',
      about: 'MATTER',
      aboutId: matterId,
      grid: { code: grid },
    });
    const signedOut = await world.ask('{ today { id } myNotifications { totalCount } }');
    expect(signedOut).toMatchObject({
      data: { today: null, myNotifications: null },
      codes: ['UNAUTHENTICATED', 'UNAUTHENTICATED'],
    });
  },

  async ReadAll(world) {
    const grid = await gridOfLeader(world);
    const matter = await report(world, { kind: 'E1', severity: 'ORDINARY', gridCode: grid }, 'resident');
    await world.send('ReturnMatter', { input: { ...matter, note: '请说明地点（样例）' } }, 'worker');
    const [told] = await toldOf(world, matter.matterId, 'resident');
    const one = { input: { notificationIds: [told.id] } };
    // Nobody marks another's.
    await world.send('ReadAll', one, 'auditor');
    const unread = async () =>
      (await world.ask('{ myNotifications(where: { isUnread: true }) { totalCount } }', {}, 'resident')).data
        .myNotifications.totalCount;
    const before = await unread();
    const { readNotifications } = await world.send('ReadAll', one, 'resident');
    expect([readNotifications, await unread()]).toEqual([before - 1, before - 1]);
    expect((await world.send('ReadAll', { input: {} }, 'resident')).readNotifications).toBe(0);
  },
};
