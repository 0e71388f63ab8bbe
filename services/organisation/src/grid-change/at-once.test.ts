import { openTestSubgraph, type TestSubgraph } from '@microgrid/subgraph/testing';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { changesOf, newMicro, split } from '../../test/changes.ts';
import { COMMUNITY, community, GENERAL, micro, officer, OTHER_COMMUNITY, otherOfficer } from '../../test/seed.ts';
import { GridEntity } from '../grid/grid.entity.ts';
import { organisation } from '../subgraph.ts';

interface Opened {
  readonly code: string;
}

describe('changes of the map at once', () => {
  let subgraph: TestSubgraph;
  let changes: ReturnType<typeof changesOf>;
  beforeEach(async () => {
    subgraph = await openTestSubgraph(organisation);
    changes = changesOf(subgraph);
    await subgraph.insert(GridEntity, community());
  });
  afterEach(() => subgraph.close());

  const proposed = async (input: object) => (await changes.propose(input)).data.proposeGridChange.id;

  it('P25: two that touch one grid: one is proposed, the other told which grid it is', async () => {
    const answers = await Promise.all([
      changes.propose(split()),
      changes.propose({ kind: 'CLOSE', closes: [GENERAL] }, officer),
    ]);
    const refused = answers.filter(({ errors }) => errors.length > 0);
    expect(refused).toHaveLength(1);
    expect(refused[0]?.errors[0]?.extensions).toMatchObject({ code: 'CONFLICT' });
    expect([GENERAL, micro(1)]).toContain(refused[0]?.errors[0]?.extensions?.['subject']);
  });

  it.each<[string, object, object, string]>([
    ['a grid that is split is not closed', split(), { kind: 'CLOSE', closes: [micro(1)] }, micro(1)],
    ['nor one around it', split(), { kind: 'CLOSE', closes: [GENERAL] }, GENERAL],
    [
      'nothing is opened in a grid that is closed',
      { kind: 'CLOSE', closes: [GENERAL] },
      { kind: 'CREATE', opens: [newMicro(GENERAL, 5)] },
      GENERAL,
    ],
    ['nor is anything in it split', { kind: 'CLOSE', closes: [GENERAL] }, split(), GENERAL],
    [
      'what is edited is not closed',
      { kind: 'EDIT', edits: [{ gridCode: micro(2), name: '样例' }] },
      { kind: 'CLOSE', closes: [micro(2)] },
      micro(2),
    ],
  ])('%s by another that is open', async (_what, first, second, subject) => {
    const id = await proposed(first);
    expect((await changes.propose(second)).errors[0]?.extensions).toMatchObject({ code: 'CONFLICT', subject });
    await changes.withdraw(id);
    expect((await changes.propose(second)).errors).toEqual([]);
  });

  it.each([
    ['a grid for one open change', 'CLOSES', micro(1), 'touched_grid_held_once'],
    ['a code for the change that it was given to', 'OPENS', micro(4), 'touched_grid_code_given_once'],
  ])('the database holds %s, were the lock of the map forgotten', async (_what, touch, code, constraint) => {
    await changes.approved(split());
    const again = subgraph.subgraph.database.transaction((em) =>
      em.execute(`insert into organisation.touched_grid values (gen_random_uuid(), '${code}', '${touch}', true)`),
    );
    await expect(again).rejects.toThrow(constraint);
  });

  it('two opened in one grid are both approved at once, and get codes of their own', async () => {
    const ids = await Promise.all(
      [1, 2, 3, 4].map((households) => proposed({ kind: 'CREATE', opens: [newMicro(GENERAL, households)] })),
    );
    const answers = await Promise.all(
      ids.map((id, index) => changes.approve(id, 1, index % 2 === 0 ? officer : otherOfficer)),
    );
    const codes = answers.flatMap(({ data }) => data.approveGridChange.opens.map(({ code }: Opened) => code));
    expect(new Set(codes)).toEqual(new Set([4, 5, 6, 7].map((number) => micro(number))));
    await changes.apply();
    const { data } = await subgraph.ask(
      `{ grids(where: { within: "${COMMUNITY}" }) { totalCount } gridChanges(where: { status: APPLIED }) { totalCount } }`,
    );
    expect(data.gridChanges).toEqual({ totalCount: 4 });
  });

  it('P25: of two who decide on one at once, one does', async () => {
    const id = await proposed(split());
    const answers = await Promise.all([
      changes.approve(id, 1, officer),
      changes.reject(id, '不（样例）', otherOfficer),
      changes.withdraw(id),
    ]);
    expect(answers.filter(({ errors }) => errors.length === 0)).toHaveLength(1);
    for (const { errors } of answers.filter((answer) => answer.errors.length > 0)) {
      expect(errors[0]?.extensions).toMatchObject({ code: 'CONFLICT' });
    }
  });

  it('is applied once by two who do it at once', async () => {
    const { id } = await changes.approved(split());
    await Promise.all([changes.apply(), changes.apply()]);
    expect(await changes.read(id)).toMatchObject({ status: 'APPLIED', version: 3 });
    const facts = await subgraph.subgraph.database.orm.em
      .fork()
      .execute(`select from organisation.outbox where fact->>'type' = 'grid.closed.v1'`);
    expect(facts).toHaveLength(1);
  });

  it('that cannot be applied waits alone, and changes nothing', async () => {
    const stuck = await changes.approved(split());
    const other = await changes.approved({ kind: 'CLOSE', closes: [`${COMMUNITY}002`] });
    const [code] = stuck.opens.map((opened: Opened) => opened.code);
    // Nobody can have given the code that is taken here; only so can it fail.
    await subgraph.insert(GridEntity, [{ ...community()[2], code } as ReturnType<typeof community>[number]]);
    await changes.apply();
    expect((await changes.read(stuck.id)).status).toBe('APPROVED');
    expect((await changes.read(other.id)).status).toBe('APPLIED');
    const { data } = await subgraph.ask(`{ grid(code: "${micro(1)}") { validTo version } }`);
    expect(data.grid).toEqual({ validTo: null, version: 1 });
  });

  it('is applied in as many statements however many grids it touches', async () => {
    await subgraph.insert(GridEntity, community(OTHER_COMMUNITY));
    const { approved, apply } = changesOf(subgraph, { proposer: otherOfficer });
    const statementsFor = async (input: object) => {
      await approved(input);
      return (await subgraph.statementsOf(() => apply())).length;
    };
    const one = await statementsFor({ ...split(), opens: [newMicro(GENERAL, 70), newMicro(GENERAL, 65)] });
    const below = Array.from({ length: 200 }, () => newMicro(undefined, 1));
    const parent = { parentCode: OTHER_COMMUNITY, level: 'GENERAL', name: '样例', householdsAsOf: '2026-01-01' };
    const opens = [
      { ...parent, households: 200, below },
      { ...parent, households: 30 },
    ];
    expect(await statementsFor({ kind: 'SPLIT', closes: [`${OTHER_COMMUNITY}001`], opens })).toBe(one);
  });
});

