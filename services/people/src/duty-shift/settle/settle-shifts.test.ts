import { handleAll } from '@microgrid/facts/consumer';
import { erasePerson } from '@microgrid/subgraph/erase-person';
import { newId } from '@microgrid/subgraph/ids';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { COMMUNITY, daysFromToday, GENERAL, head, micro, officer, STREET, worker } from '../../../test/seed.ts';
import { inHours, openShifts, type TestShifts } from '../../../test/shifts.ts';
import { OfficePostEntity } from '../../office-post/office-post.entity.ts';
import { findGaps } from '../gap/find-gaps.job.ts';
import { leavingConsumer } from './leaving.consumer.ts';

const END = `mutation ($input: EndAppointmentInput!) { endAppointment(input: $input) { id } }`;
const SUSPEND = `mutation ($input: SuspendAppointmentInput!) { suspendAppointment(input: $input) { id } }`;
const REINSTATE = `mutation ($input: MoveAppointmentInput!) { reinstateAppointment(input: $input) { id } }`;
const LEAVE = `mutation ($input: GrantLeaveInput!) { grantLeave(input: $input) { id } }`;
const RETURN = `mutation ($input: MoveAppointmentInput!) { returnFromLeave(input: $input) { id } }`;
const ON_DUTY = `query ($refs: [_Any!]!, $at: DateTime) { found: _entities(representations: $refs) { ... on Grid { onDuty(at: $at) { id onCall { id } } } } }`;

