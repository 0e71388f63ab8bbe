import { deepEqual, ok } from 'node:assert/strict';
import { setTimeout as sleep } from 'node:timers/promises';
import { MatterEntity } from '@microgrid/community-services/matter.entity';
import { matterRow } from '@microgrid/community-services/testing/rows';
import { caughtUp } from '@microgrid/platform/caught-up';
import { samplePeople } from '@microgrid/sample-network/sample-people';
import { sql } from 'kysely';
import { pino } from 'pino';
import { v7 } from 'uuid';
import type { Progress } from '../proof.ts';
import { withDistrict, type DistrictWorld } from './district-world.ts';

const COMMUNITY = '510115006005';
const [WARMING_UP, ROUNDS] = [2, 10];
const [MERGED, CLOSED, OPEN] = [3, 7000, 30];
/** How many times the time of a merge without closed matters, and of reads beside it, those with them may take. */
const MAY_TAKE = 1.3;

const READS_ALONE = 12;
const LOOK_EVERY_MS = 25;

const people = samplePeople();
const MAP = `{ grids(where: { within: "${COMMUNITY}", level: GENERAL }, first: 100) { nodes { code
  descendants(where: { level: MICRO }, first: 100) { nodes { code } } } } }`;
const OWN = `{ myRoles { grid { code } } }`;
/** What a leader opens the own grid with. */
const OWN_GRID = `query ($code: GridCode!) { grid(code: $code) { name households sizeStatus leader { displayName } openMatterCount
  matters(first: 10) { totalCount nodes { id number kind status severity reportedAt dueAt dueStatus place availableActions } }
  nextActivity { title startsAt } } }`;
const PROPOSE = `mutation ($input: ProposeGridChangeInput!) { proposeGridChange(input: $input) { id version } }`;
const APPROVE = `mutation ($input: DecideGridChangeInput!) { approveGridChange(input: $input) { id } }`;

/**
 * Merges micro-grids by turns, some with closed matters and some without, while a leader beside reads on. Both kinds take
 * turns in going first, and medians over all rounds are compared, so that what else the machine does weighs on both sides.
 * @throws Error with the ratio that is too high, or when a closed matter was written.
 */
export function proveMapChange(seed: number, progress: Progress): Promise<string> {
  return withDistrict({ seed, progress, streets: 1, asOf: new Date() }, async (world) => {
    const own = (await world.ask(OWN, {}, people.leader)).myRoles[0].grid.code;
    const read = () => timeOf(() => world.ask(OWN_GRID, { code: own }, people.leader));
    const places = await placesOf(world, own);
    const [none, many, alone] = [timesOfMerges(), timesOfMerges(), new Array<number>()];
    let made = 0;
    for (let round = -WARMING_UP; round < ROUNDS; round++) {
      const turns = [
        { closed: 0, times: none },
        { closed: CLOSED, times: many },
      ];
      for (const { closed, times } of round % 2 === 0 ? turns : turns.toReversed()) {
        const grids = places.shift();
        if (grids === undefined) throw new Error('too few micro-grids to merge');
        await fill(world, grids, { status: 'REPORTED', count: OPEN, from: made });
        await fill(world, grids, { status: 'CLOSED', count: closed, from: made + OPEN });
        made += OPEN + closed;
        await sql`analyze community_services.matter`.execute(world.store.kysely());
        await approved(world, grids);
        const before = await closedRows(world, grids);
        const { time, ...reads } = await merged(world, grids, read);
        deepEqual(await closedRows(world, grids), before);
        if (round < 0) continue;
        times.merges.push(time);
        times.reads.push(...reads.beside);
        alone.push(...reads.alone);
      }
      if (round >= 0) await progress(round + 1, ROUNDS);
    }
    const ratios = {
      merges: median(many.merges) / median(none.merges),
      reads: median(many.reads) / median(none.reads),
    };
    const said = `merges of ${MERGED} micro-grids with ${CLOSED.toLocaleString('en')} closed matters wrote none of them; until their open ones had followed they took ${ratios.merges.toFixed(2)} times merges without closed ones, and a leader's own grid was read beside them in ${ratios.reads.toFixed(2)} times the time beside those, ${(median(many.reads) / median(alone)).toFixed(1)} times that beside none`;
    ok(ratios.merges <= MAY_TAKE && ratios.reads <= MAY_TAKE, said);
    return `${ROUNDS} ${said}`;
  });
}

function timesOfMerges() {
  return { merges: new Array<number>(), reads: new Array<number>() };
}

/** Micro-grids of one general grid each that can be merged, as many as there are. */
async function placesOf({ ask }: DistrictWorld, own: string): Promise<string[][]> {
  interface Grid {
    readonly code: string;
    readonly descendants: { readonly nodes: { readonly code: string }[] };
  }
  const generals: Grid[] = (await ask(MAP)).grids.nodes;
  return generals.flatMap(({ descendants }) => {
    const codes = descendants.nodes.map(({ code }) => code).filter((code) => code !== own);
    return Array.from({ length: Math.floor(codes.length / MERGED) }, (_, n) =>
      codes.slice(n * MERGED, (n + 1) * MERGED),
    );
  });
}

