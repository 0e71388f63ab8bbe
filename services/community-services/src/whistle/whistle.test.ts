import { ANONYMOUS, type Actor } from '@microgrid/access/actor';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  blowing,
  colleague,
  HEALTH,
  nurse,
  openDepartments,
  secondOfficer,
  WATER,
  type Departments,
} from '../../test/departments.ts';
import {
  analyst,
  contact,
  GENERAL,
  handler,
  head,
  leader,
  MICRO,
  neighbour,
  officer,
  resident,
  STREET,
  worker,
} from '../../test/people.ts';
import { ReadLogEntity } from '../read-log/read-log.entity.ts';

const ALL = '{ whistles(first: 100) { totalCount nodes { id } } }';
const DEALINGS = 'problem place rating ratingReason note';
const OUTLINE = `id number kind severity level status description place resolution isMine reportedAt grid { code }
  handler { id } helpers { id } assignments { id } history { action note actor { id } } availableActions parts { id }
  duplicates { id } enteredBy { id } myRating referrals { id }`;

describe('whistles', () => {
  let services: Departments;
  let whistle: Awaited<ReturnType<Departments['blow']>>;
  let sensitive: Awaited<ReturnType<Departments['blow']>>;
  beforeAll(async () => {
    services = await openDepartments();
    whistle = await services.blow();
    sensitive = await services.blow(
      { departmentId: HEALTH },
      { kind: 'C4', areTextsSealed: true, place: null, description: null },
    );
    const { expectedVersion, whistleId } = whistle;
    await services.deed('reportIn', { whistleId, expectedVersion, note: '在路上（样例）' }, handler);
    await services.deed('finishWhistle', { whistleId, expectedVersion: 2, result: '已修（样例）' }, handler);
    await services.deed('rateWhistle', { whistleId, expectedVersion: 3, rating: 4, reason: '及时（样例）' }, officer);
  });
  afterAll(() => services.close());

  const ask = (query: string, actor: Actor) => services.services.ask(query, {}, actor);
  const seenBy = async (actor: Actor) =>
    (await ask(ALL, actor)).data.whistles?.nodes.map(({ id }: { id: string }) => id).toSorted();
  const one = async (fields: string, actor: Actor, id = whistle.whistleId) =>
    (await ask(`{ whistle(id: "${id}") { ${fields} } }`, actor)).data.whistle;

  const everybody: [string, Actor, (all: { water: string; health: string }) => string[]][] = [
    ['the street', officer, ({ water, health }) => [water, health]],
    ['the head', head, ({ water, health }) => [water, health]],
    ['the worker', worker, ({ water, health }) => [water, health]],
    ['the leader', leader, ({ water, health }) => [water, health]],
    ['a contact', contact, ({ water, health }) => [water, health]],
    ['their reporter', resident, ({ water, health }) => [water, health]],
    ['the water station', handler, ({ water }) => [water]],
    ['another handler of it', colleague, ({ water }) => [water]],
    ['the health station', nurse, ({ health }) => [health]],
    ['an analyst', analyst, () => []],
    ['a neighbour', neighbour, () => []],
    ['a former handler, without the grant', { ...handler, grants: [] }, () => []],
    [
      'a handler whose grant holds elsewhere',
      { ...handler, grants: [{ role: 'DEPARTMENT_HANDLER', scope: '510115007' }] },
      () => [],
    ],
  ];

  it.each(everybody)('are seen by %s as the policy says', async (_who, actor, seen) => {
    const all = seen({ water: whistle.whistleId, health: sensitive.whistleId });
    expect(await seenBy(actor)).toEqual(all.toSorted());
    for (const id of [whistle.whistleId, sensitive.whistleId]) {
      expect((await one('id', actor, id)) !== null).toBe(all.includes(id));
    }
  });

  it('P5: are seen so with row-level security off too', async () => {
    await services.services.withoutRowLevelSecurity(async () => {
      for (const [, actor, seen] of everybody) {
        const all = seen({ water: whistle.whistleId, health: sensitive.whistleId });
        expect(await seenBy(actor)).toEqual(all.toSorted());
      }
      const { description, history, helpers } = (await one(`matter { ${OUTLINE} }`, handler)).matter;
      expect({ description, history, helpers }).toEqual({ description: null, history: [], helpers: [] });
    });
  });

  it('are for those who signed in', async () => {
    expect((await ask(ALL, ANONYMOUS)).codes).toEqual(['UNAUTHENTICATED']);
  });

  it('E5: show the department what was written for it, and of the matter an outline: no texts, no history, nobody', async () => {
    const { matter, ...dealings } = await one(`${DEALINGS} matter { ${OUTLINE} }`, handler);
    expect(dealings).toEqual({
      problem: blowing.problem,
      place: blowing.place,
      rating: 4,
      ratingReason: '及时（样例）',
      note: '在路上（样例）',
    });
    expect(matter).toMatchObject({ id: whistle.matterId, kind: 'C7', level: 'L4', status: 'RESOLVED', isMine: false });
    const nothing = {
      description: null,
      place: null,
      resolution: null,
      handler: null,
      enteredBy: null,
      myRating: null,
    };
    expect(matter).toMatchObject({ ...nothing, assignments: null, duplicates: null, referrals: null });
    expect(matter).toMatchObject({ helpers: [], history: [], availableActions: [], parts: [] });
  });

  it('tell a department of a sensitive kind the general grid alone', async () => {
    expect((await one('matter { grid { code } }', nurse, sensitive.whistleId)).matter.grid.code).toBe(GENERAL);
    expect((await one('matter { grid { code } }', handler)).matter.grid.code).toBe(MICRO);
  });

  it('E5: refuse the department who reported, and details, and log that; its list holds no matter', async () => {
    const reporter = 'reporter(purpose: CONTACT_REPORTER) { person { id } name phone }';
    const { data, codes } = await ask(`{ whistle(id: "${whistle.whistleId}") { matter { id ${reporter} } } }`, handler);
    expect([data.whistle.matter.reporter, codes]).toEqual([null, ['FORBIDDEN']]);
    const details = await ask(
      `{ matter(id: "${sensitive.matterId}") { details(purpose: HANDLING) { place } ${reporter} } }`,
      nurse,
    );
    expect(new Set(details.codes)).toEqual(new Set(['FORBIDDEN']));
    const em = services.services.subgraph.database.orm.em.fork();
    const refused = await em.find(ReadLogEntity, { readerId: handler.subject ?? '' });
    expect(refused).toMatchObject([{ field: 'Matter.reporter', isGranted: false, subjectId: resident.subject }]);
    expect((await ask('{ matters { nodes { id } } }', handler)).data.matters.nodes).toEqual([]);
  });

  it('show no department a matter that it was not whistled for, nor once it was taken back', async () => {
    const matter = async (id: string, actor: Actor) => (await ask(`{ matter(id: "${id}") { id } }`, actor)).data.matter;
    expect(await matter(whistle.matterId, handler)).toEqual({ id: whistle.matterId });
    expect(await matter(whistle.matterId, nurse)).toBeNull();
    const taken = await services.blow();
    await services.deed('withdrawWhistle', { whistleId: taken.whistleId, expectedVersion: 1 }, secondOfficer);
    expect(await matter(taken.matterId, handler)).toBeNull();
    expect(await one('status matter { id }', handler, taken.whistleId)).toEqual({ status: 'WITHDRAWN', matter: null });
    await services.services.subgraph.database.transaction((em) =>
      em.execute('delete from community_services.whistle where id = ?', [taken.whistleId]),
    );
  });

  it('tell the reporter who comes and what was done, and not what street and department said', async () => {
    const fields = `status department { id } reportedInAt doneAt result ${DEALINGS}`;
    const { whistles } = await services.look(whistle.matterId, `whistles { ${fields} }`, resident);
    expect(whistles).toEqual([
      {
        status: 'RATED',
        department: { id: WATER },
        reportedInAt: expect.any(String),
        doneAt: expect.any(String),
        result: '已修（样例）',
        problem: null,
        place: null,
        rating: null,
        ratingReason: null,
        note: null,
      },
    ]);
  });

  it('hide from whom the matter complains of', async () => {
    const about = await services.blow({}, { aboutPersonId: worker.subject });
    expect(await one('id', worker, about.whistleId)).toBeNull();
    expect(await one('id', head, about.whistleId)).toEqual({ id: about.whistleId });
    await services.services.withoutRowLevelSecurity(async () => {
      expect(await one('id', worker, about.whistleId)).toBeNull();
    });
    await services.services.subgraph.database.transaction((em) =>
      em.execute('delete from community_services.whistle where id = ?', [about.whistleId]),
    );
  });

  it('are counted by department for the street, and for no department nor analyst', async () => {
    const figures = `{ whistles(where: { within: "${STREET}" }) { groups(by: [DEPARTMENT, STATUS]) {
      key { department { id } status } count { value } reportedInInTimeCount { value } doneInTimeCount { value } ratedCount { value } ratingPoints { value } } } }`;
    const { data } = await ask(figures, officer);
    const value = (count: number) => ({ value: count });
    expect(data.whistles.groups).toEqual([
      {
        key: { department: { id: WATER }, status: 'RATED' },
        count: value(1),
        reportedInInTimeCount: value(1),
        doneInTimeCount: value(1),
        ratedCount: value(1),
        ratingPoints: value(4),
      },
      {
        key: { department: { id: HEALTH }, status: 'BLOWN' },
        count: value(1),
        reportedInInTimeCount: value(0),
        doneInTimeCount: value(0),
        ratedCount: value(0),
        ratingPoints: value(0),
      },
    ]);
    for (const actor of [handler, analyst, resident])
      expect((await ask(figures, actor)).codes).toEqual(['QUESTION_TOO_FINE']);
  });

  it('are filtered by state, department, place and time', async () => {
    const ids = async (where: string) =>
      (await ask(`{ whistles(where: ${where}) { nodes { id } } }`, officer)).data.whistles.nodes.map(
        ({ id }: { id: string }) => id,
      );
    const year = new Date(Date.now() + 8 * 3_600_000).getUTCFullYear();
    expect(await ids('{ status: BLOWN }')).toEqual([sensitive.whistleId]);
    expect(await ids(`{ departmentId: "${WATER}" }`)).toEqual([whistle.whistleId]);
    expect(await ids(`{ within: "510115007" }`)).toEqual([]);
    expect(await ids(`{ blownIn: "${year}" }`)).toHaveLength(2);
    expect(await ids(`{ blownIn: "${year - 1}" }`)).toEqual([]);
  });

  it('come in the order in which they are due, and what is done last', async () => {
    const query = '{ whistles(orderBy: DUE_AT_ASC) { nodes { id } } }';
    const { nodes } = (await ask(query, officer)).data.whistles;
    expect(nodes.map(({ id }: { id: string }) => id)).toEqual([sensitive.whistleId, whistle.whistleId]);
  });

  it('P4: cost one statement a level, of however many, and one more where a department asks for the matters', async () => {
    const query = '{ whistles { nodes { id handler { id } availableActions matter { id number kind } } } }';
    const statements = (actor: Actor) => services.services.statementsOf(() => ask(query, actor));
    expect(await statements(officer)).toHaveLength(2);
    expect(await statements(handler)).toHaveLength(3);
    const ofMatters = '{ matters { nodes { id whistles { id problem } } } }';
    expect(await services.services.statementsOf(() => ask(ofMatters, officer))).toHaveLength(2);
  });
});
