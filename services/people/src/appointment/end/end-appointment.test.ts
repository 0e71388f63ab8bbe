import { ANONYMOUS, type Actor } from '@microgrid/access/actor';
import { handle } from '@microgrid/facts/consumer';
import { factOf } from '@microgrid/facts/fact';
import { newId } from '@microgrid/subgraph/ids';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openPeople, type TestPeople } from '../../../test/people.ts';
import { actor, daysFromToday, head, officer, otherHead, resident, STREET, worker } from '../../../test/seed.ts';
import { consequencesConsumer } from './consequences.consumer.ts';

const END = `mutation ($input: EndAppointmentInput!) { endAppointment(input: $input) { id status endsOn endReason version } }`;

describe('an appointment', () => {
  let people: TestPeople;

  beforeAll(async () => {
    people = await openPeople();
  });
  afterAll(() => people.close());

  const ending = ({ id }: { id: string }, own: object = {}) => ({
    appointmentId: id,
    expectedVersion: 1,
    reason: 'MOVED',
    ...own,
  });
  const end = (input: object, caller: Actor = head) => people.ask(END, { input }, caller);

  it.each([
    ['the head', head],
    ['the street officer', officer],
  ])('is ended today by %s', async (_who, caller) => {
    const row = await people.serving();
    const { data } = await end(ending(row), caller);
    const ended = { status: 'ENDED', endsOn: daysFromToday(0), endReason: 'MOVED', version: 2 };
    expect(data.endAppointment).toEqual({ id: row.id, ...ended });
  });

  it('is ended by the person as a resignation, and for no other reason', async () => {
    const row = await people.serving();
    const self = actor(row.personId, ...head.grants);
    expect((await end(ending(row), self)).codes).toEqual(['FORBIDDEN']);
    const { data } = await end(ending(row, { reason: 'RESIGNED' }), self);
    expect(data.endAppointment).toMatchObject({ status: 'ENDED', endReason: 'RESIGNED' });
  });

  it('ends by removal only after evaluations decided that it does, and not after anything else', async () => {
    const row = await people.serving();
    const decide = (appointmentId: string, kind: 'COACHING' | 'REMOVED') => {
      const about = { subject: newId(), gridCode: row.gridCode, data: { appointmentId, kind } };
      const fact = factOf('consequence.decided.v1', about, 'evaluations');
      return people.subgraph.database.transaction((em) => handle(consequencesConsumer, fact, em));
    };
    const removing = ending(row, { reason: 'REMOVED' });
    const conflict = { code: 'CONFLICT', subject: row.id };
    expect((await end(removing)).errors[0]?.extensions).toEqual(conflict);
    await decide(row.id, 'COACHING');
    await decide((await people.serving()).id, 'REMOVED');
    expect((await end(removing, officer)).errors[0]?.extensions).toEqual(conflict);
    await decide(row.id, 'REMOVED');
    const { data } = await end(removing);
    expect(data.endAppointment).toMatchObject({ status: 'ENDED', endReason: 'REMOVED' });
  });

  const strangers: [string, Actor, string][] = [
    ['nobody', ANONYMOUS, 'UNAUTHENTICATED'],
    ['a resident', resident, 'FORBIDDEN'],
    ['the worker', worker, 'FORBIDDEN'],
    ['the head of another community', otherHead, 'FORBIDDEN'],
  ];
  const stayHidden = async (caller: Actor, code: string) => {
    expect((await end(ending(await people.serving()), caller)).codes).toEqual([code]);
    const hidden = await end(ending(await people.serving({ status: 'SUSPENDED' })), caller);
    const missing = await end(ending({ id: newId() }), caller);
    expect(hidden.codes).toEqual([code === 'FORBIDDEN' ? 'NOT_FOUND' : code]);
    expect(hidden).toEqual(missing);
  };

  it.each(strangers)('is not ended by %s, and one that is hidden looks like none', async (_who, caller, code) => {
    await stayHidden(caller, code);
  });

  it('P5: is not with row-level security off either', async () => {
    await people.withoutRowLevelSecurity(async () => {
      for (const [, caller, code] of strangers) await stayHidden(caller, code);
    });
  });

  it.each([
    ['first day when it has not begun', 5, 100, 5],
    ['agreed last day when it is over', -300, -3, -3],
  ])('ends on its %s', async (_which, startsIn, endsIn, lastDay) => {
    const row = await people.serving({ startsOn: daysFromToday(startsIn), endsOn: daysFromToday(endsIn) });
    expect((await end(ending(row))).data.endAppointment.endsOn).toBe(daysFromToday(lastDay));
  });

  it('is not over by hand before its last day: what ends before has another reason', async () => {
    const { errors } = await end(ending(await people.serving(), { reason: 'TERM' }));
    expect(errors[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument: 'reason' });
    const { data } = await end(ending(await people.serving({ endsOn: daysFromToday(0) }), { reason: 'TERM' }));
    expect(data.endAppointment).toMatchObject({ status: 'ENDED', endReason: 'TERM' });
  });

  it('that has ended is not ended again', async () => {
    const row = await people.serving({ status: 'ENDED', endReason: 'TERM' });
    const { errors } = await end(ending(row));
    expect(errors[0]?.extensions).toEqual({ code: 'CONFLICT', subject: row.id });
  });

  it('P25: is not ended on a version that is not the current one', async () => {
    const { errors } = await end(ending(await people.serving({ version: 3 }), { expectedVersion: 2 }));
    expect(errors[0]?.extensions).toEqual({ code: 'CONFLICT', subject: 'expectedVersion' });
  });

  it('P25: is ended by one of two who do it at the same instant; the other is told', async () => {
    const row = await people.serving();
    const answers = await Promise.all([end(ending(row)), end(ending(row, { reason: 'OTHER' }), officer)]);
    const refused = answers.flatMap(({ errors }) => errors);
    expect(refused).toHaveLength(1);
    expect(refused[0]?.extensions).toEqual({ code: 'CONFLICT', subject: 'expectedVersion' });
  });

  it('P21: is ended once, however often the same write is sent', async () => {
    const row = await people.serving();
    const input = ending(row, { writeId: newId() });
    const first = await end(input);
    expect(first.data.endAppointment.version).toBe(2);
    expect(await end(input)).toEqual(first);
    const { errors } = await end({ ...input, reason: 'OTHER' });
    expect(errors[0]?.extensions).toEqual({ code: 'CONFLICT', subject: 'writeId' });
  });

  it('P24: refuses what cannot be an id, naming the argument', async () => {
    const { errors } = await end(ending({ id: STREET }));
    expect(errors[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument: 'appointmentId' });
  });
});
