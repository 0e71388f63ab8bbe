import { ErasureRequest } from '@microgrid/database/erasure-request.entity';
import { handle } from '@microgrid/facts/consumer';
import { factOf } from '@microgrid/facts/fact';
import { GATEWAY, type Actor } from '@microgrid/access/actor';
import { erasePerson } from '@microgrid/subgraph/erase-person';
import { newId } from '@microgrid/subgraph/ids';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openReserve, type TestReserve } from '../../../test/reserve.ts';
import { COMMUNITY, daysFromToday, GENERAL, head, micro, officer, STREET } from '../../../test/seed.ts';
import { AppointmentEntity } from '../../appointment/appointment.entity.ts';
import { beginTerms } from '../../appointment/appoint/begin-terms.job.ts';
import { PersonEntity } from '../../person/person.entity.ts';
import { known } from '../../borrowed/known.ts';
import { ReserveStatus } from '../reserve-entry.terms.ts';
import { followInReserve } from './follow-in-reserve.ts';

const statuses = Object.keys(ReserveStatus) as ReserveStatus[];

describe('an entry of the reserve follows', () => {
  let reserve: TestReserve;
  beforeAll(async () => {
    reserve = await openReserve();
  });
  afterAll(() => reserve.close());

  const appoint = (personId: string, caller: Actor = head) =>
    reserve.ask(
      `mutation ($input: AppointLeaderInput!) { appointLeader(input: $input) { id status } }`,
      { input: { personId, gridCode: reserve.vacantGrid(), basis: 'APPOINTED', endsOn: daysFromToday(100) } },
      caller,
    );
  const grantsOf = async (personId: string) =>
    (await reserve.ask(`{ grantsOf(personId: "${personId}") { role scope } }`, {}, GATEWAY)).data.grantsOf;

  describe('the appointment of its person as a leader', () => {
    it.each(statuses)('from %s where that is possible', async (status) => {
      // For another community, which the head who appoints does not see.
      const entry = await reserve.entry({ status, gridCode: `${STREET}004001001` });
      expect((await appoint(entry.personId)).errors).toEqual([]);
      const follows = ['IN_POOL', 'IN_TRAINING', 'READY', 'CANDIDATE'].includes(status);
      const expected = follows ? { status: 'APPOINTED', version: 2 } : { status, version: 1 };
      expect(await reserve.stored(entry.id)).toMatchObject(expected);
      const told = { type: 'reserve_entry.moved.v1', data: { personId: entry.personId, status: 'APPOINTED' } };
      expect(await reserve.factsOf(entry.id)).toMatchObject(follows ? [told] : []);
    });

    it('on the first day in post, not when it is decided, and not as another role', async () => {
      const entry = await reserve.entry({ status: 'READY' });
      const { personId } = entry;
      const gridCode = micro(97);
      const first = await reserve.ask(
        `mutation ($input: AppointInput!) { appoint(input: $input) { id } }`,
        {
          input: {
            personId,
            role: 'COMMITTEE_CONTACT',
            gridCode: `${COMMUNITY}011`,
            startsOn: daysFromToday(0),
            endsOn: daysFromToday(50),
          },
        },
        officer,
      );
      expect(first.errors).toEqual([]);
      expect(await reserve.stored(entry.id)).toMatchObject({ status: 'READY' });
      await reserve.insert(AppointmentEntity, [
        {
          id: newId(),
          personId,
          role: 'MICRO_GRID_LEADER',
          gridCode,
          startsOn: daysFromToday(1),
          endsOn: daysFromToday(60),
          basis: 'APPOINTED',
          status: 'PENDING',
          version: 1,
        },
      ]);
      expect(await reserve.stored(entry.id)).toMatchObject({ status: 'READY' });
      await reserve.runJob(beginTerms, { now: new Date(Date.now() + 86_400_000) });
      expect(await reserve.stored(entry.id)).toMatchObject({ status: 'APPOINTED' });
    });
  });

  it.each<['STAND' | 'STAND_BACK', ReserveStatus, ReserveStatus]>([
    ['STAND', 'READY', 'CANDIDATE'],
    ['STAND_BACK', 'CANDIDATE', 'READY'],
  ])('a selection: %s from %s makes %s', async (move, from, to) => {
    const entry = await reserve.entry({ status: from });
    const other = await reserve.entry({ status: 'IN_POOL' });
    await reserve.subgraph.database.transaction(async (em) => {
      await followInReserve(em, [entry.personId, newId()], move);
      await followInReserve(em, [other.personId], move);
    });
    expect(await reserve.stored(entry.id)).toMatchObject({ status: to, version: 2 });
    expect(await reserve.stored(other.id)).toMatchObject({ status: 'IN_POOL', version: 1 });
    expect(await reserve.factsOf(entry.id)).toMatchObject([{ data: { status: to } }]);
  });

  describe('the grid that is wanted', () => {
    const close = async (code: string, successorCodes: string[]) => {
      const data = { level: 'MICRO', validTo: daysFromToday(-1), successorCodes } as const;
      const fact = factOf('grid.closed.v1', { subject: code, gridCode: code, data }, 'organisation');
      const [consumer] = known.consumers ?? [];
      if (consumer === undefined) return expect.fail('nobody hears of grids');
      return reserve.subgraph.database.transaction((em) => handle(consumer, fact, em));
    };

    it.each<[string, string[], string]>([
      ['its one successor', [micro(12)], micro(12)],
      ['the grid above, where several followed', [micro(12), micro(13)], GENERAL],
      ['the grid above, where none did', [], GENERAL],
    ])('when it is closed: %s', async (_where, successors, expected) => {
      const code = await reserve.known(micro(700 + successors.length));
      const [entry, left] = [
        await reserve.entry({ status: 'IN_POOL', gridCode: code }),
        await reserve.entry({ status: 'LEFT', gridCode: code }),
      ];
      await close(code, successors);
      expect(await reserve.stored(entry.id)).toMatchObject({ gridCode: expected, status: 'IN_POOL', version: 2 });
      expect(await reserve.stored(left.id)).toMatchObject({ gridCode: code, version: 1 });
      expect(await grantsOf(entry.personId)).toEqual([{ role: 'VOLUNTEER', scope: expected }]);
      expect(await reserve.factsOf(entry.id)).toMatchObject([{ gridcode: expected, data: { status: 'IN_POOL' } }]);
    });

    it('A4: and no figure of before changes, wherever it would be now', async () => {
      const [code, follower] = [await reserve.known(micro(710)), await reserve.known(micro(711))];
      const enteredAt = new Date('2026-04-15T04:00:00Z');
      for (const status of ['IN_POOL', 'LEFT'] as const) await reserve.entry({ status, gridCode: code, enteredAt });
      const figures = async (within: string) => {
        const { data } = await reserve.ask(
          `query ($within: AreaCode!) { reserveEntries(where: { within: $within }) { aggregates { count { value } }
            groups(by: [MICRO_GRID, MONTH], first: 1000) { key { grid { code } month } count { value } } } }`,
          { within },
          head,
        );
        return data.reserveEntries;
      };
      const before = [await figures(code), await figures(COMMUNITY)];
      expect(before[0].groups).toEqual([{ key: { grid: { code }, month: '2026-04' }, count: { value: 2 } }]);
      await close(code, [follower]);
      await close(follower, [micro(712), micro(713)]);
      expect([await figures(code), await figures(COMMUNITY)]).toEqual(before);
    });
  });

  describe('a request for erasure', () => {
    const em = () => reserve.subgraph.database.orm.em.fork();

    it('out of the reserve, with a word, and is nobody’s then', async () => {
      const entry = await reserve.entry({ status: 'SERVICE_LEADER' });
      const { personId } = entry;
      await erasePerson(reserve.subgraph, personId);
      expect(await reserve.stored(entry.id)).toMatchObject({ status: 'LEFT', personId: null, leads: null });
      expect(await grantsOf(personId)).toEqual([]);
      expect(await reserve.factsOf(entry.id)).toMatchObject([{ data: { personId, status: 'LEFT' } }]);
      expect(await em().count(PersonEntity, { id: personId })).toBe(0);
      expect(await em().count(ErasureRequest, { personId })).toBe(0);
    });

    it('at once where it was left before, and nobody else’s', async () => {
      const [left, other] = [await reserve.entry({ status: 'LEFT' }), await reserve.entry({ status: 'IN_POOL' })];
      await erasePerson(reserve.subgraph, left.personId);
      expect(await reserve.stored(left.id)).toMatchObject({ personId: null, version: 1 });
      expect(await reserve.stored(other.id)).toMatchObject({ status: 'IN_POOL', personId: other.personId });
    });

    it('of a mentor by forgetting who it was, so that another can be given', async () => {
      const mentor = await reserve.someone();
      const nominatedById = await reserve.someone();
      const entry = await reserve.entry({ status: 'IN_TRAINING', mentorId: mentor, nominatedById });
      await erasePerson(reserve.subgraph, mentor);
      await erasePerson(reserve.subgraph, nominatedById);
      expect(await reserve.stored(entry.id)).toMatchObject({
        status: 'IN_TRAINING',
        personId: entry.personId,
        mentorId: null,
        nominatedById: null,
      });
      const mentorId = (await reserve.serving()).personId;
      expect((await reserve.move('assignMentor', entry, head, { mentorId })).errors).toEqual([]);
    });
  });
});
