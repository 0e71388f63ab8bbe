import { Access } from '@microgrid/access/access';
import { Conflict } from '@microgrid/subgraph/errors';
import { flushOr } from '@microgrid/subgraph/write';
import { moveErrors } from '@microgrid/subgraph/move-errors';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../../context.ts';
import type { CommunityMap } from '../community-map.ts';
import { requireToCome } from '../day-to-come.ts';
import type { GridChangeEntity } from '../grid-change.entity.ts';
import { DECIDERS } from '../grid-change.policy.ts';
import { GridChange } from '../grid-change.type.ts';
import { allNew } from '../plan.ts';
import { TouchedGridEntity } from '../touched-grid.entity.ts';
import { DecideGridChangeInput } from './decide-grid-change.input.ts';
import { decideGridChange, tooLate } from './move-grid-change.ts';
import { givenCodes, withCodes } from './new-codes.ts';

@Resolver()
export class ApproveGridChangeResolver {
  @Mutation(() => GridChange, {
    nullable: true,
    description: `Approves a change（批准网格调整） and gives the new grids their codes, as an officer of the street, never one's own. ${moveErrors} CONFLICT too when its day has come, and names the grid when the map changed meanwhile.`,
  })
  @Access(DECIDERS)
  approveGridChange(
    @Arg('input', () => DecideGridChangeInput, { description: 'Which change.' }) input: DecideGridChangeInput,
    @Ctx() { write, actor }: Context,
  ) {
    return write(input, async (em) => {
      const { decision } = input;
      const { change, map } = await decideGridChange(em, { action: 'APPROVE', actor, input, decision });
      requireToCome(change.effectiveOn, () => tooLate(change));
      requireStillThere(change, map);
      await giveCodes(em, change, map);
      return change;
    });
  }
}

/** What it was proposed on must still be there: others can only have changed it past the changes of the map. */
function requireStillThere({ closedCodes, edits, opens }: GridChangeEntity, map: CommunityMap): void {
  const needed = [
    ...closedCodes,
    ...edits.map(({ gridCode }) => gridCode),
    ...opens.flatMap(({ parentCode }) => parentCode ?? []),
  ];
  const gone = needed.find((code) => map.statusOf(code) !== 'ACTIVE');
  if (gone !== undefined) throw new Conflict(`the map changed meanwhile: ${gone} is not in force`, gone);
}

/** Under the lock of the map nobody else gives codes there; the database holds that each is given once. */
async function giveCodes(em: SqlEntityManager, change: GridChangeEntity, map: CommunityMap): Promise<void> {
  change.opens = withCodes(change.opens, await givenCodes(em, map, change.communityCode));
  for (const { code } of allNew(change.opens)) {
    if (code !== null)
      em.create(TouchedGridEntity, { changeId: change.id, gridCode: code, touch: 'OPENS', isHeld: true });
  }
  await flushOr(em, {
    touched_grid_code_given_once: () => new Conflict('a code was given to another change: try again', change.id),
  });
}
