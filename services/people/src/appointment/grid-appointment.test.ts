import { openTestSubgraph, type TestSubgraph } from '@microgrid/subgraph/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { appointment, COMMUNITY, consent, daysFromToday, GENERAL, head, micro, person } from '../../test/seed.ts';
import { PersonEntity } from '../person/person.entity.ts';
import { ConsentEntity } from '../consent/consent.entity.ts';
import { people } from '../subgraph.ts';
import { AppointmentEntity } from './appointment.entity.ts';

const OTHER_GENERAL = `${COMMUNITY}008`;
const [secretary, grid, first, second, former] = [person(), person(), person(), person(), person()];
const [headOf, workerOf, leaderOf] = ['TOTAL_GRID_HEAD', 'GRID_WORKER', 'MICRO_GRID_LEADER'] as const;

const gridsWith = (codes: string[], fields: string) => ({
  query: `query ($refs: [_Any!]!) { grids: _entities(representations: $refs) { ... on Grid { code ${fields} } } }`,
  variables: { refs: codes.map((code) => ({ __typename: 'Grid', code })) },
});

describe('who serves a grid', () => {
  let subgraph: TestSubgraph;
  const ask = ({ query, variables }: ReturnType<typeof gridsWith>) => subgraph.ask(query, variables);

  beforeAll(async () => {
    subgraph = await openTestSubgraph(people);
    await subgraph.insert(PersonEntity, [secretary, grid, first, second, former]);
    await subgraph.insert(
      ConsentEntity,
      [secretary, grid, first, second].map(({ id }) => consent(id)),
    );
    await subgraph.insert(AppointmentEntity, [
      appointment({ personId: secretary.id, role: headOf, gridCode: COMMUNITY }),
      appointment({ personId: grid.id, role: workerOf, gridCode: GENERAL }),
      appointment({ personId: second.id, role: 'COMMITTEE_CONTACT', gridCode: GENERAL, endsOn: daysFromToday(50) }),
      appointment({ personId: first.id, role: leaderOf, gridCode: micro(1) }),
      appointment({ personId: second.id, role: leaderOf, gridCode: micro(2) }),
      appointment({ personId: former.id, role: leaderOf, gridCode: micro(2), status: 'ENDED', endReason: 'MOVED' }),
      appointment({ personId: former.id, role: leaderOf, gridCode: micro(3), status: 'SUSPENDED' }),
    ]);
  });
  afterAll(() => subgraph.close());

  it.each([
    [COMMUNITY, { leader: null, worker: null, head: secretary.id }],
    [GENERAL, { leader: null, worker: grid.id, head: secretary.id }],
    [micro(1), { leader: first.id, worker: grid.id, head: secretary.id }],
    [micro(2), { leader: second.id, worker: grid.id, head: secretary.id }],
    [micro(3), { leader: null, worker: grid.id, head: secretary.id }],
    [micro(1, OTHER_GENERAL), { leader: null, worker: null, head: secretary.id }],
    ['510115006004001001', { leader: null, worker: null, head: null }],
  ])('is the active leader, worker and head of %s', async (code, who) => {
    const { data } = await ask(gridsWith([code], 'leader { id } worker { id } head { id }'));
    const reference = (id: string | null) => (id === null ? null : { id });
    expect(data.grids).toEqual([
      { code, leader: reference(who.leader), worker: reference(who.worker), head: reference(who.head) },
    ]);
  });

  it.each<[string, { id: string }[] | null]>([
    [COMMUNITY, null],
    [GENERAL, [{ id: second.id }]],
    [micro(1), [{ id: second.id }]],
    [OTHER_GENERAL, []],
  ])('is linked from the two committees to %s', async (code, linked) => {
    const { data } = await ask(gridsWith([code], 'contacts { id }'));
    expect(data.grids).toEqual([{ code, contacts: linked }]);
  });

  it('takes one statement for each relation, however many grids there are', async () => {
    const codes = Array.from({ length: 82 }, (_none, index) => micro(index + 1));
    const fields =
      'leader { displayName } worker { displayName } head { displayName } contacts { displayName } appointments { nodes { id } }';
    const statements = await subgraph.statementsOf(async () => {
      const { data } = await ask(gridsWith(codes, fields));
      const named = { displayName: '样例服务者' };
      expect(data.grids).toHaveLength(82);
      expect(data.grids[0]).toMatchObject({ leader: named, worker: named, head: named });
      expect(data.grids[1].appointments.nodes).toHaveLength(1);
    });
    expect(statements).toHaveLength(5);
  });

  it('is listed for exactly this grid, filtered, and with the past for the head', async () => {
    const fields = `all: appointments { totalCount } contacts: appointments(where: { role: COMMITTEE_CONTACT }) { totalCount }
      ended: appointments(where: { status: ENDED }) { totalCount nodes { endReason person { id } } }`;
    const { query, variables } = gridsWith([GENERAL, micro(2)], fields);
    const none = { totalCount: 0, nodes: [] };
    expect((await subgraph.ask(query, variables)).data.grids).toEqual([
      { code: GENERAL, all: { totalCount: 2 }, contacts: { totalCount: 1 }, ended: none },
      { code: micro(2), all: { totalCount: 1 }, contacts: { totalCount: 0 }, ended: none },
    ]);
    const some = await subgraph.ask(
      `query ($refs: [_Any!]!, $by: LocalDate!) { grids: _entities(representations: $refs) { ... on Grid {
        several: appointments(where: { role: [COMMITTEE_CONTACT, GRID_WORKER] }, orderBy: ENDS_ON_ASC) { totalCount nodes { role } }
        none: appointments(where: { role: [] }) { totalCount }
        ending: appointments(where: { endingBy: $by }) { totalCount }
        within: appointments(where: { within: "510115006" }) { totalCount }
        elsewhere: appointments(where: { within: "510115007" }) { totalCount } } } }`,
      { refs: [{ __typename: 'Grid', code: GENERAL }], by: daysFromToday(100) },
    );
    expect(some.data.grids).toEqual([
      {
        several: { totalCount: 2, nodes: [{ role: 'COMMITTEE_CONTACT' }, { role: 'GRID_WORKER' }] },
        none: { totalCount: 0 },
        ending: { totalCount: 1 },
        within: { totalCount: 2 },
        elsewhere: { totalCount: 0 },
      },
    ]);
    expect((await subgraph.ask(query, variables, head)).data.grids[1]).toEqual({
      code: micro(2),
      all: { totalCount: 2 },
      contacts: { totalCount: 0 },
      ended: { totalCount: 1, nodes: [{ endReason: 'MOVED', person: { id: former.id } }] },
    });
  });
});
