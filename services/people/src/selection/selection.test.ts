import { ANONYMOUS, Role, type Actor } from '@microgrid/access/actor';
import { newId } from '@microgrid/subgraph/ids';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SeatEntity } from '../seat/seat.entity.ts';
import { candidateActor, FIELDS, openSelections, type TestSelections } from '../../test/selections.ts';
import {
  actor,
  COMMUNITY,
  daysFromToday,
  head,
  officer,
  otherHead,
  resident,
  STREET,
  worker,
} from '../../test/seed.ts';
import type { CandidacyStatus, SelectionAction, SelectionStatus } from './selection.terms.ts';
import { SelectionMinuteEntity } from './vote/selection-minute.entity.ts';
import { SelectionRoundEntity } from './selection-round.entity.ts';

describe('selections', () => {
  let selections: TestSelections;
  beforeAll(async () => {
    selections = await openSelections();
  });
  afterAll(() => selections.close());

  const read = async (id: string, caller: Actor = ANONYMOUS) => {
    const { data, errors } = await selections.ask(`{ selectionRound(id: "${id}") { ${FIELDS} } }`, {}, caller);
    expect(errors).toEqual([]);
    return data.selectionRound;
  };

  it('are public, and none is null', async () => {
    const round = await selections.round('NOMINATION');
    expect(await read(round.id.toUpperCase())).toMatchObject({
      id: round.id,
      status: 'NOMINATION',
      availableActions: [],
    });
    expect(await read(newId())).toBeNull();
    expect(await read('none')).toBeNull();
    const refs = [round.id, newId()].map((id) => ({ __typename: 'SelectionRound', id }));
    const query = `query ($refs: [_Any!]!) { found: _entities(representations: $refs) { ... on SelectionRound { id } } }`;
    expect((await selections.ask(query, { refs })).data.found).toEqual([{ id: round.id }, null]);
  });

  describe('of those who stand', () => {
    it('show everybody by name whoever agrees to be shown, while they go on', async () => {
      const round = await selections.round('NOTICE');
      const [chosen, passed] = [
        await selections.candidate(round, 'CHOSEN', { votes: 21 }),
        await selections.candidate(round, 'NOT_CHOSEN', { votes: 19 }),
      ];
      const hidden = [];
      for (const status of ['NOMINATED', 'DECLINED', 'NOT_APPROVED'] as const) {
        hidden.push(
          await selections.candidate(round, status, { nominatedById: worker.subject, isOwnNomination: false }),
        );
      }
      const shown = [chosen, passed].map(({ personId, votes }) => ({
        votes,
        person: { id: personId, displayName: '样例服务者' },
      }));
      for (const caller of [ANONYMOUS, resident, otherHead]) {
        expect((await read(round.id, caller)).candidates).toMatchObject(shown);
      }
      for (const caller of [head, officer, worker]) {
        expect((await read(round.id, caller)).candidates).toHaveLength(5);
      }
      const own = (await read(round.id, actor(hidden[0]?.personId ?? ''))).candidates;
      expect(own).toHaveLength(3);
      expect(own[2]).toMatchObject({ status: 'NOMINATED' });
      // On every path alike; the phone is not told.
      const named = async (personId: string | null | undefined) =>
        (await selections.ask(`{ person(id: "${personId}") { displayName workPhone } }`)).data.person;
      expect(await named(chosen.personId)).toEqual({ displayName: '样例服务者', workPhone: null });
      expect(await named(hidden[1]?.personId)).toEqual({ displayName: null, workPhone: null });
    });

    it('show nobody any more who withdraws the consent, nor anybody once they have ended', async () => {
      const round = await selections.round('VOTE');
      const candidate = await selections.candidate(round, 'APPROVED');
      expect((await read(round.id)).candidates).toHaveLength(1);
      const withdraw = `mutation { withdrawConsent(input: { purpose: PUBLISH_CANDIDACY }) { id } }`;
      expect((await selections.ask(withdraw, {}, candidateActor(candidate))).errors).toEqual([]);
      expect((await read(round.id)).candidates).toEqual([]);
      expect((await read(round.id, head)).candidates).toHaveLength(1);
      const ended = await selections.round('CANCELLED', { cancelReason: '样例', endedAt: new Date() });
      await selections.candidate(ended, 'APPROVED');
      expect((await read(ended.id)).candidates).toEqual([]);
      expect((await read(ended.id, officer)).candidates).toHaveLength(1);
    });

    it('tell votes with the notice, and to nobody before', async () => {
      const [tied, notice] = [await selections.round('TIED'), await selections.round('NOTICE')];
      for (const round of [tied, notice]) await selections.candidate(round, 'APPROVED', { votes: 20 });
      for (const caller of [ANONYMOUS, head, officer]) {
        expect((await read(tied.id, caller)).candidates).toMatchObject([{ votes: null }]);
        expect((await read(notice.id, caller)).candidates).toMatchObject([{ votes: 20 }]);
      }
    });
  });

  it('tell everybody who signed the minute and when, and its text to those who serve there', async () => {
    const [minuteId, signer] = [newId(), await selections.someone()];
    const heldAt = new Date('2026-03-01T02:00:00Z');
    const round = await selections.round('NOTICE');
    await selections.insert(SelectionMinuteEntity, [
      { id: minuteId, roundId: round.id, gridCode: round.gridCode, text: '样例记录' },
    ]);
    const { em } = selections.subgraph.database.orm;
    const signed = { minuteId, heldAt, recordedById: newId(), countersignedById: signer };
    await em.fork().nativeUpdate(SelectionRoundEntity, { id: round.id }, signed);
    const minute = (text: string | null) => ({ text, heldAt: heldAt.toISOString(), signedBy: [{ id: signer }] });
    const leader = actor(newId(), { role: Role.MICRO_GRID_LEADER, scope: round.gridCode });
    for (const caller of [head, officer, leader])
      expect((await read(round.id, caller)).minute).toEqual(minute('样例记录'));
    for (const caller of [ANONYMOUS, resident, worker, otherHead]) {
      expect((await read(round.id, caller)).minute).toEqual(minute(null));
    }
  });

  it.each<[SelectionStatus, string, object, [SelectionAction[], SelectionAction[], SelectionAction[]]]>([
    ['ANNOUNCED', 'it is announced', {}, [[], ['CANCEL'], ['CANCEL']]],
    ['NOMINATION', 'nominations are open', {}, [['NOMINATE'], ['NOMINATE', 'CANCEL'], ['NOMINATE', 'CANCEL']]],
    ['NOMINATION', 'their last day is over', { closesOn: daysFromToday(-1) }, [[], ['CANCEL'], ['CANCEL']]],
    ['REVIEW', 'it is reviewed', {}, [[], ['REVIEW', 'CANCEL'], ['CANCEL']]],
    ['VOTE', 'the vote is on', {}, [[], ['RECORD_VOTE', 'CANCEL'], ['CANCEL']]],
    ['TIED', 'votes are equal', {}, [[], ['RECORD_VOTE', 'CANCEL'], ['CANCEL']]],
    ['NOTICE', 'the notice runs', {}, [['OBJECT'], ['OBJECT', 'CANCEL'], ['OBJECT', 'CANCEL']]],
    ['NOTICE', 'the notice is over', { noticeUntil: daysFromToday(-1) }, [[], ['CANCEL'], ['CONFIRM', 'CANCEL']]],
    [
      'NOTICE',
      'nobody can say until when it runs',
      { noticeUntil: null },
      [['OBJECT'], ['OBJECT', 'CANCEL'], ['OBJECT', 'CANCEL']],
    ],
    [
      'OBJECTION',
      'somebody objected',
      {},
      [['OBJECT'], ['OBJECT', 'CANCEL'], ['OBJECT', 'DECIDE_OBJECTION', 'CANCEL']],
    ],
  ])('%s: say what a resident, the head and the officer can do while %s', async (status, _when, own, expected) => {
    const { id } = await selections.round(status, own);
    const actions = [];
    for (const caller of [resident, head, officer]) actions.push((await read(id, caller)).availableActions);
    expect(actions).toEqual(expected);
    expect((await read(id)).availableActions).toEqual([]);
  });

  it.each<[SelectionStatus, CandidacyStatus, boolean]>([
    ['NOMINATION', 'NOMINATED', true],
    ['NOMINATION', 'DECLINED', false],
    ['REVIEW', 'CONSENTED', true],
    ['VOTE', 'APPROVED', true],
    ['VOTE', 'NOT_APPROVED', false],
    ['TIED', 'APPROVED', true],
    ['NOTICE', 'CHOSEN', false],
  ])('that are in %s let whoever is %s answer: %s', async (status, own, canAnswer) => {
    const round = await selections.round(status);
    const candidate = await selections.candidate(round, own);
    const actions: SelectionAction[] = (await read(round.id, candidateActor(candidate))).availableActions;
    expect(actions.includes('ANSWER_NOMINATION')).toBe(canAnswer);
    const asHead: SelectionAction[] = (await read(round.id, actor(candidate.personId, ...head.grants)))
      .availableActions;
    const isFree = own === 'NOMINATED' || own === 'DECLINED';
    expect(asHead.includes('REVIEW') || asHead.includes('RECORD_VOTE')).toBe(isFree && status !== 'NOMINATION');
  });

  it('are listed by state and grid, the last that opened first', async () => {
    const community = `${STREET}088`;
    const grids = ['001001', '001002', '002001'].map((code) => community + code);
    const rounds = [];
    for (const [index, gridCode] of grids.entries()) {
      rounds.push(
        await selections.round(index === 0 ? 'VOTE' : 'NOMINATION', { gridCode, opensOn: daysFromToday(-10 - index) }),
      );
    }
    const [first, second, third] = rounds.map(({ id }) => id);
    const listed = async (where: string, rest = '') => {
      const query = `{ selectionRounds(where: { ${where} } ${rest}) { totalCount nodes { id } pageInfo { endCursor } } }`;
      const { data, errors } = await selections.ask(query);
      expect(errors).toEqual([]);
      return data.selectionRounds;
    };
    const ids = async (where: string, rest?: string) =>
      (await listed(where, rest)).nodes.map(({ id }: { id: string }) => id);
    const within = `within: "${community}"`;
    expect(await ids(within)).toEqual([first, second, third]);
    expect(await ids(within, 'orderBy: OPENS_ON_ASC')).toEqual([third, second, first]);
    expect(await ids(`${within}, status: [VOTE, TIED]`)).toEqual([first]);
    expect(await ids(`within: "${community}001"`)).toEqual([first, second]);
    expect(await ids(`${within}, status: []`)).toEqual([]);
    const page = await listed(within, 'first: 2');
    expect([page.totalCount, page.nodes]).toEqual([3, [{ id: first }, { id: second }]]);
    expect(await ids(within, `first: 2, after: "${page.pageInfo.endCursor}"`)).toEqual([third]);
  });

  it('are named by the vacancy that they are to fill', async () => {
    const [open, ended, none] = [
      await selections.round('VOTE'),
      await selections.round('CANCELLED', { cancelReason: '样例', endedAt: new Date() }),
      { gridCode: await selections.grid() },
    ];
    const role = 'MICRO_GRID_LEADER' as const;
    const seats = [open, ended, none].map(({ gridCode }) => ({
      id: `${gridCode}-${role}`,
      gridCode,
      role,
      vacantSince: daysFromToday(-9),
    }));
    await selections.insert(SeatEntity, seats);
    const query = `{ vacancies(where: { within: "${open.gridCode.slice(0, 15)}" }, orderBy: GRID_ASC, first: 50) { nodes { grid { code } selectionRound { id status } } } }`;
    const { data } = await selections.ask(query);
    expect(data.vacancies.nodes).toEqual([
      { grid: { code: open.gridCode }, selectionRound: { id: open.id, status: 'VOTE' } },
      { grid: { code: ended.gridCode }, selectionRound: null },
      { grid: { code: none.gridCode }, selectionRound: null },
    ]);
  });

  it('are one statement a level, however many there are', async () => {
    const fill = async () => {
      const round = await selections.round('NOTICE', { gridCode: await selections.grid() });
      await selections.candidate(round, 'CHOSEN');
      await selections.deed(
        'raiseObjection',
        { selectionRoundId: round.id, candidacyId: (await selections.candidacies(round.id))[0]?.id, text: '样例' },
        resident,
      );
    };
    await fill();
    const query = `{ selectionRounds(where: { within: "${COMMUNITY}" }, first: 100) { nodes { ${FIELDS} } } }`;
    const few = await selections.statementsOf(() => selections.ask(query, {}, officer));
    for (let more = 0; more < 5; more++) await fill();
    const many = await selections.statementsOf(() => selections.ask(query, {}, officer));
    expect(many).toHaveLength(few.length);
    // The list, own candidacies, appointments, candidates, minutes, objections, and the people of each.
    expect(few.length).toBeLessThanOrEqual(12);
  });
});
