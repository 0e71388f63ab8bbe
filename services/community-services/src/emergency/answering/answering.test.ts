import { handle } from '@microgrid/facts/consumer';
import { factOf } from '@microgrid/facts/fact';
import { newId } from '@microgrid/subgraph/ids';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { at, backup, type Emergencies, MICRO, onCall, openEmergencies } from '../../../test/emergencies.ts';
import { head, idOf, leader, neighbour, officer, worker } from '../../../test/people.ts';
import { MatterEntity } from '../../matter/matter.entity.ts';
import { postConsumer } from '../../post/post.consumer.ts';
import { PostEntity } from '../../post/post.entity.ts';
import { callOnByClock } from '../chain/call-on.job.ts';

const id = ({ subject }: { subject: string | null }) => subject ?? '';

describe('an emergency that is answered', () => {
  let emergencies: Emergencies;
  beforeAll(async () => void (emergencies = await openEmergencies()));
  afterAll(() => emergencies.close());

  it('is accepted by who comes first, and another comes along without a conflict', async () => {
    const emergency = await emergencies.raise(at('08:00'), {}, leader);
    await emergencies.services.stopClockAt(at('08:04'));
    const { data, codes } = await emergencies.answer('acknowledgeEmergency', emergency, worker);
    expect(codes).toEqual([]);
    expect(data.emergency).toMatchObject({
      status: 'ACKNOWLEDGED',
      responders: [{ person: { id: id(worker) }, as: null, acknowledgedAt: at('08:04').toISOString() }],
      matter: { status: 'ACCEPTED', version: 2, handler: { id: id(worker) } },
      availableActions: ['PASS', 'ARRIVE'],
    });
    const second = await emergencies.answer('acknowledgeEmergency', emergency, leader, { at: at('08:03') });
    expect(
      second.data.emergency.responders.map(({ as, person: one }: { as: string; person: { id: string } }) => [
        as,
        one.id,
      ]),
    ).toEqual([
      ['LEADER', id(leader)],
      [null, id(worker)],
    ]);
    expect(second.data.emergency.matter.handler.id).toBe(id(worker));
    expect((await emergencies.told(emergency)).types.filter((type) => type === 'accepted')).toHaveLength(1);
  });

  it('D2: after an acknowledgement nobody further is called, those to come included, a restart or not', async () => {
    const emergency = await emergencies.raise(at('08:00'));
    await emergencies.services.stopClockAt(at('08:14:59'));
    await emergencies.answer('acknowledgeEmergency', emergency, onCall);
    for (const time of ['08:15', '08:30', '08:59:59']) await emergencies.clock(at(time));
    expect((await emergencies.calls(emergency)).map(([step, , who, , answer]) => [step, who, answer])).toEqual([
      [1, id(onCall), 'COMING'],
      [1, id(leader), null],
    ]);
  });

  it('goes on when somebody acknowledged and nobody is there after 60 minutes, and is silent again once another comes', async () => {
    const emergency = await emergencies.raise(at('08:00'));
    await emergencies.services.stopClockAt(at('08:05'));
    await emergencies.answer('acknowledgeEmergency', emergency, onCall);
    await emergencies.clock(at('09:00'));
    expect((await emergencies.see(emergency, 'status')).status).toBe('CALLING');
    // The leader, who said nothing while another one was coming, is not at fault.
    expect((await emergencies.calls(emergency)).slice(1)).toEqual([
      [1, 'LEADER', id(leader), '08:00', null],
      [2, 'BACKUP', id(backup), '09:00', null],
    ]);
    await emergencies.services.stopClockAt(at('09:02'));
    const { data } = await emergencies.answer('acknowledgeEmergency', emergency, backup);
    expect(data.emergency.status).toBe('ACKNOWLEDGED');
    await emergencies.clock(at('09:07'));
    expect(await emergencies.calls(emergency)).toHaveLength(3);
  });

  it('does not go on when somebody is there, entered in time or not before', async () => {
    const emergency = await emergencies.raise(at('08:00'));
    await emergencies.services.stopClockAt(at('08:24'));
    const { data } = await emergencies.answer('recordArrival', emergency, onCall);
    expect(data.emergency).toMatchObject({ status: 'ON_SITE', matter: { handler: { id: id(onCall) } } });
    await emergencies.clock(at('09:30'));
    expect(await emergencies.calls(emergency)).toHaveLength(2);
    expect((await emergencies.facts(emergency)).at(-1)).toMatchObject({
      type: 'arrived',
      data: { responderId: id(onCall), isInTime: true },
    });
  });

  it('is called on at once when who came without having been called does not after all', async () => {
    const emergency = await emergencies.raise(at('08:00'), {}, leader);
    await emergencies.services.stopClockAt(at('08:04'));
    await emergencies.answer('acknowledgeEmergency', emergency, worker);
    const { data, codes } = await emergencies.answer('passEmergency', emergency, worker);
    expect(codes).toEqual([]);
    expect(data.emergency).toMatchObject({ status: 'CALLING', responders: [], matter: { handler: null } });
    expect((await emergencies.calls(emergency)).at(-1)?.slice(0, 4)).toEqual([2, 'BACKUP', id(backup), '08:04']);
    const { errors } = await emergencies.answer('passEmergency', emergency, officer, { personId: id(worker) });
    expect(errors[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument: 'personId' });
  });

  it('is not answered for whom it complains of', async () => {
    const emergency = await emergencies.raise(at('08:00'));
    const about = { aboutPersonId: id(head) };
    await emergencies.services.subgraph.database.orm.em.fork().nativeUpdate(MatterEntity, { id: emergency }, about);
    for (const mutation of ['acknowledgeEmergency', 'recordArrival', 'passEmergency']) {
      const { errors } = await emergencies.answer(mutation, emergency, worker, { personId: id(head) });
      expect(errors[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument: 'personId' });
      expect(errors[0]?.message).toContain('their own service');
    }
  });

  it('D3: takes an answer to an old step as the own one, once; who has it by then keeps it', async () => {
    const emergency = await emergencies.raise(at('08:00'));
    await emergencies.clock(at('08:15'));
    await emergencies.services.stopClockAt(at('08:17'));
    await emergencies.answer('acknowledgeEmergency', emergency, backup);
    const late = { writeId: newId() };
    for (const again of [1, 2]) {
      const { data, codes } = await emergencies.answer('acknowledgeEmergency', emergency, onCall, late);
      expect([again, codes, data.emergency.matter.handler.id]).toEqual([again, [], id(backup)]);
    }
    expect((await emergencies.calls(emergency)).map(([step, , who, , answer]) => [step, who, answer])).toEqual([
      [1, id(onCall), 'COMING'],
      [1, id(leader), 'UNANSWERED'],
      [2, id(backup), 'COMING'],
    ]);
    const answers = (await emergencies.facts(emergency)).filter(({ type }) => type === 'answered');
    expect(answers.map(({ data }) => data)).toMatchObject([
      { calledId: id(onCall), answer: 'UNANSWERED', isInTime: false },
      { calledId: id(leader), answer: 'UNANSWERED', isInTime: false },
      { calledId: id(backup), answer: 'COMING', isInTime: true },
      { calledId: id(onCall), answer: 'COMING', isInTime: false },
    ]);
  });

  it('D3: was answered in time when a phone without net says so later', async () => {
    const emergency = await emergencies.raise(at('08:00'));
    await emergencies.clock(at('08:15'));
    await emergencies.answer('acknowledgeEmergency', emergency, onCall, { at: at('08:06') });
    expect((await emergencies.facts(emergency)).at(-1)).toMatchObject({
      data: { calledId: id(onCall), answer: 'COMING', isInTime: true },
    });
  });

  it('calls the next at once when who is on call cannot come', async () => {
    const emergency = await emergencies.raise(at('08:00'), {}, leader);
    await emergencies.services.stopClockAt(at('08:02'));
    const { codes } = await emergencies.answer('passEmergency', emergency, onCall);
    expect(codes).toEqual([]);
    expect((await emergencies.calls(emergency)).map(([step, as, , time, answer]) => [step, as, time, answer])).toEqual([
      [1, 'ON_CALL', '08:00', 'PASSED'],
      [1, 'LEADER', '08:00', null],
      [2, 'BACKUP', '08:02', null],
    ]);
    await emergencies.answer('passEmergency', emergency, onCall);
    expect(await emergencies.calls(emergency)).toHaveLength(3);
  });

  it('is called on, and waits to be accepted again, when who came cannot come after all', async () => {
    const emergency = await emergencies.raise(at('08:00'));
    await emergencies.services.stopClockAt(at('08:02'));
    await emergencies.answer('acknowledgeEmergency', emergency, onCall);
    const { data } = await emergencies.answer('passEmergency', emergency, onCall);
    expect(data.emergency).toMatchObject({
      status: 'CALLING',
      responders: [],
      matter: { status: 'REPORTED', handler: null },
    });
    expect((await emergencies.calls(emergency)).at(-1)?.[1]).toBe('BACKUP');
  });

  it('goes to who comes too when the first cannot come after all', async () => {
    const emergency = await emergencies.raise(at('08:00'));
    await emergencies.answer('acknowledgeEmergency', emergency, onCall);
    await emergencies.answer('acknowledgeEmergency', emergency, leader);
    const { data } = await emergencies.answer('passEmergency', emergency, onCall);
    expect(data.emergency).toMatchObject({
      status: 'ACKNOWLEDGED',
      matter: { status: 'ACCEPTED', handler: { id: id(leader) } },
    });
    expect(await emergencies.calls(emergency)).toHaveLength(2);
  });

  it('A13: is called on at once when who came leaves the last post there and nobody takes over', async () => {
    const em = emergencies.services.subgraph.database.orm.em.fork();
    await em.nativeUpdate(PostEntity, { id: { $in: [702, 703].map(idOf) } }, { endedAt: at('07:00') });
    const emergency = await emergencies.raise(at('08:00'));
    await emergencies.answer('acknowledgeEmergency', emergency, leader);
    const post = { subject: idOf(701), gridCode: MICRO };
    const data = { personId: id(leader), role: 'MICRO_GRID_LEADER', endsOn: '2023-02-05', reason: 'RESIGNED' } as const;
    const left = factOf('appointment.ended.v1', { ...post, data }, 'people');
    await emergencies.services.subgraph.database.transaction((manager) => handle(postConsumer, left, manager));
    await emergencies.clock(at('08:01'));
    expect(await emergencies.see(emergency, 'status matter { status handler { id } }', officer)).toEqual({
      status: 'CALLING',
      matter: { status: 'REPORTED', handler: null },
    });
    expect((await emergencies.calls(emergency)).at(-1)).toEqual([2, 'BACKUP', id(backup), '08:01', null]);
    await em.nativeUpdate(PostEntity, { id: { $in: [701, 702, 703].map(idOf) } }, { endedAt: null });
  });

  it('is not taken by whose post has ended a moment ago', async () => {
    const em = emergencies.services.subgraph.database.orm.em.fork();
    const emergency = await emergencies.raise(at('08:00'));
    await em.nativeUpdate(PostEntity, { id: idOf(702) }, { endedAt: at('08:00') });
    expect((await emergencies.answer('acknowledgeEmergency', emergency, worker)).codes).toEqual(['CONFLICT']);
    expect((await emergencies.see(emergency, 'status')).status).toBe('CALLING');
    await em.nativeUpdate(PostEntity, { id: idOf(702) }, { endedAt: null });
  });

  it('is entered for somebody who phoned, by who serves there, and for nobody who was not called and serves nowhere near', async () => {
    const emergency = await emergencies.raise(at('08:00'));
    await emergencies.services.stopClockAt(at('08:10'));
    const { codes } = await emergencies.answer('passEmergency', emergency, head, { personId: id(leader) });
    expect(codes).toEqual([]);
    const forOther = await emergencies.answer('acknowledgeEmergency', emergency, head, {
      personId: id(onCall),
      at: at('08:05'),
    });
    expect(forOther.data.emergency).toMatchObject({
      responders: [{ person: { id: id(onCall) }, as: 'ON_CALL', acknowledgedAt: at('08:05').toISOString() }],
      matter: { handler: { id: id(onCall) } },
    });
    for (const input of [{ personId: id(neighbour) }, { at: at('08:20') }, { at: at('07:40') }]) {
      expect((await emergencies.answer('acknowledgeEmergency', emergency, head, input)).codes).toEqual([
        'BAD_USER_INPUT',
      ]);
    }
  });

  it('by acceptMatter says that its handler comes', async () => {
    const emergency = await emergencies.raise(at('08:00'));
    expect((await emergencies.move('acceptMatter', emergency, worker)).codes).toEqual([]);
    expect(await emergencies.see(emergency, 'status responders { person { id } }')).toEqual({
      status: 'ACKNOWLEDGED',
      responders: [{ person: { id: id(worker) } }],
    });
  });

  it('P25: is accepted by one of two who come at once, and both come', async () => {
    const emergency = await emergencies.raise(at('08:00'));
    const answers = await Promise.all(
      [onCall, leader, worker].map((who) => emergencies.answer('acknowledgeEmergency', emergency, who)),
    );
    expect(answers.flatMap(({ codes }) => codes)).toEqual([]);
    const { responders, matter } = await emergencies.see(
      emergency,
      'responders { person { id } } matter { version handler { id } }',
    );
    expect(new Set(responders.map((one: { person: { id: string } }) => one.person.id))).toEqual(
      new Set([onCall, leader, worker].map(id)),
    );
    expect(matter.version).toBe(2);
    expect((await emergencies.told(emergency)).types.filter((type) => type === 'accepted')).toHaveLength(1);
  });

  it('P25: is called on by one step when several look at the same moment', async () => {
    const emergency = await emergencies.raise(at('08:00'));
    await emergencies.services.stopClockAt(at('08:15'));
    await Promise.all([1, 2, 3].map(() => emergencies.services.runJob(callOnByClock)));
    expect((await emergencies.calls(emergency)).map(([step]) => step)).toEqual([1, 1, 2]);
  });

  it('P25: calls nobody twice when the clock and who passes it come at the same moment', async () => {
    const emergency = await emergencies.raise(at('08:00'));
    await emergencies.services.stopClockAt(at('08:15'));
    await Promise.all([
      emergencies.services.runJob(callOnByClock),
      emergencies.answer('passEmergency', emergency, onCall),
    ]);
    const people = (await emergencies.calls(emergency)).map(([, , who]) => who);
    expect(new Set(people).size).toBe(people.length);
  });
});
