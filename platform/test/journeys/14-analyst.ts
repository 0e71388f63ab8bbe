import { endOfQuarterUpTo, lastClosedMonth, lastDayOf, nodesHolding } from '@microgrid/disclosure/months';
import { expect } from 'vitest';
import { readJourneys } from './operations/operations.ts';
import type { Steps } from './world/journey-world.ts';

interface Figure {
  readonly value: number | null;
  readonly status: string;
}

type Group = Readonly<Record<'count' | 'dueCount' | 'onTimeCount', Figure>>;

interface Area {
  readonly key: { areaType: string };
  readonly count: { value: number };
  readonly households: { value: number };
}

/** A multiple of 5 or nothing, but never the number itself. */
function isRounded({ value, status }: Figure): void {
  expect(['ROUNDED', 'SUMMED', 'BELOW']).toContain(status);
  if (value === null) expect(status).toBe('BELOW');
  else expect(value % 5).toBe(0);
}

/** The last day of the last month whose figures everybody is told. */
function lastClosedDay(): string {
  return lastDayOf(lastClosedMonth(new Date()));
}

/** The year that it lies in. */
function closedYear(): string {
  return lastClosedDay().slice(0, 4);
}

/** The last quarter that is closed. */
function closedQuarter(): string {
  return nodesHolding(endOfQuarterUpTo(lastClosedMonth(new Date())))[1];
}

/** The last year that is closed. */
function closedWholeYear(): string {
  return lastClosedDay().endsWith('-12-31') ? closedYear() : String(Number(closedYear()) - 1);
}

const STREET = '510115006';

