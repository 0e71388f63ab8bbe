import { rowOfEachId } from '@microgrid/subgraph/batch';
import { equalsAny } from '@microgrid/subgraph/equals-any';
import { possibleIds } from '@microgrid/subgraph/ids';
import { inAnySubtree, inSubtree } from '@microgrid/subgraph/subtree';
import { whether } from '@microgrid/subgraph/whether';
import { sql, type RawBuilder, type SqlBool } from 'kysely';
import type { Context } from '../context.ts';
import { dueOrder, openedOrder, type MediationWhere } from './mediation.arguments.ts';
import { agreedStatuses } from './mediation.states.ts';
import { isFamilyOf, readableMediations } from './mediation.policy.ts';

/** The mediations that the caller may see and `where` lets through, in no order yet; never who the parties are. */
export function mediationList(context: Context, where?: MediationWhere | null) {
  let list = readableList(context);
  if (where?.status != null) list = list.where('status', '=', equalsAny(where.status));
  if (where?.within != null) list = list.where(inSubtree(where.within));
  // Finer than what is told of the grid, a filter would tell the micro-grid by asking for each.
  if (where?.within != null && isFamilyOf(where.within)) list = list.where(isWhole(context));
  if (where?.followUpBy != null) {
    list = list.where('followUpOn', '<=', where.followUpBy).where('status', '=', equalsAny(agreedStatuses));
  }
  const asked: [RawBuilder<unknown>, boolean | null | undefined][] = [
    [isParty(context), where?.isMine],
    [isMediator(context), where?.isMediatedByMe],
  ];
  for (const [condition, wanted] of asked) if (wanted != null) list = list.where(whether(wanted, condition));
  return list;
}

/** Each mediation by its id, or null where there is none that the caller may see. */
export async function mediationsOf(references: readonly { readonly id: string }[], context: Context) {
  const ids = possibleIds(references.map(({ id }) => id));
  const rows = await mediationList(context).where('id', '=', equalsAny(ids)).execute();
  return rowOfEachId(references, rows);
}

function readableList(context: Context) {
  const { db, actor } = context;
  const { subject, below } = readableMediations(actor);
  const own = sql`community_services.mediation_seal where mediation_id = mediation.id and person_id = ${subject}::uuid`;
  return db
    .selectFrom('mediation')
    .selectAll()
    .select([isParty(context).as('isParty'), isMediator(context).as('isMediator')])
    .select(sql<string | null>`(select min(pseudonym) from ${own})`.as('myPseudonym'))
    .select(
      sql<boolean>`exists (select 1 from community_services.mediation_party as answered where answered.mediation_id = mediation.id
        and has_consented is not null and pseudonym in (select pseudonym from ${own}))`.as('hasAnswered'),
    )
    .select(
      sql<boolean>`exists (select 1 from community_services.mediation_request as asked where asked.mediation_id = mediation.id
        and answered_at is null and pseudonym in (select pseudonym from ${own}))`.as('isAsked'),
    )
    .select(sql<string>`(community_services.moment() at time zone 'Asia/Shanghai')::date::text`.as('today'))
    .select([dueOrder.as('dueOrder'), openedOrder.as('openedOrder')])
    .where(
      sql<SqlBool>`(${isWhole(context)} or (proposed_by_id = ${subject}::uuid and status = 'PROPOSED') or ${inAnySubtree(below)})`,
    );
}

/** Agrees with `mayReadWhole` of the policy. */
function isWhole(context: Context) {
  return sql<SqlBool>`(${isParty(context)} or ${isMediator(context)})`;
}

function isParty({ db, actor }: Context) {
  const own = db.selectFrom('mediation_seal').select('mediationId').where('personId', '=', actor.subject);
  return sql<boolean>`(id = any(array(${own})))`;
}

function isMediator({ db, actor }: Context) {
  const named = db
    .selectFrom('mediator')
    .select('mediationId')
    .where(sql<SqlBool>`person_id = ${actor.subject}::uuid`)
    .where('status', '=', 'ACTIVE');
  return sql<boolean>`(id = any(array(${named})) and ${inAnySubtree(readableMediations(actor).serving)})`;
}
