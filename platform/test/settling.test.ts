import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { v7 } from 'uuid';
import { openWorld, type World } from './world/world.ts';

const FIELDS = `id number status version availableActions isMine handler { displayName } history { action toStatus }`;
const move = (name: string, type: string) => `mutation ($input: ${type}!) { ${name}(input: $input) { ${FIELDS} } }`;

describe('settling a matter', () => {
  let world: World;
  let gridCode: string;

  beforeAll(async () => {
    world = await openWorld();
    const { data } = await world.ask(
      `{ grids(where: { level: MICRO, within: "510115006005007" }, first: 1) { nodes { code } } }`,
    );
    gridCode = data.grids.nodes[0].code;
  });
  afterAll(() => world.close());

  const openMatters = async () => {
    const { data } = await world.ask(`{ grid(code: "${gridCode}") { openMatterCount } }`, {}, 'worker');
    return data.grid.openMatterCount;
  };

  it('goes from a neighbour’s report over the worker’s reply to the closing, and the neighbour has the last word', async () => {
    const before = await openMatters();
    const report = {
      kind: 'A5',
      severity: 'ORDINARY',
      gridCode,
      place: '样例小区北门',
      description: '路灯不亮（样例）',
      writeId: v7(),
    };
    const reported = await world.ask(move('reportMatter', 'ReportMatterInput'), { input: report }, 'resident');
    expect(reported.errors).toEqual([]);
    const { id, number, version } = reported.data.reportMatter;
    expect(number).toMatch(/^\d{4}-510115006005-\d{6}$/);
    expect(await openMatters()).toBe(before + 1);

    const again = await world.ask(move('reportMatter', 'ReportMatterInput'), { input: report }, 'resident');
    expect(again.data.reportMatter.id).toBe(id);
    expect(await openMatters()).toBe(before + 1);

    const accepts = await Promise.all(
      [1, 2].map(() =>
        world.ask(
          move('acceptMatter', 'AcceptMatterInput'),
          { input: { matterId: id, expectedVersion: version } },
          'worker',
        ),
      ),
    );
    expect(accepts.flatMap(({ codes }) => codes)).toEqual(['CONFLICT']);

    const resolution = '已更换灯泡（样例）';
    const resolved = await world.ask(
      move('resolveMatter', 'ResolveMatterInput'),
      { input: { matterId: id, expectedVersion: version + 1, resolution } },
      'worker',
    );
    expect(resolved.errors).toEqual([]);
    const own = await world.ask(
      move('verifyMatter', 'VerifyMatterInput'),
      { input: { matterId: id, expectedVersion: version + 2 } },
      'worker',
    );
    expect(own.codes[0]).toMatch(/FORBIDDEN|CONFLICT/);
    const verified = await world.ask(
      move('verifyMatter', 'VerifyMatterInput'),
      { input: { matterId: id, expectedVersion: version + 2 } },
      'resident',
    );
    expect(verified.errors).toEqual([]);
    const closed = await world.ask(
      move('closeMatter', 'CloseMatterInput'),
      { input: { matterId: id, expectedVersion: version + 3 } },
      'secretary',
    );
    expect(closed.data.closeMatter).toMatchObject({ status: 'CLOSED', isMine: false });
    expect(closed.data.closeMatter.history.map(({ toStatus }: { toStatus: string }) => toStatus)).toEqual([
      'REPORTED',
      'ACCEPTED',
      'RESOLVED',
      'VERIFIED',
      'CLOSED',
    ]);
    expect(await openMatters()).toBe(before);
  });

  it('of somebody else’s grid looks to a resident like a matter that does not exist', async () => {
    const list = `{ matters(first: 100) { nodes { id } } }`;
    const [all, own] = await Promise.all(['worker', 'resident'].map((who) => world.ask(list, {}, who)));
    const ids = (answer: typeof all) => answer?.data.matters.nodes.map((node: { id: string }) => node.id) ?? [];
    const id = ids(all).find((one: string) => !ids(own).includes(one));
    const answers = await Promise.all(
      [id, v7()].map((any) => world.ask(`query ($id: ID!) { matter(id: $id) { number } }`, { id: any }, 'resident')),
    );
    expect(answers.map(({ data: found }) => found)).toEqual([{ matter: null }, { matter: null }]);
  });
});