export const analyst: Steps = {
  async MapByAreaType(world) {
    const ask = async (day: string) => world.send('MapByAreaType', { street: STREET, day }, 'analyst');
    const today = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);
    const { now, then }: Record<string, { groups: Area[] }> = await ask(today);
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

  async OnTimeRate(world) {
    const year = closedYear();
    const { matters } = await world.send('OnTimeRate', { street: STREET, year }, 'analyst');
    expect(matters.figuresAsOf).toBe(lastClosedDay());
    // The declared cross product of what is closed: communities, groups of kinds and months, hidden rows too.
    const months = Number(lastClosedDay().slice(5, 7));
    expect(matters.groups).toHaveLength(5 * 7 * months);
    expect(matters.groups.map(({ dueCount }: Group) => dueCount.status)).toContain('BELOW');
    for (const { dueCount, onTimeCount } of matters.groups) [dueCount, onTimeCount].forEach(isRounded);
    expect(matters.definitions.find(({ measure }: { measure: string }) => measure === 'onTimeCount')).toMatchObject({
      textZh: expect.stringContaining('按期结案率'),
      denominator: expect.stringContaining('dueCount'),
    });
    // What the street office counts exactly is near what everybody is told.
    const quarter = closedQuarter();
    const query = `{ matters(where: { within: "${STREET}", recordedIn: "${quarter}" }) { aggregates { count { value status } } } }`;
    const [exact, told] = await Promise.all(
      ['officer', 'analyst'].map(async (who) => (await world.ask(query, {}, who)).data),
    );
    expect(exact.matters.aggregates.count.status).toBe('EXACT');
    expect(told.matters.aggregates.count.status).toBe('ROUNDED');
    expect(Math.abs(told.matters.aggregates.count.value - exact.matters.aggregates.count.value)).toBeLessThanOrEqual(9);

    const tooFine = await world.ask(
      `{ matters(where: { within: "${STREET}" }) { groups(by: [GENERAL_GRID, KIND, MONTH], first: 1000) { count { value } } } }`,
      {},
      'analyst',
    );
    expect(tooFine.errors[0]?.extensions).toMatchObject({ code: 'QUESTION_TOO_FINE' });
    expect(tooFine.errors[0]?.extensions?.['coarser']).not.toEqual([]);
    const notTold = await world.ask(`{ matters { nodes { id } totalCount } }`, {}, 'analyst');
    expect(notTold.codes).toEqual(['GRAPHQL_VALIDATION_FAILED', 'GRAPHQL_VALIDATION_FAILED']);
  },

  async EmergenciesInTime(world) {
    const { emergencies } = await world.send('EmergenciesInTime', { street: STREET, year: closedYear() }, 'analyst');
    expect(emergencies.groups).toHaveLength(26);
    for (const { count, acknowledgedInTimeCount } of emergencies.groups)
      [count, acknowledgedInTimeCount].forEach(isRounded);
    expect(emergencies.figuresAsOf <= lastClosedDay()).toBe(true);
  },

  async CoverAgainstVacancy(world) {
    const { competences, vacancies } = await world.send('CoverAgainstVacancy', { street: STREET }, 'analyst');
    expect(competences.figuresAsOf).toBe(lastClosedDay());
    expect(competences.groups).toHaveLength(5);
    for (const { count, competentCount } of competences.groups) {
      expect([count.status, competentCount.status]).toEqual(['ROUNDED', 'ROUNDED']);
      expect(competentCount.value).toBeLessThanOrEqual(count.value);
    }
    for (const { count } of vacancies.groups) expect(count.status).toBe('EXACT');
  },

  async StreetAcrossAll(world) {
    const variables = { street: STREET, period: closedQuarter() };
    const { grids, competences } = await world.send('StreetAcrossAll', variables, 'analyst');
    expect(grids.nodes).toHaveLength(5);
    for (const { code, matters } of grids.nodes) {
      const own = await world.ask(
        `{ matters(where: { within: "${code}", recordedIn: "${variables.period}" }) { aggregates { count { value status } } } }`,
        {},
        'analyst',
      );
      // The same figure, whichever way it is asked.
      expect(matters.aggregates.count).toEqual(own.data.matters.aggregates.count);
      expect(matters.aggregates.closedInGridCount.status).toBe('ROUNDED');
    }
    expect(competences.groups.map(({ key }: { key: { grid: { code: string } } }) => key.grid.code)).toEqual(
      grids.nodes.map(({ code }: { code: string }) => code),
    );
  },

  async VolunteersByCommunity(world) {
    const { volunteerHours } = await world.send('VolunteersByCommunity', { street: STREET }, 'analyst');
    for (const { minutes, volunteerCount } of volunteerHours.groups) [minutes, volunteerCount].forEach(isRounded);
    // People are counted once, so that those of several periods add up to nothing; of one there may be enough.
    const people = async (by: string) =>
      (
        await world.ask(
          `{ volunteerHours(where: { within: "${STREET}", status: COUNTED }) { groups(by: [STREET${by}], first: 100) { volunteerCount { value status } } } }`,
          {},
          'analyst',
        )
      ).data.volunteerHours.groups.map(({ volunteerCount }: { volunteerCount: Figure }) => volunteerCount.status);
    expect(await people('')).toEqual(['BELOW']);
    expect(await people(', QUARTER')).toContain('ROUNDED');
    const onePerson = await world.ask(
      `{ volunteerHours(where: { activityId: "01920000-0000-7000-8000-000000000001" }) { aggregates { minutes { value } } } }`,
      {},
      'analyst',
    );
    expect(onePerson.codes).toEqual(['QUESTION_TOO_FINE']);
  },

  async SettledNearHome(world) {
    const { matters } = await world.send('SettledNearHome', { street: STREET, year: '2026' }, 'analyst');
    const groups: { key: { areaType: string }; closedCount: { status: string } }[] = matters.groups;
    expect(groups.map(({ closedCount }) => closedCount.status)).toContain('ROUNDED');
    expect(new Set(groups.map(({ key }) => key.areaType)).size).toBe(5);
  },

  async CareContactsKept(world) {
    const { careVisits } = await world.send('CareContactsKept', { street: STREET, year: closedYear() }, 'analyst');
    // A community looks after fewer than ten people: none of it is told. The street does.
    for (const { count, doneCount } of careVisits.groups) expect([count.value, doneCount.value]).toEqual([null, null]);
    const by = (level: string) =>
      world.ask(
        `{ careVisits(where: { within: "${STREET}", dueIn: "${closedYear()}" }) { groups(by: [${level}], first: 100) { count { value status } } } }`,
        {},
        'analyst',
      );
    const ofStreet = (await by('STREET, QUARTER')).data.careVisits.groups;
    expect(ofStreet.map(({ count }: Group) => count.status)).toContain('ROUNDED');
  },

  async Departments(world) {
    const said = await world.ask(
      `{ whistles(where: { within: "${STREET}" }) { groups(by: [YEAR]) { key { year } count { value } } } }`,
      {},
      'analyst',
    );
    const years: number[] = said.data.whistles.groups.map(({ key }: { key: { year: number } }) => key.year);
    // In the first days of a year the sample may have none that is closed.
    if (years.includes(Number(closedWholeYear()))) {
      const { whistles } = await world.send('Departments', { street: STREET, year: closedWholeYear() }, 'analyst');
      for (const { count, ratingPoints } of whistles.groups) [count, ratingPoints].forEach(isRounded);
      const names = whistles.groups.map(({ key }: { key: { department: { name: string } } }) => key.department.name);
      expect(new Set(names).size).toBeGreaterThan(1);
    }
    if (closedYear() === closedWholeYear()) return;
    // A year that is not over is told in its parts, and these are too few for so fine a table.
    expect(await world.refusal('Departments', { street: STREET, year: closedYear() }, 'analyst')).toMatchObject({
      code: 'QUESTION_TOO_FINE',
      coarser: expect.arrayContaining([{ by: ['DEPARTMENT'], where: { area: 'STREET', time: 'YEAR' } }]),
    });
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
    expect(await world.refusal('SaveQuestion', { input }, 'worker')).toMatchObject({ code: 'FORBIDDEN' });
    for (const who of ['resident', undefined]) {
      const outside = { code: 'GRAPHQL_VALIDATION_FAILED' };
      expect(await world.refusal('SaveQuestion', { input }, who)).toMatchObject(outside);
    }
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
    expect((await world.ask('{ savedQuestions { nodes { id } } }', {}, 'worker')).codes).toEqual(['FORBIDDEN']);
    expect(await world.refusal('SharedQuestions', {}, 'resident')).toMatchObject({ code: 'GRAPHQL_VALIDATION_FAILED' });
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
