import { equalsAny } from '@microgrid/subgraph/equals-any';
import { Batch, rowOfEach } from '@microgrid/subgraph/batch';
import { sql } from 'kysely';
import { Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { activityParts } from '../../activity/activity.policy.ts';
import { activityMoves, offeredActivityMoves, statusAt, type ActivityPart } from '../../activity/activity.states.ts';
import { Activity } from '../../activity/activity.type.ts';
import type { Context } from '../../context.ts';
import { openMoves } from '@microgrid/subgraph/state-table';
import { registrationParts } from '../registration.policy.ts';
import { Registration } from '../registration.type.ts';
import { ActivityAction } from '../../activity/activity.terms.ts';
import type { RegistrationStatus } from '../registration.terms.ts';

/** The fields of an activity that registrations decide. */
@Resolver(() => Activity)
export class ActivitySeatsResolver {
  @FieldResolver(() => Int, { description: 'Free seats（剩余名额）, from 0.' })
  @Batch()
  async seatsLeft(@Root() activities: Activity[], @Ctx() context: Context) {
    const taken = await countOf(activities, 'REGISTERED', context);
    return activities.map(({ capacity }, index) => Math.max(0, capacity - (taken[index] ?? 0)));
  }

  @FieldResolver(() => Int, { description: 'How many wait for a seat（候补人数）.' })
  @Batch()
  waitingCount(@Root() activities: Activity[], @Ctx() context: Context) {
    return countOf(activities, 'WAITING', context);
  }

  @FieldResolver(() => Registration, {
    nullable: true,
    description: "The caller's own registration（我的报名）, a cancelled one too; null when there is none.",
  })
  @Batch()
  myRegistration(@Root() activities: Activity[], @Ctx() context: Context) {
    return ownRegistrations(activities, context);
  }

  @FieldResolver(() => [ActivityAction], { description: 'What the caller can do with it now（可用操作）.' })
  @Batch()
  async availableActions(@Root() activities: Activity[], @Ctx() context: Context): Promise<ActivityAction[][]> {
    if (context.actor.subject === null) return activities.map(() => []);
    const [registrations, now] = await Promise.all([ownRegistrations(activities, context), momentNow(context)]);
    const unsettled = await withOwnerlessActions(activities, context);
    return activities.map((activity, index) => {
      const status = statusAt(activity, now);
      const isHindered = (action: ActivityAction) =>
        (action === 'PUBLISH' && activity.startsAt <= now) || (action === 'CLOSE' && unsettled.has(activity.id));
      const own = registrationParts(context.actor, registrations[index] ?? null);
      const parts = [...own, ...activityParts(context.actor, activity)];
      const open = openMoves<ActivityAction, typeof status, ActivityPart>(activityMoves, offeredActivityMoves, {
        status,
        parts,
      });
      return open.filter((action) => !isHindered(action));
    });
  }
}

/** Counts everybody's registrations past row-level security; the count does not tell who. */
async function countOf(activities: Activity[], status: RegistrationStatus, { db }: Context): Promise<number[]> {
  const ids = activities.map(({ id }) => id);
  const { rows } = await sql<{ activityId: string; count: number }>`
    select activity_id, count from community_services.registration_counts(${ids}::uuid[])
    where status = ${status}`.execute(db);
  return rowOfEach(activities, 'id', { rows, key: 'activityId' }).map((row) => row?.count ?? 0);
}

/** By the clock that decides whether a registration comes too late, and not that of this process. */
async function momentNow({ db }: Context): Promise<Date> {
  const moment = db.selectNoFrom(sql<Date>`community_services.moment()`.as('now'));
  return (await moment.executeTakeFirstOrThrow()).now;
}

/** Those of the caller's that cannot be closed yet, since nobody looks after an action. */
async function withOwnerlessActions(activities: Activity[], { db, actor }: Context): Promise<Set<string>> {
  const closable = activities.filter(
    (activity) => activity.status === 'HELD' && activityParts(actor, activity).includes('ORGANISER'),
  );
  if (closable.length === 0) return new Set();
  const rows = await db
    .selectFrom('activity_outcome')
    .select('activityId')
    .where('activityId', '=', equalsAny(closable.map(({ id }) => id)))
    .where('kind', '=', 'ACTION')
    .where('ownerId', 'is', null)
    .execute();
  return new Set(rows.map(({ activityId }) => activityId));
}

async function ownRegistrations(activities: Activity[], { db, actor: { subject } }: Context) {
  if (subject === null) return activities.map(() => null);
  const rows = await db
    .selectFrom('registration')
    .selectAll()
    .where('activityId', '=', equalsAny(activities.map(({ id }) => id)))
    .where('personId', '=', subject)
    .execute();
  return rowOfEach(activities, 'id', { rows, key: 'activityId' });
}
