import { ANONYMOUS, GATEWAY, Role, type Actor } from '@microgrid/access/actor';
import { newId } from '@microgrid/subgraph/ids';
import { openTestSubgraph, type TestSubgraph } from '@microgrid/subgraph/testing';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ActivityEntity } from '../src/activity/activity.entity.ts';
import { AppointmentEntity } from '../src/appointment/appointment.entity.ts';
import { mayRead } from '../src/appointment/appointment.policy.ts';
import { DutyShiftEntity } from '../src/duty-shift/duty-shift.entity.ts';
import { mayRead as mayReadShift } from '../src/duty-shift/duty-shift.policy.ts';
import { people } from '../src/subgraph.ts';
import { VolunteerHoursEntity } from '../src/volunteer-hours/volunteer-hours.entity.ts';
import { mayRead as mayReadHours } from '../src/volunteer-hours/volunteer-hours.policy.ts';
import { actor, appointment, head, micro, officer, otherHead, resident, STREET, worker } from './seed.ts';
import { AppointmentStatus } from '../src/appointment/appointment.terms.ts';

const holder = newId();
const grids = [micro(1), micro(2, `${STREET}004001`), micro(3, '510115007001001')];
const appointments = grids
  .flatMap((gridCode, index) =>
    Object.values(AppointmentStatus).map((status) => ({
      personId: index === 0 ? holder : newId(),
      gridCode,
      status,
      role: 'MICRO_GRID_LEADER' as const,
      ...(status === 'ENDED' ? { endReason: 'OTHER' as const } : {}),
    })),
  )
  .map((post) => appointment(post));

const everybody: [string, Actor][] = [
  ['nobody', ANONYMOUS],
  ['the gateway', GATEWAY],
  ['a resident', resident],
  ['the holder', actor(holder)],
  ['the head above', head],
  ['another head', otherHead],
  ['the street officer', officer],
  ['a worker', worker],
  ['an analyst', actor(newId(), { role: Role.ANALYST, scope: STREET })],
];

describe('the guarded appointments', () => {
  let subgraph: TestSubgraph;
  beforeAll(async () => {
    subgraph = await openTestSubgraph(people);
    await subgraph.insert(AppointmentEntity, appointments);
  });
  afterAll(() => subgraph.close());

  it.each(everybody)('P5: are those of the policy for %s, without any resolver', async (_who, caller) => {
    const { db } = subgraph.subgraph.contextFor(caller);
    const { rows } = await sql<{ id: string }>`select id from people.appointment`.execute(db);
    const seen = appointments.filter((post) => mayRead(caller, post)).map(({ id }) => id);
    expect(rows.map(({ id }) => id).toSorted()).toEqual(seen.toSorted());
  });
});

const [organised, others] = [newId(), newId()];
const [recorder, confirmer, organiser, volunteer] = [newId(), newId(), newId(), newId()];
/** Hours near and far, some of the volunteer, recorded and confirmed by some, and at activities of two organisers. */
const hours = grids.flatMap((gridCode, place) =>
  [0, 1, 2, 3].map((index) => ({
    id: newId(),
    personId: index === 0 ? volunteer : newId(),
    recordedById: index === 1 ? recorder : newId(),
    confirmedById: index === 2 ? confirmer : null,
    activityId: [null, others, null, organised][index] ?? null,
    gridCode,
    startedAt: new Date(Date.UTC(2026, 0, 1 + index + 10 * place)),
    minutes: 60,
    status: 'LOGGED' as const,
    statusSince: new Date(),
    version: 1,
  })),
);

describe('the guarded hours', () => {
  let subgraph: TestSubgraph;
  beforeAll(async () => {
    subgraph = await openTestSubgraph(people);
    const activity = { gridCode: micro(1), endsAt: new Date() };
    await subgraph.insert(ActivityEntity, [
      { ...activity, id: organised, organiserId: organiser },
      { ...activity, id: others, organiserId: newId() },
    ]);
    await subgraph.insert(VolunteerHoursEntity, hours);
  });
  afterAll(() => subgraph.close());

  it.each<[string, Actor]>([
    ...everybody,
    ['the volunteer', actor(volunteer)],
    ['the recorder', actor(recorder)],
    ['who confirmed', actor(confirmer)],
    ['the organiser', actor(organiser)],
    ['a worker who volunteers', actor(volunteer, ...worker.grants)],
  ])('P5: are those of the policy for %s, without any resolver, and with the resolver alone', async (_who, caller) => {
    const seen = hours
      .filter((record) => mayReadHours(caller, { ...record, organiserId: organiserOf(record.activityId) }))
      .map(({ id }) => id)
      .toSorted();
    const { db } = subgraph.subgraph.contextFor(caller);
    const { rows } = await sql<{ id: string }>`select id from people.volunteer_hours`.execute(db);
    expect(rows.map(({ id }) => id).toSorted()).toEqual(seen);
    await subgraph.withoutRowLevelSecurity(async () => {
      const { data } = await subgraph.ask('{ volunteerHours(first: 100) { nodes { id } } }', {}, caller);
      const listed = data.volunteerHours?.nodes.map(({ id }: { id: string }) => id) ?? [];
      expect(listed.toSorted()).toEqual(seen);
    });
  });

  const organiserOf = (activityId: string | null) => (activityId === organised ? organiser : null);
});

const [onCall, backup] = [newId(), newId()];
const shifts = [STREET, `${STREET}005`, `${STREET}005007`, '510115007001001'].flatMap((areaCode) =>
  [0, 1, 2].map((index) => ({
    id: newId(),
    areaCode,
    onCallId: index === 0 ? onCall : newId(),
    backupId: index === 1 ? backup : null,
    startsAt: new Date(Date.UTC(2026, 0, 1 + index)),
    endsAt: new Date(Date.UTC(2026, 0, 1 + index, 8)),
    version: 1,
  })),
);

describe('the guarded shifts', () => {
  let subgraph: TestSubgraph;
  beforeAll(async () => {
    subgraph = await openTestSubgraph(people);
    await subgraph.insert(DutyShiftEntity, shifts);
  });
  afterAll(() => subgraph.close());

  it.each<[string, Actor]>([
    ...everybody,
    ['who is on call', actor(onCall)],
    ['who is called next', actor(backup)],
    ['a leader', actor(newId(), { role: Role.MICRO_GRID_LEADER, scope: micro(1) })],
    ['the auditor', actor(newId(), { role: Role.PRIVACY_AUDITOR, scope: STREET })],
  ])('P5: are those of the policy for %s, without any resolver, and with the resolver alone', async (_who, caller) => {
    const seen = shifts
      .filter((shift) => mayReadShift(caller, shift))
      .map(({ id }) => id)
      .toSorted();
    const { db } = subgraph.subgraph.contextFor(caller);
    const { rows } = await sql<{ id: string }>`select id from people.duty_shift`.execute(db);
    expect(rows.map(({ id }) => id).toSorted()).toEqual(seen);
    await subgraph.withoutRowLevelSecurity(async () => {
      const { data } = await subgraph.ask('{ dutyShifts(first: 100) { nodes { id } } }', {}, caller);
      const listed = data.dutyShifts?.nodes.map(({ id }: { id: string }) => id) ?? [];
      expect(listed.toSorted()).toEqual(seen);
    });
  });
});
