import { equalsAny } from '@microgrid/subgraph/equals-any';
import { rowOfEachId } from '@microgrid/subgraph/batch';
import { possibleIds } from '@microgrid/subgraph/ids';
import { sql, type RawBuilder, type SqlBool } from 'kysely';
import { citedMatters } from '../cited/cited-outlines.ts';
import type { Context } from '../context.ts';
import { inAnySubtree, inSubtree } from '@microgrid/subgraph/subtree';
import { inPeriod } from '@microgrid/subgraph/period';
import { whether } from '@microgrid/subgraph/whether';
import { whistledMatters } from '../whistle/whistled-matters.ts';
import { dueOrder, type MatterWhere } from './matter.arguments.ts';
import type { Matter } from './matter.type.ts';
import { readableMatters } from './matter.policy.ts';
import { endedStatuses } from './matter.states.ts';
import type { MatterKindGroup, MatterLevel } from './matter.terms.ts';

/** The matters that the caller may see and `where` lets through, in no order yet; never who reported them. */
export function matterList(context: Context, where?: MatterWhere | null) {
  let list = readableList(context);
  if (where?.status != null) list = list.where('status', '=', equalsAny(where.status));
  if (where?.kind != null) list = list.where('kind', '=', equalsAny(where.kind));
  if (where?.severity != null) list = list.where('severity', '=', equalsAny(where.severity));
  if (where?.within != null) list = list.where(isOfArea(where.within));
  if (where?.level != null) list = list.where(knownLevel(context, where.level));
  if (where?.kindGroup != null) list = list.where(sql<SqlBool>`${kindGroup} = ${equalsAny(where.kindGroup)}`);
  if (where?.recordedIn != null)
    list = list.where(inPeriod(where.recordedIn, { field: 'where.recordedIn', column: 'recordedAt' }));
  if (where?.holdEndingBy != null) list = list.where('holdUntil', '<=', where.holdEndingBy);
  if (where?.dueBy != null) list = list.where('dueAt', '<=', where.dueBy);
  const { subject } = context.actor;
  const asked: [RawBuilder<unknown>, boolean | null | undefined][] = [
    [isOpen, where?.isOpen],
    [isOverdue, where?.isOverdue],
    [sql`id = any(array(${reportedBy(context)}))`, where?.isMine],
    [sql`(handler_id = ${subject}::uuid or id = any(array(${helpedBy(context)})))`, where?.isHandledByMe],
    [sql`handler_id is not null`, where?.hasHandler],
  ];
  for (const [condition, wanted] of asked) {
    if (wanted != null) list = list.where(whether(wanted, condition));
  }
  return list;
}

/** The same in the grid whose code the expression `key` holds, or below it. */
export function matterListIn(context: Context, key: RawBuilder<string>, where?: MatterWhere | null) {
  return matterList(context, where).where(isOfArea(key));
}

/** Whether it is dealt with in the area, or was reported in a grid there that has closed since. */
export function isOfArea(area: string | RawBuilder<string>) {
  return sql<SqlBool>`(${inSubtree(area)} or ${inSubtree(area, 'formerGridCode')})`;
}

/**
 * How many with something left to do are in the grid whose code the expression `key` holds, or below it, and how many of
 * them are overdue: all but complaints about the caller, who must not see that there are any.
 */
export function openMatterCounts({ db, actor }: Context, key: RawBuilder<string>) {
  return db
    .selectFrom('matter')
    .select(sql<number>`count(*)::int`.as('open'))
    .select(sql<number>`(count(*) filter (where ${isOverdue}))::int`.as('overdue'))
    .where(inSubtree(key))
    .where(isOpen)
    .where(isNotAbout(actor.subject));
}

/**
 * The matters of references, in their order; null where there is none that the caller may see. To a department that was
 * whistled for, and to the appeals reviewer of an appeal that cites it, an outline.
 */
export async function mattersOf(references: { id: string }[], context: Context): Promise<(Matter | null)[]> {
  const ids = possibleIds(references.map(({ id }) => id));
  if (ids.length === 0) return references.map(() => null);
  const rows: Matter[] = await matterList(context).where('id', '=', equalsAny(ids)).execute();
  const seen = new Set(rows.map(({ id }) => id));
  const others = ids.filter((id) => !seen.has(id));
  const outlines = [...(await whistledMatters(others, context)), ...(await citedMatters(others, context))];
  return rowOfEachId(references, [...rows, ...outlines]);
}

const isOpen = sql<SqlBool>`(status <> all(${[...endedStatuses]}))`;
/** What is put off is not due. */
const isOverdue = sql<SqlBool>`(${isOpen} and status <> 'ON_HOLD' and due_at < now())`;
export const kindGroup = sql<MatterKindGroup>`left(kind, 1)`;

function isNotAbout(subject: string | null) {
  return sql<SqlBool>`about_person_id is distinct from ${subject}::uuid`;
}

/** Of the levels that are told alone: at L0 and L1 those of the caller, since the list would tell what the field does not. */
function knownLevel(context: Context, levels: readonly MatterLevel[]) {
  const reported = reportedBy(context);
  return sql<SqlBool>`(level = ${equalsAny(levels)} and (level >= 'L2' or id = any(array(${reported}))))`;
}

function helpedBy({ db, actor }: Context) {
  return db.selectFrom('matter_helper').select('matterId').where('personId', '=', actor.subject);
}

/** The emergencies that the caller was called to. */
function callsOf({ db, actor }: Context) {
  const { calledId } = readableMatters(actor);
  return db
    .selectFrom('emergency_call')
    .select('emergencyId')
    .where('personId', '=', calledId)
    .where('calledAt', 'is not', null);
}

/** Whether the caller was called to the emergency of a matter, and whether that lasts. */
function calledTo(context: Context) {
  const near = inAnySubtree(readableMatters(context.actor).near);
  const lasting = callsOf(context).where('emergencyId', 'in', (those) =>
    those.selectFrom('emergency').select('emergency.id').where('emergency.status', '<>', 'ENDED'),
  );
  return {
    isCalled: sql<boolean>`(id = any(array(${callsOf(context)})) and ${near})`,
    isOnDuty: sql<boolean>`(id = any(array(${lasting})) and ${near})`,
  };
}

function reportedBy({ db, actor }: Context) {
  const { reporterId } = readableMatters(actor);
  return db.selectFrom('matter_reporter').select('matterId').where('personId', '=', reporterId);
}

/** All matters that the caller may see. */
export function readableList(context: Context) {
  const { db, actor } = context;
  const { below } = readableMatters(actor);
  const reported = reportedBy(context);
  const { isCalled, isOnDuty } = calledTo(context);
  return (
    db
      .selectFrom('matter')
      .selectAll()
      .select(sql<boolean>`id = any(array(${reported}))`.as('isMine'))
      .select(isCalled.as('isCalled'))
      .select(isOnDuty.as('isOnDuty'))
      .select(dueOrder.as('dueOrder'))
      // An array, unlike `in (select …)`, lets PostgreSQL combine the index of ids with that of grids.
      .where(sql<SqlBool>`(${inAnySubtree(below)} or id = any(array(${reported})) or ${isCalled})`)
      .where(isNotAbout(actor.subject))
  );
}
