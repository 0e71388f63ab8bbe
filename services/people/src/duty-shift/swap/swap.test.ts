import { ANONYMOUS, type Actor } from '@microgrid/access/actor';
import { OutboxEntity } from '@microgrid/facts/outbox.entity';
import { newId } from '@microgrid/subgraph/ids';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { actor, COMMUNITY, GENERAL, otherHead, resident, worker } from '../../../test/seed.ts';
import { inHours, openShifts, type TestShifts } from '../../../test/shifts.ts';

describe('a shift', () => {
  let shifts: TestShifts;
  beforeAll(async () => {
    shifts = await openShifts(worker);
  });
  afterAll(() => shifts.close());

  const offered = (own: object = {}) => shifts.shift({ offeredAt: new Date(), ...own });
  const extensionsOf = async (answer: ReturnType<TestShifts['ask']>) => (await answer).errors[0]?.extensions;
  const factsOf = async (id: string) => {
    const rows = await shifts.subgraph.database.orm.em.fork().findAll(OutboxEntity, { orderBy: { position: 'asc' } });
    return rows.map(({ fact }) => fact).filter(({ subject }) => subject === id);
  };

  describe('is offered', () => {
    it('by who is on call, who has it until it is taken', async () => {
      const leader = await shifts.leader();
      const row = await shifts.shift({ onCallId: leader.subject });
      const { data } = await shifts.offer(row, leader);
      expect(data.offerShift).toMatchObject({
        offeredAt: expect.any(String),
        version: 2,
        onCall: { id: leader.subject },
      });
      expect(await factsOf(row.id)).toMatchObject([{ type: 'shift.offered.v1', data: { onCallId: leader.subject } }]);
    });

    it.each<[string, Actor, string]>([
      ['nobody', ANONYMOUS, 'UNAUTHENTICATED'],
      ['a resident, to whom it looks like none', resident, 'NOT_FOUND'],
      ['the worker, who planned it', worker, 'FORBIDDEN'],
      ['another head', otherHead, 'FORBIDDEN'],
    ])('not by %s', async (_who, caller, code) => {
      expect((await shifts.offer(await shifts.shift(), caller)).codes).toEqual([code]);
    });

    it('not by who is called next', async () => {
      const backup = actor(newId());
      const row = await shifts.shift({ backupId: backup.subject });
      expect((await shifts.offer(row, backup)).codes).toEqual(['FORBIDDEN']);
    });

    it('not on another version, twice, or once it has begun', async () => {
      const leader = await shifts.leader();
      const own = { onCallId: leader.subject };
      const row = await shifts.shift({ ...own, version: 2 });
      expect(await extensionsOf(shifts.offer({ id: row.id }, leader))).toEqual({
        code: 'CONFLICT',
        subject: 'expectedVersion',
      });
      const twice = await offered(own);
      expect(await extensionsOf(shifts.offer(twice, leader))).toEqual({ code: 'CONFLICT', subject: twice.id });
      const begun = await shifts.shift({ ...own, startsAt: inHours(-2) });
      expect(await extensionsOf(shifts.offer(begun, leader))).toEqual({ code: 'CONFLICT', subject: begun.id });
    });
  });

  describe('is taken', () => {
    it('by whoever serves there, who then is on call, and is called next no more', async () => {
      const leader = await shifts.leader();
      const row = await offered({ backupId: leader.subject });
      const { data } = await shifts.take(row, leader);
      expect(data.takeShift).toMatchObject({
        onCall: { id: leader.subject },
        backup: null,
        offeredAt: null,
        version: 2,
      });
      const fact = { type: 'shift.changed.v1', data: { onCallId: leader.subject, backupId: null } };
      expect(await factsOf(row.id)).toMatchObject([fact]);
    });

    it('and who is called next stays when it is somebody else', async () => {
      const backupId = (await shifts.leader()).subject;
      const { data } = await shifts.take(await offered({ backupId }), await shifts.leader());
      expect(data.takeShift).toMatchObject({ backup: { id: backupId } });
    });

    it.each<[string, Actor, string]>([
      ['nobody', ANONYMOUS, 'UNAUTHENTICATED'],
      ['a resident', resident, 'NOT_FOUND'],
      ['another head', otherHead, 'NOT_FOUND'],
      ['a worker elsewhere', actor(newId(), { role: 'GRID_WORKER', scope: `${COMMUNITY}008` }), 'NOT_FOUND'],
    ])('not by %s', async (_who, caller, code) => {
      expect((await shifts.take(await offered(), caller)).codes).toEqual([code]);
    });

    it('not by who offers it', async () => {
      const leader = await shifts.leader();
      expect((await shifts.take(await offered({ onCallId: leader.subject }), leader)).codes).toEqual(['NOT_FOUND']);
    });

    it('not when it is not offered, on another version, or once it has begun', async () => {
      const leader = await shifts.leader();
      const row = await shifts.shift();
      expect(await extensionsOf(shifts.take(row, leader))).toEqual({ code: 'CONFLICT', subject: row.id });
      const { id } = await offered({ version: 2 });
      expect(await extensionsOf(shifts.take({ id }, leader))).toEqual({ code: 'CONFLICT', subject: 'expectedVersion' });
      const begun = await offered({ startsAt: inHours(-2) });
      expect(await extensionsOf(shifts.take(begun, leader))).toEqual({ code: 'CONFLICT', subject: begun.id });
    });

    it('not when it overlaps an own one, in another area too; one that ends then is no hindrance', async () => {
      const leader = await shifts.leader();
      const own = await shifts.shift({ onCallId: leader.subject, areaCode: COMMUNITY });
      const row = await offered({ startsAt: new Date(own.endsAt.getTime() - 60_000) });
      expect(await extensionsOf(shifts.take(row, leader))).toEqual({ code: 'CONFLICT', subject: own.id });
      const after = await offered({ startsAt: own.endsAt, areaCode: `${COMMUNITY}008` });
      const contact = { ...leader, grants: [{ role: 'COMMITTEE_CONTACT' as const, scope: COMMUNITY }] };
      expect((await shifts.take(after, contact)).codes).toEqual([]);
    });

    // The embedded database has one connection, so there one comes after the other anyway.
    describe.runIf(inject('postgresUrl') !== undefined)('P25: at the same instant', () => {
      it('by one of two; the other is told', async () => {
        for (let round = 0; round < 5; round++) {
          const row = await offered();
          const takers = [await shifts.leader(), await shifts.leader()];
          const answers = await Promise.all(takers.map((taker) => shifts.take(row, taker)));
          expect(answers.flatMap(({ codes }) => codes)).toEqual(['CONFLICT']);
        }
      });

      it('with another that overlaps it, by the same person from two phones: one of them', async () => {
        for (let round = 0; round < 5; round++) {
          const leader = await shifts.leader();
          const startsAt = inHours(5000 + 10 * round);
          const rows = [
            await offered({ startsAt, areaCode: GENERAL }),
            await offered({ startsAt, areaCode: COMMUNITY }),
          ];
          const answers = await Promise.all(rows.map((row) => shifts.take(row, leader)));
          expect(answers.flatMap(({ codes }) => codes)).toEqual(['CONFLICT']);
        }
      });
    });
  });
});
