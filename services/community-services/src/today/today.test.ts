import { ANONYMOUS, type Actor } from '@microgrid/access/actor';
import { newId } from '@microgrid/subgraph/ids';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { callTo, openMatters, type Matters } from '../../test/matters.ts';
import * as people from '../../test/people.ts';
import { activityRow, careRow, inHours, visitRow } from '../../test/rows.ts';
import { ActivityEntity } from '../activity/activity.entity.ts';
import { ActivityOutcomeEntity } from '../activity/outcome/activity-outcome.entity.ts';
import { CareNeedEntity } from '../care/care-need.entity.ts';
import { CareContactEntity } from '../care/contact/care-contact.entity.ts';
import { CareVisitEntity } from '../care/visit/care-visit.entity.ts';
import { DepartmentPostEntity } from '../department-post/department-post.entity.ts';
import { EmergencyCallEntity } from '../emergency/chain/emergency-call.entity.ts';
import { EmergencyEntity } from '../emergency/emergency.entity.ts';
import { MatterEntity } from '../matter/matter.entity.ts';
import { MatterRatingEntity } from '../matter/rating/matter-rating.entity.ts';
import { MicroWishEntity } from '../micro-wish/micro-wish.entity.ts';
import { OpinionEntity } from '../opinion/opinion.entity.ts';
import { PostEntity } from '../post/post.entity.ts';
import { ReferralEntity } from '../referral/referral.entity.ts';
import { WhistleEntity } from '../whistle/whistle.entity.ts';

const { GENERAL, MICRO, idOf, resident, leader, worker, contact, head, officer, handler } = people;
const of = ({ subject }: Actor) => subject ?? '';
const callers = {
  resident,
  neighbour: people.neighbour,
  leader,
  worker,
  contact,
  head,
  officer,
  handler,
  analyst: people.analyst,
  auditor: people.auditor,
};
const [byLeader, byWorker, byHead] = [leader, worker, head].map((actor) => ({ handlerId: of(actor) }));
const day = (days: number) => new Date(Date.now() + (days * 24 + 8) * 3_600_000).toISOString().slice(0, 10);
const TODAY = `query ($first: Int = 20, $within: AreaCode) { today(first: $first, within: $within) { id what dueAt isOverdue grid { code } subject {
  __typename ... on Matter { id } ... on Emergency { id } ... on Whistle { id } ... on Referral { id } ... on CareNeed { id } ... on CareVisit { id }
  ... on Opinion { id } ... on MicroWish { id } ... on Activity { id } ... on ActivityOutcome { id } } } }`;

