import { ANONYMOUS, Role, type Actor } from '@microgrid/access/actor';
import { newId } from '@microgrid/subgraph/ids';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  actor,
  COMMUNITY,
  GENERAL,
  head,
  micro,
  officer,
  otherHead,
  resident,
  STREET,
  worker,
} from '../../test/seed.ts';
import { inHours, openShifts, type TestShifts } from '../../test/shifts.ts';

const MIDNIGHT = new Date('2026-03-31T16:00:00Z');
const before = (ms: number) => new Date(MIDNIGHT.getTime() - ms);
const HOUR_MS = 3_600_000;

describe('who is on duty', () => {
  let shifts: TestShifts;
  beforeAll(async () => {
    shifts = await openShifts(worker);
  });
  afterAll(() => shifts.close());

  const ON_DUTY = `query ($refs: [_Any!]!, $at: DateTime) { found: _entities(representations: $refs) { ... on Grid { onDuty(at: $at) { id } } } }`;
  const onDuty = async (codes: string[], at: Date | undefined, caller: Actor = worker) => {
    const refs = codes.map((code) => ({ __typename: 'Grid', code }));
    const { data, errors } = await shifts.ask(ON_DUTY, { refs, at }, caller);
    expect(errors).toEqual([]);
    return data.found.map(({ onDuty: shift }: { onDuty: { id: string } | null }) => shift?.id ?? null);
  };

  describe('for a grid', () => {
    let night: string, ofCommunity: string;
    beforeAll(async () => {
      night = (await shifts.shift({ startsAt: before(4 * HOUR_MS), endsAt: before(-8 * HOUR_MS) })).id;
      ofCommunity = (await shifts.shift({ areaCode: COMMUNITY, startsAt: before(HOUR_MS), endsAt: before(-HOUR_MS) }))
        .id;
    });

    it('C10: is the same a second before midnight, at midnight and after the end of a month', async () => {
      for (const at of [before(1000), MIDNIGHT, before(-1)]) expect(await onDuty([GENERAL], at)).toEqual([night]);
    });

    it('begins and ends to the millisecond', async () => {
      expect(await onDuty([GENERAL], before(4 * HOUR_MS + 1))).toEqual([null]);
      expect(await onDuty([GENERAL], before(4 * HOUR_MS))).toEqual([night]);
      expect(await onDuty([GENERAL], before(-8 * HOUR_MS + 1))).toEqual([night]);
      expect(await onDuty([GENERAL], before(-8 * HOUR_MS))).toEqual([null]);
    });

    it('is for a micro-grid who is for the general grid that it lies in, and for a community its own', async () => {
      const codes = [micro(3), `${COMMUNITY}008`, COMMUNITY, GENERAL];
      expect(await onDuty(codes, MIDNIGHT)).toEqual([night, null, ofCommunity, night]);
    });

    it('is now when nothing else is asked', async () => {
      const { personId: onCallId } = await shifts.serving({ gridCode: micro(1, `${COMMUNITY}011`) });
      const now = await shifts.shift({ areaCode: `${COMMUNITY}011`, startsAt: inHours(-2), onCallId });
      expect(await onDuty([`${COMMUNITY}011`], undefined)).toEqual([now.id]);
    });

    it('is told to those who serve, wherever that is, and to nobody else', async () => {
      const elsewhere = actor(newId(), { role: Role.MICRO_GRID_LEADER, scope: '510115007001001001' });
      for (const caller of [head, officer, otherHead, elsewhere]) {
        expect(await onDuty([GENERAL], MIDNIGHT, caller)).toEqual([night]);
      }
      const analyst = actor(newId(), { role: Role.ANALYST, scope: STREET });
      for (const caller of [ANONYMOUS, resident, analyst])
        expect(await onDuty([GENERAL], MIDNIGHT, caller)).toEqual([null]);
    });

    it('is one statement a level, however many grids', async () => {
      const refs = [1, 2, 3, 4, 5].map((number) => ({ __typename: 'Grid', code: micro(number) }));
      const query = `query ($refs: [_Any!]!) { found: _entities(representations: $refs) { ... on Grid {
        onDuty { id grid { code } onCall { id displayName } backup { id } availableActions } } } }`;
      await shifts.shift({ startsAt: inHours(-2) });
      const statements = await shifts.statementsOf(() => shifts.ask(query, { refs }, worker));
      // The shifts, who is on call, and who is called next.
      expect(statements).toHaveLength(3);
    });
  });

  describe('is listed', () => {
    const there = `${COMMUNITY}012`;
    const leader = actor(newId());
    let first: string, second: string, offered: string;
    const listed = async (where: object, caller: Actor = worker) => {
      const { data, errors } = await shifts.ask(
        `query ($where: DutyShiftWhere) { dutyShifts(where: $where, first: 100) { nodes { id } totalCount } }`,
        { where },
        caller,
      );
      expect(errors).toEqual([]);
      expect(data.dutyShifts.totalCount).toBe(data.dutyShifts.nodes.length);
      return data.dutyShifts.nodes.map(({ id }: { id: string }) => id);
    };
    const span = (from: number) => ({ startsAt: inHours(from), endsAt: inHours(from + 8) });
    beforeAll(async () => {
      const own = { areaCode: there };
      first = (await shifts.shift({ ...own, ...span(8000), onCallId: leader.subject ?? '' })).id;
      second = (await shifts.shift({ ...own, ...span(8008), backupId: leader.subject })).id;
      offered = (await shifts.shift({ ...own, ...span(8016), offeredAt: new Date() })).id;
    });

    it('by area, time, own ones and offered ones, earliest first', async () => {
      expect(await listed({ within: there })).toEqual([first, second, offered]);
      expect(await listed({ within: there, from: inHours(8008) })).toEqual([second, offered]);
      expect(await listed({ within: there, to: inHours(8008) })).toEqual([first]);
      expect(await listed({ within: there, isOffered: true })).toEqual([offered]);
      expect(await listed({ within: there, isOffered: false })).toEqual([first, second]);
      const serving = { ...leader, grants: worker.grants };
      expect(await listed({ isMine: true }, serving)).toEqual([first, second]);
      expect(await listed({ within: there, isMine: false }, serving)).toEqual([offered]);
    });

    it('to whoever is called on them, though the post has ended, and to no resident', async () => {
      expect(await listed({}, leader)).toEqual([first, second]);
      expect(await listed({}, resident)).toEqual([]);
      expect((await shifts.ask('{ dutyShifts { totalCount } }')).codes).toEqual(['UNAUTHENTICATED']);
    });

    it('and is found by reference as in the list', async () => {
      const refs = [first, offered].map((id) => ({ __typename: 'DutyShift', id }));
      const query = `query ($refs: [_Any!]!) { found: _entities(representations: $refs) { ... on DutyShift { id } } }`;
      const found = async (caller: Actor) => (await shifts.ask(query, { refs }, caller)).data.found;
      expect(await found(worker)).toEqual([{ id: first }, { id: offered }]);
      expect(await found(leader)).toEqual([{ id: first }, null]);
      expect(await found(resident)).toEqual([null, null]);
    });
  });

  it('is one statement a level of a list, however long it is', async () => {
    const ask = () =>
      shifts.ask(
        `{ dutyShifts(where: { within: "${COMMUNITY}008" }, first: 100) { nodes { id onCall { id } backup { id } grid { code } availableActions } } }`,
        {},
        worker,
      );
    for (let n = 0; n < 20; n++) await shifts.shift({ areaCode: `${COMMUNITY}008` });
    expect(await shifts.statementsOf(ask)).toHaveLength(3);
  });

  describe('of a person', () => {
    const OF_PERSON = `query ($refs: [_Any!]!) { found: _entities(representations: $refs) { ... on Person { dutyShifts { id } } } }`;
    const shiftsOf = async (id: string, caller: Actor) => {
      const { data, errors } = await shifts.ask(OF_PERSON, { refs: [{ __typename: 'Person', id }] }, caller);
      expect(errors).toEqual([]);
      return data.found[0].dutyShifts?.map((shift: { id: string }) => shift.id) ?? null;
    };

    it('are the shifts to come, earliest first, on call or called next, and none that is over or dropped', async () => {
      const leader = await shifts.leader();
      const own = { onCallId: leader.subject };
      const late = await shifts.shift(own);
      const next = await shifts.shift({ backupId: leader.subject, startsAt: inHours(100) });
      const now = await shifts.shift({ ...own, startsAt: inHours(-3), areaCode: COMMUNITY });
      await shifts.shift({ ...own, startsAt: inHours(-40) });
      await shifts.shift({ ...own, droppedAt: new Date() });
      const expected = [now.id, next.id, late.id];
      expect(await shiftsOf(leader.subject, actor(leader.subject))).toEqual(expected);
      expect(await shiftsOf(leader.subject, worker)).toEqual(expected);
      expect(await shiftsOf(leader.subject, resident)).toBeNull();
      expect(await shiftsOf((await shifts.leader()).subject, worker)).toEqual([]);
    });

    it('are one statement for all people', async () => {
      const refs = await Promise.all([1, 2, 3].map(async () => ({ __typename: 'Person', id: await shifts.someone() })));
      // The people, and their shifts.
      expect(await shifts.statementsOf(() => shifts.ask(OF_PERSON, { refs }, worker))).toHaveLength(2);
    });
  });

  it('is nobody in a gap, whose minutes are told', async () => {
    const areaCode = `${COMMUNITY}011`;
    const [from, to] = [inHours(9000), inHours(9016)];
    const open = new Date(from.getTime() + 8 * HOUR_MS);
    await shifts.shift({ areaCode, startsAt: from, endsAt: open });
    await shifts.shift({ areaCode, startsAt: new Date(open.getTime() + 60_000), endsAt: to });
    const { data } = await shifts.ask(
      `query ($from: DateTime!, $to: DateTime!) { dutyGaps(within: "${areaCode}", from: $from, to: $to) { grid { code } startsAt endsAt } }`,
      { from, to },
      worker,
    );
    const endsAt = new Date(open.getTime() + 60_000).toISOString();
    expect(data.dutyGaps).toEqual([{ grid: { code: areaCode }, startsAt: open.toISOString(), endsAt }]);
    expect(await onDuty([areaCode], open)).toEqual([null]);
  });
});
