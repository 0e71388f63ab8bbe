import type { FactContent } from '@microgrid/facts/fact';
import { record } from '@microgrid/facts/record';
import { gridLevel } from '@microgrid/grid-code';
import type { SqlEntityManager } from '@mikro-orm/postgresql';

interface CoverChange {
  /** The grids whose cover the deed may change. */
  readonly gridCodes: readonly string[];
  /** The first day on which the general grids that it covers, or leaves without cover, are so. */
  readonly since: string;
}

/** Does the deed, flushed, and tells of each general grid that is covered after it and was not before, or the other way. */
export async function tellingCoverage(
  em: SqlEntityManager,
  { gridCodes, since }: CoverChange,
  deed: () => Promise<void>,
): Promise<void> {
  const generals = [...new Set(gridCodes)].filter((code) => gridLevel(code) === 'GENERAL').toSorted();
  const before = await covered(em, generals);
  await deed();
  const after = await covered(em, generals);
  for (const fact of coverageChanges({ before, after }, since)) record(em, 'party_coverage.changed.v1', fact);
}

interface Coverage {
  /** The general grids that were covered. */
  readonly before: ReadonlySet<string>;
  /** Those that are now. */
  readonly after: ReadonlySet<string>;
}

/** What is told of each general grid that is covered now and was not, or the other way, from the day `since`. */
export function coverageChanges(
  { before, after }: Coverage,
  since: string,
): FactContent<'party_coverage.changed.v1'>[] {
  const changed = [...new Set([...before, ...after])].filter((code) => before.has(code) !== after.has(code)).toSorted();
  return changed.map((code) => ({ subject: code, gridCode: code, data: { isCovered: after.has(code), since } }));
}

/** Which of the grids an organisation covers that nobody has dissolved. */
async function covered(em: SqlEntityManager, codes: readonly string[]): Promise<ReadonlySet<string>> {
  const schema = em.config.get('schema');
  const rows = await em.execute<{ grid_code: string }[]>(
    `select distinct grid_code from ${schema}.party_cover
      join ${schema}.party_organization on id = party_organization_id and dissolved_on is null
      where grid_code in (select json_array_elements_text(?::json))`,
    [JSON.stringify(codes)],
  );
  return new Set(rows.map(({ grid_code: code }) => code));
}
