import type { PolicyDef } from '@mikro-orm/core';

/** Who is asking, as far as row-level security needs to know it. */
export interface Caller {
  /** The id of the person; null, and anything that is no id, is nobody. */
  readonly subject: string | null;
  readonly grants: readonly { readonly role: string; readonly scope: string }[];
}

/** The roles that touch guarded tables; neither owns them and neither can log in. They belong to the whole server. */
const CALLER_ROLE = 'microgrid_caller';
export const INTERNAL_ROLE = 'microgrid_internal';

interface RowLevelSecurity {
  readonly rowLevelSecurity: 'force';
  readonly policies: PolicyDef[];
}

/**
 * Declares an entity's table guarded: spread it into `defineEntity`. Rows are hidden from everybody, the owner too,
 * but for those that `using` lets a caller see and write, and for internal work.
 * @param using SQL over the table's columns, `caller_id()` and `belowScopes`.
 */
export function rowLevelSecurity(using: string): RowLevelSecurity {
  return policiesFor([{ name: 'caller', using }]);
}

/** The same for a log: callers see what `using` lets them see, add what `check` lets them add, and change nothing. */
export function rowLevelSecurityOfLog({ using, check }: { using: string; check: string }): RowLevelSecurity {
  return policiesFor([
    { name: 'caller', command: 'select', using },
    { name: 'caller_adds', command: 'insert', check },
  ]);
}

function policiesFor(ofCallers: PolicyDef[]): RowLevelSecurity {
  return {
    rowLevelSecurity: 'force',
    policies: [
      ...ofCallers.map((policy) => ({ ...policy, roles: [CALLER_ROLE] })),
      { name: 'internal', roles: [INTERNAL_ROLE], using: 'true' },
    ],
  };
}

/**
 * Whether `column`, a grid code, lies below a scope where the caller holds one of `roles`, as SQL of a policy. From the
 * first scope to the end of the last it is one range, which the column's index serves; the prefixes sort out what lies
 * between. Each `select` is answered once a statement, and takes little to plan.
 */
export function belowScopes(column: string, roles: readonly string[]): string {
  const list = `array[${roles.map((role) => `'${role}'`).join(', ')}]`;
  return [
    `${column} >= (select caller_scopes_from(${list}))`,
    `${column} < (select caller_scopes_before(${list}))`,
    `${column} ^@ any ((select caller_scopes(${list}))::text[])`,
  ].join(' and ');
}

/** The settings of one transaction in which `caller` asks, by their PostgreSQL names. */
export function settingsOf({ subject, grants }: Caller): Record<string, string> {
  return {
    'microgrid.subject': subject ?? '',
    'microgrid.grants': JSON.stringify(grants.map(({ role, scope }) => ({ role, scope }))),
    role: CALLER_ROLE,
  };
}

/** The SQL of a migration that makes `schema` ready for guarded tables: roles, their rights, what policies ask. */
export function rowLevelSecuritySetup(schema: string): string {
  const roles = `${CALLER_ROLE}, ${INTERNAL_ROLE}`;
  const rights = 'select, insert, update, delete on tables';
  // PL/pgSQL keeps its plan for the session, where SQL functions are planned anew with each statement.
  const asked = (type: string) => `returns ${type} language plpgsql stable parallel safe as $$ begin`;
  return `
${createRoles()};
grant usage on schema ${schema} to ${roles};
grant create on schema ${schema} to ${INTERNAL_ROLE};
grant ${rights.replace('tables', `all tables in schema ${schema}`)} to ${roles};
alter default privileges in schema ${schema} grant ${rights} to ${roles};
grant usage on all sequences in schema ${schema} to ${roles};
alter default privileges in schema ${schema} grant usage on sequences to ${roles};
create function caller_id() returns uuid stable parallel safe return case when pg_input_is_valid(current_setting('microgrid.subject', true), 'uuid') then current_setting('microgrid.subject', true)::uuid end;
create function caller_scopes(roles text[]) ${asked('text[]')} return array(select held ->> 'scope' from jsonb_array_elements(nullif(current_setting('microgrid.grants', true), '')::jsonb) held where held ->> 'role' = any (roles)); end $$;
create function caller_scopes_from(roles text[]) ${asked('text')} return (select min(scope collate "C") from unnest(${schema}.caller_scopes(roles)) scope); end $$;
create function caller_scopes_before(roles text[]) ${asked('text')} return (select max((scope || ':') collate "C") from unnest(${schema}.caller_scopes(roles)) scope); end $$;
`;
}

/**
 * The SQL of a migration that makes a function which sees every row of guarded tables and gives away no more than its
 * result: for what a deed must know of others' rows, such as how many there are. Say at its caller why that may be known.
 * @param signature such as `taken(activity uuid) returns int`; `body` one SQL statement.
 */
export function beyondRowLevelSecurity(schema: string, signature: string, body: string): string {
  const name = signature.slice(0, signature.indexOf('('));
  return `
create function ${signature} language sql security definer set search_path = ${schema}, pg_temp as $$ ${body} $$;
alter function ${name} owner to ${INTERNAL_ROLE};
revoke all on function ${name} from public;
grant execute on function ${name} to ${CALLER_ROLE}, current_user;
`;
}

/** Databases of one server share roles, so another migration may make them at the same moment. */
function createRoles(): string {
  return [
    `do $$ declare name text; begin foreach name in array array['${CALLER_ROLE}', '${INTERNAL_ROLE}'] loop`,
    'if not exists (select from pg_roles where rolname = name) then',
    `begin execute format('create role %I nologin', name); exception when duplicate_object or unique_violation then null; end;`,
    'end if;',
    // Not inherited: the owner sees guarded rows only in a transaction that takes one of the roles.
    `if not pg_has_role(current_user, name, 'SET') then execute format('grant %I to current_user with inherit false, set true', name); end if;`,
    'end loop; end $$',
  ].join(' ');
}
