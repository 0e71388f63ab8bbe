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
import { VolunteerHoursEntity } from '../src/volunteer-hours/volunteer-hours.entity.ts';
import { mayRead as mayReadHours } from '../src/volunteer-hours/volunteer-hours.policy.ts';
import { ConsentEntity } from '../src/consent/consent.entity.ts';
import { mayReadConsent } from '../src/consent/consent.policy.ts';
import { OfficePostEntity } from '../src/office-post/office-post.entity.ts';
import { mayReadOfficePost } from '../src/office-post/office-post.policy.ts';
import { RosterFileEntity } from '../src/roster-import/roster-file.entity.ts';
import { RosterImportEntity } from '../src/roster-import/roster-import.entity.ts';
import { isStarter, mayRead as mayReadImport } from '../src/roster-import/roster-import.policy.ts';
import { RosterRowEntity } from '../src/roster-import/roster-row.entity.ts';
import { people } from '../src/subgraph.ts';
import {
  actor,
  appointment,
  consent,
  GENERAL,
  head,
  micro,
  officer,
  otherHead,
  resident,
  STREET,
  worker,
} from './seed.ts';
import { AppointmentStatus } from '../src/appointment/appointment.terms.ts';

const holder = newId();
const grids = [GENERAL, `${STREET}004001`, '510115007001001'];
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
  ['a handler of a department', actor(newId(), { role: Role.DEPARTMENT_HANDLER, scope: STREET })],
  ['a reviewer of appeals', actor(newId(), { role: Role.APPEALS_REVIEWER, scope: STREET })],
];

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

const [starterOfCommunity, starterOfStreet] = [newId(), newId()];
const imports = [`${STREET}005`, `${STREET}004`, STREET, '510115007001'].flatMap((areaCode) =>
  [starterOfCommunity, starterOfStreet, null].map((startedById) => ({
    id: newId(),
    startedById,
    areaCode,
    status: 'CHECKED' as const,
    startedAt: new Date(),
    sha256: 'ab',
    bytes: 1,
    uploadTicket: newId(),
    uploadUntil: new Date(),
    keptUntil: new Date(Date.now() + 60_000),
    version: 1,
  })),
);

describe('the guarded imports of rosters, with their files and rows', () => {
  let subgraph: TestSubgraph;
  beforeAll(async () => {
    subgraph = await openTestSubgraph(people);
    await subgraph.insert(RosterImportEntity, imports);
    const files = imports.flatMap(({ id: importId, startedById, areaCode }) =>
      startedById === null
        ? []
        : [{ importId, startedById, areaCode, content: Buffer.from('a'), arrivedAt: new Date() }],
    );
    await subgraph.insert(RosterFileEntity, files);
    const row = { number: 2, status: 'GOOD' as const, problems: [], addedAt: new Date() };
    await subgraph.insert(
      RosterRowEntity,
      imports.map(({ id: importId }) => ({ importId, ...row })),
    );
  });
  afterAll(() => subgraph.close());

  it.each<[string, Actor]>([
    ...everybody,
    ['who started it, a head', actor(starterOfCommunity, ...head.grants)],
    ['who started it, and has left', actor(starterOfCommunity)],
    ['who started it, an officer', actor(starterOfStreet, ...officer.grants)],
    ['who started it, and is head elsewhere', actor(starterOfCommunity, ...otherHead.grants)],
  ])('P5: are those of the policy for %s, without any resolver, and with the resolver alone', async (_who, caller) => {
    const seen = imports.filter((started) => mayReadImport(caller, started)).map(({ id }) => id);
    const own = imports.filter(({ startedById }) => startedById !== null && startedById === caller.subject);
    const { db } = subgraph.subgraph.contextFor(caller);
    const idsIn = async (column: string, table: string) => {
      const { rows } = await sql<{
        id: string;
      }>`select ${sql.ref(column)} as id from ${sql.table(`people.${table}`)}`.execute(db);
      return rows.map(({ id }) => id).toSorted();
    };
    expect(await idsIn('id', 'roster_import')).toEqual(seen.toSorted());
    expect(await idsIn('import_id', 'roster_row')).toEqual(seen.toSorted());
    const files = own.filter((started) => isStarter(caller, started)).map(({ id }) => id);
    expect(await idsIn('import_id', 'roster_file')).toEqual(files.toSorted());
    await subgraph.withoutRowLevelSecurity(async () => {
      for (const { id } of imports) {
        const { data } = await subgraph.ask(`{ rosterImport(id: "${id}") { id rows { totalCount } } }`, {}, caller);
        const told = seen.includes(id) ? { id, rows: { totalCount: 1 } } : null;
        expect(data?.rosterImport ?? null).toEqual(told);
        const door = {
          subgraph: 'people',
          door: 'rosters',
          ticket: id,
          method: 'GET',
          bytes: new Uint8Array(),
        } as const;
        const { status } = await subgraph.subgraph.exchange(door, { actor: caller });
        expect(status === 200).toBe(files.includes(id));
      }
    });
  });
});
