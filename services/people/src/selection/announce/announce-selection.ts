import { Access } from '@microgrid/access/access';
import { momentOf } from '@microgrid/database/moment';
import { gridLevel } from '@microgrid/grid-code';
import { Conflict, Forbidden, Invalid } from '@microgrid/subgraph/errors';
import { grids } from '@microgrid/subgraph/known-grids';
import { requireKnown } from '@microgrid/subgraph/require-known';
import { shanghaiDate } from '@microgrid/subgraph/shanghai-date';
import { flushOr } from '@microgrid/subgraph/write';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../../context.ts';
import { SelectionRoundEntity } from '../selection-round.entity.ts';
import { SelectionRound } from '../selection-round.type.ts';
import { sayMoved } from '../selection.facts.ts';
import { HEADS, mayAnnounce } from '../selection.policy.ts';
import { AnnounceSelectionInput } from './announce-selection.input.ts';

@Resolver()
export class AnnounceSelectionResolver {
  @Mutation(() => SelectionRound, {
    nullable: true,
    description:
      'Announces a selection（公告竞选）, by the head above (FORBIDDEN otherwise). BAD_USER_INPUT for a grid that is no micro-grid or not there on those days, and for days in the past or in the wrong order; CONFLICT when the micro-grid has an open one.',
  })
  @Access(HEADS)
  announceSelection(
    @Arg('input', () => AnnounceSelectionInput, { description: 'Where, how and when.' }) input: AnnounceSelectionInput,
    @Ctx() { write, actor }: Context,
  ) {
    const { gridCode, method, votesEach, opensOn, closesOn } = input;
    if (gridLevel(gridCode) !== 'MICRO') {
      throw new Invalid([{ field: 'gridCode', message: `${gridCode} is not a micro-grid: its code has 18 digits` }]);
    }
    return write(input, async (em, id) => {
      if (!mayAnnounce(actor, gridCode)) {
        throw new Forbidden('selections are announced by the head above', `${HEADS.join(' or ')} above`);
      }
      await requireDays(em, input);
      await requireKnown(em, grids, { argument: 'gridCode', id: gridCode, on: [opensOn, closesOn] });
      const announced = { id, gridCode, method, votesEach, opensOn, closesOn, status: 'ANNOUNCED' } as const;
      const round = em.create(SelectionRoundEntity, announced);
      await flushOr(em, {
        selection_round_one_open: () => new Conflict(`${gridCode} has an open selection already`, gridCode),
      });
      await sayMoved(em, round);
      return round;
    });
  }
}

async function requireDays(em: SqlEntityManager, { opensOn, closesOn }: AnnounceSelectionInput): Promise<void> {
  const today = shanghaiDate(await momentOf(em));
  if (opensOn < today) {
    throw new Invalid([{ field: 'opensOn', message: `nominations open today (${today}) at the earliest` }]);
  }
  if (closesOn < opensOn) {
    throw new Invalid([{ field: 'closesOn', message: `nominations close on their first day (${opensOn}) or later` }]);
  }
}
