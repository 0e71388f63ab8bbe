import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { asOf, rowsOf } from '../test/street.ts';
import { sampleNetwork, type SampleOptions } from './sample-network.ts';
import { samplePeople } from './sample-people.ts';

const hash = (options: SampleOptions) =>
  createHash('sha256')
    .update(JSON.stringify(rowsOf(options)))
    .digest('hex');

describe('the same options', () => {
  test('give the same rows, whatever the hour of the day', () => {
    expect(hash({})).toBe(hash({ asOf: new Date('2026-03-10T23:59:59.999+08:00') }));
  });

  test('but another seed or another day does not', () => {
    expect(new Set([hash({}), hash({ seed: 1 }), hash({ asOf: new Date('2026-03-11T00:00:00+08:00') })]).size).toBe(3);
  });

  test('give 永宁 the same rows when more streets follow', () => {
    const first = (streets: number) => Array.from(sampleNetwork({ asOf, streets }).communities()).slice(0, 5);
    expect(first(2)).toEqual(first(1));
  });
});

describe('every reference leads to a row:', () => {
  const rows = rowsOf({ streets: 2 });
  const ids = (table: readonly { id: string }[]) => table.map(({ id }) => id);
  const codes = (table: readonly { code: string }[]) => table.map(({ code }) => code);
  const all = <Key extends string>(table: readonly Record<Key, string | null>[], key: Key) =>
    table.map((row) => row[key]);

  test.each([
    ['unit above', codes(rows.adminUnits), all(rows.adminUnits, 'parentCode')],
    ['unit of a total grid', codes(rows.adminUnits), codes(rows.grids.filter(({ level }) => level === 'TOTAL'))],
    ['grid above', codes(rows.grids), all(rows.grids, 'parentCode')],
    ['Party organisation above', ids(rows.partyOrganizations), all(rows.partyOrganizations, 'parentId')],
    ['Party organisation', ids(rows.partyOrganizations), all(rows.partyCovers, 'partyOrganizationId')],
    ['covered grid', codes(rows.grids), all(rows.partyCovers, 'gridCode')],
    ['grid of a station', codes(rows.grids), all(rows.serviceStations, 'gridCode')],
    ['appointed person', ids(rows.persons), all(rows.appointments, 'personId')],
    ['grid of an appointment', codes(rows.grids), all(rows.appointments, 'gridCode')],
    ['person in an office', ids(rows.persons), all(rows.officePosts, 'personId')],
    ['street of an office', codes(rows.adminUnits), all(rows.officePosts, 'areaCode')],
    ['grid of an activity', codes(rows.grids), all(rows.activities, 'gridCode')],
    ['station', ids(rows.serviceStations), all(rows.activities, 'stationId')],
    ['organiser', ids(rows.persons), all(rows.activities, 'organiserId')],
    ['activity', ids(rows.activities), all(rows.registrations, 'activityId')],
    ['grid of a matter', codes(rows.grids), all(rows.matters, 'gridCode')],
    ['handler', ids(rows.persons), all(rows.matters, 'handlerId')],
    ['verifier', ids(rows.persons), all(rows.matters, 'verifierId')],
    ['reported matter', ids(rows.matters), all(rows.matterReporters, 'matterId')],
    ['matter of an event', ids(rows.matters), all(rows.matterEvents, 'matterId')],
    ['actor', ids(rows.persons), all(rows.matterEvents, 'actorId')],
  ])('%s', (_, rowKeys, references) => {
    const known = new Set<string | null>(rowKeys);
    expect(references.length).toBeGreaterThan(0);
    expect(references.filter((reference) => reference !== null && !known.has(reference))).toEqual([]);
  });
});

test('residents report and register, and are nowhere among those who serve', () => {
  const { persons, matterReporters, registrations } = rowsOf();
  const { resident } = samplePeople();
  expect(persons.map(({ id }) => id)).not.toContain(resident);
  expect(matterReporters.map(({ personId }) => personId)).toContain(resident);
  expect(registrations.length).toBeGreaterThan(0);
});

