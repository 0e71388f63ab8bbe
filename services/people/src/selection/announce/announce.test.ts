import { ANONYMOUS, type Actor } from '@microgrid/access/actor';
import { handle } from '@microgrid/facts/consumer';
import { factOf } from '@microgrid/facts/fact';
import { newId } from '@microgrid/subgraph/ids';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openSelections, type TestSelections } from '../../../test/selections.ts';
import { COMMUNITY, daysFromToday, GENERAL, head, officer, otherHead, resident, worker } from '../../../test/seed.ts';
import { callOffInGrids } from './call-off.ts';

const days = { opensOn: daysFromToday(1), closesOn: daysFromToday(10) };

describe('a selection', () => {
  let selections: TestSelections;
  beforeAll(async () => {
    selections = await openSelections();
  });
  afterAll(() => selections.close());

  const announce = async (own: object = {}, caller?: Actor) => {
    const input = { gridCode: await selections.grid(), method: 'VOTE', ...days, ...own };
    return selections.deed('announceSelection', input, caller);
  };

  it('is announced by the head, for one vote each unless said otherwise', async () => {
    const gridCode = await selections.grid();
    const { data, errors } = await announce({ gridCode });
    expect(errors).toEqual([]);
    const { id, ...round } = data.announceSelection;
    expect(round).toMatchObject({
      status: 'ANNOUNCED',
      version: 1,
      votesEach: 1,
      ...days,
      electorateCount: null,
      grid: { code: gridCode },
      candidates: [],
      availableActions: ['CANCEL'],
    });
    expect(await selections.factsOf(id)).toMatchObject([
      { type: 'selection.moved.v1', data: { status: 'ANNOUNCED', noticeUntil: null, candidateIds: [] } },
    ]);
    const consultation = await announce({ method: 'CONSULTATION', votesEach: 3 });
    expect(consultation.data.announceSelection).toMatchObject({ method: 'CONSULTATION', votesEach: 3 });
  });

  it.each<[string, Actor, string]>([
    ['nobody', ANONYMOUS, 'UNAUTHENTICATED'],
    ['a resident', resident, 'FORBIDDEN'],
    ['the worker', worker, 'FORBIDDEN'],
    ['the street officer', officer, 'FORBIDDEN'],
    ['the head of another community', otherHead, 'FORBIDDEN'],
  ])('is not announced by %s', async (_who, caller, code) => {
    expect((await announce({}, caller)).codes).toEqual([code]);
  });

  it.each<[string, object, string]>([
    ['a general grid', { gridCode: GENERAL }, 'gridCode'],
    ['a grid that is not there', { gridCode: `${COMMUNITY}499499` }, 'gridCode'],
    ['days in the past', { opensOn: daysFromToday(-1) }, 'opensOn'],
    ['an end before its beginning', { closesOn: daysFromToday(0) }, 'closesOn'],
    ['no votes', { votesEach: 0 }, 'votesEach'],
    ['too many votes', { votesEach: 6 }, 'votesEach'],
  ])('is refused for %s', async (_what, own, argument) => {
    const { errors } = await announce(own);
    expect(errors[0]?.extensions).toMatchObject({
      code: 'BAD_USER_INPUT',
      argument: expect.stringContaining(argument),
    });
  });

  it('is the only one that is open in its grid, also when two announce at once', async () => {
    const gridCode = await selections.grid();
    const both = await Promise.all([announce({ gridCode }), announce({ gridCode })]);
    expect(both.map(({ codes }) => codes).toSorted((a, b) => a.length - b.length)).toEqual([[], ['CONFLICT']]);
    const refused = both.find(({ errors }) => errors.length > 0);
    expect(refused?.errors[0]?.extensions).toEqual({ code: 'CONFLICT', subject: gridCode });
  });

  it('makes room for another once it has ended', async () => {
    const round = await selections.round('REVIEW');
    expect((await announce({ gridCode: round.gridCode })).codes).toEqual(['CONFLICT']);
    await selections.deed('cancelSelection', { ...selections.change(round), reason: '无人报名（样例）' });
    expect((await announce({ gridCode: round.gridCode })).errors).toEqual([]);
  });

  it('sent twice is one', async () => {
    const input = { gridCode: await selections.grid(), writeId: newId() };
    const twice = [await announce(input), await announce(input)];
    expect(twice.map(({ data }) => data.announceSelection?.id)).toEqual([input.writeId, input.writeId]);
  });

  describe('is called off', () => {
    const cancel = (round: { id: string; version: number }, caller?: Actor, own: object = {}) =>
      selections.deed(
        'cancelSelection',
        { ...selections.change(round), reason: '报名人数不足（样例）', ...own },
        caller,
      );

    it.each(['ANNOUNCED', 'NOMINATION', 'REVIEW', 'VOTE', 'TIED', 'NOTICE', 'OBJECTION'] as const)(
      'from %s, by the head or the street officer',
      async (status) => {
        for (const caller of [head, officer]) {
          const { data } = await cancel(await selections.round(status), caller);
          expect(data.cancelSelection).toMatchObject({
            status: 'CANCELLED',
            cancelReason: '报名人数不足（样例）',
            availableActions: [],
          });
        }
      },
    );

    it.each<[string, Actor, string]>([
      ['a resident', resident, 'FORBIDDEN'],
      ['the worker', worker, 'FORBIDDEN'],
      ['the head of another community', otherHead, 'FORBIDDEN'],
    ])('not by %s', async (_who, caller, code) => {
      expect((await cancel(await selections.round('VOTE'), caller)).codes).toEqual([code]);
    });

    it('not when it has ended, from another version, without a reason, or where there is none', async () => {
      const ended = { cancelReason: '样例', endedAt: new Date() };
      expect((await cancel(await selections.round('CANCELLED', ended))).codes).toEqual(['CONFLICT']);
      const round = await selections.round('VOTE');
      expect((await cancel({ ...round, version: 2 })).errors[0]?.extensions).toEqual({
        code: 'CONFLICT',
        subject: 'expectedVersion',
      });
      expect((await cancel(round, head, { reason: ' ' })).codes).toEqual(['BAD_USER_INPUT']);
      expect((await cancel({ id: newId(), version: 1 })).codes).toEqual(['NOT_FOUND']);
    });

    it('with its grid', async () => {
      const [closed, other] = [await selections.round('NOTICE'), await selections.round('NOTICE')];
      const { gridCode } = closed;
      const data = { level: 'MICRO', validTo: daysFromToday(-1), successorCodes: [] } as const;
      const fact = factOf('grid.closed.v1', { subject: gridCode, gridCode, data }, 'organisation');
      await selections.subgraph.database.transaction((em) => callOffInGrids([fact], em));
      expect(await selections.stored(closed.id)).toMatchObject({ status: 'CANCELLED', endedAt: expect.any(Date) });
      expect(await selections.stored(other.id)).toMatchObject({ status: 'NOTICE' });
      const { known } = await import('../../borrowed/known.ts');
      const [grids] = known.consumers ?? [];
      const [again, ended] = [await selections.round('VOTE'), { ...fact, subject: '' }];
      await selections.subgraph.database.transaction(async (em) => {
        if (grids !== undefined)
          await handle(grids, { ...ended, subject: again.gridCode, gridcode: again.gridCode }, em);
      });
      expect(await selections.stored(again.id)).toMatchObject({ status: 'CANCELLED' });
    });
  });
});