describe('the shifts of somebody who', () => {
  let shifts: TestShifts;
  beforeAll(async () => {
    shifts = await openShifts(worker);
  });
  afterAll(() => shifts.close());

  const change = ({ id }: { id: string }, own: object = {}) => ({ appointmentId: id, expectedVersion: 1, ...own });
  const done = async (deed: string, input: object) =>
    expect((await shifts.ask(deed, { input }, head)).errors).toEqual([]);
  /** People hears what it told of these things. */
  const hear = async (...subjects: string[]) => {
    const facts = (await shifts.factsOf(...subjects)).filter(({ type }) => type in leavingConsumer.handlers);
    await shifts.subgraph.database.transaction((manager) => handleAll(leavingConsumer, facts, manager));
  };
  const end = async (post: { id: string }) => {
    await done(END, change(post, { reason: 'MOVED' }));
    await hear(post.id);
  };
  const onDuty = async (at: Date | undefined, gridCode = GENERAL) => {
    const { data, errors } = await shifts.ask(ON_DUTY, { refs: [{ __typename: 'Grid', code: gridCode }], at }, worker);
    expect(errors).toEqual([]);
    return data.found[0].onDuty;
  };
  const later = (onCallId: string) => ({ startsAt: inHours(500), endsAt: inHours(508), onCallId });
  const told = async (id: string) => (await shifts.factsOf(id)).map(({ type, data }) => ({ type, ...data }));

  it('leaves a post are those of who was to be called next, which is told', async () => {
    const [post, next] = [await shifts.serving(), await shifts.serving()];
    const shift = await shifts.shift({ onCallId: post.personId, backupId: next.personId, offeredAt: new Date() });
    await end(post);
    const now = { onCallId: next.personId, backupId: null };
    expect(await shifts.stored(shift.id)).toMatchObject({ ...now, offeredAt: null, droppedAt: null, version: 2 });
    expect(await told(shift.id)).toMatchObject([{ type: 'shift.changed.v1', ...now }]);
    expect(await onDuty(shift.startsAt)).toEqual({ id: shift.id, onCall: { id: next.personId } });
  });

  it('is suspended stay with who got them when the post is taken up again, and others may be planned', async () => {
    const [post, next] = [await shifts.serving(), await shifts.serving()];
    const shift = await shifts.shift({ onCallId: post.personId, backupId: next.personId });
    await done(SUSPEND, change(post, { reason: '待核实（样例）' }));
    await hear(post.id);
    const passed = { onCallId: next.personId, backupId: null, droppedAt: null, version: 2 };
    expect(await shifts.stored(shift.id)).toMatchObject(passed);
    const refused = await shifts.plan({ areaCode: GENERAL, shifts: [later(post.personId)] });
    expect(refused.codes).toEqual(['BAD_USER_INPUT']);
    await done(REINSTATE, change(post, { expectedVersion: 2 }));
    await hear(post.id);
    expect(await shifts.stored(shift.id)).toMatchObject(passed);
    expect((await shifts.plan({ areaCode: GENERAL, shifts: [later(post.personId)] })).errors).toEqual([]);
  });

  it('leaves a post, and nobody was to be called next, are gaps, which are found and told', async () => {
    const area = await shifts.known(`${COMMUNITY}060`);
    const post = await shifts.serving({ gridCode: micro(1, area) });
    const startsAt = inHours(30);
    const shift = await shifts.shift({ areaCode: area, startsAt, onCallId: post.personId });
    const gapsAt = async () => {
      const { data } = await shifts.ask(
        `query ($to: DateTime!, $from: DateTime!) { dutyGaps(within: "${area}", from: $from, to: $to) { startsAt } }`,
        { from: startsAt, to: new Date(startsAt.getTime() + 3_600_000) },
        worker,
      );
      return data.dutyGaps.length;
    };
    expect(await gapsAt()).toBe(0);
    await end(post);
    expect((await shifts.stored(shift.id))?.droppedAt).not.toBeNull();
    expect(await told(shift.id)).toEqual([{ type: 'shift.dropped.v1', areaCode: area }]);
    expect(await gapsAt()).toBe(1);
    await shifts.runJob(findGaps);
    expect((await told(area)).map(({ type }) => type)).toContain('duty_gap.found.v1');
  });

  it('was to be called next and leaves have nobody called next', async () => {
    const next = await shifts.serving();
    const shift = await shifts.shift({ backupId: next.personId });
    await end(next);
    expect(await shifts.stored(shift.id)).toMatchObject({ onCallId: shift.onCallId, backupId: null, version: 2 });
  });

  it('leaves one post and has another there stay', async () => {
    const post = await shifts.serving();
    await shifts.serving({ personId: post.personId, role: 'COMMITTEE_CONTACT', gridCode: GENERAL });
    const shift = await shifts.shift({ onCallId: post.personId });
    await end(post);
    expect(await shifts.stored(shift.id)).toMatchObject({ onCallId: post.personId, version: 1 });
  });

  it('leaves during one are cut: until now it was theirs, the rest is of who was to be called next', async () => {
    const [post, next] = [await shifts.serving(), await shifts.serving()];
    const [startsAt, endsAt] = [inHours(-3), inHours(4)];
    const area = { areaCode: COMMUNITY };
    const shift = await shifts.shift({ ...area, startsAt, endsAt, onCallId: post.personId, backupId: next.personId });
    await end(post);
    const cut = await shifts.stored(shift.id);
    expect(cut).toMatchObject({ onCallId: post.personId, startsAt, droppedAt: null });
    const rest = (await onDuty(undefined, COMMUNITY)) as { id: string };
    expect(rest).toMatchObject({ onCall: { id: next.personId } });
    expect(await shifts.stored(rest.id)).toMatchObject({ startsAt: cut?.endsAt, endsAt, backupId: null });
    expect(await told(rest.id)).toMatchObject([{ type: 'shift.planned.v1', onCallId: next.personId }]);
    const past = await shifts.shift({ startsAt: inHours(-30), onCallId: (await shifts.serving()).personId });
    expect((await shifts.stored(past.id))?.version).toBe(1);
  });

  it('is suspended are those of who was to be called next', async () => {
    const [post, next] = [await shifts.serving(), await shifts.serving()];
    const shift = await shifts.shift({ onCallId: post.personId, backupId: next.personId });
    await done(SUSPEND, change(post, { reason: '样例原因' }));
    await hear(post.id);
    expect(await shifts.stored(shift.id)).toMatchObject({ onCallId: next.personId });
  });

  it('A11: is granted leave are at once those of who stands in, on its days alone, and the holder’s again after an early return', async () => {
    const areaCode = await shifts.known(`${COMMUNITY}061`);
    const [post, standIn] = [await shifts.serving({ gridCode: micro(1, areaCode) }), await shifts.someone()];
    const day = (days: number) => new Date(`${daysFromToday(days)}T10:00:00+08:00`);
    const of = (days: number) => ({ startsAt: day(days), endsAt: new Date(day(days).getTime() + 3_600_000) });
    const area = { areaCode, onCallId: post.personId };
    const [during, after] = [await shifts.shift({ ...area, ...of(4) }), await shifts.shift({ ...area, ...of(12) })];
    const days = { from: daysFromToday(0), to: daysFromToday(9), standInId: standIn };
    await done(LEAVE, change(post, days));
    expect(await shifts.stored(during.id)).toMatchObject({ onCallId: standIn });
    expect(await shifts.stored(after.id)).toMatchObject({ onCallId: post.personId, version: 1 });
    expect(await onDuty(during.startsAt, area.areaCode)).toMatchObject({ onCall: { id: standIn } });
    await hear(post.id);
    await done(RETURN, { ...change(post), expectedVersion: 2 });
    await hear(post.id);
    expect(await shifts.stored(during.id)).toMatchObject({ onCallId: post.personId });
  });

  it('is to go on leave later are settled when it is granted', async () => {
    const [post, standIn] = [await shifts.serving(), await shifts.someone()];
    const startsAt = new Date(`${daysFromToday(21)}T20:00:00+08:00`);
    const shift = await shifts.shift({ onCallId: post.personId, startsAt });
    await done(LEAVE, change(post, { from: daysFromToday(20), to: daysFromToday(25), standInId: standIn }));
    expect(await shifts.stored(shift.id)).toMatchObject({ onCallId: standIn });
    expect(await onDuty(startsAt)).toMatchObject({ onCall: { id: standIn } });
  });

  it('leaves the street office are settled too', async () => {
    const personId = await shifts.someone();
    const id = newId();
    const office = { role: 'STREET_OFFICER' as const, areaCode: STREET, startsOn: daysFromToday(-9), version: 1 };
    await shifts.insert(OfficePostEntity, [{ id, personId, ...office }]);
    const shift = await shifts.shift({ areaCode: STREET, onCallId: personId });
    const ending = { officePostId: id, expectedVersion: 1 };
    const deed = `mutation ($input: EndOfficePostInput!) { endOfficePost(input: $input) { id } }`;
    expect((await shifts.ask(deed, { input: ending }, officer)).errors).toEqual([]);
    await hear(id);
    expect((await shifts.stored(shift.id))?.droppedAt).not.toBeNull();
  });

  it('asked for erasure are settled and told before the person is forgotten', async () => {
    const [post, next] = [await shifts.serving(), await shifts.serving()];
    const own = await shifts.shift({ onCallId: post.personId, backupId: next.personId });
    const alone = await shifts.shift({ onCallId: post.personId });
    await erasePerson(shifts.subgraph, post.personId);
    expect(await shifts.stored(own.id)).toMatchObject({ onCallId: next.personId });
    expect(await shifts.stored(alone.id)).toBeNull();
    expect(await told(alone.id)).toMatchObject([{ type: 'shift.dropped.v1' }]);
  });

  it('has no post any more are nobody’s to be on duty, before they are settled too', async () => {
    const area = await shifts.known(`${COMMUNITY}062`);
    const post = await shifts.serving({ gridCode: micro(1, area) });
    const shift = await shifts.shift({ areaCode: area, startsAt: inHours(-2), onCallId: post.personId });
    expect(await onDuty(undefined, area)).toMatchObject({ id: shift.id });
    await done(END, change(post, { reason: 'MOVED' }));
    expect([await onDuty(undefined, area), await onDuty(inHours(1), area)]).toEqual([null, null]);
    expect(await onDuty(inHours(-1.5), area)).toMatchObject({ id: shift.id });
  });

  it('leave together are settled in as many statements as those of one', async () => {
    const leaving = async (count: number) => {
      const posts = await Promise.all(Array.from({ length: count }, () => shifts.serving()));
      for (const { personId } of posts) {
        await shifts.shift({ onCallId: personId });
        await shifts.shift({
          onCallId: personId,
          backupId: posts[0]?.personId === personId ? null : (posts[0]?.personId ?? null),
        });
      }
      for (const post of posts) await done(END, change(post, { reason: 'MOVED' }));
      const facts = (await shifts.factsOf(...posts.map(({ id }) => id))).filter(
        ({ type }) => type === 'appointment.ended.v1',
      );
      const statements = await shifts.statementsOf(() =>
        shifts.subgraph.database.transaction((manager) => handleAll(leavingConsumer, facts, manager)),
      );
      // What is told is one row of the outbox a shift.
      return statements.filter((text) => text.includes('duty_shift')).length;
    };
    expect(await leaving(6)).toBe(await leaving(1));
  });
});
