import type { Fact } from '@microgrid/facts/fact';
import type { SqlEntityManager } from '@mikro-orm/postgresql';

/** Says of the seats in grids that were closed when they end: nobody looks for somebody to fill them. */
export async function closeSeats(facts: readonly Fact<'grid.closed.v1'>[], em: SqlEntityManager): Promise<void> {
  const schema = em.config.get('schema');
  const closed = facts.map(({ subject: gridCode, data: { validTo } }) => ({ gridCode, validTo }));
  await em.execute(
    `update ${schema}.seat set closes_on = "validTo"
      from json_to_recordset(?::json) as closed("gridCode" text, "validTo" date) where grid_code = "gridCode"`,
    [JSON.stringify(closed)],
  );
}
