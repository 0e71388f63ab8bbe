import { Access } from '@microgrid/access/access';
import { Batch, rowOfEach, rowsOfEach } from '@microgrid/subgraph/batch';
import { equalsAny } from '@microgrid/subgraph/equals-any';
import { page } from '@microgrid/subgraph/page';
import type { GraphQLResolveInfo } from 'graphql';
import { sql } from 'kysely';
import { Args, Ctx, FieldResolver, Info, Query, Resolver, Root } from 'type-graphql';
import { Person } from '../../borrowed/person.ts';
import type { Context } from '../../context.ts';
import { MatterOutline } from '../../matter/merging/matter-outline.type.ts';
import { opinionsOf } from '../../opinion/opinion.list.ts';
import { Opinion } from '../../opinion/opinion.type.ts';
import { activitiesOf } from '../activity.list.ts';
import { Activity } from '../activity.type.ts';
import { ActivityOutcomeArguments } from './activity-outcome.arguments.ts';
import { outcomeList } from './activity-outcome.list.ts';
import { ActivityOutcomeConnection } from './activity-outcome.measures.ts';
import { ActivityOutcome } from './activity-outcome.type.ts';

@Resolver(() => ActivityOutcome)
export class ActivityOutcomeResolver {
  @Query(() => ActivityOutcomeConnection, {
    nullable: true,
    description: 'What activities decided and who does it（活动成果）.',
  })
  @Access('PUBLIC')
  activityOutcomes(
    @Args(() => ActivityOutcomeArguments) { where, order, ...paging }: ActivityOutcomeArguments,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    const isNarrow = where?.within != null || where?.isMine === true;
    return page(outcomeList(context, where), { page: paging, order, filter: where, isNarrow, info });
  }

  @FieldResolver(() => Activity, { description: 'The activity（活动）.' })
  @Batch()
  activity(@Root() outcomes: ActivityOutcome[], @Ctx() context: Context) {
    return activitiesOf(
      outcomes.map(({ activityId }) => ({ id: activityId })),
      context,
    );
  }

  @FieldResolver(() => Person, {
    nullable: true,
    description: 'Who does it（责任人）; null for a decision or an opinion.',
  })
  owner(@Root() { ownerId }: ActivityOutcome): Person | null {
    return ownerId == null ? null : { id: ownerId };
  }

  @FieldResolver(() => Opinion, {
    nullable: true,
    description: 'The opinion that it became（关联意见）; null to whoever does not serve there.',
  })
  @Batch()
  opinion(@Root() outcomes: ActivityOutcome[], @Ctx() context: Context) {
    return opinionsOf(
      outcomes.map(({ opinionId }) => ({ id: opinionId ?? '' })),
      context,
    );
  }

  @FieldResolver(() => MatterOutline, { nullable: true, description: 'The matter that it became（关联事项）.' })
  @Batch()
  async matter(@Root() outcomes: ActivityOutcome[], @Ctx() { db }: Context): Promise<(MatterOutline | null)[]> {
    const ids = outcomes.map(({ id }) => id);
    // Past row-level security: what is linked in public, everybody may know this much of.
    const { rows } = await sql<MatterOutline & { ofOutcome: string }>`
      select of_outcome, id, number, kind, status, reported_at, closed_at
      from community_services.outlines_of_outcomes(${ids}::uuid[])`.execute(db);
    return rowOfEach(outcomes, 'id', { rows, key: 'ofOutcome' });
  }
}

/** What an activity led to. */
@Resolver(() => Activity)
export class OutcomesOfActivityResolver {
  @FieldResolver(() => [ActivityOutcome], {
    description: 'What it led to（成果）; decisions, opinions and actions, in order.',
  })
  @Batch()
  async outcomes(@Root() activities: Activity[], @Ctx() context: Context) {
    const ids = activities.map(({ id }) => id);
    const rows = await outcomeList(context)
      .where('activityId', '=', equalsAny(ids))
      .orderBy('recordedAt')
      .orderBy('id')
      .execute();
    return rowsOfEach(activities, 'id', { rows, key: 'activityId' });
  }
}
