import type { AnyDatabase } from '@microgrid/database/database';
import type { EntityClass } from '@mikro-orm/core';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import type { Job } from '../jobs/job.ts';
import { isCaughtUpWithAll } from './caught-up.ts';
import type { KindOfThing } from './kind.ts';

/** A column that holds ids of things of another subgraph. */
export interface ReferenceColumn {
  readonly entity: EntityClass<object>;
  /** The property of the entity. */
  readonly field: string;
  readonly to: KindOfThing;
  /** SQL: whether the row `t` uses the known thing `k`, which it must not. */
  readonly isMisuse?: string;
}

const HOUR_MS = 3_600_000;
/** How many rows the log names; all of them are in the table. */
const NAMED = 20;

/**
 * Looks for references that were stored before they were checked and that lead nowhere: keeps them in a table for people
 * to mend, since what was meant cannot be told from a code, and takes those out again that lead somewhere by now.
 */
export function danglingReferences(columns: readonly ReferenceColumn[]): Job {
  return {
    name: 'dangling references',
    everyMs: HOUR_MS,
    async run({ database, log, closing }) {
      const kinds = [...new Set(columns.map(({ to }) => to))];
      if (!(await isCaughtUpWithAll(database, kinds))) return;
      for (const column of columns) {
        if (closing.aborted) return;
        const found = await database.transaction((em) => look(em, database, column));
        if (found.length === 0) continue;
        const about = { entity: column.entity.name, field: column.field, count: found.length };
        log.warn({ ...about, rows: found.slice(0, NAMED) }, 'references lead nowhere, and only people can mend them');
      }
    },
  };
}

/** The ids of the rows that are new in the table. */
async function look(em: SqlEntityManager, { orm, model }: AnyDatabase, column: ReferenceColumn): Promise<string[]> {
  const { entity, field, to, isMisuse = 'false' } = column;
  const { tableName, props } = orm.getMetadata().get(entity);
  const [name = ''] = props.find((property) => property.name === field)?.fieldNames ?? [];
  const value = `t.${name}::text`;
  const wrong = `${model.schema}.${tableName} t left join ${model.schema}.known_thing k on k.kind = '${to.name}' and k.id = ${value}
    where ${value} is not null and (k.id is null or ${isMisuse})`;
  const about = [entity.name, field];
  await em.execute(
    `delete from ${model.schema}.dangling_reference d where entity = ? and field = ?
      and not exists (select from ${wrong} and t.id = d.row_id and ${value} = d.value)`,
    about,
  );
  const rows = await em.execute<{ row_id: string }[]>(
    `insert into ${model.schema}.dangling_reference (entity, field, row_id, value, problem, found_at)
      select ?, ?, t.id, ${value}, case when k.id is null then 'UNKNOWN' else 'MISUSED' end, now() from ${wrong}
      on conflict do nothing returning row_id`,
    about,
  );
  return rows.map(({ row_id: id }) => id);
}
