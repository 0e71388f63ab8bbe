import { bulkInsert } from '@microgrid/database/bulk-insert';
import { newId } from '@microgrid/subgraph/ids';
import { openTestSubgraph, type TestSubgraph } from '@microgrid/subgraph/testing';
import { CompiledQuery, sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AppointmentEntity } from '../src/appointment/appointment.entity.ts';
import { PersonEntity } from '../src/person/person.entity.ts';
import { SeatEntity } from '../src/seat/seat.entity.ts';
import { people } from '../src/subgraph.ts';
import { appointment, daysFromToday, head, officer, person, STREET } from './seed.ts';

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
        const serving = appointments.map(({ personId: id }) => ({ ...person(), id }));
        await bulkInsert(transaction, { orm, entity: PersonEntity }, serving);
      });
    await sql`analyze people.seat, people.appointment`.execute(store.kysely());
  });
  afterAll(() => subgraph.close());

  /** The plans of the statements that a query runs. */
  const plansOf = async (query: string, caller = officer) => {
    const { store } = subgraph.subgraph.database;
    const asked: CompiledQuery[] = [];
    store.onStatement = (text, parameters) => {
      if (/^select|^with/i.test(text) && /"people"\."(seat|appointment)"/.test(text)) {
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
      expect(plan).toMatch(/(seat|appointment)_grid_code_index/);
      expect(plan).not.toMatch(/Seq Scan/);
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
