import { ANONYMOUS } from '@microgrid/access/actor';
import { handle } from '@microgrid/facts/consumer';
import { factOf, type FactContent } from '@microgrid/facts/fact';
import type { FactType } from '@microgrid/facts/catalogue';
import { newId } from '@microgrid/subgraph/ids';
import { sql } from 'kysely';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { activityRow, inHours } from '../../test/rows.ts';
import { openMatters, type Matters } from '../../test/matters.ts';
import * as people from '../../test/people.ts';
import { ActivityEntity } from '../activity/activity.entity.ts';
import { CareVisitEntity } from '../care/visit/care-visit.entity.ts';
import { DepartmentPostEntity } from '../department-post/department-post.entity.ts';
import { EmergencyEntity } from '../emergency/emergency.entity.ts';
import { MatterEntity } from '../matter/matter.entity.ts';
import { OpinionAuthorEntity } from '../opinion/author/opinion-author.entity.ts';
import { PostEntity } from '../post/post.entity.ts';
import { ReadLogEntity } from '../read-log/read-log.entity.ts';
import { RegistrationEntity } from '../registration/registration.entity.ts';
import { AuditorPostEntity } from './auditor/auditor-post.entity.ts';
import { dueSoon } from './due-soon.job.ts';
import { notificationConsumer } from './notification.consumer.ts';
import { NotificationEntity } from './notification.entity.ts';

const { GENERAL, MICRO, STREET, idOf, resident, neighbour, leader, worker, head, officer, auditor } = people;
const of = ({ subject }: { subject: string | null }) => subject ?? '';
const personOf = new Map(
  Object.entries({ resident, neighbour, leader, worker, head, officer, auditor, handler: people.handler }).map(
    ([name, actor]) => [of(actor), name],
  ),
);

