import { Batch } from '@microgrid/subgraph/batch';
import { openMoves } from '@microgrid/subgraph/state-table';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Context } from '../../context.ts';
import { mediatedMatters } from '../../mediation/propose/mediated-matters.ts';
import { matterParts } from '../matter.policy.ts';
import { hindranceOf, isOffered, movesAt, offeredMatterMoves, type MatterMoveName } from '../matter.states.ts';
import { MatterAction } from '../matter.terms.ts';
import { Matter } from '../matter.type.ts';
import { ratingsOf } from '../rating/rate-matter.ts';

@Resolver(() => Matter)
export class MatterActionsResolver {
  @FieldResolver(() => [MatterAction], { description: 'What the caller can do with it now（可用操作）.' })
  @Batch()
  async availableActions(@Root() matters: Matter[], @Ctx() context: Context): Promise<MatterAction[][]> {
    const rated = new Set((await ratingsOf(context, matters)).map(({ matterId }) => matterId));
    const disputes = matters.filter(({ kind }) => kind.startsWith('B')).map(({ id }) => id);
    const mediated = await mediatedMatters(context, disputes);
    const now = new Date();
    return matters.map((matter) => {
      const { id, status, level } = matter;
      const parts = matterParts(context.actor, matter);
      const open = openMoves(movesAt(level), offeredMatterMoves, { status, parts });
      const isMadeOnce = (action: MatterAction) =>
        (action === 'RATE' && rated.has(id)) || (action === 'PROPOSE_MEDIATION' && mediated.has(id));
      const isFree = (action: MatterMoveName) => !isMadeOnce(action) && hindranceOf(action, matter, now) === undefined;
      return open.filter((action) => isOffered(action, parts) && isFree(action));
    });
  }
}
