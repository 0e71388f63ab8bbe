import type { SqlEntityManager } from '@mikro-orm/postgresql';
import type { GridChangeEntity } from '../grid-change.entity.ts';
import type { MapGrid } from '../map-after.ts';
import { openedGrids } from './opened-grids.ts';

/** Changes the rows of the grids as `change` says: a statement each for those that go, come, are edited and recounted. */
export async function changeMap(
  em: SqlEntityManager,
  change: GridChangeEntity,
  recounted: readonly MapGrid[],
): Promise<void> {
  const { closedCodes, effectiveOn, edits } = change;
  await em.execute(
    `update organisation.grid set valid_to = ?::date - 1, version = version + 1
      where code in (select json_array_elements_text(?::json))`,
    [effectiveOn, JSON.stringify(closedCodes)],
  );
  await em.execute(
    `insert into organisation.grid (code, level, area_type, name, households, households_as_of, parent_code, valid_from,
        predecessors, institution)
      select code, level, "areaType", name, households, "householdsAsOf", "parentCode", "validFrom",
        array(select json_array_elements_text(predecessors)), institution
      from json_to_recordset(?::json) as opened(code text, level text, "areaType" text, name text, households int,
        "householdsAsOf" date, "parentCode" text, "validFrom" date, predecessors json, institution text)`,
    [JSON.stringify(openedGrids(change))],
  );
  await em.execute(
    `update organisation.grid set name = coalesce(edit.name, grid.name),
        ordinal_label = coalesce(edit."ordinalLabel", grid.ordinal_label),
        area_type = coalesce(edit."areaType", grid.area_type),
        office_phone = coalesce(edit."officePhone", grid.office_phone),
        complaints_phone = coalesce(edit."complaintsPhone", grid.complaints_phone),
        institution = coalesce(edit.institution, grid.institution), version = version + 1
      from json_to_recordset(?::json) as edit("gridCode" text, name text, "ordinalLabel" text, "areaType" text,
        "officePhone" text, "complaintsPhone" text, institution text)
      where grid.code = edit."gridCode" and (edit.name, edit."ordinalLabel", edit."areaType", edit."officePhone",
        edit."complaintsPhone", edit.institution) is distinct from (null, null, null, null, null, null)`,
    [JSON.stringify(edits)],
  );
  await recount(em, recounted, change);
}

/**
 * Keeps the count that stood until the day of the change, unless a RECOUNT of the same day corrects it. Where two changes
 * have one day, the first has kept it.
 */
async function recount(
  em: SqlEntityManager,
  grids: readonly MapGrid[],
  { kind, effectiveOn }: GridChangeEntity,
): Promise<void> {
  const counts = JSON.stringify(grids);
  const counted = `json_to_recordset(?::json) as counted(code text, households int, "householdsAsOf" date)`;
  await em.execute(
    `insert into organisation.household_count (grid_code, as_of, households, until)
      select grid.code, grid.households_as_of, grid.households, ?::date - 1 from organisation.grid, ${counted}
      where grid.code = counted.code and (? or grid.households_as_of <> counted."householdsAsOf")
      on conflict (grid_code, until) do nothing`,
    [effectiveOn, counts, kind !== 'RECOUNT'],
  );
  await em.execute(
    `update organisation.grid set households = counted.households, households_as_of = counted."householdsAsOf",
        version = version + 1
      from ${counted} where grid.code = counted.code`,
    [counts],
  );
}