test('no id is given twice', () => {
  const rows = rowsOf({ streets: 2 });
  const ids = Object.values(rows).flatMap((table) => table.flatMap((row) => ('id' in row ? [row.id] : [])));
  expect(new Set(ids).size).toBe(ids.length);
});

describe('the whole city', () => {
  const { communities, counts } = sampleNetwork({ asOf, streets: 261 });

  test('has 3,047 communities and, within 5 %, 14,020 general and 126,449 micro-grids', () => {
    expect(counts).toMatchObject({ streets: 261, communities: 3047 });
    expect(Math.abs(counts.generalGrids / 14_020 - 1)).toBeLessThan(0.05);
    expect(Math.abs(counts.microGrids / 126_449 - 1)).toBeLessThan(0.05);
  });

  test('comes community by community, 永宁 first, each with the units above it that are new', () => {
    const stream = communities();
    const names = (rows: { adminUnits: { name: string }[] } | void) => rows?.adminUnits.map(({ name }) => name);
    const six = Array.from({ length: 6 }, () => names(stream.next().value));
    expect(six[0]).toEqual(['四川省', '成都市', '温江区', '永宁街道', '天王社区居委会']);
    expect(six[4]).toEqual(['杏林社区居委会']);
    expect(six[5]).toEqual(['柳城街道', '和平社区居委会']);
  });

  test('begins with the 95 communities of 温江区, in 9 streets', () => {
    expect(sampleNetwork({ asOf, streets: 9 }).counts).toMatchObject({ streets: 9, communities: 95 });
  });
});

test('the counts told in advance are those of the rows', () => {
  const { counts } = sampleNetwork({ asOf, streets: 3 });
  const { grids } = rowsOf({ streets: 3 });
  const count = (level: string) => grids.filter((grid) => grid.level === level).length;
  expect([counts.communities, counts.generalGrids, counts.microGrids]).toEqual(
    ['TOTAL', 'GENERAL', 'MICRO'].map(count),
  );
});

test.each([0, 262, 1.5, Number.NaN])('%s streets are refused', (streets) => {
  expect(() => sampleNetwork({ streets })).toThrow(RangeError);
});

test('every street has its office', () => {
  const { officePosts } = rowsOf({ streets: 2 });
  for (const street of ['510115006', '510115001']) {
    const roles = officePosts.filter(({ areaCode }) => areaCode === street).map(({ role }) => role);
    expect(roles.toSorted()).toEqual(['ANALYST', 'PRIVACY_AUDITOR', 'STREET_OFFICER']);
  }
});

describe('the people with whom one can sign in', () => {
  const people = samplePeople();
  const { appointments, officePosts, persons } = rowsOf({ asOf: new Date('2024-06-01T00:00:00Z') });
  const posts = (personId: string) =>
    [...appointments, ...officePosts].filter((post) => post.personId === personId).map((post) => post.role);

  test('hold the posts they are named for, whatever the day', () => {
    expect(posts(people.resident)).toEqual([]);
    expect(posts(people.secretary)).toEqual(['TOTAL_GRID_HEAD']);
    expect(posts(people.worker)).toEqual(['GRID_WORKER']);
    expect(new Set(posts(people.leader))).toEqual(new Set(['MICRO_GRID_LEADER']));
    expect(posts(people.officer)).toEqual(['STREET_OFFICER']);
    expect(posts(people.analyst)).toEqual(['ANALYST']);
    expect(posts(people.auditor)).toEqual(['PRIVACY_AUDITOR']);
    expect(persons.map(({ id }) => id)).toEqual(
      expect.arrayContaining([people.leader, people.worker, people.secretary]),
    );
  });

  test('the worker is the one above the leader, the secretary above both', () => {
    const gridOf = (personId: string) => appointments.findLast((post) => post.personId === personId)?.gridCode;
    expect(gridOf(people.leader)?.slice(0, 15)).toBe(gridOf(people.worker));
    expect(gridOf(people.worker)?.slice(0, 12)).toBe('510115006005');
    expect(gridOf(people.secretary)).toBe('510115006005');
  });
});
