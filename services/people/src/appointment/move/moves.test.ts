import { ANONYMOUS, type Actor } from '@microgrid/access/actor';
import { newId } from '@microgrid/subgraph/ids';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openPeople, type TestPeople } from '../../../test/people.ts';
import { actor, daysFromToday, head, officer, otherHead, resident, worker } from '../../../test/seed.ts';
import { appointmentMoves } from '../appointment.states.ts';
import { AppointmentStatus, type AppointmentAction } from '../appointment.terms.ts';

/** The mutations that move an appointment, with what they take besides, and whether whoever holds the post may. */
const mutations: [name: string, input: string, AppointmentAction, more: () => object, isForHolder: boolean][] = [
  ['grantLeave', 'GrantLeaveInput', 'GRANT_LEAVE', () => days(0, 5), false],
  ['returnFromLeave', 'MoveAppointmentInput', 'RETURN', () => ({}), true],
  ['suspendAppointment', 'SuspendAppointmentInput', 'SUSPEND', () => ({ reason: '样例原因' }), false],
  ['reinstateAppointment', 'MoveAppointmentInput', 'REINSTATE', () => ({ reason: '样例原因' }), false],
  ['renewAppointment', 'RenewAppointmentInput', 'RENEW', () => ({ endsOn: daysFromToday(100) }), false],
];
const days = (from: number, to: number) => ({ from: daysFromToday(from), to: daysFromToday(to) });

describe.each(mutations)('%s', (name, type, action, more, isForHolder) => {
  let people: TestPeople;
  beforeAll(async () => {
    people = await openPeople();
  });
  afterAll(() => people.close());

  const from = appointmentMoves[action].from[0] ?? 'ACTIVE';
  const standing = (status: AppointmentStatus = from) =>
    people.serving({
      status,
      endsOn: daysFromToday(20),
      startsOn: daysFromToday(-300),
      ...(status === 'ENDED' ? { endReason: 'OTHER' } : {}),
      ...(status === 'ON_LEAVE' ? { leaveFrom: daysFromToday(-1), leaveTo: daysFromToday(3) } : {}),
    });
  const move = async (id: string, caller: Actor = head, own: object = {}) => {
    const standIn = name === 'grantLeave' ? { standInId: await people.someone() } : {};
    const input = { writeId: newId(), appointmentId: id, expectedVersion: 1, ...standIn, ...more(), ...own };
    const mutation = `mutation ($input: ${type}!) { ${name}(input: $input) { id status version } }`;
    return people.ask(mutation, { input }, caller);
  };

  it.each([
    ['the head', head],
    ['the street officer', officer],
  ])('is done by %s above', async (_who, caller) => {
    const { id } = await standing();
    const { data, errors } = await move(id, caller);
    expect(errors).toEqual([]);
    expect(data[name]).toEqual({ id, status: appointmentMoves[action].to, version: 2 });
  });

  it(`is ${isForHolder ? '' : 'not '}done by whoever holds the post`, async () => {
    const { id, personId } = await standing();
    const { codes } = await move(id, actor(personId, ...head.grants));
    expect(codes).toEqual(isForHolder ? [] : ['FORBIDDEN']);
  });

  it.each<[string, Actor]>([
    ['nobody', ANONYMOUS],
    ['a resident', resident],
    ['the worker', worker],
    ['the head of another community', otherHead],
  ])('is not done by %s', async (_who, caller) => {
    const { id } = await standing();
    // Who may not see the appointment is not told that there is one; who may not do this at all is told so first.
    const isHidden = from !== 'ACTIVE' && (isForHolder || caller === otherHead);
    const code = caller === ANONYMOUS ? 'UNAUTHENTICATED' : isHidden ? 'NOT_FOUND' : 'FORBIDDEN';
    expect((await move(id, caller)).codes).toEqual([code]);
  });

  it('is refused on another version, and where there is no appointment', async () => {
    const { id } = await standing();
    const { errors } = await move(id, head, { expectedVersion: 2 });
    expect(errors[0]?.extensions).toEqual({ code: 'CONFLICT', subject: 'expectedVersion' });
    expect((await move(newId())).codes).toEqual(['NOT_FOUND']);
  });

  it.each(
    Object.values(AppointmentStatus).filter(
      (status) => !(appointmentMoves[action].from as readonly string[]).includes(status),
    ),
  )('is refused from %s', async (status) => {
    const { id } = await standing(status);
    const { errors } = await move(id);
    expect(errors[0]?.extensions).toEqual({ code: 'CONFLICT', subject: id });
  });

  it('is done once of two clients at once', async () => {
    const { id } = await standing();
    const answers = await Promise.all([move(id, head), move(id, officer)]);
    expect(answers.flatMap(({ codes }) => codes)).toEqual(['CONFLICT']);
  });
});
