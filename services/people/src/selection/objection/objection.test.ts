import { ANONYMOUS, type Actor } from '@microgrid/access/actor';
import { newId } from '@microgrid/subgraph/ids';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { candidateActor, openSelections, type TestSelections } from '../../../test/selections.ts';
import { actor, daysFromToday, head, officer, otherHead, resident, worker } from '../../../test/seed.ts';

describe('in the notice of a selection', () => {
  let selections: TestSelections;
  beforeAll(async () => {
    selections = await openSelections();
  });
  afterAll(() => selections.close());

  const posted = async (own: object = {}) => {
    const round = await selections.round('NOTICE', { turnoutCount: 40, ...own });
    const [chosen, other] = [
      await selections.candidate(round, 'CHOSEN', { votes: 30 }),
      await selections.candidate(round, 'NOT_CHOSEN', { votes: 10 }),
    ];
    return { round, chosen, other };
  };
  const object = (round: { id: string }, against: { id: string }, caller: Actor = resident, own: object = {}) =>
    selections.deed(
      'raiseObjection',
      { selectionRoundId: round.id, candidacyId: against.id, text: '户数不符（样例）', ...own },
      caller,
    );
  const objected = async (by: Actor = resident) => {
    const of = await posted();
    expect((await object(of.round, of.chosen, by)).errors).toEqual([]);
    const [objection] = await selections.objections(of.round.id);
    return { ...of, objectionId: objection?.id ?? '', round: { ...of.round, version: 2 } };
  };
  const decide = (
    { round, objectionId }: { round: { id: string; version: number }; objectionId: string },
    decision: 'UPHELD' | 'NOT_UPHELD',
    caller?: Actor,
  ) =>
    selections.deed(
      'decideObjection',
      { ...selections.change(round), objectionId, decision, reason: '已核对签到表（样例）' },
      caller,
    );

  it('anybody who signed in objects, and sees what was objected', async () => {
    const { round, chosen } = await posted();
    const { data, errors } = await object(round, chosen);
    expect(errors).toEqual([]);
    expect(data.raiseObjection).toMatchObject({
      status: 'OBJECTION',
      version: 2,
      objections: [{ text: '户数不符（样例）', decision: null, person: { id: chosen.personId } }],
    });
    expect(await selections.factsOf(round.id)).toMatchObject([
      { data: { status: 'OBJECTION', noticeUntil: round.noticeUntil } },
    ]);
  });

  it('several object', async () => {
    const { round, chosen, other } = await posted();
    await object(round, chosen);
    expect((await object(round, other, worker)).data.raiseObjection.status).toBe('OBJECTION');
    expect(await selections.objections(round.id)).toHaveLength(2);
  });

  it('nobody objects who did not sign in, against oneself, or against nobody', async () => {
    const { round, chosen } = await posted();
    const hidden = await selections.candidate(round, 'DECLINED');
    expect((await object(round, chosen, ANONYMOUS)).codes).toEqual(['UNAUTHENTICATED']);
    const own = await object(round, chosen, candidateActor(chosen));
    expect(own.errors[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument: 'candidacyId' });
    expect((await object(round, { id: newId() })).codes).toEqual(['NOT_FOUND']);
    expect((await object(round, hidden)).codes).toEqual(['NOT_FOUND']);
    expect((await object({ id: newId() }, chosen)).codes).toEqual(['NOT_FOUND']);
    expect((await object(round, chosen, resident, { text: '' })).codes).toEqual(['BAD_USER_INPUT']);
  });

  it('field-case B9: on its last day still, and not on the day after', async () => {
    const last = await posted({ noticeUntil: daysFromToday(0) });
    expect((await object(last.round, last.chosen)).errors).toEqual([]);
    const over = await posted({ noticeUntil: daysFromToday(-1) });
    expect((await object(over.round, over.chosen)).errors[0]?.extensions).toEqual({
      code: 'CONFLICT',
      subject: over.round.id,
    });
    const unknown = await posted({ noticeUntil: null });
    expect((await object(unknown.round, unknown.chosen)).errors).toEqual([]);
  });

  it('and not before it', async () => {
    const round = await selections.round('VOTE');
    expect((await object(round, await selections.candidate(round, 'APPROVED'))).codes).toEqual(['CONFLICT']);
  });

  describe('an objection', () => {
    it('is seen by who raised it and those above, never by the one objected to', async () => {
      const { round, chosen, objectionId } = await objected();
      const seenBy = async (caller: Actor) => {
        const { data } = await selections.ask(
          `{ selectionRound(id: "${round.id}") { objections { id } } }`,
          {},
          caller,
        );
        return data.selectionRound.objections;
      };
      const seen = [{ id: objectionId }];
      expect(await Promise.all([resident, head, officer].map(seenBy))).toEqual([seen, seen, seen]);
      const others = [ANONYMOUS, worker, otherHead, candidateActor(chosen), actor(newId())];
      expect(await Promise.all(others.map(seenBy))).toEqual(others.map(() => null));
      expect(await seenBy(actor(chosen.personId, ...head.grants))).toEqual([]);
    });

    it('not upheld lets the notice go on', async () => {
      const of = await objected();
      const { data, errors } = await decide(of, 'NOT_UPHELD');
      expect(errors).toEqual([]);
      expect(data.decideObjection).toMatchObject({
        status: 'NOTICE',
        noticeUntil: of.round.noticeUntil,
        objections: [{ decision: 'NOT_UPHELD', reason: '已核对签到表（样例）' }],
      });
      expect((await selections.objections(of.round.id))[0]).toMatchObject({ decidedById: officer.subject });
    });

    it('upheld begins the review anew, as if there had been no vote', async () => {
      const of = await objected();
      const { data } = await decide(of, 'UPHELD');
      expect(data.decideObjection).toMatchObject({
        status: 'REVIEW',
        turnoutCount: null,
        noticeUntil: null,
        minute: null,
      });
      const stored = await selections.candidacies(of.round.id);
      expect(stored.map(({ status, votes }) => [status, votes])).toEqual([
        ['CONSENTED', null],
        ['CONSENTED', null],
      ]);
      const approvedIds = [of.other.id];
      const refusals = [{ candidacyId: of.chosen.id, reason: '异议成立（样例）' }];
      const again = await selections.deed('reviewCandidates', {
        selectionRoundId: of.round.id,
        expectedVersion: data.decideObjection.version,
        approvedIds,
        refusals,
      });
      expect(again.data.reviewCandidates).toMatchObject({ status: 'VOTE' });
    });

    it('waits for the others: one upheld of them is enough', async () => {
      const { round, chosen, other } = await posted();
      await object(round, chosen);
      await object(round, other, worker);
      const [first, second] = await selections.objections(round.id);
      const of = (objectionId = '') => ({ round: { ...round, version: 2 }, objectionId });
      const upheld = await decide(of(first?.id), 'UPHELD');
      expect(upheld.data.decideObjection.status).toBe('OBJECTION');
      expect((await decide(of(second?.id), 'NOT_UPHELD')).data.decideObjection.status).toBe('REVIEW');
    });

    it('of an earlier notice decides nothing in the next', async () => {
      const of = await objected();
      await decide(of, 'UPHELD');
      const { em } = selections.subgraph.database.orm;
      const { SelectionRoundEntity } = await import('../selection-round.entity.ts');
      const { CandidacyEntity } = await import('../candidacy/candidacy.entity.ts');
      const { id } = of.round;
      await em
        .fork()
        .nativeUpdate(
          SelectionRoundEntity,
          { id },
          { status: 'NOTICE', noticePostedAt: new Date(), noticeUntil: daysFromToday(4) },
        );
      await em.fork().nativeUpdate(CandidacyEntity, { id: of.other.id }, { status: 'CHOSEN' });
      await object(of.round, of.other);
      const [, later] = await selections.objections(id);
      const { version } = await selections.stored(id);
      const { data } = await decide({ round: { id, version }, objectionId: later?.id ?? '' }, 'NOT_UPHELD');
      expect(data.decideObjection.status).toBe('NOTICE');
    });

    it.each<[string, Actor, string]>([
      ['nobody', ANONYMOUS, 'UNAUTHENTICATED'],
      ['a resident', resident, 'FORBIDDEN'],
      ['the head', head, 'FORBIDDEN'],
      ['the worker', worker, 'FORBIDDEN'],
    ])('is not decided by %s', async (_who, caller, code) => {
      expect((await decide(await objected(), 'NOT_UPHELD', caller)).codes).toEqual([code]);
    });

    it('is not decided by the one objected to, a rival, or who raised it, though they be officers', async () => {
      const of = await objected(officer);
      for (const { personId } of [of.chosen, of.other]) {
        expect((await decide(of, 'NOT_UPHELD', actor(personId, ...officer.grants))).codes).toEqual(['FORBIDDEN']);
      }
      expect((await decide(of, 'NOT_UPHELD', officer)).codes).toEqual(['FORBIDDEN']);
      expect((await decide(of, 'NOT_UPHELD', actor(newId(), ...officer.grants))).errors).toEqual([]);
    });

    it('is decided once, also by two at once, and of this selection', async () => {
      const of = await objected();
      const both = await Promise.all([decide(of, 'UPHELD'), decide(of, 'NOT_UPHELD')]);
      expect(both.map(({ codes }) => codes).toSorted((a, b) => a.length - b.length)).toEqual([[], ['CONFLICT']]);
      const [one, another] = [await objected(), await objected()];
      expect((await decide({ ...one, objectionId: another.objectionId }, 'UPHELD')).codes).toEqual(['NOT_FOUND']);
      expect((await decide({ ...one, round: { ...one.round, version: 9 } }, 'UPHELD')).codes).toEqual(['CONFLICT']);
    });

    it('decided already is a conflict', async () => {
      const { round, chosen, other } = await posted();
      await object(round, chosen);
      await object(round, other, worker);
      const [first] = await selections.objections(round.id);
      const of = { round: { ...round, version: 2 }, objectionId: first?.id ?? '' };
      await decide(of, 'UPHELD');
      expect((await decide(of, 'NOT_UPHELD')).errors[0]?.extensions).toEqual({ code: 'CONFLICT', subject: first?.id });
    });
  });
});