describe('what people are told', () => {
  let matters: Matters;
  const em = () => matters.services.subgraph.database.orm.em.fork();
  beforeAll(async () => {
    matters = await openMatters();
    await matters.services.insert(PostEntity, [
      { id: idOf(710), personId: of(officer), role: 'STREET_OFFICER', gridCode: STREET },
    ]);
    await matters.services.insert(AuditorPostEntity, [
      { id: idOf(711), personId: of(auditor), areaCode: STREET },
      { id: idOf(712), personId: idOf(55), areaCode: '510115007' },
      { id: idOf(713), personId: idOf(56), areaCode: STREET, endedAt: new Date() },
    ]);
    await matters.services.insert(DepartmentPostEntity, [
      { id: idOf(714), personId: of(people.handler), departmentId: idOf(600) },
      { id: idOf(715), personId: idOf(57), departmentId: idOf(600), endedAt: new Date() },
    ]);
  });
  afterAll(() => matters.close());
  afterEach(async () => {
    await em().nativeDelete(NotificationEntity, {});
  });

  const emitterOf = (type: string) =>
    /^(appointment|seat|training|shift|hours|selection|candidate|reserve|office_post|duty_gap)/.test(type)
      ? 'people'
      : /^station/.test(type)
        ? 'organisation'
        : /^(scheme|consequence)/.test(type)
          ? 'evaluations'
          : 'community-services';
  const factWith = <Type extends FactType>(type: Type, content: FactContent<Type>, time = new Date()) => ({
    ...factOf(type, content, emitterOf(type)),
    time: time.toISOString(),
  });
  const hear = (fact: Parameters<typeof handle>[1]) =>
    matters.services.subgraph.database.transaction((manager) => handle(notificationConsumer, fact, manager));
  /** Who was told what, by their names. */
  const told = async () => {
    const rows = await em().findAll(NotificationEntity, { orderBy: { at: 'asc', id: 'asc' } });
    return rows.map(({ recipientId, kind, about }) => [personOf.get(recipientId) ?? recipientId, kind, about]);
  };
  /** A fact of a matter of this shape, which the resident reported. */
  const factOfMatter = async (type: Extract<FactType, `matter.${string}`>, row: object = {}, more: object = {}) => {
    const id = await matters.given(row);
    const { kind, severity, level, handlerId = null } = await em().findOneOrFail(MatterEntity, id);
    const data = { kind, severity, level, dueAt: null, handlerId, ...more };
    return factWith(type, { subject: id, gridCode: MICRO, data } as FactContent<typeof type>);
  };

  it.each([
    ['matter.reported.v1', {}, {}, [['worker', 'WORK_GIVEN', 'MATTER']]],
    [
      'matter.accepted.v1',
      { status: 'ACCEPTED', handlerId: of(worker) },
      {},
      [['resident', 'REQUEST_MOVED', 'MATTER']],
    ],
    [
      'matter.returned.v1',
      { status: 'RETURNED', enteredById: of(leader) },
      {},
      [
        ['resident', 'REQUEST_MOVED', 'MATTER'],
        ['leader', 'WORK_GIVEN', 'MATTER'],
      ],
    ],
    ['matter.closed.v1', { status: 'CLOSED' }, {}, [['resident', 'REQUEST_MOVED', 'MATTER']]],
    ['matter.merged.v1', {}, { intoMatterId: idOf(9) }, [['resident', 'REQUEST_MOVED', 'MATTER']]],
    [
      'matter.assigned.v1',
      {},
      { assignmentId: idOf(1), assigneeId: of(leader), departmentId: null },
      [['leader', 'WORK_GIVEN', 'MATTER']],
    ],
    [
      'matter.assigned.v1',
      {},
      { assignmentId: idOf(1), assigneeId: null, departmentId: idOf(600) },
      [['handler', 'WORK_GIVEN', 'MATTER']],
    ],
    ['matter.escalated.v1', { level: 'L2' }, { fromLevel: 'L1' }, [['head', 'WORK_GIVEN', 'MATTER']]],
    ['matter.escalated.v1', { level: 'L3' }, { fromLevel: 'L2' }, [['officer', 'WORK_GIVEN', 'MATTER']]],
    ['matter.escalated.v1', { level: 'L4' }, { fromLevel: 'L3' }, []],
    ['matter.started.v1', {}, {}, []],
    ['matter.verified.v1', {}, {}, []],
    ['matter.cancelled.v1', {}, {}, []],
  ] as const)('of %s where it is %o', async (type, row, more, expected) => {
    await hear(await factOfMatter(type, row, more));
    expect(await told()).toEqual(expected);
  });

  it('tells of one fact once, however often it comes, and of an old one nothing', async () => {
    const fact = await factOfMatter('matter.closed.v1', { status: 'CLOSED' });
    await hear(fact);
    await hear(fact);
    expect(await told()).toHaveLength(1);
    const weekAgo = new Date(Date.now() - 8 * 24 * 3_600_000);
    await hear({ ...fact, id: newId(), time: weekAgo.toISOString() });
    expect(await told()).toHaveLength(1);
  });

  it('tells nobody of a complaint about themselves', async () => {
    await hear(await factOfMatter('matter.reported.v1', { aboutPersonId: of(worker) }));
    await hear(
      await factOfMatter(
        'matter.assigned.v1',
        { aboutPersonId: of(leader) },
        { assignmentId: idOf(1), assigneeId: of(leader), departmentId: null },
      ),
    );
    expect(await told()).toEqual([]);
  });

  it('does not tell whoever reports what they do of it themselves', async () => {
    const id = await matters.given({ status: 'ACCEPTED', handlerId: of(leader) }, leader);
    const data = { kind: 'E1', severity: 'ORDINARY', level: 'L0', dueAt: null, handlerId: of(leader) } as const;
    await hear(factWith('matter.accepted.v1', { subject: id, gridCode: MICRO, data }));
    expect(await told()).toEqual([]);
  });

  it('tells who is called, until somebody comes or it is over', async () => {
    const id = await matters.given({ severity: 'EMERGENCY' });
    const call = (more = {}) => {
      const data = {
        step: 1,
        as: 'LEADER',
        calledId: of(leader),
        shiftId: null,
        answerBy: new Date().toISOString(),
        ...more,
      };
      return factWith('emergency.called.v1', {
        subject: id,
        gridCode: MICRO,
        data,
      } as FactContent<'emergency.called.v1'>);
    };
    const [first, second] = [call(), call({ calledId: of(worker) })];
    await hear(first);
    await em().nativeUpdate(EmergencyEntity, { id }, { status: 'ACKNOWLEDGED', acknowledgedAt: inHours(1) });
    await hear(second);
    await em().nativeUpdate(EmergencyEntity, { id }, { status: 'ENDED', endedAt: inHours(1) });
    await hear(call({ calledId: of(head) }));
    expect(await told()).toEqual([['leader', 'EMERGENCY_CALL', 'EMERGENCY']]);
  });

  it('tells registrants and who registered somebody that an activity was put off, and nobody who gave up', async () => {
    const activity = activityRow(1, { status: 'POSTPONED' });
    await matters.services.insert(ActivityEntity, [activity]);
    const row = (turn: number, more: object) => ({
      id: newId(),
      activityId: activity.id,
      registeredAt: new Date(),
      turn,
      status: 'REGISTERED' as const,
      ...more,
    });
    await matters.services.insert(RegistrationEntity, [
      row(1, { personId: of(resident) }),
      row(2, { personId: of(neighbour), status: 'WAITING' }),
      row(3, { personId: null, name: '样例', registeredBy: of(leader) }),
      row(4, { personId: of(head), status: 'CANCELLED' }),
    ]);
    const data = {
      stationId: activity.stationId,
      startsAt: new Date().toISOString(),
      endsAt: new Date().toISOString(),
    };
    const changed = (status: 'POSTPONED' | 'ONGOING') =>
      factWith('activity.changed.v1', { subject: activity.id, gridCode: GENERAL, data: { ...data, status } });
    await hear(changed('ONGOING'));
    expect(await told()).toEqual([]);
    await hear(changed('POSTPONED'));
    const names = (await told()).map(([name, kind]) => `${name} ${kind}`);
    expect(names.toSorted()).toEqual(['leader', 'neighbour', 'resident'].map((name) => `${name} ACTIVITY_CHANGED`));
  });

  it('tells whoever waits for a seat once it is theirs', async () => {
    const activity = activityRow(2, { status: 'FULL', capacity: 1, startsAt: inHours(48), endsAt: inHours(50) });
    await matters.services.insert(ActivityEntity, [activity]);
    const row = (turn: number, more: object) => ({
      id: newId(),
      activityId: activity.id,
      registeredAt: new Date(),
      turn,
      status: 'REGISTERED' as const,
      ...more,
    });
    await matters.services.insert(RegistrationEntity, [
      row(1, { personId: of(resident) }),
      row(2, { personId: of(neighbour), status: 'WAITING' }),
    ]);
    const cancel = 'mutation ($input: CancelRegistrationInput!) { cancelRegistration(input: $input) { status } }';
    const { codes } = await matters.services.ask(cancel, { input: { activityId: activity.id } }, resident);
    expect(codes).toEqual([]);
    expect(await told()).toEqual([['neighbour', 'ACTIVITY_CHANGED', 'ACTIVITY']]);
  });

  it('tells the auditor there and whose it is of broken glass, and only the auditor of a refusal', async () => {
    const read = {
      at: new Date(),
      readerId: of(worker),
      subjectId: of(resident),
      field: 'Matter.reporter',
      gridCode: MICRO,
      purpose: 'BREAK_GLASS' as const,
    };
    const rows = [1, 2, 3].map((n) => ({
      ...read,
      id: idOf(800 + n),
      thingId: idOf(n),
      readAs: 'WORKER' as const,
      isGranted: n !== 2,
    }));
    await matters.services.insert(ReadLogEntity, rows);
    const broken = (type: 'reporter.glass_broken.v1' | 'care_contact.glass_broken.v1', n: number) =>
      factWith(type, {
        subject: idOf(800 + n),
        gridCode: MICRO,
        data: { thingId: idOf(n), readerId: of(worker), isGranted: n !== 2 },
      });
    await hear(broken('reporter.glass_broken.v1', 1));
    expect(await told()).toEqual(
      expect.arrayContaining([
        ['auditor', 'GLASS_BROKEN', 'READ_LOG'],
        ['resident', 'SEALED_READ', 'READ_LOG'],
      ]),
    );
    await em().nativeDelete(NotificationEntity, {});
    await hear(broken('reporter.glass_broken.v1', 2));
    expect(await told()).toEqual([['auditor', 'GLASS_BROKEN', 'READ_LOG']]);
    await em().nativeDelete(NotificationEntity, {});
    // On a shared phone it would tell the family.
    await hear(broken('care_contact.glass_broken.v1', 3));
    expect(await told()).toContainEqual(['resident', 'SEALED_READ', null]);
    const [row] = await em().find(NotificationEntity, { kind: 'SEALED_READ' });
    expect(row).toMatchObject({ about: null, aboutId: null, gridCode: null });
  });

  it('tells of care nothing but that something is due, and nothing of a contact that was made', async () => {
    const visit = {
      gridCode: GENERAL,
      dueOn: '2026-06-01',
      fromOn: '2026-05-01',
      missedOn: '2026-07-01',
      mode: 'VISIT' as const,
      visitorId: of(leader),
    };
    await matters.services.insert(CareVisitEntity, [
      { ...visit, id: idOf(821), needId: idOf(822), status: 'DUE' },
      { ...visit, id: idOf(823), needId: idOf(824), status: 'MISSED' },
    ]);
    for (const id of [821, 823]) {
      await hear(
        factWith('care_visit.due.v1', {
          subject: idOf(id),
          gridCode: GENERAL,
          data: { visitorId: of(leader), dueOn: '2026-06-01' },
        }),
      );
    }
    expect(await told()).toEqual([['leader', 'DUE_SOON', null]]);
  });

  it.each([
    [
      'appointment.started.v1',
      { personId: idOf(50), role: 'GRID_WORKER', startsOn: '2026-01-01', endsOn: '2026-12-31' },
      [[idOf(50), 'POST_CHANGED', 'APPOINTMENT']],
    ],
    [
      'appointment.paused.v1',
      { personId: idOf(50), role: 'GRID_WORKER', cause: 'LEAVE', from: '2026-01-01', to: null, standInId: idOf(51) },
      [
        [idOf(50), 'POST_CHANGED', 'APPOINTMENT'],
        [idOf(51), 'POST_CHANGED', 'APPOINTMENT'],
      ],
    ],
    [
      'training.planned.v1',
      {
        kind: 'GROUP',
        topicCode: 'FIRE',
        trainerId: idOf(50),
        personIds: [idOf(51)],
        stationId: null,
        startsAt: '2026-01-01T00:00:00.000Z',
        endsAt: '2026-01-01T01:00:00.000Z',
      },
      [
        [idOf(50), 'SERVICE_CHANGED', 'TRAINING_SESSION'],
        [idOf(51), 'SERVICE_CHANGED', 'TRAINING_SESSION'],
      ],
    ],
    [
      'shift.planned.v1',
      {
        areaCode: GENERAL,
        startsAt: '2026-01-01T00:00:00.000Z',
        endsAt: '2026-01-01T01:00:00.000Z',
        onCallId: idOf(50),
        backupId: null,
      },
      [[idOf(50), 'SERVICE_CHANGED', 'DUTY_SHIFT']],
    ],
    ['hours.recorded.v1', { personId: idOf(50), minutes: 60, activityId: null, recordedById: idOf(50) }, []],
    [
      'hours.recorded.v1',
      { personId: idOf(50), minutes: 60, activityId: null, recordedById: idOf(51) },
      [[idOf(50), 'SERVICE_CHANGED', 'VOLUNTEER_HOURS']],
    ],
    [
      'candidate.named.v1',
      { selectionId: idOf(3), candidateId: idOf(50), isOwn: false },
      [[idOf(50), 'SELECTION_MOVED', 'SELECTION_ROUND']],
    ],
    ['candidate.named.v1', { selectionId: idOf(3), candidateId: idOf(50), isOwn: true }, []],
    [
      'selection.moved.v1',
      { status: 'NOTICE', noticeUntil: null, candidateIds: [idOf(50)] },
      [[idOf(50), 'SELECTION_MOVED', 'SELECTION_ROUND']],
    ],
    [
      'reserve_entry.moved.v1',
      { personId: idOf(50), status: 'IN_POOL', mentorId: null },
      [[idOf(50), 'SELECTION_MOVED', 'RESERVE_ENTRY']],
    ],
    [
      'scheme.published.v1',
      { subject: 'GRID_WORKER', validFrom: '2026-01-01' },
      [['worker', 'EVALUATION_MOVED', null]],
    ],
    ['scheme.published.v1', { subject: 'DEPARTMENT', validFrom: '2026-01-01' }, []],
    [
      'consequence.decided.v1',
      { appointmentId: idOf(701), kind: 'HONOUR' },
      [['leader', 'EVALUATION_MOVED', 'EVALUATION']],
    ],
  ] as const)('tells those who serve of %s, %o', async (type, data, expected) => {
    const gridCode = type === 'scheme.published.v1' ? STREET : GENERAL;
    await hear(factWith(type, { subject: newId(), gridCode, data } as FactContent<typeof type>));
    expect((await told()).map(String).toSorted()).toEqual(expected.map(String).toSorted());
  });

  it.each([
    ['seat.vacated.v1', { role: 'GRID_WORKER', since: '2026-01-01' }, ['head POST_CHANGED', 'officer POST_CHANGED']],
    [
      'duty_gap.found.v1',
      { from: '2026-01-01T00:00:00.000Z', to: '2026-01-01T01:00:00.000Z' },
      ['head SERVICE_CHANGED', 'officer SERVICE_CHANGED', 'worker SERVICE_CHANGED'],
    ],
  ] as const)('tells those above of %s', async (type, data, expected) => {
    await hear(factWith(type, { subject: GENERAL, gridCode: GENERAL, data } as FactContent<typeof type>));
    expect((await told()).map(([name, kind]) => `${name} ${kind}`).toSorted()).toEqual(expected);
    const [row] = await em().find(NotificationEntity, {});
    expect(row).toMatchObject({ about: null, gridCode: GENERAL });
  });

  it('tells the author of an opinion that it was answered, and nobody where nobody is known to be', async () => {
    const data = { takenById: null, answeredById: of(worker), isInTime: true };
    await hear(factWith('opinion.answered.v1', { subject: idOf(831), gridCode: MICRO, data }));
    expect(await told()).toEqual([]);
    await matters.services.insert(OpinionAuthorEntity, [{ opinionId: idOf(831), personId: of(resident) }]);
    await hear(factWith('opinion.answered.v1', { subject: idOf(831), gridCode: MICRO, data }));
    expect(await told()).toEqual([['resident', 'REQUEST_MOVED', 'OPINION']]);
  });

  it('tells once that something is about to be due, once that it is overdue, and anew of a new deadline', async () => {
    const at = { reportedAt: inHours(-200), recordedAt: inHours(-200), status: 'IN_PROGRESS', handlerId: of(worker) };
    const id = await matters.given({ ...at, dueAt: inHours(12), dueStatus: 'SET' });
    await matters.given({ ...at, dueAt: inHours(60), dueStatus: 'SET' });
    await matters.given({ ...at, dueAt: inHours(-24 * 9), dueStatus: 'SET' });
    await matters.given({ ...at, dueAt: inHours(12), dueStatus: 'SET', status: 'RESOLVED' });
    const run = async () => {
      await matters.services.runJob(dueSoon);
      return (await told()).length;
    };
    expect(await run()).toBe(1);
    expect(await run()).toBe(1);
    await em().nativeUpdate(MatterEntity, { id }, { dueAt: inHours(14) });
    expect(await run()).toBe(2);
    await em().nativeUpdate(MatterEntity, { id }, { dueAt: inHours(-1) });
    expect([await run(), await run()]).toEqual([3, 3]);
    expect((await told()).map(String)).toEqual(Array(3).fill('worker,DUE_SOON,MATTER'));
  });
});

