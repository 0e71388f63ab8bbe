import { expect } from 'vitest';
import { readJourneys } from './operations/operations.ts';
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

  async SettledNearHome(world) {
    const { matters } = await world.send('SettledNearHome', { street: STREET, year: '2026' }, 'analyst');
    const groups: { key: { areaType: string }; closedCount: { status: string } }[] = matters.groups;
    expect(groups.map(({ closedCount }) => closedCount.status)).toContain('ROUNDED');
    expect(new Set(groups.map(({ key }) => key.areaType)).size).toBe(5);
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

  async SaveQuestion(world) {
    const document = readJourneys()
      .flatMap(({ operations }) => operations)
      .find(({ name }) => name === 'MapByAreaType')?.document;
    const variables = JSON.stringify({ street: STREET, day: '2026-06-30' });
    const input = { title: '按区域类型的微网格与户数（样例）', document, variables, isShared: true };
    const { saveQuestion } = await world.send('SaveQuestion', { input }, 'analyst');
    expect(saveQuestion).toMatchObject({ title: input.title, isShared: true, isValid: true, version: 1 });

    const gone = { ...input, document: '{\n  grids { nodes { residentScore } }\n}' };
    expect(await world.refusal('SaveQuestion', { input: gone }, 'analyst')).toMatchObject({
      code: 'BAD_USER_INPUT',
      problems: [{ field: 'document', message: expect.stringMatching(/^line 2, column 19: .*residentScore/) }],
    });
    const other = await world.refusal('SaveQuestion', { input: { ...input, variables: '{}' } }, 'analyst');
    expect(other).toMatchObject({ code: 'BAD_USER_INPUT', argument: 'variables.street' });
    expect(await world.refusal('SaveQuestion', { input }, 'resident')).toMatchObject({ code: 'FORBIDDEN' });
    expect(await world.refusal('SaveQuestion', { input })).toMatchObject({ code: 'UNAUTHENTICATED' });
  },

  async SharedQuestions(world) {
    const input = { document: 'query Kept { grids(first: 1) { totalCount } }', variables: '{}' };
    const save = async (own: object) => {
      const { saveQuestion } = await world.send('SaveQuestion', { input: { ...input, ...own } }, 'analyst');
      return saveQuestion.id;
    };
    const [shared, own] = [
      await save({ title: '共享（样例）', isShared: true }),
      await save({ title: '自己（样例）' }),
    ];
    const seenBy = async (who: string): Promise<{ id: string; document: string; variables: string }[]> =>
      (await world.send('SharedQuestions', {}, who)).savedQuestions.nodes;
    const ids = async (who: string) => (await seenBy(who)).map(({ id }) => id);
    expect(await ids('analyst')).toEqual(expect.arrayContaining([shared, own]));
    expect(await ids('officer')).toContain(shared);
    expect(await ids('officer')).not.toContain(own);
    expect(await ids('resident')).toEqual([]);
    // Kept is the text, never an answer: whoever runs it asks the graph as themselves, and is told the same.
    const kept = (await seenBy('officer')).find(({ id }) => id === shared);
    if (kept === undefined) throw new Error('it was seen just now');
    const run = (who: string) => world.ask(kept.document, JSON.parse(kept.variables), who);
    expect((await run('officer')).data).toEqual((await run('analyst')).data);
  },

  // Of the desk of the office.
  async DropQuestion(world) {
    const question = {
      title: '暂存（样例）',
      document: 'query Kept { grids(first: 1) { totalCount } }',
      variables: '{}',
    };
    const { saveQuestion } = await world.send('SaveQuestion', { input: question }, 'analyst');
    const input = { savedQuestionId: saveQuestion.id };
    expect(await world.refusal('DropQuestion', { input }, 'officer')).toMatchObject({ code: 'NOT_FOUND' });
    const { dropQuestion } = await world.send('DropQuestion', { input }, 'analyst');
    expect(dropQuestion).toEqual({ id: saveQuestion.id });
    const { savedQuestions } = await world.send('SharedQuestions', {}, 'analyst');
    expect(savedQuestions.nodes.map(({ id }: { id: string }) => id)).not.toContain(saveQuestion.id);
  },
};
