import { equalsAny } from '@microgrid/subgraph/equals-any';
import { Access } from '@microgrid/access/access';
import { Batch, rowOfEach } from '@microgrid/subgraph/batch';
import { PageArguments, type Order } from '@microgrid/subgraph/list-arguments';
import { page } from '@microgrid/subgraph/page';
import { signedIn } from '@microgrid/subgraph/signed-in';
import type { GraphQLResolveInfo } from 'graphql';
import { sql } from 'kysely';
import { Args, Ctx, FieldResolver, Info, Int, Query, Resolver, Root } from 'type-graphql';
import { activitiesOf } from '../activity/activity.list.ts';
import { Activity } from '../activity/activity.type.ts';
import { Person } from '../borrowed/person.ts';
import type { Context } from '../context.ts';
import { RegistrationConnection } from './registration.arguments.ts';
import { Registration } from './registration.type.ts';

const lastFirst: Order = [
  { column: 'registeredAt', direction: 'desc' },
  { column: 'id', direction: 'desc' },
];

@Resolver(() => Registration)
export class RegistrationResolver {
  @Query(() => RegistrationConnection, {
    nullable: true,
    description: 'The registrations of the caller（我的报名）, those made for others too, last first.',
  })
  @Access('SIGNED_IN')
  myRegistrations(
    @Args(() => PageArguments) paging: PageArguments,
    @Ctx() { db, actor }: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    const subject = signedIn(actor);
    const mine = db
      .selectFrom('registration')
      .selectAll()
      .where((is) => is.or([is('personId', '=', subject), is('registeredBy', '=', subject)]));
    return page(mine, { page: paging, order: lastFirst, isNarrow: true, info });
  }

  @FieldResolver(() => Person, {
    nullable: true,
    description: 'Who registered somebody else（代报名人）, a leader; null otherwise.',
  })
  registeredBy(@Root() { registeredBy }: Registration): Person | null {
    return registeredBy == null ? null : { id: registeredBy };
  }

  @FieldResolver(() => Person, {
    nullable: true,
    description:
      'The volunteer who registered（志愿者）, for the hours; null for everybody else, and to all but the organiser.',
  })
  @Batch()
  async volunteer(@Root() registrations: Registration[], @Ctx() context: Context): Promise<(Person | null)[]> {
    const activities = await activitiesFor(registrations, context);
    return registrations.map(({ personId, isVolunteer }, index) => {
      const isOrganiser = context.actor.subject !== null && activities[index]?.organiserId === context.actor.subject;
      return isOrganiser && isVolunteer && personId != null ? { id: personId } : null;
    });
  }

  @FieldResolver(() => Activity, { description: 'What it is for（活动）.' })
  @Batch()
  activity(@Root() registrations: Registration[], @Ctx() context: Context) {
    return activitiesFor(registrations, context);
  }

  @FieldResolver(() => Int, {
    nullable: true,
    description: 'Place in the waiting list（候补位次）, from 1; null when not waiting.',
  })
  @Batch()
  async position(@Root() registrations: Registration[], @Ctx() { db }: Context) {
    const looked = registrations.filter(({ place }) => place === undefined);
    if (looked.length === 0) return registrations.map(({ place = null }) => place);
    const rows = await db
      .selectFrom('registration')
      .select('id')
      .select(sql<number | null>`community_services.waiting_place(id)`.as('place'))
      .where('id', '=', equalsAny(looked.map(({ id }) => id)))
      .execute();
    const places = rowOfEach(registrations, 'id', { rows, key: 'id' });
    return registrations.map(({ place }, index) => (place === undefined ? (places[index]?.place ?? null) : place));
  }
}

/** Reads of a request that are under way, by what they are of. */
const underWay = new WeakMap<Context, Map<string, ReturnType<typeof activitiesOf>>>();

/** The activities of `registrations`, read once for all fields of a level that ask at the same time. */
function activitiesFor(registrations: readonly Registration[], context: Context): ReturnType<typeof activitiesOf> {
  const reads = underWay.get(context) ?? new Map<string, ReturnType<typeof activitiesOf>>();
  underWay.set(context, reads);
  const ids = registrations.map(({ activityId }) => activityId);
  const key = ids.join(' ');
  const read =
    reads.get(key) ??
    activitiesOf(
      ids.map((id) => ({ id })),
      context,
    ).finally(() => reads.delete(key));
  reads.set(key, read);
  return read;
}
