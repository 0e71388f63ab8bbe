import { ANONYMOUS, type Actor } from '@microgrid/access/actor';
import { newId } from '@microgrid/subgraph/ids';
import { shanghaiDate } from '@microgrid/subgraph/shanghai-date';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { actor, daysFromToday, GENERAL, head, officer, otherHead, resident, worker } from '../../../test/seed.ts';
import { inHours, openTrainings, type TestTrainings } from '../../../test/trainings.ts';
import { plusMonths } from '../../dates.ts';
import { TrainingRecordEntity } from '../record/training-record.entity.ts';

describe('a training that was planned', () => {
  let trainings: TestTrainings;
  beforeAll(async () => {
    trainings = await openTrainings();
  });
  afterAll(() => trainings.close());

  const ended = shanghaiDate(inHours(-24));
  /** One that ended yesterday, its trainer, and three who took part. */
  const held = async (own: object = {}) => {
    const ids = [await trainings.someone(), await trainings.someone(), await trainings.someone()] as const;
    const session = await trainings.session(
      ids.map((id) => [id]),
      own,
    );
    return { session, ids, trainer: actor(session.trainerId) };
  };
  const of = (...outcomes: [personId: string, outcome: string][]) => ({
    outcomes: outcomes.map(([personId, outcome]) => ({ personId, outcome })),
  });
  const all = ([one, two, three]: readonly [string, string, string]) =>
    of([one, 'COMPETENT'], [two, 'NEEDS_MORE'], [three, 'ABSENT']);

  describe('gets its outcomes', () => {
    it('from who trains: who can do it now, until when, and is told as facts', async () => {
      const { session, ids, trainer } = await held();
      const [one, two, three] = ids;
      const input = { ...all(ids), writeId: newId() };
      const { data, errors } = await trainings.enter(session, input, trainer);
      expect(errors).toEqual([]);
      expect(data.recordTrainingOutcomes).toMatchObject({
        status: 'HELD',
        version: 2,
        availableActions: [],
        accessNeeds: null,
        records: [
          { person: { id: one }, outcome: 'COMPETENT' },
          { person: { id: two }, outcome: 'NEEDS_MORE' },
          { person: { id: three }, outcome: 'ABSENT' },
        ],
      });
      const validTo = plusMonths(ended, 12);
      expect(await trainings.competencesOf(one)).toEqual({ FIRE: validTo });
      expect(await trainings.competencesOf(two)).toEqual({});
      expect(await trainings.competencesOf(three)).toEqual({});
      // Whoever was not there is not told of.
      const told = { topicCode: 'FIRE', kind: 'GROUP' };
      expect(await trainings.factsOf(session.id)).toMatchObject([
        {
          type: 'competence.recorded.v1',
          gridcode: GENERAL,
          data: { ...told, personId: one, outcome: 'COMPETENT', validTo },
        },
        { type: 'competence.recorded.v1', data: { ...told, personId: two, outcome: 'NEEDS_MORE', validTo: null } },
      ]);
      expect((await trainings.stored(session.id))?.participantCount).toBe(2);
      expect(await trainings.enter(session, input, trainer)).toEqual({ data, errors, codes: [] });
    });

    it('for good in a topic that does not run out', async () => {
      const { session, ids, trainer } = await held({ topicCode: 'REPORTING' });
      await trainings.enter(session, all(ids), trainer);
      expect(await trainings.competencesOf(ids[0])).toEqual({ REPORTING: null });
    });

    it.each<[string, string | null, string | null]>([
      ['that ends later', daysFromToday(2000), daysFromToday(2000)],
      ['without an end', null, null],
      ['that ended', daysFromToday(-5), plusMonths(ended, 12)],
    ])('C12: beside what was known, and one %s counts as the later of the two', async (_what, known, expected) => {
      const { session, ids, trainer } = await held();
      await trainings.can(ids[0], { FIRE: known });
      expect((await trainings.enter(session, all(ids), trainer)).errors).toEqual([]);
      expect(await trainings.competencesOf(ids[0])).toEqual({ FIRE: expected });
    });

    it('C12: in whatever order two trainings of one topic are entered, and a later NEEDS_MORE takes nothing away', async () => {
      const id = await trainings.someone();
      const [old, recent, more] = [
        await trainings.session([[id]], { startsAt: inHours(-2402), endsAt: inHours(-2400) }),
        await trainings.session([[id]]),
        await trainings.session([[id]]),
      ];
      await trainings.enter(recent, of([id, 'COMPETENT']), actor(recent.trainerId));
      await trainings.enter(old, of([id, 'COMPETENT']), actor(old.trainerId));
      await trainings.enter(more, of([id, 'NEEDS_MORE']), actor(more.trainerId));
      expect(await trainings.competencesOf(id)).toEqual({ FIRE: plusMonths(ended, 12) });
    });

    it('never of oneself', async () => {
      const { session, ids, trainer } = await held();
      const own = { outcomes: [...all(ids).outcomes, { personId: session.trainerId, outcome: 'COMPETENT' }] };
      expect((await trainings.enter(session, own, trainer)).codes).toEqual(['FORBIDDEN']);
    });

    it.each<[string, (ids: readonly [string, string, string]) => object, string]>([
      ['one is missing', ([one, two]) => of([one, 'COMPETENT'], [two, 'ABSENT']), 'outcomes'],
      [
        'somebody took no part',
        (ids) => ({ outcomes: [...all(ids).outcomes, ...of([newId(), 'COMPETENT']).outcomes] }),
        'outcomes.3.personId',
      ],
      [
        'somebody has two',
        (ids) => ({ outcomes: [...all(ids).outcomes, ...of([ids[0], 'ABSENT']).outcomes] }),
        'outcomes',
      ],
    ])('all or none: not when %s', async (_what, outcomes, argument) => {
      const { session, ids, trainer } = await held();
      const { errors } = await trainings.enter(session, outcomes(ids), trainer);
      expect(errors[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument });
      expect(await trainings.competencesOf(ids[0])).toEqual({});
    });

    it('but for whoever is erased', async () => {
      const { session, ids, trainer } = await held();
      const [one, two, three] = ids;
      const { em } = trainings.subgraph.database.orm;
      await em.fork().nativeUpdate(TrainingRecordEntity, { personId: three }, { personId: null });
      const { data } = await trainings.enter(session, of([one, 'COMPETENT'], [two, 'COMPETENT']), trainer);
      expect(data.recordTrainingOutcomes).toMatchObject({ status: 'HELD' });
      expect(data.recordTrainingOutcomes.records[2]).toEqual({ person: null, outcome: null });
    });

    it('not before it has begun, not twice, and not when it is called off', async () => {
      const later = await held({ startsAt: inHours(5), endsAt: inHours(6) });
      const early = await trainings.enter(later.session, all(later.ids), later.trainer);
      expect(early.errors[0]?.extensions).toMatchObject({ code: 'CONFLICT', subject: later.session.id });
      const off = await held({ status: 'CANCELLED' });
      expect((await trainings.enter(off.session, all(off.ids), off.trainer)).codes).toEqual(['CONFLICT']);
      const { session, ids, trainer } = await held();
      await trainings.enter(session, all(ids), trainer);
      const again = await trainings.enter(session, all(ids), trainer);
      expect(again.errors[0]?.extensions).toMatchObject({ code: 'CONFLICT', subject: 'expectedVersion' });
      const later2 = await trainings.enter(session, { ...all(ids), expectedVersion: 2 }, trainer);
      expect(later2.errors[0]?.extensions).toMatchObject({ code: 'CONFLICT', subject: session.id });
    });

    it.each<[string, Actor | ((ids: readonly string[]) => Actor), string]>([
      ['who planned it', officer, 'FORBIDDEN'],
      ['the head', head, 'FORBIDDEN'],
      ['the worker', worker, 'FORBIDDEN'],
      ['a participant', (ids) => actor(ids[0] ?? ''), 'FORBIDDEN'],
      ['another head', otherHead, 'NOT_FOUND'],
      ['a resident', resident, 'NOT_FOUND'],
      ['nobody', ANONYMOUS, 'UNAUTHENTICATED'],
    ])('not from %s', async (_who, caller, code) => {
      const { session, ids } = await held();
      const who = typeof caller === 'function' ? caller(ids) : caller;
      expect((await trainings.enter(session, all(ids), who)).codes).toEqual([code]);
      await trainings.withoutRowLevelSecurity(async () => {
        expect((await trainings.enter(session, all(ids), who)).codes).toEqual([code]);
      });
    });

    it.runIf(inject('postgresUrl') !== undefined)('from two phones at once, once', async () => {
      const { session, ids, trainer } = await held();
      const answers = await Promise.all([1, 2].map(() => trainings.enter(session, all(ids), trainer)));
      expect(answers.flatMap(({ codes }) => codes)).toEqual(['CONFLICT']);
      expect(await trainings.factsOf(session.id)).toHaveLength(2);
    });

    it.runIf(inject('postgresUrl') !== undefined)(
      'C12: of two trainings of the same person at once, the later of both',
      async () => {
        const ids = [await trainings.someone(), await trainings.someone()] as const;
        const sessions = await Promise.all(
          [-24, -2400].map((hours) =>
            trainings.session([[ids[0]], [ids[1]]], { startsAt: inHours(hours - 2), endsAt: inHours(hours) }),
          ),
        );
        const outcomes = of([ids[0], 'COMPETENT'], [ids[1], 'COMPETENT']);
        const answers = await Promise.all(
          sessions.map((session) => trainings.enter(session, outcomes, actor(session.trainerId))),
        );
        expect(answers.flatMap(({ errors }) => errors)).toEqual([]);
        for (const id of ids) expect(await trainings.competencesOf(id)).toEqual({ FIRE: plusMonths(ended, 12) });
      },
    );
  });

  describe('is called off', () => {
    it.each<[string, object, (trainerId: string) => Actor]>([
      ['who trains', {}, (trainerId) => actor(trainerId)],
      ['who planned it', {}, () => officer],
      ['the worker who planned it', { plannedById: worker.subject }, () => worker],
    ])('by %s, and is told as a fact', async (_who, own, caller) => {
      const { session, ids } = await held({ startsAt: inHours(5), endsAt: inHours(6), ...own });
      const { data, errors } = await trainings.cancel(session, caller(session.trainerId));
      expect(errors).toEqual([]);
      expect(data.cancelTraining).toMatchObject({ status: 'CANCELLED', version: 2, availableActions: [] });
      expect(await trainings.factsOf(session.id)).toMatchObject([
        { type: 'training.cancelled.v1', gridcode: GENERAL, data: { personIds: ids } },
      ]);
      const again = await trainings.cancel({ id: session.id, version: 2 }, caller(session.trainerId));
      expect(again.errors[0]?.extensions).toMatchObject({ code: 'CONFLICT', subject: session.id });
    });

    it('not from another version', async () => {
      const { session } = await held();
      expect((await trainings.cancel({ id: session.id, version: 7 }, officer)).codes).toEqual(['CONFLICT']);
    });

    it.each<[string, Actor, string]>([
      ['the head above, who did not plan it', head, 'FORBIDDEN'],
      ['who planned it and left the post', actor(officer.subject ?? ''), 'NOT_FOUND'],
      ['another head', otherHead, 'NOT_FOUND'],
      ['nobody', ANONYMOUS, 'UNAUTHENTICATED'],
    ])('not by %s', async (_who, caller, code) => {
      const { session } = await held();
      expect((await trainings.cancel(session, caller)).codes).toEqual([code]);
      await trainings.withoutRowLevelSecurity(async () => {
        expect((await trainings.cancel(session, caller)).codes).toEqual([code]);
      });
    });

    it('not when its outcomes are entered', async () => {
      const { session } = await held({ status: 'HELD' });
      expect((await trainings.cancel(session, officer)).codes).toEqual(['CONFLICT']);
    });
  });
});
