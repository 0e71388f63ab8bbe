import { describe, expect, test } from 'vitest';
import { asOf, rowsOf } from '../test/street.ts';
import { plusDays } from './shanghai-time.ts';

describe.each([
  { sample: '永宁', options: {} },
  { sample: 'two streets with another seed', options: { seed: 7, streets: 2 } },
])('in $sample', ({ options }) => {
  const { activities, registrations, serviceStations, appointments, grids } = rowsOf(options);
  const coming = activities.filter(({ status }) => status === 'PUBLISHED' || status === 'FULL');

  test('no two activities overlap at a station', () => {
    for (const booked of Object.values(Object.groupBy(activities, ({ stationId }) => stationId))) {
      const inOrder = booked?.toSorted((a, b) => a.startsAt.getTime() - b.startsAt.getTime()) ?? [];
      for (const [index, { startsAt }] of inOrder.entries()) {
        const before = inOrder[index - 1];
        if (before) expect(before.endsAt <= startsAt).toBe(true);
      }
    }
  });

  test('an activity is published before it starts and before today, and ends after it starts', () => {
    for (const { publishedAt, startsAt, endsAt } of activities) {
      expect(publishedAt < startsAt && publishedAt < asOf && startsAt < endsAt).toBe(true);
    }
  });

  test('what is over is held, closed or cancelled; what is to come is published, full or cancelled', () => {
    for (const { status, startsAt, endsAt } of activities) {
      expect(status).toMatch(endsAt <= asOf ? /^(HELD|CLOSED|CANCELLED)$/ : /^(PUBLISHED|FULL|CANCELLED)$/);
      expect(endsAt <= asOf || startsAt >= asOf).toBe(true);
    }
  });

  test('they fill a year behind and some weeks ahead', () => {
    expect(activities.some(({ startsAt }) => startsAt < plusDays(asOf, -350))).toBe(true);
    expect(activities.some(({ startsAt }) => startsAt > plusDays(asOf, 35))).toBe(true);
  });

  test('many micro-grids have one ahead', () => {
    const micros = grids.filter(({ level }) => level === 'MICRO');
    const withNext = micros.filter(({ code }) => coming.some(({ gridCode }) => gridCode === code));
    expect(withNext.length / micros.length).toBeGreaterThan(0.25);
  });

  test('somebody in post organises, in a station of the same community, for no more people than it holds', () => {
    const stations = new Map(serviceStations.map((station) => [station.id, station]));
    const serving = new Set(appointments.filter(({ status }) => status === 'ACTIVE').map(({ personId }) => personId));
    for (const { stationId, organiserId, gridCode, capacity } of activities) {
      const station = stations.get(stationId);
      expect(station?.gridCode.slice(0, 12)).toBe(gridCode.slice(0, 12));
      expect(serving).toContain(organiserId);
      expect(capacity).toBeLessThanOrEqual(station?.capacity ?? 0);
    }
  });

  test('nobody registers twice, none but coming activities is registered for, never beyond its capacity', () => {
    const byActivity = Map.groupBy(registrations, ({ activityId }) => activityId);
    expect(byActivity.size).toBeGreaterThan(coming.length / 2);
    const registered = coming.map(({ id, capacity, status: shown }) => {
      const rows = byActivity.get(id) ?? [];
      expect(new Set(rows.map(({ personId }) => personId)).size).toBe(rows.length);
      const seats = rows.filter(({ status }) => status === 'REGISTERED').length;
      expect(seats).toBeLessThanOrEqual(capacity);
      expect(shown).toBe(seats === capacity ? 'FULL' : 'PUBLISHED');
      if (rows.some(({ status }) => status === 'WAITING')) expect(seats).toBe(capacity);
      return rows.length;
    });
    expect(registered.reduce((sum, count) => sum + count, 0)).toBe(registrations.length);
    expect(registrations.some(({ status }) => status === 'WAITING')).toBe(true);
  });

  test('who registers is in post or never was', () => {
    const inPost = (status: string) => new Set(appointments.filter((a) => a.status === status).map((a) => a.personId));
    const [active, ended] = [inPost('ACTIVE'), inPost('ENDED')];
    expect(registrations.filter(({ personId }) => ended.has(personId) && !active.has(personId))).toEqual([]);
  });

  test('registrations come after publication and before today', () => {
    const published = new Map(activities.map(({ id, publishedAt }) => [id, publishedAt]));
    for (const { activityId, registeredAt } of registrations) {
      expect(registeredAt >= (published.get(activityId) ?? asOf) && registeredAt <= asOf).toBe(true);
    }
  });
});

test('each community has a Party-service station, 杏林 the neighbour home besides', () => {
  const { serviceStations } = rowsOf();
  const of = (kind: string) => serviceStations.filter((station) => station.kind === kind);
  expect(of('PARTY_SERVICE').map(({ gridCode }) => gridCode)).toHaveLength(5);
  expect(of('NEIGHBOUR_HOME')).toMatchObject([{ name: '学府杏林小区邻里之家', gridCode: '510115006005001' }]);
  expect(serviceStations).toHaveLength(6);
});
