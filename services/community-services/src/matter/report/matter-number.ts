import { shanghaiDate } from '@microgrid/subgraph/shanghai-date';
import { LockMode } from '@mikro-orm/core';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { MatterCounterEntity } from './matter-number.entity.ts';

const digits = 6;

/**
 * The next number of the grid's community in the year of `reportedAt` in Asia/Shanghai. Simultaneous reports of one
 * community wait for each other until their transactions end.
 */
export async function nextMatterNumber(em: SqlEntityManager, gridCode: string, reportedAt: Date): Promise<string> {
  const communityCode = gridCode.slice(0, 12);
  const series = { communityCode, year: Number(shanghaiDate(reportedAt).slice(0, 4)) };
  const counter = await lockCounter(em, series);
  counter.last += 1;
  return formatMatterNumber(series, counter.last);
}

/** The numbers of one community and year begin anew. */
interface MatterSeries {
  readonly communityCode: string;
  readonly year: number;
}

/** 2026-510115006005-000123. */
export function formatMatterNumber(series: MatterSeries, sequence: number): string {
  return prefixOf(series) + String(sequence).padStart(digits, '0');
}

function prefixOf({ year, communityCode }: MatterSeries): string {
  return `${year}-${communityCode}-`;
}

async function lockCounter(em: SqlEntityManager, key: MatterSeries): Promise<MatterCounterEntity> {
  const lock = { lockMode: LockMode.PESSIMISTIC_WRITE } as const;
  const known = await em.findOne(MatterCounterEntity, key, lock);
  if (known !== null) return known;
  await em.upsert(
    MatterCounterEntity,
    { ...key, last: await lastGiven(em, prefixOf(key)) },
    { onConflictAction: 'ignore' },
  );
  return em.findOneOrFail(MatterCounterEntity, key, { ...lock, refresh: true });
}

/** The last number already in use, also of imported matters and of those that the caller may not see. */
async function lastGiven(em: SqlEntityManager, prefix: string): Promise<number> {
  const [last] = await em.execute<{ number: string | null }[]>(
    'select community_services.last_matter_number(?) as number',
    [prefix],
  );
  return Number(last?.number?.slice(prefix.length) ?? 0);
}