describe('what waits', () => {
  let matters: Matters;
  beforeAll(async () => {
    matters = await openMatters();
    const post = { personId: of(handler), departmentId: idOf(600) };
    await matters.services.insert(DepartmentPostEntity, [{ id: idOf(650), ...post }]);
  });
  afterAll(() => matters.close());
  const em = () => matters.services.subgraph.database.orm.em.fork();
  const stored = [
    MatterEntity,
    EmergencyCallEntity,
    EmergencyEntity,
    WhistleEntity,
    ReferralEntity,
    CareNeedEntity,
    CareContactEntity,
    CareVisitEntity,
    OpinionEntity,
    MicroWishEntity,
    ActivityEntity,
    ActivityOutcomeEntity,
  ];
  beforeEach(async () => {
    for (const entity of stored) await em().nativeDelete<object>(entity, {});
  });
  const ask = (actor: Actor, variables = {}) => matters.services.ask(TODAY, variables, actor);
  const callOfficer = (emergencyId: string) => {
    const call = { emergencyId, personId: of(officer), step: 6, callee: 'STREET' as const, calledAt: new Date() };
    return matters.services.insert(EmergencyCallEntity, [{ id: newId(), ...call }]);
  };
  /** What waits for whom, by their names. */
  const waiting = async () => {
    const found: string[] = [];
    for (const [name, actor] of Object.entries(callers)) {
      const { data, codes } = await ask(actor);
      expect([name, codes]).toEqual([name, []]);
      for (const { what, subject } of data.today) {
        expect(subject.id).toEqual(expect.any(String));
        found.push(`${name} ${what}`);
      }
    }
    return found;
  };

  it.each<[string, object, string[], Actor?]>([
    ['reported', { status: 'REPORTED' }, ['worker ACCEPT']],
    ['reported by the leader', { status: 'REPORTED', level: 'L0' }, ['leader ACCEPT', 'worker ACCEPT'], leader],
    ['returned', { status: 'RETURNED', enteredById: of(leader) }, ['resident RESUBMIT', 'leader RESUBMIT']],
    ['accepted at L1', { status: 'ACCEPTED', ...byWorker }, ['worker SETTLE']],
    ['accepted at L2', { status: 'ACCEPTED', level: 'L2', ...byHead }, ['head ASSIGN']],
    ['accepted and nobody’s', { status: 'ACCEPTED' }, ['worker ASSIGN']],
    ['assigned', { status: 'ASSIGNED', ...byLeader }, ['leader START']],
    ['under way', { status: 'IN_PROGRESS', ...byLeader }, ['leader SETTLE']],
    ['under way and nobody’s', { status: 'IN_PROGRESS' }, ['worker ASSIGN']],
    ['handled by somebody without a post', { status: 'IN_PROGRESS', handlerId: of(people.neighbour) }, []],
    ['split', { status: 'IN_PROGRESS', isSplit: true, ...byLeader }, []],
    ['raised to the community', { status: 'ESCALATED', level: 'L2' }, ['head ASSIGN']],
    ['raised to the street', { status: 'ESCALATED', level: 'L3' }, ['officer ASSIGN']],
    ['put off for long', { status: 'ON_HOLD', holdUntil: day(9) }, []],
    ['put off until soon', { status: 'ON_HOLD', holdUntil: day(2), ...byLeader }, ['head HOLD_ENDS']],
    ['put off until soon by the street', { status: 'ON_HOLD', level: 'L3', holdUntil: day(2) }, ['officer HOLD_ENDS']],
    ['reopened', { status: 'REOPENED', ...byWorker }, ['worker START']],
    ['reopened and nobody’s', { status: 'REOPENED', level: 'L2' }, ['head ASSIGN']],
    ['settled by the leader', { status: 'RESOLVED', ...byLeader }, ['resident VERIFY', 'worker VERIFY']],
    ['settled by the worker', { status: 'RESOLVED', ...byWorker }, ['resident VERIFY', 'head VERIFY']],
    [
      'settled, about the worker',
      { status: 'RESOLVED', aboutPersonId: of(worker) },
      ['resident VERIFY', 'head VERIFY'],
    ],
    ['verified', { status: 'VERIFIED' }, ['worker CLOSE']],
    ['verified at L2', { status: 'VERIFIED', level: 'L2' }, ['head CLOSE']],
    ['closed', { status: 'CLOSED', closedAt: inHours(-1) }, ['resident RATE']],
    ['closed for long', { status: 'CLOSED', closedAt: inHours(-24 * 15) }, []],
    ['withdrawn', { status: 'CANCELLED' }, []],
    ['merged', { status: 'DUPLICATE' }, []],
  ])('of a matter that is %s', async (_what, row, expected, reporter = resident) => {
    await matters.given(row, reporter);
    expect(await waiting()).toEqual(expected);
  });

  it('of a matter where no worker serves or is at work: for the head', async () => {
    await matters.given({ status: 'RESOLVED', ...byLeader });
    await matters.given({ status: 'VERIFIED' });
    const expected = ['resident VERIFY', 'worker VERIFY', 'worker CLOSE'];
    expect((await waiting()).toSorted()).toEqual(expected.toSorted());
    const post = { role: 'GRID_WORKER', gridCode: GENERAL } as const;
    await em().nativeUpdate(PostEntity, post, { pausedAt: new Date() });
    expect((await ask(head)).data.today.map(({ what }: { what: string }) => what).toSorted()).toEqual([
      'CLOSE',
      'VERIFY',
    ]);
    await em().nativeUpdate(PostEntity, post, { standInId: idOf(70) });
    expect((await ask(head)).data.today).toEqual([]);
    await em().nativeUpdate(PostEntity, post, { pausedAt: null, standInId: null });
  });

  it('nothing of a closed matter that was rated', async () => {
    const matterId = await matters.given({ status: 'CLOSED', closedAt: inHours(-1) });
    await matters.services.insert(MatterRatingEntity, [{ matterId, rating: 5, ratedAt: new Date() }]);
    expect(await waiting()).toEqual([]);
  });

  it('a call to an emergency, until it is answered or somebody comes', async () => {
    const id = await matters.given({ severity: 'EMERGENCY', status: 'ACCEPTED', ...byWorker });
    const others = ['worker SETTLE'];
    expect(await waiting()).toEqual(['leader ANSWER_EMERGENCY', ...others]);
    await em().nativeUpdate(EmergencyCallEntity, { emergencyId: id }, { answer: 'UNANSWERED' });
    expect(await waiting()).toEqual(['leader ANSWER_EMERGENCY', ...others]);
    await em().nativeUpdate(EmergencyCallEntity, { emergencyId: id }, { answer: 'PASSED' });
    expect(await waiting()).toEqual(others);
    await callTo(matters.services, await matters.given({ status: 'CLOSED' }), worker);
    await em().nativeUpdate(EmergencyCallEntity, { emergencyId: id }, { answer: null });
    await em().nativeUpdate(EmergencyEntity, { id }, { status: 'ACKNOWLEDGED', acknowledgedAt: new Date() });
    expect((await waiting()).filter((one) => one.startsWith('leader'))).toEqual([]);
  });

  it('an emergency that reached a street with nobody to call, for all of the street', async () => {
    const id = await matters.given({ severity: 'EMERGENCY', status: 'REPORTED' });
    const ofOfficer = async () => (await waiting()).filter((one) => one.startsWith('officer'));
    expect(await ofOfficer()).toEqual([]);
    const call = { emergencyId: id, step: 5, callee: 'STREET' as const, personId: null };
    const callId = newId();
    await matters.services.insert(EmergencyCallEntity, [{ id: callId, ...call, calledAt: null }]);
    expect(await ofOfficer()).toEqual([]);
    await em().nativeUpdate(EmergencyCallEntity, { id: callId }, { calledAt: new Date() });
    expect(await ofOfficer()).toEqual(['officer ANSWER_EMERGENCY']);
    await callOfficer(id);
    expect(await ofOfficer()).toEqual(['officer ANSWER_EMERGENCY']);
    await em().nativeUpdate(EmergencyEntity, { id }, { status: 'ACKNOWLEDGED', acknowledgedAt: new Date() });
    expect(await ofOfficer()).toEqual([]);
  });

  it('a whistle for the department, and what it did for the street; meanwhile nothing of the matter', async () => {
    const matterId = await matters.given({ status: 'ESCALATED', level: 'L4' });
    const id = newId();
    const row = { matterId, kind: 'BEYOND_THE_STREET' as const, departmentId: idOf(600), gridCode: MICRO };
    const blown = {
      status: 'BLOWN' as const,
      blownAt: inHours(-1),
      reportInBy: inHours(1),
      dueAt: inHours(90),
      version: 1,
    };
    await matters.services.insert(WhistleEntity, [{ id, ...row, ...blown }]);
    expect(await waiting()).toEqual(['handler REPORT_IN']);
    expect((await ask(handler)).data.today[0]).toMatchObject({ grid: { code: GENERAL } });
    await em().nativeUpdate(WhistleEntity, { id }, { status: 'REPORTED_IN', reportedInAt: new Date() });
    expect(await waiting()).toEqual(['handler FINISH_WHISTLE']);
    await em().nativeUpdate(WhistleEntity, { id }, { status: 'DONE', doneAt: new Date() });
    await em().nativeUpdate(MatterEntity, { id: matterId }, { status: 'VERIFIED' });
    expect(await waiting()).toEqual(['officer CLOSE', 'officer RATE_WHISTLE']);
    await em().nativeUpdate(WhistleEntity, { id }, { handlerId: of(officer) });
    expect(await waiting()).toEqual(['officer CLOSE']);
  });

  it('a referral for the department until it is done, and for nobody of another', async () => {
    const matterId = await matters.given({ status: 'CANCELLED' });
    const row = {
      matterId,
      gridCode: GENERAL,
      wantedAt: inHours(9),
      referredAt: new Date(),
      textVersion: 1,
      channel: 'APP' as const,
      version: 1,
    };
    const sent = (n: number, departmentId: string, status: 'SENT' | 'TAKEN' | 'DECLINED') => ({
      id: idOf(660 + n),
      departmentId,
      status,
      ...row,
    });
    await matters.services.insert(ReferralEntity, [
      sent(1, idOf(600), 'SENT'),
      sent(2, idOf(600), 'TAKEN'),
      sent(3, idOf(600), 'DECLINED'),
      sent(4, idOf(601), 'SENT'),
    ]);
    expect(await waiting()).toEqual(['handler TAKE_REFERRAL', 'handler TAKE_REFERRAL']);
  });

  it('care to be agreed to and reviewed, and contacts some days before they are due', async () => {
    const need = (n: number, more: object) => Object.assign(careRow(n), more);
    const next = { visitorId: of(leader), nextOn: day(0), nextFrom: day(-9) };
    await matters.services.insert(CareNeedEntity, [
      need(1, { ...careRow(1, { status: 'PROPOSED' }) }),
      need(2, { ...next, status: 'REVIEW_DUE', reviewOn: day(0) }),
      need(3, { ...next, pausedFrom: day(-1), pausedUntil: day(1) }),
      need(4, { ...next }),
      need(5, { ...careRow(5, { status: 'PROPOSED' }), endsOn: day(-1) }),
    ]);
    await matters.services.insert(CareContactEntity, [{ needId: careRow(1).id, personId: of(resident) }]);
    const visit = (n: number, dueOn: string) => ({
      ...visitRow(n, { needId: careRow(n).id, visitorId: of(leader) }),
      status: 'DUE' as const,
      at: null,
      byId: null,
      recordedById: null,
      dueOn,
      fromOn: day(-9),
      missedOn: day(40),
    });
    await matters.services.insert(CareVisitEntity, [visit(2, day(0)), visit(3, day(0)), visit(4, day(9))]);
    const found = await waiting();
    expect(found).toEqual(['resident CONSENT', 'leader VISIT', 'worker REVIEW_CARE', 'worker CONSENT']);
    const [due] = (await ask(leader)).data.today;
    expect(due).toMatchObject({ dueAt: `${day(0)}T15:59:59.999Z`, grid: { code: GENERAL } });
  });

  it('an opinion for the leader, where there is none for the worker, and where there is neither for the head', async () => {
    const row = {
      topic: 'D1' as const,
      channel: 'APP' as const,
      isAnonymous: true,
      takenAt: inHours(-9),
      recordedAt: inHours(-9),
      text: '（样例）',
      gridCode: MICRO,
      version: 1,
    };
    await matters.services.insert(OpinionEntity, [
      { id: idOf(670), status: 'OPEN', ...row },
      { id: idOf(671), status: 'REPLIED', answeredAt: new Date(), ...row },
    ]);
    expect(await waiting()).toEqual(['leader ANSWER_OPINION']);
    const pause = (role: 'MICRO_GRID_LEADER' | 'GRID_WORKER', pausedAt: Date | null) =>
      em().nativeUpdate(PostEntity, { role }, { pausedAt });
    await pause('MICRO_GRID_LEADER', new Date());
    expect(await waiting()).toEqual(['leader ANSWER_OPINION', 'worker ANSWER_OPINION']);
    await pause('GRID_WORKER', new Date());
    expect(await waiting()).toContain('head ANSWER_OPINION');
    await pause('MICRO_GRID_LEADER', null);
    await pause('GRID_WORKER', null);
  });

  it('a wish for those who dispatch, then for who took it, who is told no micro-grid', async () => {
    const row = { gridCode: MICRO, madeAt: inHours(-9), version: 1 };
    const dispatched = { dispatchedAt: inHours(-5), dueOn: day(1) };
    await matters.services.insert(MicroWishEntity, [
      { id: idOf(680), status: 'ORDERED', ...row },
      { id: idOf(681), status: 'DISPATCHED', ...row, ...dispatched },
      { id: idOf(682), status: 'TAKEN', takerId: of(leader), ...row, ...dispatched },
    ]);
    expect(await waiting()).toEqual(['leader FULFIL_WISH', 'contact DISPATCH_WISH', 'head DISPATCH_WISH']);
    expect((await ask(leader)).data.today).toMatchObject([
      { dueAt: `${day(1)}T15:59:59.999Z`, grid: { code: GENERAL } },
    ]);
  });

  it('a draft for the head while it can be announced, and an activity for who runs it, on its day and until it is closed', async () => {
    await matters.services.insert(ActivityEntity, [
      activityRow(1, { status: 'DRAFT', publishedAt: null }),
      activityRow(2, { status: 'DRAFT', publishedAt: null, startsAt: inHours(-3), endsAt: inHours(-1) }),
      activityRow(3, { status: 'ONGOING', startsAt: inHours(-1), endsAt: inHours(1) }),
      activityRow(4, { startsAt: inHours(60), endsAt: inHours(61) }),
      activityRow(5, { status: 'HELD', startsAt: inHours(-3), endsAt: inHours(-1), attendanceCount: 3 }),
      activityRow(6, {
        status: 'HELD',
        startsAt: inHours(-3),
        endsAt: inHours(-1),
        attendanceCount: 3,
        organiserId: null,
      }),
      activityRow(7, { status: 'POSTPONED' }),
      activityRow(8, { status: 'CANCELLED' }),
    ]);
    const outcome = { activityId: idOf(1005), gridCode: MICRO, text: '（样例）', recordedAt: new Date(), version: 1 };
    await matters.services.insert(ActivityOutcomeEntity, [
      { id: idOf(690), kind: 'ACTION', ownerId: of(contact), dueOn: day(-1), ...outcome },
      { id: idOf(691), kind: 'ACTION', ownerId: of(contact), doneAt: new Date(), ...outcome },
      { id: idOf(692), kind: 'ACTION', ownerId: null, ...outcome },
    ]);
    expect(await waiting()).toEqual([
      'leader RUN_ACTIVITY',
      'leader RUN_ACTIVITY',
      'leader SETTLE_OUTCOMES',
      'contact DO_ACTION',
      'head APPROVE_ACTIVITY',
      'head SETTLE_OUTCOMES',
    ]);
    expect((await ask(contact)).data.today).toMatchObject([{ isOverdue: true, dueAt: `${day(-1)}T15:59:59.999Z` }]);
  });

  it('comes by due time, to the millisecond of being overdue, in every role at once', async () => {
    const due = (ms: number) => ({ dueAt: new Date(Date.UTC(2026, 5, 10) + ms) });
    await matters.given({ status: 'REPORTED', ...due(1) });
    await matters.given({ status: 'REPORTED', ...due(0) });
    await matters.given({ status: 'REPORTED', dueAt: null, dueStatus: 'CALENDAR_NOT_PUBLISHED' });
    await matters.given({ status: 'RETURNED', ...due(-9) }, worker);
    await matters.given({ status: 'REPORTED', level: 'L2', ...due(5), gridCode: `${GENERAL}004` });
    await matters.services.stopClockAt(new Date(Date.UTC(2026, 5, 10) + 1));
    const both: Actor = { ...worker, grants: [...worker.grants, ...head.grants] };
    const { data } = await ask(both);
    expect(
      data.today.map(({ what, isOverdue }: { what: string; isOverdue: boolean }) => `${what} ${isOverdue}`),
    ).toEqual(['RESUBMIT true', 'ACCEPT true', 'ACCEPT false', 'ACCEPT false', 'ACCEPT false']);
    expect((await ask(both, { first: 2 })).data.today).toHaveLength(2);
    expect((await ask(both, { within: `${GENERAL}004` })).data.today).toMatchObject([
      { grid: { code: `${GENERAL}004` } },
    ]);
  });

  it('is for who signed in, and 100 at most', async () => {
    expect((await ask(ANONYMOUS)).codes).toEqual(['UNAUTHENTICATED']);
    for (const first of [0, 101]) expect((await ask(worker, { first })).codes).toEqual(['BAD_USER_INPUT']);
  });

  it('comes in one statement, and one more for each kind of thing, however many there are', async () => {
    for (let n = 0; n < 3; n++) await matters.given({ status: 'REPORTED' });
    await matters.services.insert(ActivityEntity, [
      activityRow(1, { status: 'ONGOING', organiserId: of(worker), startsAt: inHours(-9999), endsAt: inHours(1) }),
    ]);
    const statements = await matters.services.statementsOf(() => ask(worker));
    expect(statements).toHaveLength(1 + 2);
  });

  it('shows no more with the resolvers alone, nor past them', async () => {
    await matters.given({ status: 'REPORTED' });
    await matters.given({ status: 'REPORTED', gridCode: '510115006006001001' });
    await matters.services.withoutRowLevelSecurity(async () => expect(await waiting()).toEqual(['worker ACCEPT']));
    expect(await waiting()).toEqual(['worker ACCEPT']);
  });
});
