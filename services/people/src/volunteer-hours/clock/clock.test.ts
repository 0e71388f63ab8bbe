import { OutboxEntity } from '@microgrid/facts/outbox.entity';
import { LockMode } from '@mikro-orm/core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { openHours, type TestHours } from '../../../test/hours.ts';
import { actor, worker } from '../../../test/seed.ts';
import { VolunteerHoursEntity } from '../volunteer-hours.entity.ts';
import { countHours } from './count-hours.job.ts';
import { forgottenEnds } from './forgotten-ends.job.ts';

const since = new Date('2026-03-05T22:00:00+08:00');
const DAY_MS = 86_400_000;
const weekLater = new Date(since.getTime() + 7 * DAY_MS);
const justBefore = (instant: Date) => new Date(instant.getTime() - 1);

describe('by the clock', () => {
  let hours: TestHours;
  beforeAll(async () => {
    hours = await openHours();
  });
  afterAll(() => hours.close());

  const factsOf = async (...ids: string[]) => {
    const rows = await hours.subgraph.database.orm.em.fork().findAll(OutboxEntity, { orderBy: { position: 'asc' } });
    return rows.map(({ fact }) => fact).filter(({ subject }) => ids.includes(subject));
  };

  describe('hours', () => {
    const count = (now = weekLater) => hours.runJob(countHours, { now });

    it.each(['CONFIRMED', 'CORRECTED'] as const)('that are %s for seven days are counted, once', async (status) => {
      const { id, personId } = await hours.served({ status, statusSince: since });
      await count(justBefore(weekLater));
      expect(await hours.stored(id)).toMatchObject({ status, version: 1 });
      await count();
      await count();
      expect(await hours.stored(id)).toMatchObject({ status: 'COUNTED', version: 2 });
      const data = { personId, status: 'COUNTED', minutes: 60 };
      expect(await factsOf(id)).toMatchObject([{ type: 'hours.moved.v1', data }]);
    });

    it.each(['LOGGED', 'DISPUTED', 'COUNTED', 'OPEN'] as const)('that are %s are left alone', async (status) => {
      const own = { status, statusSince: since, ...(status === 'OPEN' ? { minutes: null } : {}) };
      const { id } = await hours.served(own);
      await count();
      expect(await hours.stored(id)).toMatchObject({ status, version: 1 });
    });

    it('whose volunteer is erased are counted for the figures, and nobody is told', async () => {
      const { id } = await hours.served({ status: 'CONFIRMED', statusSince: since });
      await hours.subgraph.database.orm.em.fork().nativeUpdate(VolunteerHoursEntity, { id }, { personId: null });
      await count();
      expect(await hours.stored(id)).toMatchObject({ status: 'COUNTED' });
      expect(await factsOf(id)).toEqual([]);
    });

    it('of many are counted in batches, and none is begun while the subgraph closes', async () => {
      const ids: string[] = [];
      for (let n = 0; n < 101; n++) ids.push((await hours.served({ status: 'CONFIRMED', statusSince: since })).id);
      await hours.runJob(countHours, { now: weekLater, closing: AbortSignal.abort() });
      expect(await factsOf(...ids)).toEqual([]);
      await count();
      expect(await factsOf(...ids)).toHaveLength(101);
    });

    // The embedded database has one connection, so there nobody can change anything at the same moment.
    it.runIf(inject('postgresUrl') !== undefined)('that are disputed at this moment are left to that', async () => {
      const row = await hours.served({ status: 'CONFIRMED', statusSince: since });
      await hours.subgraph.database.transaction(async (em) => {
        await em.findOneOrFail(VolunteerHoursEntity, row.id, { lockMode: LockMode.PESSIMISTIC_WRITE });
        await count();
      });
      expect((await hours.dispute(row, actor(row.personId))).codes).toEqual([]);
      await count();
      expect(await hours.stored(row.id)).toMatchObject({ status: 'DISPUTED' });
    });
  });

  describe('C7: a forgotten end', () => {
    const look = (now: Date) => hours.runJob(forgottenEnds, { now });
    const open = (statusSince: Date) => hours.served({ status: 'OPEN', minutes: null, statusSince });

    it('is asked for on the next day in Shanghai, once, and never made up', async () => {
      const { id, personId } = await open(since);
      await look(new Date('2026-03-05T23:59:59.999+08:00'));
      expect(await factsOf(id)).toEqual([]);
      await look(new Date('2026-03-06T00:00:00+08:00'));
      await look(justBefore(weekLater));
      expect(await hours.stored(id)).toMatchObject({ status: 'OPEN', minutes: null });
      const data = { personId, status: 'OPEN', minutes: null };
      expect(await factsOf(id)).toMatchObject([{ type: 'hours.moved.v1', data }]);
    });

    it('is given up after seven days, with a word', async () => {
      const { id, personId } = await open(since);
      await look(new Date('2026-03-06T00:00:00+08:00'));
      await look(weekLater);
      expect(await hours.stored(id)).toBeNull();
      const told = (await factsOf(id)).map(({ data }) => data);
      expect(told).toEqual([
        { personId, status: 'OPEN', minutes: null },
        { personId, status: 'DROPPED', minutes: null },
      ]);
    });

    it('that was entered is asked for no more', async () => {
      const row = await open(since);
      expect((await hours.correct(row, { minutes: 45 }, worker)).codes).toEqual([]);
      await look(weekLater);
      expect(await hours.stored(row.id)).toMatchObject({ status: 'LOGGED', minutes: 45 });
    });
  });
});
