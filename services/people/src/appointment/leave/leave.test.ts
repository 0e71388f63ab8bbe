import { ANONYMOUS, GATEWAY, type Actor } from '@microgrid/access/actor';
import { newId } from '@microgrid/subgraph/ids';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openPeople, type TestPeople } from '../../../test/people.ts';
import {
  actor,
  appointment,
  consent,
  daysFromToday,
  GENERAL,
  head,
  officer,
  resident,
  worker,
} from '../../../test/seed.ts';
import { ConsentEntity } from '../../consent/consent.entity.ts';
import { AppointmentEntity } from '../appointment.entity.ts';
import { leaves } from './leaves.job.ts';

const GRANT = `mutation ($input: GrantLeaveInput!) { grantLeave(input: $input) {
  status version availableActions leave { from to movesMatters standIn { id } } } }`;
const RETURN = `mutation ($input: MoveAppointmentInput!) { returnFromLeave(input: $input) { status leave { from } } }`;
const DAY_MS = 86_400_000;
const role = 'MICRO_GRID_LEADER';
const days = (from: number, to: number) => ({ from: daysFromToday(from), to: daysFromToday(to) });

describe('a leave', () => {
  let people: TestPeople;
  beforeAll(async () => {
    people = await openPeople();
  });
  afterAll(() => people.close());

  const grant = (id: string, own: object, caller: Actor = head) =>
    people.ask(GRANT, { input: { appointmentId: id, expectedVersion: 1, ...own } }, caller);
  const comeBack = (id: string, expectedVersion: number, caller: Actor = head) =>
    people.ask(RETURN, { input: { appointmentId: id, expectedVersion } }, caller);
  const grantsOf = async (personId: string) => {
    const { data } = await people.ask(`{ grantsOf(personId: "${personId}") { role scope } }`, {}, GATEWAY);
    return data.grantsOf;
  };
  const stored = (id: string) => people.subgraph.database.orm.em.fork().findOneOrFail(AppointmentEntity, id);
  const after = (count: number) => ({ now: new Date(Date.now() + count * DAY_MS) });
  /** A leader on leave from today on, and who stands in. */
  const onLeave = async () => {
    const row = await people.serving();
    const standInId = await people.someone();
    expect((await grant(row.id, { ...days(0, 9), standInId })).errors).toEqual([]);
    return { ...row, standInId };
  };

  it('from today on gives the stand-in the rights of the post, and whoever holds it has none, with the next request', async () => {
    const row = await people.serving();
    const standInId = await people.someone();
    const { data } = await grant(row.id, { ...days(0, 9), standInId });
    expect(data.grantLeave).toEqual({
      status: 'ON_LEAVE',
      version: 2,
      availableActions: ['RETURN', 'END'],
      leave: { ...days(0, 9), movesMatters: false, standIn: { id: standInId } },
    });
    expect(await grantsOf(row.personId)).toEqual([]);
    expect(await grantsOf(standInId)).toEqual([{ role, scope: row.gridCode }]);
    const mine = await people.ask(`{ myRoles { role until grid { code } } }`, {}, actor(standInId));
    expect(mine.data.myRoles).toEqual([{ role, until: daysFromToday(9), grid: { code: row.gridCode } }]);
    const said = { personId: row.personId, role, cause: 'LEAVE', ...days(0, 9), standInId };
    expect(await people.factsOf(row.id)).toMatchObject([{ type: 'appointment.paused.v1', data: said }]);
  });

  it('ends early by whoever holds the post, and the stand-in has nothing with the next request', async () => {
    const row = await onLeave();
    const { data } = await comeBack(row.id, 2, actor(row.personId));
    expect(data.returnFromLeave).toEqual({ status: 'ACTIVE', leave: null });
    expect(await grantsOf(row.standInId)).toEqual([]);
    expect(await grantsOf(row.personId)).toEqual([{ role, scope: row.gridCode }]);
    const said = { personId: row.personId, role, on: daysFromToday(0), standInId: row.standInId };
    expect((await people.factsOf(row.id))[1]).toMatchObject({ type: 'appointment.resumed.v1', data: said });
    expect((await comeBack(row.id, 3)).codes).toEqual(['CONFLICT']);
  });

  it('that begins later changes nothing until its day, and begins and ends by the clock, once each', async () => {
    const row = await people.serving();
    const standInId = await people.someone();
    const { data } = await grant(row.id, { ...days(2, 4), standInId });
    expect(data.grantLeave).toMatchObject({ status: 'ACTIVE', leave: days(2, 4) });
    await people.runJob(leaves, after(1));
    expect([await grantsOf(row.personId), await grantsOf(standInId)]).toEqual([[{ role, scope: row.gridCode }], []]);
    for (const [day, status] of [
      [2, 'ON_LEAVE'],
      [4, 'ON_LEAVE'],
      [5, 'ACTIVE'],
      [6, 'ACTIVE'],
    ] as const) {
      await people.runJob(leaves, after(day));
      expect(await stored(row.id)).toMatchObject({ status });
    }
    expect(await stored(row.id)).toMatchObject({ leaveFrom: null, leaveTo: null, standInId: null, version: 4 });
    expect(await people.factsOf(row.id)).toMatchObject([
      { type: 'appointment.paused.v1', data: days(2, 4) },
      { type: 'appointment.resumed.v1', data: { on: daysFromToday(5), standInId } },
    ]);
  });

  it('A11: with which what is open moves says so when it begins, today or by the clock, and not again', async () => {
    const [now, later] = [await people.serving(), await people.serving()];
    const standInId = await people.someone();
    const { data } = await grant(now.id, { ...days(0, 9), standInId, movesMatters: true });
    expect(data.grantLeave.leave).toMatchObject({ movesMatters: true });
    await grant(later.id, { ...days(2, 4), standInId, movesMatters: true });
    expect(await people.factsOf(later.id)).toEqual([]);
    await people.runJob(leaves, after(2));
    for (const { id, personId } of [now, later]) {
      expect((await people.factsOf(id)).slice(0, 2)).toMatchObject([
        { type: 'appointment.paused.v1' },
        { type: 'appointment.matters_passed.v1', data: { personId, role, standInId } },
      ]);
    }
    await people.runJob(leaves, after(5));
    expect(await stored(later.id)).toMatchObject({ status: 'ACTIVE', leaveMovesMatters: false });
  });

  it('gives and takes the rights on its days, though the clock has not come to say so', async () => {
    const [late, over] = [await people.someone(), await people.someone()];
    const begun = await people.serving({ leaveFrom: daysFromToday(0), leaveTo: daysFromToday(0), standInId: late });
    await people.serving({
      status: 'ON_LEAVE',
      leaveFrom: daysFromToday(-3),
      leaveTo: daysFromToday(-1),
      standInId: over,
    });
    expect(await grantsOf(begun.personId)).toEqual([]);
    expect(await grantsOf(late)).toEqual([{ role, scope: begun.gridCode }]);
    expect(await grantsOf(over)).toEqual([]);
  });

  it('granted again before it begins is another, and a suspension makes it void', async () => {
    const row = await people.serving();
    const standInId = await people.someone();
    await grant(row.id, { ...days(2, 4), standInId });
    const again = await grant(row.id, { ...days(3, 6), standInId, expectedVersion: 2 });
    expect(again.data.grantLeave.leave).toMatchObject(days(3, 6));
    const suspend = `mutation ($input: SuspendAppointmentInput!) { suspendAppointment(input: $input) { status leave { from } } }`;
    const input = { appointmentId: row.id, expectedVersion: 3, reason: '样例原因' };
    const { data } = await people.ask(suspend, { input }, head);
    expect(data.suspendAppointment).toEqual({ status: 'SUSPENDED', leave: null });
  });

  it('ends with the post: the stand-in has nothing, and both are said', async () => {
    const row = await onLeave();
    const end = `mutation ($input: EndAppointmentInput!) { endAppointment(input: $input) { status } }`;
    const input = { appointmentId: row.id, expectedVersion: 2, reason: 'MOVED' };
    expect((await people.ask(end, { input }, head)).errors).toEqual([]);
    expect(await grantsOf(row.standInId)).toEqual([]);
    expect((await people.factsOf(row.id)).map(({ type }) => type)).toEqual([
      'appointment.paused.v1',
      'appointment.resumed.v1',
      'appointment.ended.v1',
    ]);
  });

  it.each(['TOTAL_GRID_HEAD', 'COMMITTEE_CONTACT'] as const)('of a %s needs no stand-in', async (post) => {
    const gridCode = post === 'TOTAL_GRID_HEAD' ? '510115006003' : GENERAL;
    const row = await people.serving({ role: post, gridCode });
    const moving = await grant(row.id, { ...days(0, 3), movesMatters: true }, officer);
    expect(moving.errors[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument: 'movesMatters' });
    expect((await grant(row.id, days(0, 3), officer)).errors).toEqual([]);
  });

  it.each<[string, object]>([
    ['from', days(-1, 3)],
    ['from', days(201, 202)],
    ['to', days(3, 2)],
    ['to', days(0, 91)],
    ['to', days(150, 201)],
    ['standInId', { ...days(0, 3), standInId: null }],
    ['standInId', { ...days(0, 3), standInId: newId() }],
    ['standInId', { ...days(0, 3), standInId: null, movesMatters: true }],
  ])('is not granted with a wrong %s', async (argument, own) => {
    const row = await people.serving();
    const { errors } = await grant(row.id, { standInId: await people.someone(), ...own });
    expect(errors[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument });
  });

  it('may last until its 90th day', async () => {
    const row = await people.serving();
    expect((await grant(row.id, { ...days(0, 90), standInId: await people.someone() })).errors).toEqual([]);
  });

  it('has nobody as stand-in whom the post itself would be refused', async () => {
    const row = await people.serving();
    const { personId: workerId } = await people.serving({ role: 'GRID_WORKER', gridCode: GENERAL });
    for (const standInId of [row.personId, workerId]) {
      const { errors } = await grant(row.id, { ...days(0, 3), standInId });
      expect(errors[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument: 'standInId' });
    }
    const { personId: neighbour } = await people.serving();
    expect((await grant(row.id, { ...days(0, 3), standInId: neighbour })).errors).toEqual([]);
  });

  it('has nobody as stand-in who is on leave then, or suspended, elsewhere too', async () => {
    const row = await people.serving();
    const standIn = await people.someone();
    const away = await people.serving({ leaveFrom: daysFromToday(4), leaveTo: daysFromToday(6), standInId: standIn });
    const suspended = await people.serving({ gridCode: '510115006004001001', status: 'SUSPENDED' });
    for (const [own, standInId] of [
      [days(0, 4), away.personId],
      [days(6, 9), away.personId],
      [days(0, 3), suspended.personId],
    ] as const) {
      const { errors } = await grant(row.id, { ...own, standInId });
      expect(errors[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument: 'standInId' });
    }
    expect((await grant(row.id, { ...days(0, 3), standInId: away.personId })).errors).toEqual([]);
  });

  it('is not granted to whoever stands in for somebody then', async () => {
    const [row, neighbour] = [await people.serving(), await people.serving()];
    const standInId = await people.someone();
    expect((await grant(row.id, { ...days(3, 6), standInId: neighbour.personId })).errors).toEqual([]);
    const { errors } = await grant(neighbour.id, { ...days(0, 3), standInId });
    expect(errors[0]?.extensions).toEqual({ code: 'CONFLICT', subject: row.id });
    expect((await grant(neighbour.id, { ...days(0, 2), standInId })).errors).toEqual([]);
  });

  it('P25: is granted before or after the stand-in is suspended at the same instant, who stands in for nobody then', async () => {
    const suspend = `mutation ($input: SuspendAppointmentInput!) { suspendAppointment(input: $input) { id } }`;
    for (let round = 0; round < 5; round++) {
      const [row, neighbour] = [await people.serving(), await people.serving()];
      const input = { appointmentId: neighbour.id, expectedVersion: 1, reason: '样例原因' };
      const [granted, suspended] = await Promise.all([
        grant(row.id, { ...days(0, 3), standInId: neighbour.personId, movesMatters: true }),
        people.ask(suspend, { input }, officer),
      ]);
      expect(suspended.errors).toEqual([]);
      expect(granted.codes.filter((code) => code !== 'BAD_USER_INPUT')).toEqual([]);
      expect(await grantsOf(neighbour.personId)).toEqual([]);
      expect((await stored(row.id)).standInId ?? null).toBeNull();
    }
  });

  it('is told to those who serve there or above, the holder and the stand-in', async () => {
    const row = await people.serving();
    const standInId = await people.someone();
    await grant(row.id, { ...days(2, 4), standInId });
    const query = `query ($refs: [_Any!]!) { _entities(representations: $refs) { ... on Appointment { leave { from } } } }`;
    const seen = async (caller: Actor) => {
      const { data } = await people.ask(query, { refs: [{ __typename: 'Appointment', id: row.id }] }, caller);
      return data._entities[0].leave;
    };
    const told = { from: daysFromToday(2) };
    const insiders = [head, officer, worker, actor(row.personId), actor(standInId)];
    expect(await Promise.all(insiders.map(seen))).toEqual(insiders.map(() => told));
    expect(await Promise.all([ANONYMOUS, resident].map(seen))).toEqual([null, null]);
  });

  it('shows everybody who answers for the micro-grid meanwhile, and nothing else of it', async () => {
    const row = await onLeave();
    await people.insert(ConsentEntity, [consent(row.standInId)]);
    const query = `query ($refs: [_Any!]!) { _entities(representations: $refs) { ... on Grid {
      leader { id } leaderStandIn { id displayName } appointments { nodes { id } } } } }`;
    const refs = [row.gridCode, GENERAL].map((code) => ({ __typename: 'Grid', code }));
    const { data, errors } = await people.ask(query, { refs });
    expect(errors).toEqual([]);
    const standIn = { id: row.standInId, displayName: '样例服务者' };
    expect(data._entities[0]).toEqual({ leader: null, leaderStandIn: standIn, appointments: { nodes: [] } });
    expect(data._entities[1].leaderStandIn).toBeNull();
  });

  it('leaves the seat held: nobody else is appointed', async () => {
    const row = await onLeave();
    const input = {
      personId: await people.someone(),
      gridCode: row.gridCode,
      endsOn: daysFromToday(9),
      basis: 'ELECTED',
    };
    const appoint = `mutation ($input: AppointLeaderInput!) { appointLeader(input: $input) { id } }`;
    expect((await people.ask(appoint, { input }, head)).codes).toEqual(['CONFLICT']);
    const { em } = people.subgraph.database.orm;
    const another = appointment({ personId: input.personId, role, gridCode: row.gridCode });
    await expect(em.fork().insert(AppointmentEntity, another)).rejects.toThrow('appointment_one_holder');
  });
});
