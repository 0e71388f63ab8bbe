import { OutboxEntity } from '@microgrid/facts/outbox.entity';
import { LockMode } from '@mikro-orm/core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { openPeople, type TestPeople } from '../../../test/people.ts';
import { daysFromToday, head } from '../../../test/seed.ts';
import { AppointmentEntity } from '../appointment.entity.ts';
import { endTerms } from './end-terms.job.ts';

const END = `mutation ($input: EndAppointmentInput!) { endAppointment(input: $input) { endReason } }`;
const over = { startsOn: daysFromToday(-300), endsOn: daysFromToday(-1) };

describe('a term that is over', () => {
  let people: TestPeople;
  beforeAll(async () => {
    people = await openPeople();
  });
  afterAll(() => people.close());

  const run = (context: Parameters<TestPeople['runJob']>[1] = {}) => people.runJob(endTerms, context);
  const stored = (id: string) => people.subgraph.database.orm.em.fork().findOneOrFail(AppointmentEntity, id);
  const factsOf = async (...ids: string[]) => {
    const rows = await people.subgraph.database.orm.em.fork().findAll(OutboxEntity, { orderBy: { position: 'asc' } });
    return rows.map(({ fact }) => fact).filter(({ subject }) => ids.includes(subject));
  };

  it.each(['ACTIVE', 'ON_LEAVE', 'SUSPENDED'] as const)(
    'ends an appointment that is %s on its last day, once, and the fact says so',
    async (status) => {
      const { id, personId, gridCode } = await people.serving({ ...over, status });
      await run();
      await run();
      const end = { endsOn: over.endsOn, endReason: 'TERM' };
      expect(await stored(id)).toMatchObject({ status: 'ENDED', ...end, version: 2 });
      const data = { personId, role: 'MICRO_GRID_LEADER', endsOn: over.endsOn, reason: 'TERM' };
      // Of a leave it is said first that it is over.
      const facts = (await factsOf(id)).filter(({ type }) => type !== 'appointment.resumed.v1');
      expect(facts).toMatchObject([{ type: 'appointment.ended.v1', gridcode: gridCode, data }]);
    },
  );

  it.each([
    ['today', { ...over, endsOn: daysFromToday(0) }],
    ['before a post that was never taken up', { ...over, status: 'PENDING' }],
    ['of an appointment that ended already', { ...over, status: 'ENDED', endReason: 'MOVED' }],
  ] as const)('does nothing when its last day is %s', async (_when, own) => {
    const row = await people.serving(own);
    await run();
    expect(await stored(row.id)).toMatchObject({ status: row.status, endReason: row.endReason, version: 1 });
    expect(await factsOf(row.id)).toEqual([]);
  });

  it('is over at midnight in Shanghai', async () => {
    const { id } = await people.serving({ startsOn: '2026-01-01', endsOn: '2026-06-30' });
    await run({ now: new Date('2026-06-30T15:59:59Z') });
    expect(await stored(id)).toMatchObject({ status: 'ACTIVE' });
    await run({ now: new Date('2026-06-30T16:00:00Z') });
    expect(await stored(id)).toMatchObject({ status: 'ENDED' });
  });

  it('is one of many that end at once, and none is begun while the subgraph closes', async () => {
    const ids: string[] = [];
    for (let n = 0; n < 101; n++) ids.push((await people.serving(over)).id);
    await run({ closing: AbortSignal.abort() });
    expect(await factsOf(...ids)).toEqual([]);
    await run();
    expect(await factsOf(...ids)).toHaveLength(101);
  });

  // The embedded database has one connection, so there nobody can change anything at the same moment.
  it.runIf(inject('postgresUrl') !== undefined)('is left to whoever ends the appointment at this moment', async () => {
    const [row, other] = [await people.serving(over), await people.serving(over)];
    await people.subgraph.database.transaction(async (em) => {
      await em.findOneOrFail(AppointmentEntity, row.id, { lockMode: LockMode.PESSIMISTIC_WRITE });
      await run();
      expect(await stored(row.id)).toMatchObject({ status: 'ACTIVE' });
      expect(await stored(other.id)).toMatchObject({ status: 'ENDED' });
    });
    const input = { appointmentId: row.id, expectedVersion: 1, reason: 'MOVED' };
    expect((await people.ask(END, { input }, head)).data.endAppointment).toEqual({ endReason: 'MOVED' });
    await run();
    expect(await stored(row.id)).toMatchObject({ endReason: 'MOVED', version: 2 });
  });
});
