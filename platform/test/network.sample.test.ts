import { createHash } from 'node:crypto';
import { sampleNetwork, type SampleOptions } from '@microgrid/sample-network';
import { samplePeople } from '@microgrid/sample-network/sample-people';
import { asOf } from '@microgrid/sample-network/testing';
import { assert, describe, expect, test } from 'vitest';
import { subgraphs } from '../src/subgraphs.ts';

const samples = subgraphs.flatMap(({ concepts }) => concepts.flatMap(({ sample }) => sample ?? []));

/** All rows of a sample by entity, as the loader would insert them. */
function tablesOf(options: SampleOptions): Map<string, object[]> {
  const tables = new Map<string, object[]>();
  for (const community of sampleNetwork({ asOf, ...options }).communities()) {
    for (const { of, rows } of samples.flatMap((sample) => sample(community))) {
      tables.set(of, [...(tables.get(of) ?? []), ...rows]);
    }
  }
  return tables;
}

const columnOf = (tables: Map<string, object[]>, entity: string, property: string): (string | null)[] =>
  (tables.get(entity) ?? []).map((row) => new Map(Object.entries(row)).get(property));

describe('the same options', () => {
  /** Of the rows of the first community, which has the street's office too; facts are told anew by each load. */
  const hash = (options: SampleOptions) => {
    const [community] = sampleNetwork({ asOf, ...options }).communities();
    assert(community);
    return createHash('sha256')
      .update(JSON.stringify(samples.flatMap((sample) => sample(community)).filter(({ of }) => of !== 'Outbox')))
      .digest('hex');
  };

  test('give the same rows, whatever the hour of the day', () => {
    expect(hash({})).toBe(hash({ asOf: new Date('2026-03-10T23:59:59.999+08:00') }));
  });

  test('but another seed or another day does not', () => {
    expect(new Set([hash({}), hash({ seed: 1 }), hash({ asOf: new Date('2026-03-11T00:00:00+08:00') })]).size).toBe(3);
  });
});

describe('of two streets', () => {
  const tables = tablesOf({ streets: 2 });
  const column = (entity: string, property: string) => columnOf(tables, entity, property);

  test.each([
    ['AdminUnitEntity', 'parentCode', 'AdminUnitEntity', 'code'],
    ['GridEntity', 'parentCode', 'GridEntity', 'code'],
    ['PartyOrganizationEntity', 'parentId', 'PartyOrganizationEntity', 'id'],
    ['PartyCoverEntity', 'partyOrganizationId', 'PartyOrganizationEntity', 'id'],
    ['PartyCoverEntity', 'gridCode', 'GridEntity', 'code'],
    ['ServiceStationEntity', 'gridCode', 'GridEntity', 'code'],
    ['AppointmentEntity', 'personId', 'PersonEntity', 'id'],
    ['AppointmentEntity', 'gridCode', 'GridEntity', 'code'],
    ['ConsentEntity', 'personId', 'PersonEntity', 'id'],
    ['OfficePostEntity', 'personId', 'PersonEntity', 'id'],
    ['OfficePostEntity', 'areaCode', 'AdminUnitEntity', 'code'],
    ['ActivityEntity', 'gridCode', 'GridEntity', 'code'],
    ['ActivityEntity', 'stationId', 'ServiceStationEntity', 'id'],
    ['ActivityEntity', 'organiserId', 'PersonEntity', 'id'],
    ['VolunteerHoursEntity', 'personId', 'PersonEntity', 'id'],
    ['VolunteerHoursEntity', 'recordedById', 'PersonEntity', 'id'],
    ['VolunteerHoursEntity', 'gridCode', 'GridEntity', 'code'],
    ['DutyShiftEntity', 'onCallId', 'PersonEntity', 'id'],
    ['DutyShiftEntity', 'backupId', 'PersonEntity', 'id'],
    ['DutyShiftEntity', 'areaCode', 'GridEntity', 'code'],
    ['ReserveEntryEntity', 'personId', 'PersonEntity', 'id'],
    ['ReserveEntryEntity', 'mentorId', 'PersonEntity', 'id'],
    ['ReserveEntryEntity', 'nominatedById', 'PersonEntity', 'id'],
    ['ReserveEntryEntity', 'gridCode', 'GridEntity', 'code'],
    ['SelectionRoundEntity', 'gridCode', 'GridEntity', 'code'],
    ['SelectionRoundEntity', 'appointmentId', 'AppointmentEntity', 'id'],
    ['SelectionRoundEntity', 'recordedById', 'PersonEntity', 'id'],
    ['SelectionRoundEntity', 'countersignedById', 'PersonEntity', 'id'],
    ['SelectionRoundEntity', 'minuteId', 'SelectionMinuteEntity', 'id'],
    ['CandidacyEntity', 'roundId', 'SelectionRoundEntity', 'id'],
    ['CandidacyEntity', 'personId', 'PersonEntity', 'id'],
    ['CandidacyEntity', 'nominatedById', 'PersonEntity', 'id'],
    ['ObjectionEntity', 'candidacyId', 'CandidacyEntity', 'id'],
    ['ObjectionEntity', 'objectorId', 'PersonEntity', 'id'],
    ['RegistrationEntity', 'activityId', 'ActivityEntity', 'id'],
    ['MatterEntity', 'gridCode', 'GridEntity', 'code'],
    ['MatterEntity', 'handlerId', 'PersonEntity', 'id'],
    ['MatterEntity', 'verifierId', 'PersonEntity', 'id'],
    ['MatterReporterEntity', 'matterId', 'MatterEntity', 'id'],
    ['MatterEventEntity', 'matterId', 'MatterEntity', 'id'],
    ['MatterEventEntity', 'actorId', 'PersonEntity', 'id'],
    ['MicroWishEntity', 'gridCode', 'GridEntity', 'code'],
    ['MicroWishEntity', 'dispatcherId', 'PersonEntity', 'id'],
    ['MicroWishEntity', 'takerId', 'PersonEntity', 'id'],
    ['MicroWisherEntity', 'wishId', 'MicroWishEntity', 'id'],
    ['NameConsentEntity', 'personId', 'PersonEntity', 'id'],
    ['OpinionEntity', 'gridCode', 'GridEntity', 'code'],
    ['OpinionEntity', 'takenById', 'PersonEntity', 'id'],
    ['OpinionEntity', 'answeredById', 'PersonEntity', 'id'],
    ['OpinionEntity', 'matterId', 'MatterEntity', 'id'],
    ['OpinionEntity', 'mergedIntoId', 'OpinionEntity', 'id'],
    ['OpinionAuthorEntity', 'opinionId', 'OpinionEntity', 'id'],
    ['OpinionDigestEntity', 'gridCode', 'GridEntity', 'code'],
    ['PostEntity', 'id', 'AppointmentEntity or OfficePostEntity', 'id'],
    ['PostEntity', 'personId', 'PersonEntity', 'id'],
  ])('%s.%s leads to a %s', (entity, property, referred, key) => {
    const known = new Set(referred.split(' or ').flatMap((one) => column(one, key)));
    const references = column(entity, property).filter((reference) => reference !== null);
    expect(references.length).toBeGreaterThan(0);
    expect(references.filter((reference) => !known.has(reference))).toEqual([]);
  });

  test('every community is a total grid', () => {
    const totals = column('GridEntity', 'code').filter((code) => code?.length === 12);
    expect(totals).toEqual(column('AdminUnitEntity', 'code').filter((code) => code?.length === 12));
  });

  test('residents report and register, and are nowhere among those who serve', () => {
    const { resident } = samplePeople();
    expect(column('PersonEntity', 'id')).not.toContain(resident);
    expect(column('MatterReporterEntity', 'personId')).toContain(resident);
    expect(column('RegistrationEntity', 'personId')).toContain(resident);
  });

  test('no id is given twice, but to copies and to emergencies, which have that of what they are of', () => {
    const copies = new Set([
      'PostEntity',
      'DepartmentPostEntity',
      'DutyShiftEntity',
      'EmergencyEntity',
      'HeadPostEntity',
      'AuditorPostEntity',
    ]);
    const others = Array.from(tables.keys()).filter((entity) => !copies.has(entity));
    const ids = others.flatMap((entity) => column(entity, 'id')).filter((id) => id !== undefined);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.length).toBeGreaterThan(10_000);
  });
});

