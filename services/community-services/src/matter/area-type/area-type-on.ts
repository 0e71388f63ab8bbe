import type { SqlEntityManager } from '@mikro-orm/postgresql';
import type { GridAreaType } from '../../borrowed/grid-area-type.ts';

/** Which kind of area a grid was at a moment, as far as that has been heard of; null for a grid of none, such as a general grid. */
export async function areaTypeOn(
  em: SqlEntityManager,
  { gridCode, at }: { gridCode: string; at: Date },
): Promise<GridAreaType | null> {
  const [answer] = await em.execute<{ type: GridAreaType | null }[]>(
    'select community_services.area_type_on(?, ?::timestamptz) as type',
    [gridCode, at.toISOString()],
  );
  return answer?.type ?? null;
}
