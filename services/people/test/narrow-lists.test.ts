import { bulkInsert } from '@microgrid/database/bulk-insert';
import { newId } from '@microgrid/subgraph/ids';
import { openTestSubgraph, type TestSubgraph } from '@microgrid/subgraph/testing';
import { CompiledQuery, sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CompetenceEntity } from '../src/competence/competence.entity.ts';
import { AppointmentEntity } from '../src/appointment/appointment.entity.ts';
import { PersonEntity } from '../src/person/person.entity.ts';
import { SeatEntity } from '../src/seat/seat.entity.ts';
import { people } from '../src/subgraph.ts';
import { actor, appointment, daysFromToday, head, officer, person, STREET } from './seed.ts';

const STREETS = 60;
const MICRO_GRIDS = 400;
const role = 'MICRO_GRID_LEADER';

/** The micro-grids of sixty streets, every twentieth of them vacant. */
const codes = Array.from({ length: STREETS * MICRO_GRIDS }, (_, n) => {
  const street = `5101${String(15_001 + Math.floor(n / MICRO_GRIDS))}`;
  return `${street}001001${String((n % MICRO_GRIDS) + 1).padStart(3, '0')}`;
});
const seats = codes.map((gridCode, n) => ({
  id: `${gridCode}-${role}`,
  gridCode,
  role,
  vacantSince: n % 20 === 0 ? daysFromToday(-(n % 90)) : null,
})) as { id: string; gridCode: string; role: typeof role; vacantSince: string | null }[];
const appointments = codes.map((gridCode) => appointment({ gridCode, role, personId: newId() }));
const leader = actor(appointments[7]?.personId ?? '', { role, scope: codes[7] ?? '' });
/** Every third leader can do two of what is required. */
const competences = appointments
  .filter((_, n) => n % 3 === 0)
  .flatMap(({ personId }, n) =>
    ['FIRE', 'REPORTING'].map((topicCode) => {
      return { personId, topicCode, masteredOn: daysFromToday(-200), validTo: daysFromToday((n % 300) - 100) };
    }),
  );

describe('what is asked of one street among sixty', () => {
  let subgraph: TestSubgraph;
  beforeAll(async () => {
    subgraph = await openTestSubgraph(people);
    const { store, orm } = subgraph.subgraph.database;
    await store
      .kysely<unknown>()
      .transaction()
      .execute(async (transaction) => {
        await bulkInsert(transaction, { orm, entity: SeatEntity }, seats);
        await bulkInsert(transaction, { orm, entity: AppointmentEntity }, appointments);
        await bulkInsert(transaction, { orm, entity: CompetenceEntity }, competences);
        const serving = appointments.map(({ personId: id }) => ({ ...person(), id }));
        await bulkInsert(transaction, { orm, entity: PersonEntity }, serving);
      });
    await sql`analyze people.seat, people.appointment, people.competence`.execute(store.kysely());
  });
  afterAll(() => subgraph.close());

  /** The plans of the statements that a query runs. */
  const plansOf = async (query: string, caller = officer) => {
    const { store } = subgraph.subgraph.database;
    const asked: CompiledQuery[] = [];
    store.onStatement = (text, parameters) => {
      if (/^\s*(select|with)/i.test(text) && /"people"\."(seat|appointment)"/.test(text)) {
        asked.push(CompiledQuery.raw(`explain ${text}`, [...parameters]));
      }
    };
    const { errors } = await subgraph.ask(query, {}, caller);
    store.onStatement = undefined;
    expect(errors).toEqual([]);
    expect(asked.length).toBeGreaterThan(0);
    const plans = [];
    for (const statement of asked) {
      const { rows } = await store.kysely().executeQuery<Record<string, string>>(statement);
      plans.push(rows.flatMap((row) => Object.values(row)).join('\n'));
    }
    return plans;
  };

  it.each([
    ['vacancies', `{ vacancies(where: { within: "${STREET}" }) { nodes { id } } }`],
    [
      'vacancies of a role',
      `{ vacancies(where: { within: "${STREET}", role: [${role}], minDays: 10 }) { totalCount } }`,
    ],
    [
      'figures of vacancies',
      `{ vacancies(where: { within: "${STREET}" }) { groups(by: [COMMUNITY]) { days { value } } } }`,
    ],
    ['appointments', `{ appointments(where: { within: "${STREET}", status: [ACTIVE] }, first: 100) { nodes { id } } }`],
  ])('is found by the codes of its grids: %s', async (_what, query) => {
    for (const plan of await plansOf(query)) {
      expect(plan).toMatch(/(?:seat_vacant_grid|appointment_grid_code)_index/);
      expect(plan).not.toMatch(/Seq Scan/);
    }
  });

  it.each([
    [
      'those of a topic',
      `{ competences(where: { within: "${STREET}", topicCode: "FIRE", status: MISSING }) { nodes { id } } }`,
      officer,
    ],
    ['how many they are', `{ competences(where: { within: "${STREET}", role: ${role} }) { totalCount } }`, officer],
    [
      'coverage',
      `{ competences(where: { within: "${STREET}" }) { groups(by: [COMMUNITY, TOPIC]) { competentCount { value } } } }`,
      officer,
    ],
    [
      'what runs out',
      `{ competences(where: { within: "${STREET}005" }, orderBy: VALID_TO_ASC) { nodes { id } } }`,
      head,
    ],
    ['all that one may see', `{ competences { nodes { id } } }`, head],
    ['what is required of oneself', `{ competences { nodes { id } } }`, leader],
    [
      'of persons',
      `{ appointments(where: { within: "${STREET}" }) { nodes { person { competences { id } } } } }`,
      officer,
    ],
  ])('of required topics is found by grids and persons, %s', async (_what, query, caller) => {
    const plans = await plansOf(query, caller);
    expect(plans.some((plan) => /competence/.test(plan))).toBe(true);
    for (const plan of plans) {
      expect(plan).not.toMatch(/Seq Scan on (appointment|competence|training_record|training_session)/);
    }
  });

  it('is told to the head of a community too', async () => {
    const query = `{ appointments(where: { within: "${STREET}005" }, first: 100) { nodes { id } aggregates { count { value } } } }`;
    for (const plan of await plansOf(query, head)) expect(plan).not.toMatch(/Seq Scan/);
  });

  it('costs a statement a relation, however many people there are', async () => {
    const query = `{ appointments(where: { within: "${STREET}", status: [ACTIVE] }, first: 100) { nodes {
      leave { standIn { id } } person { id displayName consents { id } officePosts { id } } } } }`;
    const statements = await subgraph.statementsOf(() => subgraph.ask(query, {}, officer));
    // The list, the people, what they agreed to, and their posts at offices.
    expect(statements).toHaveLength(4);
  });
});
