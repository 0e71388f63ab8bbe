import { Role, scopesOf, type Actor } from '@microgrid/access/actor';
import { inAnySubtree } from '@microgrid/subgraph/subtree';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { sql, type SqlBool } from 'kysely';
import type { Context } from '../context.ts';
import { DepartmentPostEntity } from './department-post.entity.ts';

/** Those whose handlers read what is for their department, each where they are appointed. */
export const departmentRoles = [Role.DEPARTMENT_HANDLER] as const;

/** SQL of a row with `department_id` and `grid_code`: whether it is for a department that the caller handles for there. */
export function isForMyDepartment({ db, actor }: Context) {
  const mine = db
    .selectFrom('department_post')
    .select('departmentId')
    .where('personId', '=', actor.subject)
    .where('endedAt', 'is', null);
  return sql<SqlBool>`(department_id = any(array(${mine})) and ${inAnySubtree(scopesOf(actor, departmentRoles))})`;
}

/** The same of row-level security. */
export const isForCallersDepartment =
  'department_id = any (array(select department_id from department_post where person_id = caller_id() and ended_at is null))';

/** Whether somebody handles for a department, as far as its posts have been heard of. */
export async function handlesFor(em: SqlEntityManager, { subject }: Actor, departmentId: string): Promise<boolean> {
  if (subject === null) return false;
  return (await em.count(DepartmentPostEntity, { personId: subject, departmentId, endedAt: null })) > 0;
}
