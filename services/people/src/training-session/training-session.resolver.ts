import { Access } from '@microgrid/access/access';
import { Batch } from '@microgrid/subgraph/batch';
import { page } from '@microgrid/subgraph/page';
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, ID, Info, Query, Resolver, Root } from 'type-graphql';
import { Grid } from '../borrowed/grid.ts';
import { ServiceStation } from '../borrowed/service-station.ts';
import type { Context } from '../context.ts';
import { persons } from '../person/person.resolver.ts';
import { Person } from '../person/person.type.ts';
import { topicsOfRows } from '../training-topic/training-topic.resolver.ts';
import { TrainingTopic } from '../training-topic/training-topic.type.ts';
import { TrainingSessionArguments } from './training-session.arguments.ts';
import { sessionList, sessionsOf } from './training-session.list.ts';
import { TrainingSessionConnection } from './training-session.measures.ts';
import { mayReadFiguresWithin, trainingParts } from './training-session.policy.ts';
import { openActions } from './training-session.states.ts';
import { TrainingAction } from './training-session.terms.ts';
import { TrainingSession } from './training-session.type.ts';

@Resolver(() => TrainingSession)
export class TrainingSessionResolver {
  @Query(() => TrainingSession, {
    nullable: true,
    description: 'The training with this id（培训）; null when there is none that the caller may see.',
  })
  @Access('SIGNED_IN')
  async trainingSession(@Arg('id', () => ID, { description: 'Its id.' }) id: string, @Ctx() context: Context) {
    const [session] = await sessionsOf([{ id }], context);
    return session;
  }

  @Query(() => TrainingSessionConnection, { nullable: true, description: 'Trainings（培训列表）.' })
  @Access('SIGNED_IN')
  trainingSessions(
    @Args(() => TrainingSessionArguments) { where, order, ...paging }: TrainingSessionArguments,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    const figures = () => mayReadFiguresWithin(context.actor, where?.within);
    const isNarrow = where?.within != null || where?.isMine === true;
    return page(sessionList(context, where), { page: paging, order, filter: where, figures, isNarrow, info });
  }

  @FieldResolver(() => TrainingTopic, { description: 'Topic（科目）.' })
  @Batch()
  topic(@Root() sessions: TrainingSession[], @Ctx() context: Context) {
    return topicsOfRows(sessions, context);
  }

  @FieldResolver(() => Grid, { nullable: true, description: 'The grid that it is for（所属网格）.' })
  grid(@Root() { gridCode }: TrainingSession): Grid {
    return { code: gridCode };
  }

  @FieldResolver(() => ServiceStation, { nullable: true, description: 'Where（地点）; null at home.' })
  station(@Root() { stationId }: TrainingSession): ServiceStation | null {
    return stationId == null ? null : { id: stationId };
  }

  @FieldResolver(() => Person, { nullable: true, description: 'Who trains（讲师）.' })
  @Batch()
  trainer(@Root() sessions: TrainingSession[], @Ctx() context: Context) {
    return persons(
      sessions.map(({ trainerId }) => ({ id: trainerId ?? '' })),
      context,
    );
  }

  @FieldResolver(() => [TrainingAction], {
    description: 'What the caller can do with it now（可用操作）; outcomes are entered once it has begun.',
  })
  availableActions(@Root() { status, startsAt, ...session }: TrainingSession, @Ctx() { actor }: Context) {
    return openActions({ status, startsAt, parts: trainingParts(actor, session) }, new Date());
  }
}
