import { ANONYMOUS, type Actor } from '@microgrid/access/actor';
import { OutboxEntity } from '@microgrid/facts/outbox.entity';
import { newId } from '@microgrid/subgraph/ids';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { actor, GENERAL, head, officer, otherHead, resident, worker } from '../../../test/seed.ts';
import { inHours, openShifts, type TestShifts } from '../../../test/shifts.ts';

describe('a shift', () => {
  let shifts: TestShifts;
  beforeAll(async () => {
    shifts = await openShifts(worker);
  });
  afterAll(() => shifts.close());

  const factsOf = async (id: string) => {
    const rows = await shifts.subgraph.database.orm.em.fork().findAll(OutboxEntity, { orderBy: { position: 'asc' } });
    return rows.map(({ fact }) => fact).filter(({ subject }) => subject === id);
  };

  it.each([
    ['the worker', worker],
    ['the head', head],
    ['the street officer', officer],
  ])('is changed by %s: what is left out stays, and it is told', async (_who, caller) => {
    const backupId = (await shifts.leader()).subject;
    const { id, endsAt, onCallId } = await shifts.shift({ backupId });
    const later = new Date(endsAt.getTime() + 3_600_000);
    const { data } = await shifts.change({ dutyShiftId: id, endsAt: later }, caller);
    expect(data.changeShift).toMatchObject({
      endsAt: later.toISOString(),
      version: 2,
      onCall: { id: onCallId },
      backup: { id: backupId },
    });
    expect(await factsOf(id)).toMatchObject([
      { type: 'shift.changed.v1', gridcode: GENERAL, data: { endsAt: later.toISOString(), onCallId, backupId } },
    ]);
  });

  it('is given to somebody else, and then is no longer offered; null clears who is called next', async () => {
    const row = await shifts.shift({ backupId: (await shifts.leader()).subject, offeredAt: new Date() });
    const { subject: onCallId } = await shifts.leader();
    const { data } = await shifts.change({ dutyShiftId: row.id, onCallId, backupId: null });
    expect(data.changeShift).toMatchObject({ onCall: { id: onCallId }, backup: null, offeredAt: null });
    const kept = await shifts.shift({ offeredAt: new Date() });
    const { data: same } = await shifts.change({ dutyShiftId: kept.id, onCallId: kept.onCallId });
    expect(same.changeShift.offeredAt).not.toBeNull();
  });

  it('is dropped, once: the answer names the gap, it is told, and it is in no list', async () => {
    const { id, startsAt, endsAt } = await shifts.shift();
    const input = { writeId: newId(), dutyShiftId: id, isDropped: true };
    const first = await shifts.change(input);
    expect(first.data.changeShift).toMatchObject({
      areaCode: GENERAL,
      startsAt: startsAt.toISOString(),
      endsAt: endsAt.toISOString(),
    });
    expect(await shifts.change(input)).toEqual(first);
    expect(await factsOf(id)).toMatchObject([{ type: 'shift.dropped.v1', data: { areaCode: GENERAL } }]);
    const { data } = await shifts.ask(
      `query ($refs: [_Any!]!, $from: DateTime, $to: DateTime) { dutyShifts(where: { from: $from, to: $to }) { nodes { id } }
        found: _entities(representations: $refs) { ... on DutyShift { id } } }`,
      { refs: [{ __typename: 'DutyShift', id }], from: startsAt, to: endsAt },
      worker,
    );
    expect(data).toEqual({ dutyShifts: { nodes: [] }, found: [null] });
    expect((await shifts.change({ dutyShiftId: id, expectedVersion: 2, isDropped: true })).codes).toEqual([
      'NOT_FOUND',
    ]);
    expect((await shifts.shift({ startsAt })).areaCode).toBe(GENERAL);
  });

  it.each<[string, Actor, string]>([
    ['nobody', ANONYMOUS, 'UNAUTHENTICATED'],
    ['a resident, to whom it looks like none', resident, 'NOT_FOUND'],
    ['another head', otherHead, 'FORBIDDEN'],
    ['a leader', actor(newId(), { role: 'MICRO_GRID_LEADER', scope: `${GENERAL}003` }), 'FORBIDDEN'],
  ])('is not changed by %s', async (_who, caller, code) => {
    const { id } = await shifts.shift();
    expect((await shifts.change({ dutyShiftId: id, isDropped: true }, caller)).codes).toEqual([code]);
    await shifts.withoutRowLevelSecurity(async () => {
      expect((await shifts.change({ dutyShiftId: id, isDropped: true }, caller)).codes).toEqual([code]);
    });
  });

  it('that there is not is not found', async () => {
    expect((await shifts.change({ dutyShiftId: newId() })).codes).toEqual(['NOT_FOUND']);
  });

  it.each<[string, (row: { onCallId: string; startsAt: Date }) => object, string]>([
    ['nobody on call', () => ({ onCallId: null }), 'onCallId'],
    ['no start', () => ({ startsAt: null }), 'startsAt'],
    ['no end', () => ({ endsAt: null }), 'endsAt'],
    ['a start in the past', () => ({ startsAt: inHours(-3) }), 'startsAt'],
    ['an end before the start', ({ startsAt }) => ({ endsAt: startsAt }), 'endsAt'],
    ['somebody without a post', () => ({ onCallId: newId() }), 'onCallId'],
    ['a backup without a post', () => ({ backupId: newId() }), 'backupId'],
    ['the same person twice', ({ onCallId }) => ({ backupId: onCallId }), 'backupId'],
  ])('does not change to %s', async (_what, own, argument) => {
    const row = await shifts.shift();
    const { errors } = await shifts.change({ dutyShiftId: row.id, ...own(row) });
    expect(errors[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument });
  });

  it('does not change on another version, once it has begun, or onto another, which is named', async () => {
    const row = await shifts.shift({ version: 2 });
    const stale = await shifts.change({ dutyShiftId: row.id, isDropped: true });
    expect(stale.errors[0]?.extensions).toEqual({ code: 'CONFLICT', subject: 'expectedVersion' });
    const begun = await shifts.shift({ startsAt: inHours(-2) });
    const late = await shifts.change({ dutyShiftId: begun.id, isDropped: true });
    expect(late.errors[0]?.extensions).toEqual({ code: 'CONFLICT', subject: begun.id });
    const other = await shifts.shift();
    const onto = await shifts.change({
      dutyShiftId: row.id,
      expectedVersion: 2,
      startsAt: other.startsAt,
      endsAt: other.endsAt,
    });
    expect(onto.errors[0]?.extensions).toEqual({ code: 'CONFLICT', subject: other.id });
  });

  // The embedded database has one connection, so there one comes after the other anyway.
  it.runIf(inject('postgresUrl') !== undefined)(
    'P25: is changed by one of two who do it at the same instant; the other is told',
    async () => {
      const { id } = await shifts.shift();
      const inputs = [await shifts.leader(), await shifts.leader()].map(({ subject }) => ({
        dutyShiftId: id,
        backupId: subject,
      }));
      const answers = await Promise.all(
        inputs.map((input, index) => shifts.change(input, index === 0 ? worker : head)),
      );
      expect(answers.flatMap(({ codes }) => codes)).toEqual(['CONFLICT']);
    },
  );
});
