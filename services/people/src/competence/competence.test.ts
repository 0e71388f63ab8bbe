import { ANONYMOUS, Role, type Actor } from '@microgrid/access/actor';
import { newId } from '@microgrid/subgraph/ids';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import {
  actor,
  COMMUNITY,
  daysFromToday,
  GENERAL,
  head,
  micro,
  officer,
  otherHead,
  resident,
  STREET,
  worker,
} from '../../test/seed.ts';
import { openTrainings, type TestTrainings } from '../../test/trainings.ts';
import { competentTopics } from './competent-topics.ts';

const COMPETENCES = `query ($where: CompetenceWhere, $orderBy: CompetenceOrder! = GRID_ASC, $first: Int! = 100, $after: String) {
  competences(where: $where, orderBy: $orderBy, first: $first, after: $after) { totalCount pageInfo { endCursor }
    nodes { id status validTo topic { code } appointment { id role grid { code } person { id } } } } }`;
const role = 'MICRO_GRID_LEADER';
/** What a leader must be able to do. */
const LEADERS = ['CARE_VISIT', 'FIRE', 'PRIVACY', 'REPORTING'];

interface Row {
  readonly id: string;
  readonly status: string;
  readonly validTo: string | null;
  readonly topic: { readonly code: string };
}

describe('what those in post must be able to do', () => {
  let trainings: TestTrainings;
  beforeAll(async () => {
    trainings = await openTrainings();
  });
  afterAll(() => trainings.close());

  const ask = async (variables: object, caller: Actor = officer) => {
    const { data, errors } = await trainings.ask(COMPETENCES, { ...variables }, caller);
    expect(errors).toEqual([]);
    return data.competences;
  };
  const rows = async (where: object, caller?: Actor): Promise<Row[]> => (await ask({ where }, caller)).nodes;
  const statuses = (found: readonly Row[]) => found.map(({ topic, status, validTo }) => [topic.code, status, validTo]);

  it('is a row for each required topic of each post: missing, mastered for good or until a day, or run out', async () => {
    const { id, personId, gridCode } = await trainings.serving();
    const [today, yesterday] = [daysFromToday(0), daysFromToday(-1)];
    await trainings.can(personId, { FIRE: yesterday, PRIVACY: today, REPORTING: null, FIRST_AID: null });
    const found = await rows({ within: gridCode });
    expect(statuses(found)).toEqual([
      ['CARE_VISIT', 'MISSING', null],
      ['FIRE', 'EXPIRED', yesterday],
      ['PRIVACY', 'COMPETENT', today],
      ['REPORTING', 'COMPETENT', null],
    ]);
    expect(found[0]).toMatchObject({
      id: `${id}-CARE_VISIT`,
      appointment: { id, role, grid: { code: gridCode }, person: { id: personId } },
    });
  });

  it('runs out with the day, and no job has a part in it', async () => {
    const { personId, gridCode } = await trainings.serving();
    await trainings.can(personId, { FIRE: daysFromToday(0) });
    const fire = async () => statuses(await rows({ within: gridCode, topicCode: 'FIRE' }))[0]?.[1];
    expect(await fire()).toBe('COMPETENT');
    vi.useFakeTimers({ toFake: ['Date'], now: new Date(`${daysFromToday(1)}T00:00:00+08:00`) });
    expect(await fire().finally(() => vi.useRealTimers())).toBe('EXPIRED');
  });

  it.each<[string, object]>([
    ['who left', { status: 'ENDED', endReason: 'MOVED' }],
    ['who is to begin', { status: 'PENDING', startsOn: daysFromToday(1) }],
    ['who is suspended', { status: 'SUSPENDED' }],
    ['whose term is over, though no job has ended it yet', { endsOn: daysFromToday(-1) }],
    ['whose term has not begun', { startsOn: daysFromToday(1) }],
  ])('has no rows of %s', async (_who, own) => {
    const { gridCode } = await trainings.serving(own);
    expect(await rows({ within: gridCode })).toEqual([]);
  });

  it('has no rows any more of who leaves the post, with the next request', async () => {
    const { id: appointmentId, gridCode } = await trainings.serving();
    expect(await rows({ within: gridCode })).toHaveLength(LEADERS.length);
    const input = { appointmentId, expectedVersion: 1, reason: 'RESIGNED' };
    const end = `mutation ($input: EndAppointmentInput!) { endAppointment(input: $input) { id } }`;
    expect((await trainings.ask(end, { input }, head)).errors).toEqual([]);
    expect(await rows({ within: gridCode })).toEqual([]);
  });

  it('is of each post of a person, whose competence counts in all of them', async () => {
    const gridCodes = [`${COMMUNITY}011`, `${COMMUNITY}012`];
    const personId = await trainings.someone();
    for (const gridCode of gridCodes) await trainings.serving({ personId, role: 'COMMITTEE_CONTACT', gridCode });
    await trainings.can(personId, { MEDIATION: null });
    const { data } = await trainings.ask(
      `{ person(id: "${personId}") { competences { status topic { code } appointment { grid { code } } } } }`,
      {},
      actor(personId),
    );
    expect(data.person.competences).toEqual(
      gridCodes.flatMap((code) =>
        [
          ['EMERGENCY', 'MISSING'],
          ['MEDIATION', 'COMPETENT'],
          ['PRIVACY', 'MISSING'],
        ].map(([topic, status]) => ({
          status,
          topic: { code: topic },
          appointment: { grid: { code } },
        })),
      ),
    );
  });

  describe('is listed', () => {
    const general = `${COMMUNITY}012`;
    beforeAll(async () => {
      const days = [3, 1, 2].map((day) => daysFromToday(day));
      for (const [index, day] of days.entries()) {
        const { personId } = await trainings.serving({ gridCode: micro(50 + index, general) });
        await trainings.can(personId, { FIRE: day, REPORTING: null });
      }
      const { personId } = await trainings.serving({ role: 'GRID_WORKER', gridCode: general });
      await trainings.can(personId, { FIRE: daysFromToday(-9) });
    });

    it.each<[string, object, number]>([
      ['by topic', { topicCode: 'FIRE' }, 4],
      ['by an unknown topic', { topicCode: 'NOTHING' }, 0],
      ['by role', { role }, 12],
      ['by status', { status: ['EXPIRED', 'COMPETENT'] }, 7],
      ['by no status', { status: [] }, 0],
      ['by all of them', { topicCode: 'FIRE', role: ['GRID_WORKER'], status: 'EXPIRED' }, 1],
    ])('%s', async (_what, where, count) => {
      const found = await ask({ where: { within: general, role: [role, 'GRID_WORKER'], ...where } });
      expect([found.totalCount, found.nodes.length]).toEqual([count, count]);
    });

    it('by grid and then topic, and page by page the same', async () => {
      const where = { within: general, role: [role, 'GRID_WORKER'] };
      const all = await ask({ where });
      const read: Row[] = [];
      let after: string | null = null;
      do {
        const page: { nodes: Row[]; pageInfo: { endCursor: string | null } } = await ask({ where, first: 5, after });
        read.push(...page.nodes);
        after = page.nodes.length === 0 ? null : page.pageInfo.endCursor;
      } while (after !== null);
      expect(read).toEqual(all.nodes);
      const keys = all.nodes.map(
        ({ appointment, topic }: { appointment: { grid: { code: string } }; topic: { code: string } }) =>
          `${appointment.grid.code} ${topic.code}`,
      );
      expect(keys).toEqual(keys.toSorted());
    });

    it('by what runs out first, page by page the same', async () => {
      const where = { within: general, topicCode: 'FIRE' };
      const all = await ask({ where, orderBy: 'VALID_TO_ASC' });
      expect(all.nodes.map(({ validTo }: Row) => validTo)).toEqual([-9, 1, 2, 3].map((day) => daysFromToday(day)));
      const first = await ask({ where, orderBy: 'VALID_TO_ASC', first: 2 });
      const rest = await ask({ where, orderBy: 'VALID_TO_ASC', after: first.pageInfo.endCursor });
      expect([...first.nodes, ...rest.nodes]).toEqual(all.nodes);
      // Those that never run out, and those that are missing, come last.
      const mixed = await ask({ where: { within: micro(50, general) }, orderBy: 'VALID_TO_ASC' });
      expect(mixed.nodes.map(({ validTo }: Row) => validTo)).toEqual([daysFromToday(3), null, null, null]);
    });

    it('with figures by grid, role, topic and status: the coverage is competentCount over count', async () => {
      const { data, errors } = await trainings.ask(
        `{ competences(where: { within: "${general}", role: [${role}, GRID_WORKER] }) {
          aggregates { count { value status } competentCount { value status } }
          groups(by: [GENERAL_GRID, ROLE, TOPIC], first: 100) { key { grid { code } role topic { code name } } count { value } competentCount { value } }
          byStatus: groups(by: [COMMUNITY, STATUS]) { key { status } count { value } }
          definitions { measure text textZh numerator denominator } figuresAsOf } }`,
        {},
        head,
      );
      expect(errors).toEqual([]);
      const { aggregates, groups, byStatus, definitions, figuresAsOf } = data.competences;
      expect(aggregates).toEqual({
        count: { value: 18, status: 'EXACT' },
        competentCount: { value: 6, status: 'EXACT' },
      });
      expect(groups).toContainEqual({
        key: { grid: { code: general }, role, topic: { code: 'FIRE', name: '消防安全' } },
        count: { value: 3 },
        competentCount: { value: 3 },
      });
      expect(byStatus).toContainEqual({ key: { status: 'EXPIRED' }, count: { value: 1 } });
      expect(definitions[1]).toMatchObject({
        measure: 'competentCount',
        denominator: expect.stringContaining('count'),
      });
      expect(figuresAsOf).toBe(daysFromToday(0));
    });

    it.each<[string, Actor, string]>([
      ['the worker', worker, GENERAL],
      ['another head', otherHead, general],
      ['the head of one community, of the street', head, STREET],
      [
        'an officer who is an analyst too',
        actor(newId(), ...officer.grants, { role: Role.ANALYST, scope: STREET }),
        general,
      ],
      ['a resident', resident, general],
    ])('without figures for %s', async (_who, caller, within) => {
      const query = `{ competences(where: { within: "${within}" }) { aggregates { count { value } } } }`;
      const { data, codes } = await trainings.ask(query, {}, caller);
      expect([data.competences.aggregates, codes]).toEqual([null, ['QUESTION_TOO_FINE']]);
    });
  });

  describe('is told', () => {
    it('to whoever must be able to do it, and nothing of others', async () => {
      const { personId, gridCode } = await trainings.serving();
      const own = actor(personId, { role, scope: gridCode });
      expect(await rows({}, own)).toHaveLength(LEADERS.length);
      expect(await rows({ within: gridCode }, actor(newId(), { role, scope: gridCode }))).toEqual([]);
      expect((await trainings.ask(COMPETENCES, {}, ANONYMOUS)).codes).toEqual(['UNAUTHENTICATED']);
    });

    it('to a trainer of those to be trained, of the topic of the training alone, until it is called off', async () => {
      const { personId, gridCode } = await trainings.serving();
      await trainings.can(personId, { FIRE: daysFromToday(-1), REPORTING: null });
      const session = await trainings.session([[personId]]);
      const trainer = actor(session.trainerId);
      expect(statuses(await rows({}, trainer))).toEqual([['FIRE', 'EXPIRED', daysFromToday(-1)]]);
      expect(statuses(await rows({ within: gridCode }, trainer))).toHaveLength(1);
      await trainings.cancel(session, officer);
      expect(await rows({}, trainer)).toEqual([]);
    });

    it('of a person, who has none without a post, and to others nothing', async () => {
      const id = await trainings.someone();
      const competences = async (caller: Actor) =>
        (await trainings.ask(`{ person(id: "${id}") { competences { id } } }`, {}, caller)).data.person.competences;
      expect(await competences(actor(id))).toEqual([]);
      expect(await competences(officer)).toBeNull();
    });

    it('in a statement a level, whatever is asked of it', async () => {
      const query = `{ competences(where: { within: "${COMMUNITY}" }, first: 100) { totalCount nodes { id
        topic { name } appointment { grid { code } person { id displayName } } } } }`;
      const statements = await trainings.statementsOf(() => trainings.ask(query, {}, officer));
      // The list, its count, the topics, the posts, the people.
      expect(statements).toHaveLength(5);
      const groups = `{ competences(where: { within: "${COMMUNITY}" }) { groups(by: [COMMUNITY, TOPIC]) { key { topic { name } } count { value } } } }`;
      expect(await trainings.statementsOf(() => trainings.ask(groups, {}, officer))).toHaveLength(2);
    });
  });

  it('is counted for those who decide on somebody’s next step, past what they may see, by the day', async () => {
    const id = await trainings.someone();
    await trainings.can(id, { FIRE: daysFromToday(0), PRIVACY: daysFromToday(-1), REPORTING: null });
    const { database } = trainings.subgraph;
    const counted = (personId: string, on?: string) =>
      database.as(resident).transaction((em) => competentTopics(em, personId, on));
    expect(await counted(id)).toBe(2);
    expect(await counted(id, daysFromToday(1))).toBe(1);
    expect(await counted(newId())).toBe(0);
  });
});
