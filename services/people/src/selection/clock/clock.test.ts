import { handleAll } from '@microgrid/facts/consumer';
import { factOf } from '@microgrid/facts/fact';
import { lastPublishedYear } from '@microgrid/working-days';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openSelections, type TestSelections } from '../../../test/selections.ts';
import { daysFromToday } from '../../../test/seed.ts';
import { HouseholdCountEntity } from '../electorate/household-count.entity.ts';
import { householdCountsConsumer } from '../electorate/household-counts.consumer.ts';
import { setNotices } from '../vote/set-notices.job.ts';
import { turnRounds } from './turn-rounds.job.ts';

describe('by the clock a selection', () => {
  let selections: TestSelections;
  beforeAll(async () => {
    selections = await openSelections();
  });
  afterAll(() => selections.close());

  const turn = (now = new Date()) => selections.runJob(turnRounds, { now });
  const midnight = (days: number) => new Date(`${daysFromToday(days)}T00:00:00+08:00`);
  const before = (moment: Date) => new Date(moment.getTime() - 1);
  const told = (kind: 'opened' | 'edited', gridCode: string, households: number) => {
    const about = { subject: gridCode, gridCode };
    return kind === 'opened'
      ? factOf(
          'grid.opened.v1',
          {
            ...about,
            data: { level: 'MICRO', areaType: null, households, validFrom: '2022-11-01', predecessorCodes: [] },
          },
          'organisation',
        )
      : factOf(
          'grid.edited.v1',
          { ...about, data: { areaType: null, households, householdsAsOf: daysFromToday(0) } },
          'organisation',
        );
  };
  const tell = (...facts: ReturnType<typeof told>[]) =>
    selections.subgraph.database.transaction((em) => handleAll(householdCountsConsumer, facts, em));

  it('opens its nominations at 00:00 of the first day, and closes them at 24:00 of the last', async () => {
    const { id } = await selections.round('ANNOUNCED', { opensOn: daysFromToday(1), closesOn: daysFromToday(3) });
    const seen = [];
    for (const moment of [midnight(1), midnight(4)]) {
      for (const now of [before(moment), moment, moment]) {
        await turn(now);
        const { status, version } = await selections.stored(id);
        seen.push([status, version]);
      }
    }
    expect(seen).toEqual([
      ['ANNOUNCED', 1],
      ['NOMINATION', 2],
      ['NOMINATION', 2],
      ['NOMINATION', 2],
      ['REVIEW', 3],
      ['REVIEW', 3],
    ]);
    expect(await selections.factsOf(id)).toMatchObject([
      { data: { status: 'NOMINATION' } },
      { data: { status: 'REVIEW' } },
    ]);
  });

  it('that slept through both goes on to its review', async () => {
    const { id } = await selections.round('ANNOUNCED', { opensOn: daysFromToday(-9), closesOn: daysFromToday(-3) });
    await turn();
    expect(await selections.stored(id)).toMatchObject({ status: 'REVIEW', electorateCount: 60 });
  });

  it('field-case B7: counts its electorate as nominations open, and no later move of households changes it', async () => {
    const round = await selections.round('ANNOUNCED', { opensOn: daysFromToday(0) });
    const { gridCode, id } = round;
    await tell(told('edited', gridCode, 71), told('edited', gridCode, 72));
    const counts = async () =>
      (await selections.ask(`{ selectionRound(id: "${id}") { electorateCount turnoutCount } }`)).data.selectionRound;
    expect(await counts()).toEqual({ electorateCount: null, turnoutCount: null });
    await turn();
    expect(await counts()).toMatchObject({ electorateCount: 72 });
    await tell(told('edited', gridCode, 20));
    await turn(midnight(6));
    expect(await counts()).toMatchObject({ electorateCount: 72 });
    expect(await selections.stored(id)).toMatchObject({ status: 'REVIEW' });
  });

  it('waits for a grid that was not told of yet', async () => {
    const { id, gridCode } = await selections.round('ANNOUNCED', { opensOn: daysFromToday(0) });
    const { em } = selections.subgraph.database.orm;
    await em.fork().nativeDelete(HouseholdCountEntity, { gridCode });
    await turn();
    expect(await selections.stored(id)).toMatchObject({ status: 'ANNOUNCED', version: 1 });
    await tell(told('opened', gridCode, 33));
    await turn();
    expect(await selections.stored(id)).toMatchObject({ status: 'NOMINATION', electorateCount: 33 });
  });

  it('turns as many as there are', async () => {
    const rounds = [];
    for (let made = 0; made < 105; made++)
      rounds.push(await selections.round('NOMINATION', { closesOn: daysFromToday(-1) }));
    await turn();
    const last = await selections.stored(rounds.at(-1)?.id ?? '');
    expect(last.status).toBe('REVIEW');
  });

  describe('in a notice', () => {
    const posted = (own: object) => selections.round('NOTICE', { noticeUntil: null, ...own });
    const noticeOf = async ({ id }: { id: string }) => {
      const { noticeUntil = null, version } = await selections.stored(id);
      return [noticeUntil, version];
    };

    it('field-case B9: has its last day once the calendar is there, and once', async () => {
      const waiting = await posted({ noticePostedAt: new Date('2023-09-28T10:00+08:00') });
      const objected = await posted({ status: 'OBJECTION', noticePostedAt: new Date('2023-01-20T10:00+08:00') });
      const unpublished = await posted({ noticePostedAt: new Date(`${lastPublishedYear()}-12-31T10:00+08:00`) });
      await selections.runJob(setNotices);
      await selections.runJob(setNotices);
      expect(await noticeOf(waiting)).toEqual(['2023-10-11', 2]);
      expect(await noticeOf(objected)).toEqual(['2023-02-01', 2]);
      expect(await noticeOf(unpublished)).toEqual([null, 1]);
      expect(await selections.factsOf(waiting.id)).toMatchObject([
        { data: { status: 'NOTICE', noticeUntil: '2023-10-11' } },
      ]);
    });

    it('has it anew when the calendar was changed, and not once it has ended', async () => {
      const noticePostedAt = new Date('2023-09-28T10:00+08:00');
      const open = await posted({ noticePostedAt, noticeUntil: '2023-10-09' });
      const ended = await posted({
        status: 'CANCELLED',
        cancelReason: '样例',
        endedAt: new Date(),
        noticePostedAt,
        noticeUntil: '2023-10-09',
      });
      await selections.runJob(setNotices);
      expect(await noticeOf(open)).toEqual(['2023-10-11', 2]);
      expect(await noticeOf(ended)).toEqual(['2023-10-09', 1]);
    });

    it('takes no row from who moves a selection when there is nothing to change', async () => {
      await selections.runJob(setNotices);
      const statements = await selections.statementsOf(() => selections.runJob(setNotices));
      expect(statements.filter((text) => text.includes('for update'))).toEqual([]);
    });
  });
});
