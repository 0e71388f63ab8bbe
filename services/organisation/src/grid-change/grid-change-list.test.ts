import { ANONYMOUS } from '@microgrid/access/actor';
import { openTestSubgraph, type TestSubgraph } from '@microgrid/subgraph/testing';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { changesOf, split } from '../../test/changes.ts';
import {
  COMMUNITY,
  community,
  GENERAL,
  head,
  micro,
  officer,
  OTHER_COMMUNITY,
  otherHead,
  worker,
} from '../../test/seed.ts';
import { GridEntity } from '../grid/grid.entity.ts';
import { organisation } from '../subgraph.ts';

describe('a change of the map', () => {
  let subgraph: TestSubgraph;
  let changes: ReturnType<typeof changesOf>;
  beforeEach(async () => {
    subgraph = await openTestSubgraph(organisation);
    changes = changesOf(subgraph);
    await subgraph.insert(GridEntity, [...community(), ...community(OTHER_COMMUNITY)]);
  });
  afterEach(() => subgraph.close());

  it('is listed with all that it changes, in a statement a level', async () => {
    await changes.approved(split());
    await changes.propose({ kind: 'CLOSE', closes: [`${COMMUNITY}002`] });
    await changes.propose({ kind: 'EDIT', edits: [{ gridCode: `${COMMUNITY}901`, name: '样例' }] });
    const query = `query ($within: AreaCode!) { gridChanges(where: { within: $within }, orderBy: EFFECTIVE_ON_ASC) { totalCount
      nodes { community { code } grids { code changes { id } } edits { grid { code } } after { micro }
        opens { parent { code } predecessors { code successors { code } } below { name } } proposedBy { id } } } }`;
    let data;
    const statements = await subgraph.statementsOf(async () => {
      ({ data } = await subgraph.ask(query, { within: '510115006' }, officer));
    });
    expect(data).toMatchObject({ gridChanges: { totalCount: 3 } });
    // The list and how many; communities, grids, their changes, edited grids, maps; parents, predecessors, their successors.
    expect(statements).toHaveLength(2 + 5 + 3);
    const counted = async (within: string, who = officer) =>
      (await subgraph.ask(query, { within }, who)).data.gridChanges.totalCount;
    expect(await counted(micro(1))).toBe(1);
    expect(await counted(GENERAL)).toBe(1);
    expect(await counted(`${COMMUNITY}002001`)).toBe(1);
    expect(await counted(OTHER_COMMUNITY)).toBe(0);
    expect(await counted(COMMUNITY, head)).toBe(3);
    expect(await counted(COMMUNITY, otherHead)).toBe(0);
    expect(await counted(COMMUNITY, ANONYMOUS)).toBe(0);
  });

  it('names who proposed and decided to those who serve alone', async () => {
    await changes.approved(split());
    await changes.apply();
    const who = async (asking = ANONYMOUS) =>
      (
        await subgraph.ask(
          `{ gridChanges(where: { status: APPLIED }) { nodes { proposedBy { id } decidedBy { id } } } }`,
          {},
          asking,
        )
      ).data.gridChanges.nodes;
    expect(await who()).toEqual([{ proposedBy: null, decidedBy: null }]);
    expect(await who(worker)).toEqual([{ proposedBy: { id: head.subject }, decidedBy: { id: officer.subject } }]);
  });
});
