import { ANONYMOUS, GATEWAY, type Actor } from '@microgrid/access/actor';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openPeople, type TestPeople } from '../../../test/people.ts';
import { actor, daysFromToday, head, officer, resident, worker } from '../../../test/seed.ts';

const SUSPEND = `mutation ($input: SuspendAppointmentInput!) { suspendAppointment(input: $input) {
  status suspensionReason availableActions version } }`;
const REINSTATE = `mutation ($input: MoveAppointmentInput!) { reinstateAppointment(input: $input) {
  status suspensionReason version } }`;
const role = 'MICRO_GRID_LEADER';

describe('somebody in post who is suspended', () => {
  let people: TestPeople;
  beforeAll(async () => {
    people = await openPeople();
  });
  afterAll(() => people.close());

  const suspended = async () => {
    const row = await people.serving();
    const input = { appointmentId: row.id, expectedVersion: 1, reason: '样例原因' };
    return { row, answer: await people.ask(SUSPEND, { input }, head) };
  };
  const grantsOf = async (personId: string) => {
    const { data } = await people.ask(`{ grantsOf(personId: "${personId}") { role scope } }`, {}, GATEWAY);
    return data.grantsOf;
  };

  it('has no rights with the next request, and has them again once reinstated', async () => {
    const { row, answer } = await suspended();
    const state = { status: 'SUSPENDED', suspensionReason: '样例原因', version: 2 };
    expect(answer.data.suspendAppointment).toEqual({ ...state, availableActions: ['REINSTATE', 'END'] });
    expect(await grantsOf(row.personId)).toEqual([]);
    const input = { appointmentId: row.id, expectedVersion: 2 };
    const { data } = await people.ask(REINSTATE, { input }, officer);
    expect(data.reinstateAppointment).toEqual({ status: 'ACTIVE', suspensionReason: null, version: 3 });
    expect(await grantsOf(row.personId)).toEqual([{ role, scope: row.gridCode }]);
    const [today, { personId }] = [daysFromToday(0), row];
    const pause = { personId, role, cause: 'SUSPENSION', from: today, to: null, standInId: null };
    expect(await people.factsOf(row.id)).toMatchObject([
      { type: 'appointment.paused.v1', data: pause },
      { type: 'appointment.resumed.v1', data: { personId, role, on: today, standInId: null } },
    ]);
  });

  it('stands in for nobody any more, which is told: what was done by the post goes back first', async () => {
    const [row, away] = [await people.serving(), await people.serving()];
    const leave = { from: daysFromToday(0), to: daysFromToday(3) };
    const grant = `mutation ($input: GrantLeaveInput!) { grantLeave(input: $input) { id } }`;
    const on = { appointmentId: away.id, expectedVersion: 1, ...leave, standInId: row.personId, movesMatters: true };
    expect((await people.ask(grant, { input: on }, head)).errors).toEqual([]);
    expect(await grantsOf(row.personId)).toHaveLength(2);
    const input = { appointmentId: row.id, expectedVersion: 1, reason: '样例原因' };
    expect((await people.ask(SUSPEND, { input }, head)).errors).toEqual([]);
    expect(await grantsOf(row.personId)).toEqual([]);
    const { personId } = away;
    expect((await people.factsOf(away.id)).slice(2)).toMatchObject([
      { type: 'appointment.resumed.v1', data: { personId, standInId: row.personId } },
      { type: 'appointment.paused.v1', data: { personId, ...leave, standInId: null } },
    ]);
  });

  it('reads why, as do the head and the street, and nobody else', async () => {
    const { row } = await suspended();
    const query = `query ($refs: [_Any!]!) { _entities(representations: $refs) { ... on Appointment { suspensionReason } } }`;
    const seen = async (caller: Actor) => {
      const { data } = await people.ask(query, { refs: [{ __typename: 'Appointment', id: row.id }] }, caller);
      return data._entities[0]?.suspensionReason ?? null;
    };
    expect(await Promise.all([actor(row.personId), head, officer].map(seen))).toEqual([
      '样例原因',
      '样例原因',
      '样例原因',
    ]);
    expect(await Promise.all([ANONYMOUS, resident, worker].map(seen))).toEqual([null, null, null]);
  });

  it.each(['', ' ', '长'.repeat(501)])('is told why: not "%s"', async (reason) => {
    const { id } = await people.serving();
    const { errors } = await people.ask(SUSPEND, { input: { appointmentId: id, expectedVersion: 1, reason } }, head);
    expect(errors[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument: 'reason' });
  });
});
