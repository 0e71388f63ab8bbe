import { newId } from '@microgrid/subgraph/ids';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openPeople, type TestPeople } from '../../../test/people.ts';
import { actor, daysFromToday, head } from '../../../test/seed.ts';
import { latestEndOf } from '@microgrid/subgraph/term';

const RENEW = `mutation ($input: RenewAppointmentInput!) { renewAppointment(input: $input) { id startsOn endsOn status version } }`;

describe('an appointment is renewed', () => {
  let people: TestPeople;
  beforeAll(async () => {
    people = await openPeople();
  });
  afterAll(() => people.close());

  const renew = (id: string, own: object = {}) =>
    people.ask(RENEW, { input: { appointmentId: id, expectedVersion: 1, ...own } }, head);
  const term = (days: number) => ({ startsOn: daysFromToday(days - 360), endsOn: daysFromToday(days) });

  it.each([60, 30, 0])('%i days before its end, until the same day of the next year', async (days) => {
    const row = await people.serving(term(days));
    const endsOn = latestEndOf(row.endsOn);
    const { data, errors } = await renew(row.id, { endsOn });
    expect(errors).toEqual([]);
    const same = { id: row.id, startsOn: row.startsOn, status: 'ACTIVE' };
    expect(data.renewAppointment).toEqual({ ...same, endsOn, version: 2 });
    const { personId, role } = row;
    expect(await people.factsOf(row.id)).toMatchObject([
      { type: 'appointment.renewed.v1', data: { personId, role, endsOn } },
    ]);
  });

  it('again and again', async () => {
    const row = await people.serving(term(20));
    const [first, second] = [daysFromToday(40), daysFromToday(300)];
    expect((await renew(row.id, { endsOn: first })).errors).toEqual([]);
    expect((await renew(row.id, { endsOn: second, expectedVersion: 2 })).data.renewAppointment).toMatchObject({
      endsOn: second,
    });
  });

  it.each([61, 200])('not yet %i days before, which is offered to nobody', async (days) => {
    const row = await people.serving(term(days));
    const { errors } = await renew(row.id, { endsOn: daysFromToday(days + 10) });
    expect(errors[0]?.extensions).toEqual({ code: 'CONFLICT', subject: row.id });
    expect(errors[0]?.message).toContain(daysFromToday(days - 60));
    expect(await actionsOf(row.id)).not.toContain('RENEW');
    expect(await actionsOf((await people.serving(term(60))).id)).toContain('RENEW');
  });

  const actionsOf = async (id: string) => {
    const query = `query ($refs: [_Any!]!) { _entities(representations: $refs) { ... on Appointment { availableActions } } }`;
    const { data } = await people.ask(query, { refs: [{ __typename: 'Appointment', id }] }, head);
    return data._entities[0].availableActions;
  };

  it.each<[string, (endsOn: string) => string]>([
    ['the present last day', (endsOn) => endsOn],
    ['more than a year after it', (endsOn) => daysAfter(latestEndOf(endsOn), 1)],
  ])('not until %s', async (_when, until) => {
    const row = await people.serving(term(10));
    const { errors } = await renew(row.id, { endsOn: until(row.endsOn) });
    expect(errors[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument: 'endsOn' });
  });

  it('not when the post is given to somebody else afterwards', async () => {
    const row = await people.serving(term(10));
    const next = { startsOn: daysFromToday(11), endsOn: daysFromToday(200), status: 'PENDING' as const };
    await people.serving({ gridCode: row.gridCode, ...next });
    const { errors } = await renew(row.id, { endsOn: daysFromToday(50) });
    expect(errors[0]?.extensions).toEqual({ code: 'CONFLICT', subject: row.gridCode });
    expect(
      (
        await people.ask(
          RENEW,
          { input: { appointmentId: row.id, expectedVersion: 1, endsOn: daysFromToday(50) } },
          actor(newId()),
        )
      ).codes,
    ).toEqual(['FORBIDDEN']);
  });
});

function daysAfter(date: string, days: number): string {
  return new Date(Date.parse(date) + days * 86_400_000).toISOString().slice(0, 10);
}
