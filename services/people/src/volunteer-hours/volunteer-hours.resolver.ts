import { Access } from '@microgrid/access/access';
import { Batch } from '@microgrid/subgraph/batch';
import { page, pages } from '@microgrid/subgraph/page';
import type { GraphQLResolveInfo } from 'graphql';
import { sql, type RawBuilder } from 'kysely';
import { Args, Ctx, FieldResolver, Info, Query, Resolver, Root } from 'type-graphql';
import { Activity } from '../borrowed/activity.ts';
import { Grid } from '../borrowed/grid.ts';
import type { Context } from '../context.ts';
import { persons } from '../person/person.resolver.ts';
import { Person } from '../person/person.type.ts';
import { VolunteerHoursArguments } from './volunteer-hours.arguments.ts';
import { hoursList, organised } from './volunteer-hours.list.ts';
import { VolunteerHoursConnection } from './volunteer-hours.measures.ts';
import { hoursParts, mayReadFiguresWithin } from './volunteer-hours.policy.ts';
import { openActions } from './volunteer-hours.states.ts';
import { VolunteerHoursAction } from './volunteer-hours.terms.ts';
import { VolunteerHours } from './volunteer-hours.type.ts';

@Resolver(() => VolunteerHours)
export class VolunteerHoursResolver {
  @Query(() => VolunteerHoursConnection, { nullable: true, description: 'Volunteer hours（志愿服务时长）.' })
  @Access('SIGNED_IN')
  volunteerHours(
    @Args(() => VolunteerHoursArguments) { where, order, ...paging }: VolunteerHoursArguments,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    const figures = () => mayReadFiguresWithin(context.actor, where?.within);
    const isNarrow = where?.within != null || where?.activityId != null;
    return page(hoursList(context, where), { page: paging, order, filter: where, figures, isNarrow, info });
  }

  @FieldResolver(() => Person, { nullable: true, description: 'Who served（志愿者）; null once erased.' })
  @Batch()
  person(@Root() hours: VolunteerHours[], @Ctx() context: Context) {
    return personsOf(
      hours.map(({ personId }) => personId),
      context,
    );
  }

  @FieldResolver(() => Activity, { nullable: true, description: 'At which activity（活动）.' })
  activity(@Root() { activityId }: VolunteerHours): Activity | null {
    return activityId === null ? null : { id: activityId };
  }

  @FieldResolver(() => Grid, { nullable: true, description: 'Where（网格）.' })
  grid(@Root() { gridCode }: VolunteerHours): Grid {
    return { code: gridCode };
  }

  @FieldResolver(() => Person, { nullable: true, description: 'Who recorded it（记录人）, never the volunteer.' })
  @Batch()
  recordedBy(@Root() hours: VolunteerHours[], @Ctx() context: Context) {
    return personsOf(
      hours.map(({ recordedById }) => recordedById),
      context,
    );
  }

  @FieldResolver(() => Person, { nullable: true, description: 'Who confirmed it（确认人）, never the volunteer.' })
  @Batch()
  confirmedBy(@Root() hours: VolunteerHours[], @Ctx() context: Context) {
    return personsOf(
      hours.map(({ confirmedById }) => confirmedById),
      context,
    );
  }

  @FieldResolver(() => [VolunteerHoursAction], {
    description:
      'What the caller can do with it now（可用操作）: its status and the caller’s part in it both allow it.',
  })
  @Batch()
  async availableActions(@Root() hours: VolunteerHours[], @Ctx() context: Context): Promise<VolunteerHoursAction[][]> {
    const activities = [...new Set(hours.flatMap(({ activityId }) => activityId ?? []))];
    const own = await organised(activities, context);
    const { actor } = context;
    return hours.map(({ status, activityId, ...people }) => {
      const organiserId = own.has(activityId ?? '') ? actor.subject : null;
      return openActions({ status, parts: hoursParts(actor, { ...people, organiserId }) });
    });
  }
}

@Resolver(() => Person)
export class PersonVolunteerHoursResolver {
  @FieldResolver(() => VolunteerHoursConnection, {
    nullable: true,
    description: 'Volunteer hours of the person（志愿服务时长）.',
  })
  @Batch()
  volunteerHours(
    @Root() people: Person[],
    @Args(() => VolunteerHoursArguments) { where, order, ...paging }: VolunteerHoursArguments,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    const figures = (id: string) => id === context.actor.subject || mayReadFiguresWithin(context.actor, where?.within);
    const list = (id: RawBuilder<string>) => hoursList(context, where).where('personId', '=', sql<string>`${id}::uuid`);
    const keys = people.map(({ id }) => id);
    return pages(context.db, { keys, list }, { page: paging, order, filter: where, figures, info });
  }
}

/** Whoever is erased is nobody. */
async function personsOf(ids: readonly (string | null)[], context: Context) {
  const found = ids.some((id) => id !== null)
    ? await persons(
        ids.map((id) => ({ id: id ?? '' })),
        context,
      )
    : [];
  return ids.map((_id, index) => found[index] ?? null);
}
