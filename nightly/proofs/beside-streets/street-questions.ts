import { deepEqual, ok } from 'node:assert/strict';
import { caughtUp } from '@microgrid/platform/caught-up';
import { COMMUNITY } from '@microgrid/platform/community-query';
import { BY_GRID_KIND_AND_MONTH } from '@microgrid/platform/groups-query';
import { samplePeople } from '@microgrid/sample-network/sample-people';
import { sql } from 'kysely';
import type { Progress } from '../../proof.ts';
import { withDistrict, type DistrictWorld } from '../district-world.ts';
import { timesAsLong } from './times-as-long.ts';

/** 杏林社区, whose head asks. */
const CODE = '510115006005';
/** How many times the time of its street alone a question may take. */
const MAY_TAKE = 1.1;
const { secretary } = samplePeople();

const A_MATTER = `query Matter($id: ID!) { matter(id: $id) {
  id number kind severity status reportedAt dueAt grid { code name } handler { id displayName } availableActions } }`;
const MICRO_GRIDS = `query MicroGrids($code: GridCode!) { grid(code: $code) {
  descendants(where: { level: MICRO }, orderBy: CODE_ASC, first: 50) { nodes {
    code name leader { id displayName } openMatterCount nextActivity { id title startsAt } } } } }`;
const LATEST = `query Latest($code: AreaCode!) { matters(where: { within: $code }, first: 1) { nodes { id } } }`;

interface Question {
  readonly name: string;
  readonly query: string;
  readonly variables: object;
}

/**
 * Asks the graph of one street and that of the same street among others by turns, each on a PostgreSQL of its own.
 * @throws Error with the ratio that is too high, or when the two answer differently.
 */
export function proveStreetQuestions(seed: number, streets: number, progress: Progress): Promise<string> {
  const same = { seed, progress, asOf: new Date() };
  return withDistrict({ ...same, streets: 1 }, (alone) =>
    withDistrict({ ...same, streets }, async (among) => {
      for (const { subgraphs, store } of [alone, among]) {
        await caughtUp(subgraphs);
        await sql`vacuum analyze`.execute(store.kysely());
        // What loading left to be written is not written while it is asked.
        await sql`checkpoint`.execute(store.kysely());
      }
      const said = [];
      for (const question of await questionsOf(alone)) {
        said.push({ name: question.name, ratio: await ratioOf(question, { alone, among }) });
      }
      const told = said.map(({ name, ratio }) => `${name} ${ratio.toFixed(2)}`).join(', ');
      ok(
        said.every(({ ratio }) => ratio <= MAY_TAKE),
        told,
      );
      return `among ${streets} streets, how many times the time that each took where its street is alone, the fastest tenth of each compared: ${told}`;
    }),
  );
}

async function questionsOf(alone: DistrictWorld): Promise<Question[]> {
  const latest = await alone.ask(LATEST, { code: CODE }, secretary);
  return [
    { name: 'Q1, a matter by its id', query: A_MATTER, variables: { id: latest.matters.nodes[0].id } },
    {
      name: 'Q2, 50 micro-grids with leader, open matters and next activity',
      query: MICRO_GRIDS,
      variables: { code: CODE },
    },
    { name: 'Q3, a community over four subgraphs', query: COMMUNITY, variables: { code: CODE } },
    { name: 'Q4, matters by grid, kind and month', query: BY_GRID_KIND_AND_MONTH, variables: { within: CODE } },
  ];
}

async function ratioOf({ query, variables }: Question, worlds: { alone: DistrictWorld; among: DistrictWorld }) {
  const [alone, among] = [worlds.alone, worlds.among].map((world) => () => world.ask(query, variables, secretary));
  ok(alone && among);
  deepEqual(await among(), await alone());
  return timesAsLong(among, alone);
}
