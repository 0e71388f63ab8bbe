import { Role, type Actor } from '@microgrid/access/actor';
import { newId } from '@microgrid/subgraph/ids';
import { openTestSubgraph, type TestSubgraph } from '@microgrid/subgraph/testing';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ActivityEntity } from '../src/activity/activity.entity.ts';
import { AppointmentEntity } from '../src/appointment/appointment.entity.ts';
import { mayRead } from '../src/appointment/appointment.policy.ts';
import { DutyShiftEntity } from '../src/duty-shift/duty-shift.entity.ts';
import { mayRead as mayReadShift } from '../src/duty-shift/duty-shift.policy.ts';
import { VolunteerHoursEntity } from '../src/volunteer-hours/volunteer-hours.entity.ts';
import { mayRead as mayReadHours } from '../src/volunteer-hours/volunteer-hours.policy.ts';
import { ConsentEntity } from '../src/consent/consent.entity.ts';
import { mayReadConsent } from '../src/consent/consent.policy.ts';
import { OfficePostEntity } from '../src/office-post/office-post.entity.ts';
import { mayReadOfficePost } from '../src/office-post/office-post.policy.ts';
import { people } from '../src/subgraph.ts';
import { actor, appointment, consent, micro, STREET, worker } from './seed.ts';
import { AppointmentStatus } from '../src/appointment/appointment.terms.ts';
import { ErasureEntity, ErasurePartEntity } from '../src/erasure/erasure.entity.ts';
import { everybody, grids, holder } from './guarded-callers.ts';

const leave = { leaveFrom: '2026-11-01', leaveTo: '2026-11-02', standInId: worker.subject ?? '' };
const appointments = grids
  .flatMap((gridCode, index) =>
    Object.values(AppointmentStatus).map((status) => ({
      personId: index === 0 ? holder : newId(),
      gridCode,
      status,
      role: 'COMMITTEE_CONTACT' as const,
      ...(status === 'ON_LEAVE' ? leave : {}),
      ...(status === 'ENDED' ? { endReason: 'OTHER' as const } : {}),
    })),
  )
  .map((post) => appointment(post));

const withdrawn = { purpose: 'PUBLISH_HONOUR', withdrawnAt: new Date() } as const;
const consents = [
  consent(holder),
  { ...consent(holder), ...withdrawn },
  { ...consent(newId()), ...withdrawn },
  { ...consent(newId()), ...withdrawn, withdrawnById: worker.subject },
];

const officePosts = [holder, newId()].map((personId) => ({
  id: newId(),
  personId,
  role: 'APPEALS_REVIEWER' as const,
  areaCode: STREET,
  startsOn: '2026-01-01',
  version: 1,
}));

describe('the guarded appointments, consents and posts at an office', () => {
  let subgraph: TestSubgraph;
  beforeAll(async () => {
    subgraph = await openTestSubgraph(people);
    await subgraph.insert(AppointmentEntity, appointments);
    await subgraph.insert(ConsentEntity, consents);
    await subgraph.insert(OfficePostEntity, officePosts);
  });
  afterAll(() => subgraph.close());

  it.each(everybody)('P5: are those of the policy for %s, without any resolver', async (_who, caller) => {
    const { db } = subgraph.subgraph.contextFor(caller);
    const idsIn = async (table: string) => {
      const { rows } = await sql<{ id: string }>`select id from ${sql.table(`people.${table}`)}`.execute(db);
      return rows.map(({ id }) => id).toSorted();
    };
    const seen = <Row extends { id: string }>(rows: Row[], may: (row: Row) => boolean) =>
      rows
        .filter(may)
        .map(({ id }) => id)
        .toSorted();
    expect(await idsIn('appointment')).toEqual(seen(appointments, (post) => mayRead(caller, post)));
    expect(await idsIn('consent')).toEqual(seen(consents, (given) => mayReadConsent(caller, given)));
    expect(await idsIn('office_post')).toEqual(seen(officePosts, (post) => mayReadOfficePost(caller, post)));
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

const erasures = [holder, newId()].map((personId) => ({ id: newId(), personId, requestedAt: new Date() }));
const parts = erasures.map(({ id: erasureId }) => ({ erasureId, subgraph: 'people', erasedCount: 3 }));

describe('the guarded erasures', () => {
  let subgraph: TestSubgraph;
  beforeAll(async () => {
    subgraph = await openTestSubgraph(people);
    await subgraph.insert(ErasureEntity, erasures);
    await subgraph.insert(ErasurePartEntity, parts);
  });
  afterAll(() => subgraph.close());

  it.each(everybody)(
    'P5: are those of the policy for %s, with their parts, without any resolver, and with the resolver alone',
    async (_who, caller) => {
      const seen = erasures.filter(({ personId }) => personId === caller.subject).map(({ id }) => id);
      const { db } = subgraph.subgraph.contextFor(caller);
      const { rows } = await sql<{ id: string }>`select id from people.erasure`.execute(db);
      expect(rows.map(({ id }) => id)).toEqual(seen);
      const ofParts = await sql<{ id: string }>`select erasure_id as id from people.erasure_part`.execute(db);
      expect(ofParts.rows.map(({ id }) => id)).toEqual(seen);
      await subgraph.withoutRowLevelSecurity(async () => {
        const { data } = await subgraph.ask('{ myErasure { id parts { erasedCount } } }', {}, caller);
        const [id] = seen;
        expect(data.myErasure).toEqual(id === undefined ? null : { id, parts: [{ erasedCount: 3 }] });
      });
    },
  );
});