/** Gives the grids `count` matters in all, with numbers of a year that the sample has none of. */
async function fill(world: DistrictWorld, grids: readonly string[], { count, from, ...more }: Filling): Promise<void> {
  if (count === 0) return;
  const services = subgraph(world, 'community-services');
  const rows = Array.from({ length: count }, (_, n) => {
    const number = `2001-${COMMUNITY}-${String(from + n).padStart(6, '0')}`;
    return matterRow(from + n, { ...more, number, gridCode: grids[n % grids.length], reportedAt: new Date() });
  });
  await services.database.orm.em.fork().insertMany(MatterEntity, rows);
}

interface Filling {
  readonly count: number;
  /** The number of the first. */
  readonly from: number;
  readonly status: 'REPORTED' | 'CLOSED';
}

/** A merge that is approved, and whose day is today. */
async function approved({ ask }: DistrictWorld, closes: readonly string[]): Promise<void> {
  const [first = ''] = closes;
  const opened = { parentCode: first.slice(0, 15), level: 'MICRO', name: '样例合并网格', areaType: 'BUILT_ESTATE' };
  const input = {
    writeId: v7(),
    kind: 'MERGE',
    reason: '微网格合并（样例）',
    effectiveOn: '2999-01-01',
    closes,
    opens: [{ ...opened, households: 120, householdsAsOf: '2026-01-01' }],
  };
  const { id, version } = (await ask(PROPOSE, { input }, people.secretary)).proposeGridChange;
  await ask(APPROVE, { input: { writeId: v7(), gridChangeId: id, expectedVersion: version } }, people.officer);
}

/** Lets the clock bring one merge into force, while reads go on; until every subgraph has followed. */
async function merged(world: DistrictWorld, grids: readonly string[], read: () => Promise<number>) {
  await world.store
    .kysely('writes')
    .transaction()
    .execute(async (transaction) => {
      await sql`set local role microgrid_internal`.execute(transaction);
      await sql`update organisation.grid_change set effective_on = (now() at time zone 'Asia/Shanghai')::date
        where status = 'APPROVED' and closed_codes @> array[${grids[0]}]`.execute(transaction);
    });
  const organisation = subgraph(world, 'organisation');
  const jobs = organisation.concepts.flatMap(({ jobs: own = [] }) => own);
  const job = jobs.find(({ name }) => name === 'apply-grid-changes');
  if (job === undefined) throw new Error('nobody applies changes');
  const [log, closing] = [pino({ level: 'silent' }), new AbortController().signal];
  const change = async () => {
    await job.run({ database: organisation.database, now: new Date(), log, closing });
    organisation.facts.wake();
    while (await hasOpen(world, grids)) await sleep(LOOK_EVERY_MS);
  };
  const alone: number[] = [];
  const over = new AbortController();
  const beside: number[] = [];
  for (let n = 0; n < READS_ALONE; n++) alone.push(await read());
  const running = timeOf(change).finally(() => over.abort());
  while (!over.signal.aborted) beside.push(await read());
  const time = await running;
  // Not measured: whoever asks so often whether all have heard weighs more than the change.
  await caughtUp(world.subgraphs);
  return { alone, beside, time };
}

/** Whether matters are still open in grids that are to be closed. */
async function hasOpen({ store }: DistrictWorld, grids: readonly string[]): Promise<boolean> {
  return store
    .kysely('writes')
    .transaction()
    .execute(async (transaction) => {
      await sql`set local role microgrid_internal`.execute(transaction);
      const { rows } = await sql`select from community_services.matter
        where grid_code = any(${grids}) and status = 'REPORTED' limit 1`.execute(transaction);
      return rows.length > 0;
    });
}

/** Which rows the closed matters of the grids are: each that was written is another. */
async function closedRows({ store }: DistrictWorld, grids: readonly string[]) {
  return store
    .kysely('writes')
    .transaction()
    .execute(async (transaction) => {
      await sql`set local role microgrid_internal`.execute(transaction);
      const { rows } = await sql`
        select count(*)::int as count, md5(string_agg(ctid::text || xmin::text, ',' order by id)) as rows
        from community_services.matter where status = 'CLOSED' and grid_code = any(${grids})`.execute(transaction);
      return rows;
    });
}

function subgraph({ subgraphs }: DistrictWorld, wanted: string) {
  const found = subgraphs.find(({ name }) => name === wanted);
  if (found === undefined) throw new Error(`there is no ${wanted}`);
  return found;
}

async function timeOf(deed: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await deed();
  return performance.now() - start;
}

function median(times: readonly number[]): number {
  return times.toSorted((a, b) => a - b)[times.length >> 1] ?? 0;
}
