import { expect } from 'vitest';
import type { Steps } from './world/journey-world.ts';

interface Group {
  readonly key: { areaType: string };
  readonly count: { value: number };
  readonly households: { value: number };
}

interface Covered {
  readonly competentCount: { readonly status: string };
}

const STREET = '510115006';

export const analyst: Steps = {
  async MapByAreaType(world) {
    const ask = async (day: string) => world.send('MapByAreaType', { street: STREET, day }, 'analyst');
    const today = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);
    const { now, then }: Record<string, { groups: Group[] }> = await ask(today);
    expect(then).toEqual(now);
    const sum = (of: 'count' | 'households') => now?.groups.reduce((all, group) => all + group[of].value, 0);
    expect(sum('count')).toBe(414);
    expect(new Set(now?.groups.map(({ key }) => key.areaType)).size).toBe(now?.groups.length);
    const whole = await world.ask(
      `{ grids(where: { within: "${STREET}", level: MICRO }) { aggregates { households { value status } } } }`,
      {},
      'analyst',
    );
    expect(whole.data.grids.aggregates.households).toEqual({ value: sum('households'), status: 'EXACT' });
    // Before there was a map there were no grids, and an empty group is absent.
    expect((await ask('1999-12-31')).then).toEqual({ groups: [] });
    const refused = await world.refusal('MapByAreaType', { street: STREET, day: '2026-02-30' }, 'analyst');
    expect(refused).toMatchObject({ code: 'BAD_USER_INPUT' });
  },

  async EmergenciesInTime(world) {
    const year = String(new Date(Date.now() + 8 * 3_600_000).getUTCFullYear());
    const { emergencies } = await world.send('EmergenciesInTime', { street: STREET, year }, 'analyst');
    expect(emergencies.groups.length).toBeGreaterThan(0);
    for (const { count } of emergencies.groups) expect(count.status).not.toBe('EXACT');
  },

  async CoverAgainstVacancy(world) {
    const { competences, vacancies } = await world.send('CoverAgainstVacancy', { street: STREET }, 'analyst');
    const covers = competences.groups.map(
      ({ competentCount }: { competentCount: { status: string } }) => competentCount,
    );
    expect(covers.map(({ status }: { status: string }) => status)).toContain('ROUNDED');
    expect(vacancies.groups.length).toBeLessThanOrEqual(5);
  },

  async StreetAcrossAll(world) {
    const period = '2026-Q3';
    const { grids, vacancies, competences } = await world.send(
      'StreetAcrossAll',
      { street: STREET, period },
      'analyst',
    );
    expect(grids.nodes).toHaveLength(5);
    expect(vacancies.groups.length).toBeLessThanOrEqual(5);
    expect(competences.groups.map((group: Covered) => group.competentCount.status)).toContain('ROUNDED');
  },

  async VolunteersByCommunity(world) {
    const { volunteerHours } = await world.send('VolunteersByCommunity', { street: STREET }, 'analyst');
    const statuses = volunteerHours.groups.map(({ minutes }: { minutes: { status: string } }) => minutes.status);
    expect(statuses).toContain('ROUNDED');
  },

  async CareContactsKept(world) {
    const { careVisits } = await world.send('CareContactsKept', { street: STREET, year: '2026' }, 'analyst');
    const counts = careVisits.groups.map(({ count }: { count: { status: string } }) => count.status);
    expect(counts).toContain('ROUNDED');
  },

  async ActivitiesAndOutcomes(world) {
    const { activities, activityOutcomes } = await world.send('ActivitiesAndOutcomes', { street: STREET }, 'analyst');
    expect(activities.groups[0].count).toEqual({ value: expect.any(Number), status: 'EXACT' });
    const ended: { count: { value: number }; doneCount: { value: number } }[] = activityOutcomes.groups;
    expect(ended.length).toBeGreaterThan(5);
    expect(ended.some(({ count, doneCount }) => doneCount.value > 0 && doneCount.value < count.value)).toBe(true);
  },
};
