import type { Fact, FactContent } from '@microgrid/facts/fact';
import { newId } from '@microgrid/subgraph/ids';
import { activityRow, inHours } from '../../test/rows.ts';
import type { Matters } from '../../test/matters.ts';
import { ActivityEntity } from '../activity/activity.entity.ts';
import { CareVisitEntity } from '../care/visit/care-visit.entity.ts';
import { EmergencyEntity } from '../emergency/emergency.entity.ts';
import { MatterEntity } from '../matter/matter.entity.ts';
import { OpinionAuthorEntity } from '../opinion/author/opinion-author.entity.ts';
import { ReadLogEntity } from '../read-log/read-log.entity.ts';
import { RegistrationEntity } from '../registration/registration.entity.ts';
import { dueSoon } from './due-soon.job.ts';
import { NotificationEntity } from './notification.entity.ts';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { factWith, of, openTellings, type Tellings } from '../../test/tellings.ts';
import { GENERAL, MICRO, idOf, resident, neighbour, leader, worker, head } from '../../test/people.ts';

describe('what people are told', () => {
  let tellings: Tellings;
  let matters: Matters;
  beforeAll(async () => {
    tellings = await openTellings();
    ({ matters } = tellings);
  });
  afterAll(() => matters.close());
  const em = () => tellings.em();
  const hear = (fact: Fact) => tellings.hear(fact);
  const told = () => tellings.told();
  afterEach(async () => {
    await em().nativeDelete(NotificationEntity, {});
  });

  const factOfMatter: Tellings['factOfMatter'] = (...shape) => tellings.factOfMatter(...shape);

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
    const names = (await told()).map(([name, kind]) => [name, kind].join(' '));
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

  it('tells every party of the file of a mediation that the glass was broken, and not of which', async () => {
    const at = new Date();
    const read = { at, readerId: of(leader), field: 'Mediation.file', thingId: idOf(840), gridCode: MICRO };
    const rows = [of(resident), of(neighbour)].map((subjectId, index) => ({
      ...read,
      id: idOf(841 + index),
      subjectId,
      purpose: 'BREAK_GLASS' as const,
      readAs: 'MEDIATOR' as const,
      isGranted: true,
    }));
    // Read by the same, of another thing or at another moment.
    const others = [{ thingId: idOf(839) }, { at: inHours(-1) }].map((own, index) => ({
      ...read,
      ...own,
      id: idOf(845 + index),
      subjectId: of(head),
      purpose: 'BREAK_GLASS' as const,
      readAs: 'MEDIATOR' as const,
      isGranted: true,
    }));
    await matters.services.insert(ReadLogEntity, [...rows, ...others]);
    const data = { thingId: idOf(840), readerId: of(leader), isGranted: true };
    await hear(factWith('mediation_file.glass_broken.v1', { subject: idOf(841), gridCode: MICRO, data }));
    expect((await told()).map(String).toSorted()).toEqual([
      'auditor,GLASS_BROKEN,READ_LOG',
      'neighbour,SEALED_READ,',
      'resident,SEALED_READ,',
    ]);
    const [row] = await em().find(NotificationEntity, { kind: 'SEALED_READ' });
    expect(row).toMatchObject({ about: null, aboutId: null, gridCode: null });
  });

  it('tells the department that it need not come any more', async () => {
    const where = { subject: idOf(850), gridCode: MICRO };
    const departmentId = idOf(600);
    await hear(factWith('referral.moved.v1', { ...where, data: { departmentId, status: 'WITHDRAWN' } }));
    await hear(factWith('whistle.withdrawn.v1', { ...where, data: { departmentId } }));
    expect((await told()).map(String).toSorted()).toEqual([
      'handler,REQUEST_MOVED,REFERRAL',
      'handler,REQUEST_MOVED,WHISTLE',
    ]);
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