describe('the people with whom one can sign in', () => {
  const people = samplePeople();
  const tables = tablesOf({ asOf: new Date('2024-06-01T00:00:00Z') });
  const column = (entity: string, property: string) => columnOf(tables, entity, property);
  const postsOf = (person: string, property: string) =>
    ['AppointmentEntity', 'OfficePostEntity'].flatMap((entity) => {
      const holders = column(entity, 'personId');
      return column(entity, property).filter((_, index) => holders[index] === person);
    });

  test('hold the posts they are named for, whatever the day', () => {
    expect(postsOf(people.resident, 'role')).toEqual([]);
    expect(postsOf(people.secretary, 'role')).toEqual(['TOTAL_GRID_HEAD']);
    expect(postsOf(people.worker, 'role')).toEqual(['GRID_WORKER']);
    expect(new Set(postsOf(people.leader, 'role'))).toEqual(new Set(['MICRO_GRID_LEADER']));
    expect(postsOf(people.officer, 'role')).toEqual(['STREET_OFFICER']);
    expect(postsOf(people.analyst, 'role')).toEqual(['ANALYST']);
    expect(postsOf(people.auditor, 'role')).toEqual(['PRIVACY_AUDITOR']);
    expect(postsOf(people.reviewer, 'role')).toEqual(['APPEALS_REVIEWER']);
    expect([
      postsOf(people.volunteer, 'role'),
      column('ReserveEntryEntity', 'personId').includes(people.volunteer),
    ]).toEqual([[], true]);
    expect(column('PersonEntity', 'id')).toEqual(
      expect.arrayContaining([people.leader, people.worker, people.secretary]),
    );
  });

  test('the worker is the one above the leader, the secretary above both', () => {
    const gridOf = (person: string) => postsOf(person, 'gridCode').at(-1);
    expect(gridOf(people.leader)?.slice(0, 15)).toBe(gridOf(people.worker));
    expect(gridOf(people.worker)?.slice(0, 12)).toBe('510115006005');
    expect(gridOf(people.secretary)).toBe('510115006005');
  });
});
