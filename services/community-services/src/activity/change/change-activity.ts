import { Access } from '@microgrid/access/access';
import { record } from '@microgrid/facts/record';
import { changesIn } from '@microgrid/subgraph/changes';
import { Invalid } from '@microgrid/subgraph/errors';
import { moveErrors } from '@microgrid/subgraph/move-errors';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../../context.ts';
import { activityChanged } from '../activity.facts.ts';
import { Activity } from '../activity.type.ts';
import { moveActivity, type Deed } from '../moves/move-activity.ts';
import { requirePlace } from '../station/require-place.ts';
import { ChangeActivityInput } from './change-activity.input.ts';

@Resolver(() => Activity)
export class ChangeActivityResolver {
  @Mutation(() => Activity, {
    nullable: true,
    description: `Changes an activity（修改活动）, or gives a postponed one its new time, as its organiser and before it starts. BAD_USER_INPUT as of publishActivity; CONFLICT names a station that is taken then. ${moveErrors}`,
  })
  @Access('SIGNED_IN')
  changeActivity(
    @Arg('input', () => ChangeActivityInput, { description: 'Which, and what changes.' }) input: ChangeActivityInput,
    @Ctx() context: Context,
  ) {
    const { writeId: _, activityId: _activityId, expectedVersion: _version, ...content } = input;
    const changes = changesIn(content, ['title', 'description', 'stationId', 'capacity', 'startsAt', 'endsAt']);
    const isTimed = changes.startsAt !== undefined || changes.endsAt !== undefined;
    return moveActivity(context, input, {
      action: ({ status }) => (status === 'POSTPONED' && isTimed ? 'RESCHEDULE' : 'CHANGE'),
      make: (deed) => change(deed, changes, isTimed),
    });
  }
}

type Changes = Partial<Pick<Activity, 'title' | 'description' | 'stationId' | 'capacity' | 'startsAt' | 'endsAt'>>;

async function change({ em, activity, at: now }: Deed, changes: Changes, isTimed: boolean): Promise<void> {
  const isPutOff = activity.status === 'POSTPONED' && !isTimed;
  if (isPutOff && changes.stationId !== undefined) {
    throw new Invalid([{ field: 'stationId', message: 'of what is put off changes with its new startsAt and endsAt' }]);
  }
  const stationId = (changes.stationId ?? activity.stationId).toLowerCase();
  const isMoved = isTimed || stationId !== activity.stationId;
  em.assign(activity, { ...changes, stationId });
  if (!isPutOff && (isMoved || changes.capacity !== undefined)) {
    await requirePlace(em, activity, { now, id: activity.id });
  }
  const isAgain = activity.status === 'POSTPONED' && isTimed;
  if (isAgain) em.assign(activity, { status: 'PUBLISHED', reason: null });
  if (isAgain || changes.capacity !== undefined) await giveSeats({ em, activity });
  if (isMoved && activity.publishedAt != null) record(em, 'activity.changed.v1', activityChanged(activity));
}

/** The line moves up at once, in order, and the activity is FULL or not by what is taken then. */
async function giveSeats({ em, activity }: Pick<Deed, 'em' | 'activity'>): Promise<void> {
  await em.flush();
  await em.execute('select community_services.give_seats(?)', [activity.id]);
  await em.refresh(activity);
}