/** What a model of the map knows: of each change, its state and the grid that it splits. */
interface Model {
  readonly changes: { id: string; status: string; code: string; version: number }[];
  readonly inForce: Set<string>;
  readonly given: Set<string>;
}
interface Real {
  readonly changes: ReturnType<typeof changesOf>;
}

/** A deed that must do what the model says, and otherwise be refused as CONFLICT. */
const deed = (name: string, run: (model: Model, real: Real) => Promise<void>): fc.AsyncCommand<Model, Real> => ({
  check: () => true,
  run,
  toString: () => name,
});
const held = (model: Model, code: string) =>
  model.changes.some((change) => change.code === code && ['PROPOSED', 'APPROVED'].includes(change.status));

const propose = (n: number) =>
  deed(`propose ${n}`, async (model, { changes }) => {
    const code = [...model.inForce, ...model.given][n % (model.inForce.size + model.given.size)];
    const { data, codes } = await changes.propose(split(code));
    if (!model.inForce.has(String(code))) expect(codes).toEqual(['BAD_USER_INPUT']);
    else if (held(model, String(code))) expect(codes).toEqual(['CONFLICT']);
    else {
      expect(codes).toEqual([]);
      model.changes.push({ id: data.proposeGridChange.id, status: 'PROPOSED', code: String(code), version: 1 });
    }
  });
const decide = (n: number, how: 'approve' | 'withdraw') =>
  deed(`${how} ${n}`, async (model, { changes }) => {
    const change = model.changes[n % Math.max(1, model.changes.length)];
    if (change === undefined) return;
    const from = how === 'approve' ? ['PROPOSED'] : ['PROPOSED', 'APPROVED'];
    const { data, codes } =
      how === 'approve'
        ? await changes.approve(change.id, change.version)
        : await changes.withdraw(change.id, change.version);
    expect(codes).toEqual(from.includes(change.status) ? [] : ['CONFLICT']);
    if (!from.includes(change.status)) return;
    change.version += 1;
    change.status = how === 'approve' ? 'APPROVED' : 'WITHDRAWN';
    if (how === 'withdraw') return;
    for (const { code } of data.approveGridChange.opens) {
      expect([model.given.has(code), model.inForce.has(code)]).toEqual([false, false]);
      model.given.add(code);
    }
  });
const apply = () =>
  deed('apply', async (model, { changes }) => {
    await changes.apply();
    for (const change of model.changes.filter(({ status }) => status === 'APPROVED')) {
      change.status = 'APPLIED';
      change.version += 1;
      model.inForce.delete(change.code);
      for (const other of model.changes) if (other.status === 'PROPOSED') other.version += 1;
      // What is opened comes into force tomorrow, so that nobody can change it today.
    }
  });

describe('changes of the map in any order', () => {
  it('do what the model of them says: one change a grid, each code once, and nothing but what was approved', async () => {
    const deeds = [
      fc.nat(9).map(propose),
      fc.nat(9).map((n) => decide(n, 'approve')),
      fc.nat(9).map((n) => decide(n, 'withdraw')),
      fc.constant(apply()),
    ];
    const subgraph = await openTestSubgraph(organisation);
    let run = 0;
    await fc.assert(
      fc.asyncProperty(fc.commands(deeds, { maxCommands: 12 }), async (commands) => {
        run += 1;
        const code = `510115006${String(run).padStart(3, '0')}`;
        await subgraph.insert(GridEntity, community(code));
        const inForce = new Set(community(code).flatMap((grid) => (grid.level === 'MICRO' ? [grid.code] : [])));
        const setup = () => ({
          model: { changes: [], inForce, given: new Set<string>() },
          real: { changes: changesOf(subgraph, { proposer: officer, decider: otherOfficer }) },
        });
        await fc.asyncModelRun(setup, commands);
      }),
      { numRuns: 100, endOnFailure: true },
    );
    await subgraph.close();
  });
});
