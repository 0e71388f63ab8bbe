import { equalsAny } from '@microgrid/subgraph/equals-any';
import { Batch, rowOfEach } from '@microgrid/subgraph/batch';
import { sql } from 'kysely';
import { Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { activitiesOf } from '../activity/activity.list.ts';
import { Activity } from '../activity/activity.type.ts';
import type { Context } from '../context.ts';
import { Registration } from './registration.type.ts';

@Resolver(() => Registration)
export class RegistrationResolver {
  @FieldResolver(() => Activity, { description: 'What it is for（活动）.' })
  @Batch()
  activity(@Root() registrations: Registration[], @Ctx() context: Context) {
    return activitiesOf(
      registrations.map(({ activityId }) => ({ id: activityId })),
      context,
    );
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
