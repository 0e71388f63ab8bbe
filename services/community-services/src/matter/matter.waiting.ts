import { Role, scopesOf } from '@microgrid/access/actor';
import { inAnySubtree } from '@microgrid/subgraph/subtree';
import { sql, type SqlBool } from 'kysely';
import type { Context } from '../context.ts';
import { isActingThere } from '../post/acting-there.ts';
import { DAYS_AHEAD, thisDay, type WaitingPart } from '../today/waiting-part.ts';
import { readableList } from './matter.list.ts';
import { readers } from './matter.policy.ts';
import { openWhistleStatuses } from '../whistle/whistle.states.ts';

/** It can be rated later too, but nobody is reminded for ever. */
const DAYS_TO_RATE = 14;

const isLow = sql<SqlBool>`(level in ('L0', 'L1'))`;
/** What the states in which somebody may have something to do are; all others are done or wait for a department. */
const isWaiting = sql<SqlBool>`status in ('REPORTED', 'RETURNED', 'ACCEPTED', 'ASSIGNED', 'IN_PROGRESS', 'ON_HOLD', 'ESCALATED', 'REOPENED', 'RESOLVED', 'VERIFIED')`;

/**
 * What waits of matters: for who reported or handles one, and for who answers for its level. What the worker would do waits
 * for the head where no worker serves, or the worker handled it; what others may do besides, such as replying, waits for nobody.
 */
export const mattersWaiting: WaitingPart = (context) => {
  const { subject } = context.actor;
  const isMe = (column: string) => sql<SqlBool>`(${sql.ref(column)} = ${subject}::uuid)`;
  const { isOwner, isWorker, isHead, isStreet, serves } = placesOf(context);
  const isLeaderAtL0 = sql<SqlBool>`(level = 'L0' and ${placesOf(context).isLeader} and (is_mine or ${isMe('enteredById')}))`;
  const acts = sql<SqlBool>`(${isMe('handlerId')} and (${serves} or is_called))`;
  const isNobodys = sql<SqlBool>`handler_id is null`;
  const isWhole = sql<SqlBool>`not is_split`;
  const isForHead = sql<SqlBool>`(${isHead} and not ${workerThere(context)})`;
  // A complaint is verified above the post that it is about.
  const isVerifier = sql<SqlBool>`(case when about_person_id is null or ${isLow} then ${isWorker} or ${isForHead} else ${isStreet} or (level = 'L2' and ${isHead}) end)`;
  const mayDecideHold = sql<SqlBool>`(hold_until <= ${thisDay} + ${sql.lit(DAYS_AHEAD)}::int
    and case when level <= 'L2' then ${isHead} else ${isStreet} end)`;
  const what = sql<string>`case
    when status = 'REPORTED' and (${isOwner} or ${isLeaderAtL0}) then 'ACCEPT'
    when status = 'RETURNED' and (is_mine or (${isMe('enteredById')} and ${serves})) then 'RESUBMIT'
    when status in ('ASSIGNED', 'REOPENED') and ${acts} then 'START'
    when (status = 'IN_PROGRESS' or (status = 'ACCEPTED' and ${isLow})) and ${acts} and ${isWhole} then 'SETTLE'
    when (status = 'ESCALATED' or (status = 'ACCEPTED' and not ${isLow})) and ${isOwner} and ${isWhole} and not ${waitsForDepartment(context)} then 'ASSIGN'
    when status in ('ACCEPTED', 'REOPENED', 'IN_PROGRESS') and ${isNobodys} and ${isOwner} and ${isWhole} and not ${waitsForDepartment(context)} then 'ASSIGN'
    when status = 'ON_HOLD' and ${mayDecideHold} then 'HOLD_ENDS'
    when status = 'RESOLVED' and handler_id is distinct from ${subject}::uuid and (is_mine or ${isVerifier}) then 'VERIFY'
    when status = 'VERIFIED' and (${isOwner} or (${isLow} and ${isForHead})) then 'CLOSE'
    when status = 'CLOSED' then 'RATE' end`;
  const waiting = context.db
    .selectFrom(readableList(context).where(mayWait(context)).as('matter'))
    .select([what.as('what'), 'id', 'gridCode'])
    .select(
      sql`case status when 'ON_HOLD' then hold_until::timestamp at time zone 'Asia/Shanghai' when 'CLOSED' then null else due_at end`.as(
        'dueAt',
      ),
    );
  return sql`select what, id, grid_code, due_at from (${waiting}) as matter where what is not null`;
};

/** Open ones, and those of the caller that were closed lately and not rated. */
function mayWait({ db, actor }: Context) {
  const reported = db.selectFrom('matter_reporter').select('matterId').where('personId', '=', actor.subject);
  const rating = db
    .selectFrom('matter_rating')
    .select('matter_rating.matterId')
    .whereRef('matter_rating.matterId', '=', 'matter.id' as 'matterId');
  return sql<SqlBool>`(${isWaiting} or (status = 'CLOSED' and closed_at > community_services.moment() - ${sql.lit(DAYS_TO_RATE)}::int * interval '1 day' and id = any(array(${reported})) and not exists (${rating})))`;
}

/** What the caller is where a matter is. */
function placesOf({ actor }: Context) {
  const among = (...roles: Role[]) => inAnySubtree(scopesOf(actor, roles));
  const [isWorker, isHead, isStreet] = [
    among(Role.GRID_WORKER),
    among(Role.TOTAL_GRID_HEAD),
    among(Role.STREET_OFFICER),
  ];
  const isOwner = sql<SqlBool>`(case when ${isLow} then ${isWorker} when level = 'L2' then ${isHead} else ${isStreet} end)`;
  return { isOwner, isWorker, isHead, isStreet, isLeader: among(Role.MICRO_GRID_LEADER), serves: among(...readers) };
}

/** Whether a worker serves there who did not handle it, since nobody verifies own work, and whom it is not about. */
function workerThere(context: Context) {
  const gridCode = sql<string>`left(matter.grid_code, 15)`;
  return isActingThere(context, {
    role: 'GRID_WORKER',
    gridCode,
    but: [sql<string>`matter.handler_id`, sql<string>`matter.about_person_id`],
  });
}

function waitsForDepartment({ db }: Context) {
  const open = db
    .selectFrom('whistle')
    .select('whistle.id')
    .where(sql<SqlBool>`whistle.matter_id = matter.id`)
    .where('whistle.status', 'in', [...openWhistleStatuses]);
  return sql<SqlBool>`exists (${open})`;
}
