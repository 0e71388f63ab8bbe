import type { Actor } from '@microgrid/access/actor';
import { Forbidden, Invalid, type FieldProblem } from '@microgrid/subgraph/errors';
import { shanghaiDate } from '@microgrid/subgraph/shanghai-date';
import { LockMode } from '@mikro-orm/core';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { GridEntity } from '../../grid/grid.entity.ts';
import { gridStatus } from '../../grid/grid-status.ts';
import { mayKeep, stationKeepers } from '../service-station.policy.ts';
import { wrongHours, type Closure, type Hours } from '../station-hours.ts';

/** @throws Forbidden for whoever does not keep the stations of that grid. */
export function requireKeeper(actor: Actor, gridCode: string): void {
  if (mayKeep(actor, gridCode)) return;
  throw new Forbidden('stations are kept from above', `${stationKeepers.join(' or ')} above ${gridCode}`);
}

/**
 * Its row is shared until the write is committed: a change that closes the grid finds the station, or this write the change.
 * @throws Invalid for a grid that is not in force.
 */
export async function requireGrid(em: SqlEntityManager, gridCode: string): Promise<void> {
  const grid = await em.findOne(GridEntity, gridCode, { lockMode: LockMode.PESSIMISTIC_READ });
  if (grid === null) throw new Invalid([{ field: 'gridCode', message: 'there is no such grid', rule: 'NOT_FOUND' }]);
  const { validFrom, validTo = null } = grid;
  if (gridStatus({ validFrom, validTo }) === 'ACTIVE') return;
  throw new Invalid([{ field: 'gridCode', message: 'this grid is not in force today', rule: 'NOT_IN_USE' }]);
}

/** When a station is to be open, as far as it is said. */
interface Times {
  readonly hours?: readonly Hours[];
  readonly closures?: readonly Closure[];
  readonly closedOn?: string | null;
}

/** @throws Invalid naming what cannot be. */
export function requireTimes({ hours = [], closures = [], closedOn = null }: Times): void {
  const today = shanghaiDate();
  const problems: FieldProblem[] = [];
  const wrong = wrongHours(hours);
  if (wrong !== undefined) {
    const { weekday, opensAt, closesAt } = wrong;
    const message = `${weekday} ${opensAt} to ${closesAt} ends before it begins, or overlaps with hours of that day`;
    problems.push({ field: 'hours', message });
  }
  for (const [index, { from, to }] of closures.entries()) {
    if (to >= from && to >= today) continue;
    problems.push({ field: `closures.${index}.to`, message: `must be ${from} or later, and not past` });
  }
  if (closedOn !== null && closedOn < today) problems.push({ field: 'closedOn', message: 'must be today or later' });
  if (problems.length > 0) throw new Invalid(problems);
}
