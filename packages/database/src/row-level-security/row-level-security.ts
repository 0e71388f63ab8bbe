import type { PolicyDef } from '@mikro-orm/core';

/** Who is asking, as far as row-level security needs to know it. */
export interface Caller {
  /** The id of the person; null, and anything that is no id, is nobody. */
  readonly subject: string | null;
  readonly grants: readonly { readonly role: string; readonly scope: string }[];
}

/** The roles that touch guarded tables; neither owns them and neither can log in. They belong to the whole server. */
export const CALLER_ROLE = 'microgrid_caller';
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

/** The same for what no caller sees or writes: internal work alone. */
export function rowLevelSecurityOfInternalWork(): RowLevelSecurity {
  return policiesFor([]);
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
  const list = arrayOf(roles);
  return [
    `${column} >= (select caller_scopes_from(${list}))`,
    `${column} < (select caller_scopes_before(${list}))`,
    `${column} ^@ any ((select caller_scopes(${list}))::text[])`,
  ].join(' and ');
}

/** Whether the caller holds one of `roles`, wherever that is, as SQL of a policy. */
export function holdsAnyOf(roles: readonly string[]): string {
  return `cardinality((select caller_scopes(${arrayOf(roles)}))) > 0`;
}

function arrayOf(roles: readonly string[]): string {
  return `array[${roles.map((role) => `'${role}'`).join(', ')}]`;
}

/** The settings of one transaction in which `caller` asks, by their PostgreSQL names. */
export function settingsOf({ subject, grants }: Caller): Record<string, string> {
  return {
    'microgrid.subject': subject ?? '',
    'microgrid.grants': JSON.stringify(grants.map(({ role, scope }) => ({ role, scope }))),
    role: CALLER_ROLE,
  };
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
