import type { Actor } from '@microgrid/access/actor';
import { Forbidden, Invalid } from '@microgrid/subgraph/errors';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { AdminUnitEntity } from '../admin-unit/admin-unit.entity.ts';
import { departmentKeepers, mayKeep } from './department.policy.ts';

/**
 * Refuses an area that no department can serve.
 * @throws Invalid naming `areaCode`.
 */
export async function requireArea(em: SqlEntityManager, areaCode: string): Promise<void> {
  const isPossible = areaCode.length === 6 || areaCode.length === 9;
  if (isPossible && (await em.count(AdminUnitEntity, areaCode)) === 1) return;
  const right = 'must be the code of a district, 6 digits, or of a street or town, 9 digits';
  throw new Invalid([{ field: 'areaCode', message: isPossible ? `there is no unit ${areaCode}` : right }]);
}

/** @throws Forbidden for whoever does not keep the record of departments that serve `areaCode`. */
export function requireKeeper(actor: Actor, areaCode: string): void {
  if (mayKeep(actor, areaCode)) return;
  throw new Forbidden(
    `departments are kept by the streets that they serve, and none of ${areaCode} is yours`,
    `${departmentKeepers.join(' or ')} there`,
  );
}