const MINE = `query ($where: NotificationWhere, $first: Int = 20, $after: String) { myNotifications(where: $where, first: $first, after: $after) {
  totalCount nodes { id kind at readAt about aboutId grid { code } } pageInfo { hasNextPage endCursor } } }`;
const READ = 'mutation ($input: ReadNotificationsInput!) { readNotifications(input: $input) }';

describe('my notifications', () => {
  let matters: Matters;
  beforeAll(async () => {
    matters = await openMatters();
  });
  afterAll(() => matters.close());
  const em = () => matters.services.subgraph.database.orm.em.fork();
  const row = (n: number, recipient = resident, more: object = {}) => ({
    id: idOf(8000 + n),
    recipientId: of(recipient),
    kind: 'REQUEST_MOVED' as const,
    at: inHours(-n),
    about: 'MATTER' as const,
    aboutId: idOf(n),
    gridCode: MICRO,
    causeId: newId(),
    ...more,
  });
  const given = async () => {
    await em().nativeDelete(NotificationEntity, {});
    await matters.services.insert(NotificationEntity, [
      row(1),
      row(2, resident, { kind: 'ACTIVITY_CHANGED', about: 'ACTIVITY' }),
      row(3, resident, { readAt: inHours(-1) }),
      row(4, neighbour),
    ]);
  };
  const ask = (variables: object, actor = resident) => matters.services.ask(MINE, { ...variables }, actor);

  it('are the caller’s alone, last first, by kind and whether they were read', async () => {
    await given();
    const ids = async (where?: object, actor = resident) =>
      (await ask({ where }, actor)).data.myNotifications.nodes.map(({ id }: { id: string }) => id);
    expect(await ids()).toEqual([1, 2, 3].map((n) => idOf(8000 + n)));
    expect(await ids({ isUnread: true })).toEqual([1, 2].map((n) => idOf(8000 + n)));
    expect(await ids({ isUnread: false })).toEqual([idOf(8003)]);
    expect(await ids({ kind: ['ACTIVITY_CHANGED'] })).toEqual([idOf(8002)]);
    expect(await ids({ kind: [] })).toEqual([]);
    expect(await ids(undefined, neighbour)).toEqual([idOf(8004)]);
    expect(await ids(undefined, head)).toEqual([]);
    expect((await ask({}, ANONYMOUS)).codes).toEqual(['UNAUTHENTICATED']);
    const { data } = await ask({ first: 2 });
    expect(data.myNotifications).toMatchObject({ totalCount: 3, pageInfo: { hasNextPage: true } });
    const next = await ask({ first: 2, after: data.myNotifications.pageInfo.endCursor });
    expect(next.data.myNotifications.nodes).toMatchObject([{ id: idOf(8003) }]);
    expect(data.myNotifications.nodes[0]).toMatchObject({
      about: 'MATTER',
      aboutId: idOf(1),
      grid: { code: MICRO },
      readAt: null,
    });
  });

  it('nobody reads another’s past the resolvers, nor with the resolvers alone', async () => {
    await given();
    const bare = async (actor = resident) => {
      const { rows } = await sql<{ id: string }>`select id from community_services.notification order by id`.execute(
        matters.services.subgraph.contextFor(actor).db,
      );
      return rows.map(({ id }) => id);
    };
    expect(await bare()).toEqual([1, 2, 3].map((n) => idOf(8000 + n)));
    expect(await bare(people.auditor)).toEqual([]);
    expect(await bare(ANONYMOUS)).toEqual([]);
    await matters.services.withoutRowLevelSecurity(async () => {
      expect((await ask({}, neighbour)).data.myNotifications.totalCount).toBe(1);
    });
  });

  it('are marked as read, those named or all, and never another’s', async () => {
    await given();
    const read = async (input: object, actor = resident) => matters.services.ask(READ, { input }, actor);
    const first = await read({ notificationIds: [idOf(8001).toUpperCase(), idOf(8004), 'none'] });
    expect(first).toMatchObject({ codes: [], data: { readNotifications: 1 } });
    const others = await em().findOneOrFail(NotificationEntity, idOf(8004));
    expect(others.readAt).toBeNull();
    const earlier = await em().findOneOrFail(NotificationEntity, idOf(8003));
    const writeId = '01920000-0000-7000-8000-0000000000aa';
    for (const _ of [1, 2]) {
      expect((await read({ writeId })).data).toEqual({ readNotifications: 0 });
    }
    expect((await read({ writeId, notificationIds: [] })).codes).toEqual(['CONFLICT']);
    expect(await em().findOneOrFail(NotificationEntity, idOf(8003))).toMatchObject({ readAt: earlier.readAt });
    expect((await ask({ where: { isUnread: true } }, neighbour)).data.myNotifications.totalCount).toBe(1);
    expect((await read({ notificationIds: Array(101).fill(idOf(1)) })).codes).toEqual(['BAD_USER_INPUT']);
    expect((await read({}, ANONYMOUS)).codes).toEqual(['UNAUTHENTICATED']);
  });

  it('come in one statement, and one more for how many', async () => {
    await given();
    const statements = await matters.services.statementsOf(() => ask({}));
    expect(statements).toHaveLength(2);
  });
});
