import { ANONYMOUS, GATEWAY, type Actor } from '@microgrid/access/actor';
import type { TestSubgraph } from '@microgrid/subgraph/testing';
import { sql } from 'kysely';
import { nurse } from './departments.ts';
import * as people from './people.ts';

const { GENERAL, idOf } = people;

/** Who is called to some emergencies. */
export const calledLeader = people.person(30, 'MICRO_GRID_LEADER', `${GENERAL}009`);
const formerLeader: Actor = { ...calledLeader, grants: [] };

/** Whoever may look at a guarded table. */
export const everybody: [string, Actor][] = [
  ['nobody', ANONYMOUS],
  ['the gateway', GATEWAY],
  ['a resident', people.resident],
  ['a neighbour', people.neighbour],
  ['a leader', people.leader],
  ['a worker', people.worker],
  ['a contact', people.contact],
  ['a head', people.head],
  ['a street officer', people.officer],
  ['a leader from beside, who is called', calledLeader],
  ['somebody who was called and has no post any more', formerLeader],
  ['an analyst', people.analyst],
  ['a privacy auditor', people.auditor],
  ['a handler of the water station', people.handler],
  ['a handler of the health station', nurse],
  ['a handler whose post has ended', { ...people.handler, subject: idOf(14) }],
  [
    'a resident who works in two grids',
    {
      ...people.resident,
      grants: [
        { role: 'GRID_WORKER', scope: GENERAL },
        { role: 'MICRO_GRID_LEADER', scope: '510115007001001001' },
      ],
    },
  ],
];

/** Looks at guarded tables past the resolvers, and at lists through them. */
export function wallsOf(services: () => TestSubgraph) {
  return {
    /** The values of `column` in the rows that a bare statement gets, with no resolver in between. */
    async bare(table: string, column: string, actor: Actor) {
      const statement = sql<{ value: string }>`
        select ${sql.ref(column)} as value from ${sql.table(`community_services.${table}`)} order by 1`;
      const { rows } = await statement.execute(services().subgraph.contextFor(actor).db);
      return rows.map(({ value }) => value);
    },
    /** The ids that the resolver of `list` gives `actor`. */
    async listed(list: string, actor: Actor): Promise<string[]> {
      const { data } = await services().ask(`{ list: ${list} { nodes { id } } }`, {}, actor);
      return data.list.nodes.map(({ id }: { id: string }) => id).toSorted();
    },
  };
}
