import { sql } from 'kysely';
import { StorageUnusable } from '../store/errors.ts';
import type { Store } from '../store/store.ts';
import { CALLER_ROLE, INTERNAL_ROLE } from './row-level-security.ts';

/** The statement that makes a role as it should be. */
const RIGHT_ROLE = "create role microgrid login createrole password '…'; create database microgrid owner microgrid";

/**
 * Refuses to work as a role of the server that row-level security does not bind, in production, or that cannot make the
 * roles which it binds. The embedded database has one role, which nobody else can reach.
 * @throws StorageUnusable saying in one line how to make the right role.
 */
export async function requireRole(store: Store, { isProduction }: { isProduction: boolean }): Promise<void> {
  if (store.kind === 'pglite') return;
  const { name, isUnbound, canMakeRoles } = await connectingRole(store);
  if (isProduction && isUnbound) {
    throw new StorageUnusable(
      `the database role ${name} is a superuser or has BYPASSRLS, or may become one: row-level security would hide nothing from it; make another: ${RIGHT_ROLE}`,
    );
  }
  if (!canMakeRoles) {
    throw new StorageUnusable(
      `the database role ${name} needs CREATEROLE to make ${CALLER_ROLE} and ${INTERNAL_ROLE}: alter role "${name}" createrole`,
    );
  }
}

interface ConnectingRole {
  readonly name: string;
  /** It ignores policies, or may set a role that does. */
  readonly isUnbound: boolean;
  /** It has the roles that requests and internal work take, or may make them. */
  readonly canMakeRoles: boolean;
}

async function connectingRole(store: Store): Promise<ConnectingRole> {
  const { rows } = await sql<ConnectingRole>`
    select rolname as name,
      exists (select from pg_roles other where (other.rolsuper or other.rolbypassrls) and pg_has_role(own.oid, other.oid, 'SET')) as "isUnbound",
      own.rolsuper or own.rolcreaterole or (select count(*) = 2 from pg_roles made
        where made.rolname in (${CALLER_ROLE}, ${INTERNAL_ROLE}) and pg_has_role(own.oid, made.oid, 'SET')) as "canMakeRoles"
    from pg_roles own where rolname = current_user
  `.execute(store.kysely());
  const [role] = rows;
  if (role === undefined) throw new Error('the database does not say who is connected');
  return role;
}
