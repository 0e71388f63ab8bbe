import type { Store } from '@microgrid/database/store';
import { sql } from 'kysely';

/**
 * All that the schemas of a database consist of, a line each, whatever order it was made in: also what MikroORM's own
 * comparison with the entities passes over, such as functions, policies and rights.
 */
export async function structureOf(store: Store): Promise<string[]> {
  const { rows } = await sql<{ line: string }>`
    with own as (
      select oid, nspname, nspacl, nspowner from pg_namespace
      where nspname <> 'information_schema' and nspname not like 'pg\\_%' and nspname <> 'public'
    ),
    relation as (
      select pg_class.*, pg_class.oid::regclass::text as name from pg_class join own on own.oid = relnamespace
    ),
    rights (thing, acl) as (
      select 'schema ' || nspname, coalesce(nspacl, acldefault('n', nspowner)) from own
      union all
      select 'relation ' || name, coalesce(relacl, acldefault(case relkind when 'S' then 's' else 'r' end::"char", relowner))
      from relation where relkind in ('r', 'S')
      union all
      select 'function ' || pg_proc.oid::regprocedure, coalesce(proacl, acldefault('f', proowner))
      from pg_proc join own on own.oid = pronamespace
      union all
      select 'whatever is made in ' || defaclnamespace::regnamespace || ' of kind ' || defaclobjtype::text, defaclacl
      from pg_default_acl
    )
    select concat_ws(' ', 'column', name, attname, format_type(atttypid, atttypmod), attcollation::regcollation,
      case when attnotnull then 'not null' end, pg_get_expr(adbin, adrelid)) as line
    from relation join pg_attribute on attrelid = relation.oid
      left join pg_attrdef on adrelid = attrelid and adnum = attnum
    where relkind = 'r' and attnum > 0 and not attisdropped
    union all
    select concat_ws(' ', 'relation', name, relkind, relrowsecurity, relforcerowsecurity) from relation
    union all
    select concat_ws(' ', 'constraint', name, conname, pg_get_constraintdef(pg_constraint.oid))
    from relation join pg_constraint on conrelid = relation.oid
    union all
    select concat_ws(' ', 'index', pg_get_indexdef(indexrelid)) from relation join pg_index on indrelid = relation.oid
    union all
    select concat_ws(' ', 'trigger', pg_get_triggerdef(pg_trigger.oid))
    from relation join pg_trigger on tgrelid = relation.oid where not tgisinternal
    union all
    select concat_ws(' ', 'policy', name, polname, polcmd, polpermissive, polroles::regrole[],
      pg_get_expr(polqual, polrelid), pg_get_expr(polwithcheck, polrelid))
    from relation join pg_policy on polrelid = relation.oid
    union all
    select concat_ws(' ', 'function', proowner::regrole, pg_get_functiondef(pg_proc.oid))
    from pg_proc join own on own.oid = pronamespace
    union all
    select concat_ws(' ', 'sequence', seqrelid::regclass, seqtypid::regtype, seqstart, seqincrement, seqmax, seqmin, seqcache, seqcycle)
    from relation join pg_sequence on seqrelid = relation.oid
    union all
    select concat_ws(' ', 'right', thing, grantee::regrole, privilege_type, is_grantable) from rights, aclexplode(acl)
    order by 1
  `.execute(store.kysely());
  return rows.map(({ line }) => line);
}
