import type { FactConsumer } from '@microgrid/facts/consumer';
import type { Fact } from '@microgrid/facts/fact';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import type { GridAreaType } from '../../borrowed/grid-area-type.ts';

/** Which kind of area a grid is from a moment on. */
interface Since {
  readonly code: string;
  readonly since: string;
  readonly type: GridAreaType | null;
}

/**
 * Keeps which kind of area each grid is, and gives it to the matters that were recorded there before this was heard. A
 * consumer of its own, so that what was told of the grids before matters had an area type is heard too.
 */
async function keepAll(facts: readonly Fact[], em: SqlEntityManager): Promise<void> {
  const heard = facts.flatMap((fact) => sinceOf(fact) ?? []);
  if (heard.length === 0) return;
  // Of two that say the same moment, the later holds.
  const kept = [...new Map(heard.map((each) => [`${each.code} ${each.since}`, each])).values()];
  await em.execute(
    `insert into community_services.grid_area_type (grid_code, since, area_type)
      select code, since, type from json_to_recordset(?::json) as heard(code text, since timestamptz, type text)
      on conflict (grid_code, since) do update set area_type = excluded.area_type`,
    [JSON.stringify(kept)],
  );
  await freezeLate(em, [...new Set(kept.map(({ code }) => code))]);
}

/** Of the matters of these grids, those that have not the area type of the moment in which they were recorded. */
async function freezeLate(em: SqlEntityManager, codes: readonly string[]): Promise<void> {
  await em.execute(
    `with late as (
        select matter.id, at_that_time.area_type as type
        from json_array_elements_text(?::json) as heard(code) join community_services.matter
          on matter.former_grid_code = heard.code collate "C"
          or (matter.former_grid_code is null and matter.grid_code = heard.code collate "C")
        left join lateral (
          select area_type from community_services.grid_area_type
          where grid_code = heard.code collate "C" and since <= matter.recorded_at order by since desc limit 1
        ) as at_that_time on true
        where matter.area_type is distinct from at_that_time.area_type)
      update community_services.matter set area_type = late.type from late where matter.id = late.id`,
    [JSON.stringify(codes)],
  );
}

/** A grid is what it was opened as from its first day on, and what it was corrected to from that moment on. */
function sinceOf(fact: Fact): Since | undefined {
  const { subject: code, time: since } = fact;
  if (isOpened(fact)) return { code, since: `${fact.data.validFrom}T00:00:00.000+08:00`, type: fact.data.areaType };
  return isEdited(fact) ? { code, since, type: fact.data.areaType } : undefined;
}

const isOpened = (fact: Fact): fact is Fact<'grid.opened.v1'> => fact.type === 'grid.opened.v1';
const isEdited = (fact: Fact): fact is Fact<'grid.edited.v1'> => fact.type === 'grid.edited.v1';

const one = (fact: Fact, em: SqlEntityManager) => keepAll([fact], em);

export const gridAreaTypes: FactConsumer = {
  name: 'grid-area-types',
  handlers: { 'grid.opened.v1': one, 'grid.edited.v1': one },
  handleMany: keepAll,
};
