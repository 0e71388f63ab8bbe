import type { Fact } from '@microgrid/facts/fact';
import { newId } from '@microgrid/subgraph/ids';
import type { Matters } from '../../test/matters.ts';
import { NotificationEntity } from './notification.entity.ts';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { factWith, openTellings, type Tellings } from '../../test/tellings.ts';
import { GENERAL, STREET, idOf } from '../../test/people.ts';

describe('what those who serve are told', () => {
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
    [
      'evaluation.moved.v1',
      { appointmentId: idOf(701), status: 'NOTIFIED' },
      [['leader', 'EVALUATION_MOVED', 'EVALUATION']],
    ],
    ['evaluation.moved.v1', { appointmentId: idOf(701), status: 'COMPUTED' }, []],
    ['evaluation.moved.v1', { appointmentId: null, status: 'NOTIFIED' }, []],
    [
      'appeal.moved.v1',
      { appointmentId: idOf(702), status: 'UPHELD', citedIds: [] },
      [['worker', 'EVALUATION_MOVED', 'APPEAL']],
    ],
    ['appeal.moved.v1', { appointmentId: idOf(702), status: 'OPEN', citedIds: [] }, []],
    ['appeal.moved.v1', { appointmentId: idOf(702), status: 'WITHDRAWN', citedIds: [] }, []],
  ] as const)('tells those who serve of %s, %o', async (type, data, expected) => {
    const gridCode = type === 'scheme.published.v1' ? STREET : GENERAL;
    await hear(factWith(type, { subject: newId(), gridCode, data }));
    expect((await told()).map(String).toSorted()).toEqual(expected.map(String).toSorted());
  });

  it('tells of a shift that somebody offers whoever serves there or one level below, but for who offers it', async () => {
    await hear(factWith('shift.offered.v1', { subject: idOf(60), gridCode: GENERAL, data: { onCallId: idOf(3) } }));
    expect((await told()).map(String).toSorted()).toEqual(
      ['contact', 'leader'].map((name) => `${name},SERVICE_CHANGED,DUTY_SHIFT`),
    );
    await em().nativeDelete(NotificationEntity, {});
    // Of the street's own, not every leader below it.
    await hear(factWith('shift.offered.v1', { subject: idOf(61), gridCode: STREET, data: { onCallId: idOf(99) } }));
    expect((await told()).map(([name]) => String(name)).toSorted()).toEqual(['head', 'officer']);
  });

  it.each([
    ['seat.vacated.v1', { role: 'GRID_WORKER', since: '2026-01-01' }, ['head POST_CHANGED', 'officer POST_CHANGED']],
    [
      'duty_gap.found.v1',
      { from: '2026-01-01T00:00:00.000Z', to: '2026-01-01T01:00:00.000Z' },
      ['head SERVICE_CHANGED', 'officer SERVICE_CHANGED', 'worker SERVICE_CHANGED'],
    ],
  ] as const)('tells those above of %s', async (type, data, expected) => {
    await hear(factWith(type, { subject: GENERAL, gridCode: GENERAL, data }));
    expect((await told()).map(([name, kind]) => [name, kind].join(' ')).toSorted()).toEqual(expected);
    const [row] = await em().find(NotificationEntity, {});
    expect(row).toMatchObject({ about: null, gridCode: GENERAL });
  });
});
