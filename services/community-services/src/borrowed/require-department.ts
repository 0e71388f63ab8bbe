import { isWithin } from '@microgrid/grid-code';
import { Invalid } from '@microgrid/subgraph/errors';
import { storedId } from '@microgrid/subgraph/ids';
import { departments } from '@microgrid/subgraph/known-departments';
import { requireKnown } from '@microgrid/subgraph/require-known';
import type { SqlEntityManager } from '@mikro-orm/postgresql';

/**
 * The id of a department that serves where the grid is: of its street, or of the district that the street is in.
 * @throws Invalid naming the argument when there is none, or it serves elsewhere.
 * @throws NotCaughtUp when it may be one that was just entered.
 */
export async function requireDepartment(
  em: SqlEntityManager,
  { departmentId, gridCode }: { departmentId: string; gridCode: string },
): Promise<string> {
  const argument = 'departmentId';
  const id = storedId(departmentId);
  const { state, gridCode: told } = await requireKnown(em, departments, { argument, id });
  if (isWithin(gridCode, state.areaCode ?? told)) return id;
  throw new Invalid([{ field: argument, message: `this department does not serve ${gridCode.slice(0, 9)}` }]);
}
