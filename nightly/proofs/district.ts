import { deepEqual, equal } from 'node:assert/strict';
import { sql } from 'kysely';
import type { Progress } from '../proof.ts';
import { COMMUNITIES, COUNTY, withDistrict, type DistrictWorld } from './district-world.ts';

/** @throws Error with what was counted where it should have been otherwise. */
export function proveDistrict(seed: number, progress: Progress): Promise<string> {
  return withDistrict({ seed, progress }, async (world) => {
    const grids = await requireWholeTree(world);
    const posts = await requireNoPostTwice(world);
    await requireSameThroughGraph(world, { ...grids, ...posts });
    const { matters } = await world.one(sql`select count(*) as matters from community_services.matter`);
    const count = (number = Number.NaN) => number.toLocaleString('en');
    const { total, general, micro } = grids;
    const { leaders = 0, workers } = posts;
    return (
      `${count(total)} total, ${count(general)} general and ${count(micro)} micro-grids, each below its parent; ` +
      `${count(leaders)} leaders and ${count(micro - leaders)} vacancies, ${count(workers)} workers, nowhere two; ` +
      `the graph counts the same; ${count(matters)} matters`
    );
  });
}

async function requireWholeTree({ one }: DistrictWorld) {
  const {
    total = 0,
    general = 0,
    micro = 0,
    others,
  } = await one(sql`
    select count(*) filter (where level = 'TOTAL') as total, count(*) filter (where level = 'GENERAL') as general,
      count(*) filter (where level = 'MICRO') as micro, count(*) filter (where code not like ${`${COUNTY}%`}) as others
    from organisation.grid`);
  const { units, unlike } = await one(sql`
    select count(*) as units, count(*) filter (where grid.code is null) as unlike
    from organisation.admin_unit as unit left join organisation.grid on grid.code = unit.code and grid.level = 'TOTAL'
    where unit.level = 'VILLAGE'`);
  const { orphans } = await one(sql`
    select count(*) as orphans from organisation.grid as child
    left join organisation.grid as parent on parent.code = left(child.code, length(child.code) - 3)
    where child.level <> 'TOTAL' and parent.code is null`);
  deepEqual(
    { total, units, unlike, orphans, others },
    { total: COMMUNITIES, units: total, unlike: 0, orphans: 0, others: 0 },
  );
  return { total, general, micro };
}

async function requireNoPostTwice({ one }: DistrictWorld) {
  const posts = await one(sql`
    select coalesce(sum(holders) filter (where role = 'MICRO_GRID_LEADER'), 0) as leaders,
      coalesce(sum(holders) filter (where role = 'GRID_WORKER'), 0) as workers,
      count(*) filter (where holders > 1) as twice
    from (select role, grid_code, count(*) as holders from people.appointment
      where status = 'ACTIVE' and role <> 'COMMITTEE_CONTACT' group by role, grid_code) as post`);
  equal(posts['twice'], 0, 'posts held twice');
  return posts;
}

/** The federated answer to somebody who has not signed in. */
async function requireSameThroughGraph({ ask }: DistrictWorld, expected: Record<string, number>): Promise<void> {
  const count = (level: string) => `${level}: grids(where: { level: ${level} }, first: 1) { totalCount }`;
  const { TOTAL, GENERAL, MICRO, all } = await ask(
    `{ ${['TOTAL', 'GENERAL', 'MICRO'].map(count).join(' ')}
      all: grids(where: { level: TOTAL }, first: 100) { nodes { leaderCount } } }`,
  );
  const leaders = all.nodes.reduce((sum: number, { leaderCount }: { leaderCount: number }) => sum + leaderCount, 0);
  const counted = { total: TOTAL.totalCount, general: GENERAL.totalCount, micro: MICRO.totalCount, leaders };
  const { total, general, micro, leaders: held } = expected;
  deepEqual(counted, { total, general, micro, leaders: held });
}
