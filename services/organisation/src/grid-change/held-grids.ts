import { Conflict } from '@microgrid/subgraph/errors';
import { flushOr } from '@microgrid/subgraph/write';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { allNew, type Plan } from './plan.ts';
import { TouchedGridEntity, type Touch } from './touched-grid.entity.ts';

/**
 * Keeps for a new change the grids that it touches, under the lock of their map: what it closes or edits no other open
 * change may touch at all, and what it opens something in no other may close or edit. A closing is undone by one alone.
 * @throws Conflict naming the first that another has.
 */
export async function holdGrids(em: SqlEntityManager, changeId: string, plan: Plan): Promise<void> {
  const parents = [...new Set(plan.opens.flatMap(({ parentCode }) => parentCode ?? []))];
  const touches: Record<Exclude<Touch, 'OPENS'>, readonly string[]> = {
    CLOSES: plan.closedCodes,
    EDITS: [...plan.edits.map(({ gridCode }) => gridCode), ...undoneBy(plan)],
    IN: parents,
  };
  const alone = [...touches.CLOSES, ...touches.EDITS];
  const held = await em.find(
    TouchedGridEntity,
    {
      isHeld: true,
      $or: [
        { gridCode: { $in: [...alone, ...parents] }, touch: { $in: ['CLOSES', 'EDITS'] } },
        { gridCode: { $in: alone }, touch: 'IN' },
      ],
    },
    { orderBy: { gridCode: 'asc' }, limit: 1 },
  );
  const [first] = held;
  if (first !== undefined) throw isHeld(first.gridCode);
  for (const [touch, codes] of Object.entries(touches)) {
    for (const gridCode of codes)
      em.create(TouchedGridEntity, { changeId, gridCode, touch: touch as Touch, isHeld: true });
  }
  // Under the lock nobody else can have come first; were it forgotten, the database would still see it.
  await flushOr(em, { touched_grid_held_once: () => isHeld(alone.join(', ')) });
}

/** The grids closed before that come back under new codes: what followed them changes. */
function undoneBy({ closedCodes, opens }: Plan): string[] {
  const followed = new Set(allNew(opens).flatMap(({ predecessorCodes }) => predecessorCodes));
  return [...followed].filter((code) => !closedCodes.includes(code));
}

/** Lets go of the grids of a change that touches nothing any more. The codes that it gave stay given. */
export async function releaseGrids(em: SqlEntityManager, changeId: string): Promise<void> {
  await em.nativeUpdate(TouchedGridEntity, { changeId }, { isHeld: false });
}

function isHeld(gridCode: string): Conflict {
  return new Conflict(`another open change touches ${gridCode}: wait for it, or have it taken back`, gridCode);
}
