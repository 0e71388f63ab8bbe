import { ANONYMOUS, Role, type Actor } from '@microgrid/access/actor';
import { newId } from '@microgrid/subgraph/ids';
import { openTestSubgraph, type TestSubgraph } from '@microgrid/subgraph/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  actor,
  appointment,
  COMMUNITY,
  head,
  micro,
  officer,
  otherHead,
  person,
  resident,
  STREET,
  worker,
} from '../../test/seed.ts';
import { PersonEntity } from '../person/person.entity.ts';
import { people } from '../subgraph.ts';
import { AppointmentEntity } from './appointment.entity.ts';

const GRID = micro(1);
const [current, former] = [person(), person()];
const role = 'MICRO_GRID_LEADER' as const;
const post = { role, gridCode: GRID, startsOn: '2026-03-31', endsOn: '2027-03-30' };
const analyst = actor(newId(), { role: Role.ANALYST, scope: STREET });
const FIGURES = [
  'aggregates { count { value status } }',
  'groups(by: [STATUS, MONTH]) { key { status month } count { value } }',
];

describe('figures of appointments', () => {
  let subgraph: TestSubgraph;
  beforeAll(async () => {
    subgraph = await openTestSubgraph(people);
    await subgraph.insert(PersonEntity, [current, former]);
    await subgraph.insert(AppointmentEntity, [
      appointment({ ...post, personId: current.id }),
      appointment({ ...post, personId: former.id, status: 'ENDED', endReason: 'MOVED' }),
      appointment({ ...post, personId: former.id, status: 'PENDING', startsOn: '2026-04-01' }),
    ]);
  });
  afterAll(() => subgraph.close());

  const ofType =
    (name: 'Grid' | 'Person', key: object) =>
    (figures: string, who: Actor, where = '') =>
      subgraph.ask(
        `query ($refs: [_Any!]!) { found: _entities(representations: $refs) { ... on ${name} { appointments${where} { ${figures} } } } }`,
        { refs: [{ __typename: name, ...key }] },
        who,
      );
  const ofGrid = ofType('Grid', { code: GRID });

  it('are exact for everybody where all is public: who is in post', async () => {
    const callers = [ANONYMOUS, resident, analyst, otherHead, head];
    for (const who of callers) {
      const { data, codes } = await ofGrid(FIGURES.join(' '), who, '(where: { status: ACTIVE })');
      expect(codes).toEqual([]);
      expect(data.found[0].appointments).toEqual({
        aggregates: { count: { value: 1, status: 'EXACT' } },
        groups: [{ key: { status: 'ACTIVE', month: '2026-03' }, count: { value: 1 } }],
      });
    }
  });

  it.each([
    ['(where: { status: [ACTIVE] })', []],
    ['(where: { status: [ACTIVE, ENDED] })', ['FORBIDDEN']],
  ])('P29: are public where every status asked for is: %s', async (where, refusals) => {
    expect((await ofGrid(FIGURES[0] ?? '', resident, where)).codes).toEqual(refusals);
  });

  it.each([
    [COMMUNITY, head, true],
    [STREET, head, false],
    [STREET, officer, true],
    ['510115', officer, false],
  ])('P29: of a person within %s are told to who may see all of them there', async (within, who, isTold) => {
    const where = `(where: { within: "${within}" })`;
    const { data, codes } = await ofType('Person', { id: former.id })('aggregates { count { value } }', who, where);
    expect(codes).toEqual(isTold ? [] : ['FORBIDDEN']);
    expect(data.found[0].appointments.aggregates).toEqual(isTold ? { count: { value: 2 } } : null);
  });

  const analystAndHead = actor(newId(), ...analyst.grants, ...head.grants);
  const itself = actor(former.id);

  it.each([
    ['the head', head, true, false],
    ['the street officer', officer, true, false],
    ['the head of another community', otherHead, false, false],
    ['the worker', worker, false, false],
    ['a resident', resident, false, false],
    ['nobody', ANONYMOUS, false, false],
    ['an analyst', analyst, false, false],
    ['an analyst who is also the head', analystAndHead, false, false],
    ['the person', itself, false, true],
  ])(
    'P29: that are not public are told to %s: of the grid %s, of the person %s',
    async (_who, who, ofTheGrid, ofThePerson) => {
      const routes = [
        [ofGrid, ofTheGrid],
        [ofType('Person', { id: former.id }), ofThePerson],
      ] as const;
      for (const [of, isTold] of routes) {
        for (const where of ['', '(where: { status: ENDED })', `(where: { role: ${role} })`]) {
          for (const figures of FIGURES) {
            const { codes } = await of(figures, who, where);
            expect(codes).toEqual(isTold ? [] : ['FORBIDDEN']);
          }
        }
      }
    },
  );

  it('P29: that are not public do not cost the refused the rows that they may see', async () => {
    const { data, errors } = await ofGrid(`nodes { status } totalCount ${FIGURES[0]}`, resident);
    expect(data.found[0].appointments).toEqual({ nodes: [{ status: 'ACTIVE' }], totalCount: 1, aggregates: null });
    expect(errors[0]?.extensions).toMatchObject({ code: 'FORBIDDEN', needs: expect.stringMatching(/status: ACTIVE/) });
  });

  it('say how many micro-grids have a leader in post, at every level and in one statement', async () => {
    const codes = [COMMUNITY, GRID.slice(0, 15), GRID, micro(2), `${STREET}004`];
    const statements = await subgraph.statementsOf(async () => {
      const { data } = await subgraph.ask(
        `query ($refs: [_Any!]!) { found: _entities(representations: $refs) { ... on Grid { leaderCount } } }`,
        { refs: codes.map((code) => ({ __typename: 'Grid', code })) },
      );
      expect(data.found.map(({ leaderCount }: { leaderCount: number }) => leaderCount)).toEqual([1, 1, 1, 0, 0]);
    });
    expect(statements).toHaveLength(1);
  });
});
