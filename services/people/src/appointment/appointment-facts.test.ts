import { newId } from '@microgrid/subgraph/ids';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openPeople, type TestPeople } from '../../test/people.ts';
import { daysFromToday, head } from '../../test/seed.ts';

const APPOINT = `mutation ($input: AppointLeaderInput!) { appointLeader(input: $input) { id } }`;
const END = `mutation ($input: EndAppointmentInput!) { endAppointment(input: $input) { id } }`;

describe('the facts of an appointment', () => {
  let people: TestPeople;

  beforeAll(async () => {
    people = await openPeople();
  });
  afterAll(() => people.close());

  it('say that it started and that it ended, once each however often the write is sent, and nothing when it is refused', async () => {
    const [personId, gridCode, writeId] = [await people.someone(), people.vacantGrid(), newId()];
    const appointing = { writeId, personId, gridCode, endsOn: daysFromToday(300), basis: 'ELECTED' };
    await Promise.all([1, 2].map(() => people.ask(APPOINT, { input: appointing }, head)));
    const refused = { ...appointing, writeId: newId(), personId: await people.someone() };
    expect((await people.ask(APPOINT, { input: refused }, head)).codes).toEqual(['CONFLICT']);
    const ending = { writeId: newId(), appointmentId: writeId, expectedVersion: 1, reason: 'MOVED' };
    await Promise.all([1, 2].map(() => people.ask(END, { input: ending }, head)));
    const [today, post] = [daysFromToday(0), { personId, role: 'MICRO_GRID_LEADER' }];
    expect(await people.factsOf(writeId, gridCode)).toMatchObject([
      {
        type: 'appointment.started.v1',
        subject: writeId,
        gridcode: gridCode,
        data: { ...post, startsOn: today, endsOn: appointing.endsOn },
      },
      {
        type: 'appointment.ended.v1',
        subject: writeId,
        gridcode: gridCode,
        data: { ...post, endsOn: today, reason: 'MOVED' },
      },
      { type: 'seat.vacated.v1', subject: gridCode, data: { role: post.role, since: today } },
    ]);
  });
});
