import { sql } from 'kysely';
import { v4, v7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { subgraphs } from '../src/subgraphs.ts';
import { openWorld, type World } from './world/world.ts';

const PARTS = 'parts { subgraph doneAt erasedCount keptCount keptUntil proof }';
const REQUEST = `mutation ($input: RequestErasureInput!) { requestErasure(input: $input) { id doneAt ${PARTS} } }`;
const MINE = `{ myErasure { id doneAt ${PARTS} } }`;
const REPORT = `mutation ($input: ReportMatterInput!) { reportMatter(input: $input) { id } }`;
const MATTERS = `{ matters(where: { isMine: true }, first: 10) { nodes { id } } }`;
const POSTS = `{ myRoles { role } me { displayName appointments(where: { status: [ENDED] }) { nodes { endReason } } } }`;
const GRID = '510115006004001001';

interface Part {
  readonly subgraph: string;
  readonly erasedCount: number;
  readonly keptCount: number;
  readonly keptUntil: string | null;
}

describe('erasure by the person’s own request', () => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld();
  });
  afterAll(() => world.close());

  const request = (who: string, input: object = {}) => world.ask(REQUEST, { input }, who);
  /** What the person sees once every subgraph has done its part. */
  const done = async (who: string) => {
    for (;;) {
      const { myErasure } = (await world.ask(MINE, {}, who)).data;
      if (myErasure.doneAt !== null) return myErasure;
    }
  };
  const partOf = ({ parts }: { parts: readonly Part[] }, name: string) =>
    parts.find(({ subgraph }) => subgraph === name) ?? expect.fail(`${name} did nothing`);
  /** Where the id of a person stands, of the tables of all subgraphs. */
  const placesOf = async (personId: string) => {
    const kysely = world.store?.kysely() ?? expect.fail('the tables are looked at where they are this process’s');
    const { rows: tables } = await sql<{ name: string }>`
      select table_schema || '.' || table_name as name from information_schema.tables
      where table_type = 'BASE TABLE' and table_schema = any(${subgraphs.map(({ database }) => database.schema)})`.execute(
      kysely,
    );
    const found: string[] = [];
    for (const { name } of tables) {
      const rows =
        await sql`select from ${sql.table(name)} as t where to_jsonb(t)::text like ${`%${personId}%`}`.execute(kysely);
      if (rows.rows.length > 0) found.push(name);
    }
    return found.toSorted();
  };

  const report = async (who: string) => {
    const content = { place: '样例小区北门', description: '路灯不亮（样例）' };
    const matter = { writeId: v7(), kind: 'A5', severity: 'ORDINARY', gridCode: GRID, ...content };
    expect((await world.ask(REPORT, { input: matter }, who)).errors).toEqual([]);
  };

  it('E10: of a resident, whom people does not know, reaches every subgraph; who asked signs in again and sees the proof', async () => {
    const resident = v4();
    await report(resident);
    expect((await world.ask(MATTERS, {}, resident)).data.matters.nodes).toHaveLength(1);
    const { data, errors } = await request(resident);
    expect(errors).toEqual([]);
    const erasure = await done(resident);
    expect(erasure.id).toBe(data.requestErasure.id);
    expect(erasure.parts.map(({ subgraph }: Part) => subgraph)).toEqual(subgraphs.map(({ name }) => name));
    for (const part of erasure.parts) expect(part.proof).toMatch(/^[\da-f]{64}$/);
    // Who reported it, and what the report says.
    expect(partOf(erasure, 'community-services').erasedCount).toBeGreaterThan(0);
    expect((await world.ask(MATTERS, {}, resident)).data.matters.nodes).toEqual([]);
    if (world.store !== undefined) expect(await placesOf(resident)).toEqual(['people.erasure', 'people.outbox']);
  });

  it('is refused while one is under way, and to nobody twice at once', async () => {
    const resident = v4();
    const answers = await Promise.all([1, 2].map(() => request(resident, { writeId: v7() })));
    expect(answers.flatMap(({ codes }) => codes)).toEqual(['CONFLICT']);
    await done(resident);
    expect((await request(resident)).errors).toEqual([]);
  });

  it('of somebody in post is refused, and taken with the post; the law keeps who held it until its day, which is said', async () => {
    const leads = `{ grid(code: "${GRID}") { leader { id } vacantSince } }`;
    const leader: string = (await world.ask(leads)).data.grid.leader.id;
    expect((await request(leader)).errors[0]?.extensions).toMatchObject({ code: 'CONFLICT' });
    expect((await world.ask(POSTS, {}, leader)).data.myRoles).toContainEqual({ role: 'MICRO_GRID_LEADER' });

    expect((await request(leader, { endsPosts: true })).errors).toEqual([]);
    expect((await world.ask(POSTS, {}, leader)).data.myRoles).toEqual([]);
    const erasure = await done(leader);
    const today = new Date(Date.now() + 8 * 3_600_000).toISOString();
    const kept = `${Number(today.slice(0, 4)) + 3}${today.slice(4, 10)}`;
    expect(partOf(erasure, 'people')).toMatchObject({ keptCount: expect.any(Number), keptUntil: kept });
    const { data } = await world.ask(POSTS, {}, leader);
    expect(data.me).toBeNull();
    expect((await world.ask(leads)).data.grid).toEqual({ leader: null, vacantSince: today.slice(0, 10) });
    expect((await world.ask(`{ person(id: "${leader}") { id } }`)).data.person).toBeNull();
  });
});
