import { Role } from '@microgrid/access/actor';
import { newId } from '@microgrid/subgraph/ids';
import { grids } from '@microgrid/subgraph/known-grids';
import { know } from '@microgrid/subgraph/known-testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openHours, type TestHours } from '../../test/hours.ts';
import { actor, officer, STREET } from '../../test/seed.ts';
import { VolunteerHoursEntity } from './volunteer-hours.entity.ts';

const analyst = actor(newId(), { role: Role.ANALYST, scope: STREET });
const communities = ['001', '002', '003', '004'].map((code) => `${STREET}${code}`);
const micros = Array.from({ length: 300 }, (_, index) => `${communities[0]}001${String(index + 1).padStart(3, '0')}`);

describe('what everybody is told of volunteer hours in closed months', () => {
  let hours: TestHours;
  beforeAll(async () => {
    hours = await openHours();
    const known = [...communities, ...communities.map((code) => `${code}001`), ...micros];
    const state = { validFrom: '2000-01-01' };
    await know(
      hours.subgraph.database,
      grids,
      known.map((id) => ({ id, gridCode: id, state })),
    );
    const [many, three, alone, long] = communities;
    const people = Array.from({ length: 30 }, () => newId());
    let hour = 0;
    const row = (community: string | undefined, personId: string | undefined, minutes: number) => ({
      id: newId(),
      personId: personId ?? newId(),
      gridCode: `${community}001001`,
      startedAt: new Date(Date.UTC(2023, 4, 1, (hour += 1))),
      minutes,
      status: 'COUNTED' as const,
      statusSince: new Date(),
      recordedById: newId(),
      version: 1,
    });
    await hours.insert(VolunteerHoursEntity, [
      // Twenty people, of whom some served twice.
      ...Array.from({ length: 30 }, (_, index) => row(many, people[index % 20], 120)),
      // Thirty times, by three people.
      ...Array.from({ length: 30 }, (_, index) => row(three, people[index % 3], 120)),
      // Forty hours of sixty are one person's.
      ...Array.from({ length: 10 }, () => row(alone, people[0], 240)),
      ...Array.from({ length: 10 }, (_, index) => row(alone, people[index + 1], 120)),
      // Each longer than counts.
      ...Array.from({ length: 10 }, (_, index) => row(long, people[index], 600)),
    ]);
    await hours.subgraph.closeMonths(new Date('2024-01-10T00:00:00Z'));
  });
  afterAll(() => hours.close());

  const told = async (caller = analyst) => {
    const { data, errors } = await hours.ask(
      `{ volunteerHours(where: { within: "${STREET}", status: COUNTED }) { groups(by: [COMMUNITY, YEAR], first: 100) {
        key { grid { code } year } count { value } minutes { value status } volunteerCount { value } } } }`,
      {},
      caller,
    );
    expect(errors).toEqual([]);
    const groups: {
      key: { grid: { code: string }; year: number };
      count: Value;
      minutes: Value;
      volunteerCount: Value;
    }[] = data.volunteerHours.groups;
    return communities.map((code) => groups.find(({ key }) => key.grid.code === code && key.year === 2023));
  };
  interface Value {
    readonly value: number | null;
  }

  it('counts people once, and adds up minutes in steps of five of the longest that counts', async () => {
    const [many] = await told();
    expect(Number(many?.volunteerCount.value)).toBeGreaterThanOrEqual(11);
    expect(Number(many?.volunteerCount.value)).toBeLessThanOrEqual(29);
    expect(Number(many?.minutes.value) % (5 * 240)).toBe(0);
    expect(Math.abs(Number(many?.minutes.value) - 3600)).toBeLessThanOrEqual(9 * 240);
  });

  it('golden: thirty times by three people are too few to tell, however often they served', async () => {
    const [, three] = await told();
    expect(three).toMatchObject({ count: { value: null }, minutes: { value: null }, volunteerCount: { value: null } });
  });

  it('golden: of sixty hours, forty are one person’s: the sum is not told', async () => {
    const [, , alone] = await told();
    expect(alone?.minutes.value).toBeNull();
    expect(alone?.volunteerCount.value).not.toBeNull();
  });

  it('takes no more of what is long than the cap', async () => {
    const [, , , long] = await told();
    expect(Number(long?.minutes.value)).toBeLessThanOrEqual(10 * 240 + 9 * 240);
    const exact = await hours.ask(
      `{ volunteerHours(where: { within: "${communities[3]}" }) { aggregates { minutes { value status } } } }`,
      {},
      officer,
    );
    expect(exact.data.volunteerHours.aggregates.minutes).toEqual({ value: 6000, status: 'EXACT' });
  });

  it('stays the same when a volunteer is erased: the fact names nobody', async () => {
    const before = await told();
    await hours.subgraph.database.transaction((em) => em.nativeUpdate(VolunteerHoursEntity, {}, { personId: null }));
    await hours.subgraph.closeMonths(new Date('2024-02-10T00:00:00Z'));
    expect(await told()).toEqual(before);
  });
});
