import { ANONYMOUS, type Actor } from '@microgrid/access/actor';
import { newId } from '@microgrid/subgraph/ids';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openSelections, vote, type TestSelections } from '../../../test/selections.ts';
import { actor, daysFromToday, head, officer, otherHead, resident, worker } from '../../../test/seed.ts';
import { CandidacyEntity } from '../candidacy/candidacy.entity.ts';
import { noticeEnd } from './notice.ts';
import { SelectionMinuteEntity } from './selection-minute.entity.ts';

describe('a vote', () => {
  let selections: TestSelections;
  let countersignedById: string;
  beforeAll(async () => {
    selections = await openSelections();
    countersignedById = await selections.someone();
  });
  afterAll(() => selections.close());

  type Of = Awaited<ReturnType<typeof voting>>;
  const voting = async (own: object = {}) => {
    const round = await selections.round('VOTE', own);
    const [a, b] = [await selections.candidate(round, 'APPROVED'), await selections.candidate(round, 'APPROVED')];
    return { round, a, b };
  };
  const record = ({ round }: { round: { id: string; version: number } }, own: object, caller?: Actor) =>
    selections.deed('recordVote', { ...selections.change(round), ...vote({ countersignedById }), ...own }, caller);
  const tallies = ({ a, b }: Of, ofA: number, ofB: number) => [
    { candidacyId: a.id, votes: ofA },
    { candidacyId: b.id, votes: ofB },
  ];
  const tie = async () => {
    const of = await voting();
    const { data, errors } = await record(of, { tallies: tallies(of, 20, 20) });
    expect(errors).toEqual([]);
    return { of: { ...of, round: { ...of.round, version: data.recordVote.version } }, round: data.recordVote };
  };

  it('is entered as turnout, tallies and a minute signed by two, and put up for five working days', async () => {
    const of = await voting();
    const { data, errors } = await record(of, { tallies: tallies(of, 15, 25), chosenId: of.b.id });
    expect(errors).toEqual([]);
    expect(data.recordVote).toMatchObject({
      status: 'NOTICE',
      version: 2,
      turnoutCount: 40,
      electorateCount: 60,
      noticeUntil: noticeEnd(new Date()),
      candidates: [
        { id: of.a.id, status: 'NOT_CHOSEN', votes: 15 },
        { id: of.b.id, status: 'CHOSEN', votes: 25 },
      ],
      minute: { text: '现场唱票计票（样例）', signedBy: [{ id: countersignedById }] },
    });
    expect(await selections.stored(of.round.id)).toMatchObject({ recordedById: head.subject, countersignedById });
    expect(await selections.factsOf(of.round.id)).toMatchObject([
      { data: { status: 'NOTICE', noticeUntil: noticeEnd(new Date()), candidateIds: [of.a.personId, of.b.personId] } },
    ]);
  });

  it('is not held any more when all have withdrawn', async () => {
    const of = await voting();
    const { em } = selections.subgraph.database.orm;
    await em.fork().nativeUpdate(CandidacyEntity, { roundId: of.round.id }, { status: 'DECLINED' });
    const { errors } = await record(of, { tallies: [], chosenId: null });
    expect(errors[0]?.extensions).toMatchObject({ code: 'CONFLICT', subject: of.round.id });
    expect(await selections.stored(of.round.id)).toMatchObject({ status: 'VOTE', version: 1 });
  });

  it('keeps no ballot: no column of a selection could hold who voted for whom', async () => {
    const tables = ['selection_round', 'candidacy', 'objection', 'selection_minute', 'household_count'];
    const { rows } = await sql<{ name: string }>`select column_name as name from information_schema.columns
      where table_schema = 'people' and table_name = any (${tables})`.execute(
      selections.subgraph.database.store.kysely(),
    );
    const people = rows
      .map(({ name }) => name)
      .filter((name) => name.endsWith('_by_id') || name.endsWith('person_id') || name === 'objector_id');
    expect(people.toSorted((a, b) => a.localeCompare(b))).toEqual([
      'countersigned_by_id',
      'decided_by_id',
      'nominated_by_id',
      'objector_id',
      'person_id',
      'person_id',
      'recorded_by_id',
    ]);
    expect(rows.filter(({ name }) => /ballot|voter/.test(name))).toEqual([]);
  });

  it('field-case B1: with equal votes is tied, and no winner is stored', async () => {
    const { of, round } = await tie();
    expect(round).toMatchObject({ status: 'TIED', turnoutCount: 40, noticeUntil: null });
    expect(round.candidates).toMatchObject([
      { status: 'APPROVED', votes: null },
      { status: 'APPROVED', votes: null },
    ]);
    const stored = await selections.candidacies(of.round.id);
    expect(stored.map(({ status, votes }) => [status, votes])).toEqual([
      ['APPROVED', 20],
      ['APPROVED', 20],
    ]);
    expect(await selections.factsOf(of.round.id)).toMatchObject([{ data: { status: 'TIED', noticeUntil: null } }]);
  });

  it('field-case B1: names nobody by an order', async () => {
    const of = await voting();
    for (const chosenId of [of.a.id, of.b.id]) {
      for (const entries of [tallies(of, 20, 20), tallies(of, 20, 20).toReversed()]) {
        const { errors } = await record(of, { tallies: entries, chosenId });
        expect(errors[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument: 'chosenId' });
      }
    }
    expect(await selections.stored(of.round.id)).toMatchObject({ status: 'VOTE', version: 1 });
  });

  it('field-case B1: that is tied waits for a run-off', async () => {
    const { of } = await tie();
    const again = await record(of, { tallies: tallies(of, 19, 19), turnoutCount: 38 });
    expect(again.data.recordVote).toMatchObject({ status: 'TIED', version: 3, turnoutCount: 38 });
    const next = { ...of, round: { ...of.round, version: 3 } };
    const { data } = await record(next, { tallies: tallies(of, 22, 18), chosenId: of.a.id });
    expect(data.recordVote).toMatchObject({
      status: 'NOTICE',
      candidates: [
        { status: 'CHOSEN', votes: 22 },
        { status: 'NOT_CHOSEN', votes: 18 },
      ],
    });
  });

  it('field-case B1: or for a decision with a minute of its own, by somebody who stood in neither', async () => {
    const { of } = await tie();
    const candidate = actor(of.a.personId, ...head.grants);
    expect((await record(of, { chosenId: of.a.id }, candidate)).codes).toEqual(['FORBIDDEN']);
    const { data } = await record(of, { chosenId: of.a.id, minute: '协商一致，理由如下（样例）' });
    expect(data.recordVote).toMatchObject({
      status: 'NOTICE',
      turnoutCount: 40,
      minute: { text: '协商一致，理由如下（样例）' },
      candidates: [
        { status: 'CHOSEN', votes: 20 },
        { status: 'NOT_CHOSEN', votes: 20 },
      ],
    });
    const { em } = selections.subgraph.database.orm;
    expect(await em.fork().count(SelectionMinuteEntity, { roundId: of.round.id })).toBe(2);
  });

  it('field-case B3: with equal votes below the first place is decided', async () => {
    const of = await voting();
    const c = await selections.candidate(of.round, 'APPROVED');
    const entries = [...tallies(of, 10, 10), { candidacyId: c.id, votes: 20 }];
    const { data } = await record(of, { tallies: entries, chosenId: c.id });
    expect(data.recordVote).toMatchObject({ status: 'NOTICE' });
  });

  it.each<[string, (of: Of) => object, string, RegExp]>([
    [
      'more votes than there can be',
      (of) => ({ tallies: tallies(of, 30, 11), chosenId: of.a.id }),
      'tallies',
      /41.*40/,
    ],
    [
      'a turnout above the electorate',
      (of) => ({ tallies: tallies(of, 30, 10), turnoutCount: 61, chosenId: of.a.id }),
      'turnoutCount',
      /61.*60/,
    ],
    ['a negative number', (of) => ({ tallies: tallies(of, 30, -1), chosenId: of.a.id }), 'tallies.1.votes', /-1/],
  ])(
    'field-case B4: of %s is refused with both numbers, and nothing is stored',
    async (_what, own, argument, message) => {
      const of = await voting();
      const { errors } = await record(of, own(of));
      expect(errors[0]).toMatchObject({
        message: expect.stringMatching(message),
        extensions: { code: 'BAD_USER_INPUT', argument },
      });
      expect(await selections.stored(of.round.id)).toMatchObject({ status: 'VOTE', version: 1, turnoutCount: null });
      expect((await selections.candidacies(of.round.id)).map(({ votes }) => votes)).toEqual([null, null]);
    },
  );

  it.each<[string, (of: Of) => object, string]>([
    ['held in the future', () => ({ heldAt: new Date(Date.now() + 3_600_000) }), 'heldAt'],
    ['held while nominations were open', () => ({ heldAt: `${daysFromToday(-2)}T12:00:00+08:00` }), 'heldAt'],
    ['signed by one alone', () => ({ countersignedById: head.subject }), 'countersignedById'],
    ['signed by nobody', () => ({ countersignedById: newId() }), 'countersignedById'],
    ['signed by a candidate', ({ b }) => ({ countersignedById: b.personId }), 'countersignedById'],
    ['without a minute', () => ({ minute: '' }), 'minute'],
    ['won by somebody who may not stand', () => ({ chosenId: newId() }), 'chosenId'],
  ])('is refused when %s', async (_what, own, argument) => {
    const of = await voting();
    const { errors } = await record(of, { tallies: tallies(of, 30, 10), chosenId: of.a.id, ...own(of) });
    expect(errors[0]?.extensions).toMatchObject({
      code: 'BAD_USER_INPUT',
      argument: expect.stringContaining(argument),
    });
  });

  it('cannot be won by somebody who is erased', async () => {
    const of = await voting();
    const gone = await selections.candidate(of.round, 'APPROVED');
    const { em } = selections.subgraph.database.orm;
    await em.fork().nativeUpdate(CandidacyEntity, { id: gone.id }, { personId: null });
    const entries = [...tallies(of, 10, 5), { candidacyId: gone.id, votes: 20 }];
    expect((await record(of, { tallies: entries, chosenId: gone.id })).codes).toEqual(['BAD_USER_INPUT']);
    expect((await record(of, { tallies: tallies(of, 10, 5), chosenId: of.a.id })).errors).toEqual([]);
  });

  it('of a consultation is the choice alone', async () => {
    const of = await voting({ method: 'CONSULTATION' });
    const { data } = await record(of, { chosenId: of.a.id });
    expect(data.recordVote).toMatchObject({
      status: 'NOTICE',
      candidates: [
        { status: 'CHOSEN', votes: null },
        { status: 'NOT_CHOSEN', votes: null },
      ],
    });
  });

  it.each<[string, Actor, string]>([
    ['nobody', ANONYMOUS, 'UNAUTHENTICATED'],
    ['a resident', resident, 'FORBIDDEN'],
    ['the worker', worker, 'FORBIDDEN'],
    ['the street officer', officer, 'FORBIDDEN'],
    ['the head of another community', otherHead, 'FORBIDDEN'],
  ])('is not entered by %s', async (_who, caller, code) => {
    const of = await voting();
    expect((await record(of, { tallies: tallies(of, 30, 10), chosenId: of.a.id }, caller)).codes).toEqual([code]);
  });

  it('is entered once, and in its state', async () => {
    const of = await voting();
    const entry = { tallies: tallies(of, 30, 10), chosenId: of.a.id };
    const both = await Promise.all([record(of, entry), record(of, entry)]);
    expect(both.map(({ codes }) => codes).toSorted((a, b) => a.length - b.length)).toEqual([[], ['CONFLICT']]);
    for (const status of ['NOMINATION', 'REVIEW', 'NOTICE', 'OBJECTION'] as const) {
      expect((await record({ round: await selections.round(status) }, entry)).codes).toEqual(['CONFLICT']);
    }
    expect((await record({ round: { id: newId(), version: 1 } }, entry)).codes).toEqual(['NOT_FOUND']);
  });
});
