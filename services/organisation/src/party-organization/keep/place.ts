import type { Actor } from '@microgrid/access/actor';
import { lockInTransaction } from '@microgrid/database/advisory-lock';
import { streetCode } from '@microgrid/grid-code';
import { Forbidden, Invalid } from '@microgrid/subgraph/errors';
import { shanghaiDate } from '@microgrid/subgraph/shanghai-date';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { PartyCoverEntity } from '../party-organization.entity.ts';
import { mayKeep, partyKeepers } from '../party-organization.policy.ts';

/** The community of the grids that an organisation is to cover. @throws Invalid when they are of several. */
export function communityOf(gridCodes: readonly string[]): string {
  const [community = '', ...others] = new Set(gridCodes.map((code) => code.slice(0, 12)));
  if (others.length === 0) return community;
  throw new Invalid([
    { field: 'coveredGridCodes', message: `must lie in one community, not in ${community} and others` },
  ]);
}

/** @throws Forbidden for whoever does not keep the organisations there. */
export function requireKeeper(actor: Actor, community: string): void {
  if (mayKeep(actor, community)) return;
  throw new Forbidden('Party organisations are kept by their street', `${partyKeepers.join()} of it`);
}

/** Until the transaction ends, nobody else changes the organisations of that street: their tree and what they cover. */
export function lockStreet(em: SqlEntityManager, community: string): Promise<void> {
  return lockInTransaction(em, partyLock(streetCode(community)));
}

/** Of the lock under which the organisations of a street are changed, whoever changes them. */
export function partyLock(street: string): string {
  return `party organisations of ${street}`;
}

/** @throws Invalid naming the first of the grids that is not in force today. */
export async function requireGrids(em: SqlEntityManager, gridCodes: readonly string[]): Promise<void> {
  const schema = em.config.get('schema');
  const today = shanghaiDate();
  const [missing] = await em.execute<{ code: string }[]>(
    `select code from json_array_elements_text(?::json) as given(code) where not exists (
      select from ${schema}.grid where grid.code = given.code and valid_from <= ? and (valid_to is null or valid_to >= ?)) limit 1`,
    [JSON.stringify(gridCodes), today, today],
  );
  if (missing === undefined) return;
  throw new Invalid([
    { field: 'coveredGridCodes', message: `there is no grid ${missing.code} in force today`, rule: 'NOT_FOUND' },
  ]);
}

/** The codes of the grids that the organisation covers. */
export async function coveredBy(em: SqlEntityManager, partyOrganizationId: string): Promise<string[]> {
  const covers = await em.find(PartyCoverEntity, { partyOrganizationId }, { disableIdentityMap: true });
  return covers.map(({ gridCode }) => gridCode);
}

/** Lets the organisation cover these grids and no others. */
export async function cover(em: SqlEntityManager, partyOrganizationId: string, gridCodes: readonly string[]) {
  await em.nativeDelete(PartyCoverEntity, { partyOrganizationId });
  await em.insertMany(
    PartyCoverEntity,
    [...new Set(gridCodes)].map((gridCode) => ({ gridCode, partyOrganizationId })),
  );
}
