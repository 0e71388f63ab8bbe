import { isWithin } from '@microgrid/grid-code';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { PostEntity } from '../../post/post.entity.ts';
import type { MatterEntity } from '../matter.entity.ts';

/**
 * The post of its own in which the handler of a matter settles it: of two that fit the one nearer to the grid, of two in
 * the same grid the older, as evaluations chooses too. Null for who only stands in there, and for the street office,
 * whose posts nobody evaluates.
 */
export async function postOfHandler(
  em: SqlEntityManager,
  { handlerId = null, gridCode }: Pick<MatterEntity, 'handlerId' | 'gridCode'>,
): Promise<string | null> {
  if (handlerId === null) return null;
  const own = await em.find(
    PostEntity,
    { personId: handlerId, role: { $ne: 'STREET_OFFICER' }, endedAt: null },
    { orderBy: { gridCode: 'desc', id: 'asc' } },
  );
  return own.find((post) => isWithin(gridCode, post.gridCode))?.id ?? null;
}
