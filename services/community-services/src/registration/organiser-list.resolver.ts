import { Batch, rowsOfEach } from '@microgrid/subgraph/batch';
import { equalsAny } from '@microgrid/subgraph/equals-any';
import type { Order } from '@microgrid/subgraph/list-arguments';
import { pages } from '@microgrid/subgraph/page';
import type { GraphQLResolveInfo } from 'graphql';
import { sql } from 'kysely';
import { Args, Ctx, FieldResolver, Info, Resolver, Root } from 'type-graphql';
import { Activity } from '../activity/activity.type.ts';
import type { Context } from '../context.ts';
import { RegistrationArguments, RegistrationConnection } from './registration.arguments.ts';

const firstInLine: Order = [
  { column: 'turn', direction: 'asc' },
  { column: 'id', direction: 'asc' },
];

/** Who comes: to the organiser by name, to everybody those alone who agreed to it. */
@Resolver(() => Activity)
export class OrganiserListResolver {
  @FieldResolver(() => [String], {
    description: 'Names of those who agreed to stand on the public list（公开名单）, who have a seat.',
  })
  @Batch()
  async listedNames(@Root() activities: Activity[], @Ctx() { db }: Context): Promise<string[][]> {
    const ids = activities.map(({ id }) => id);
    // Past row-level security: who agreed to stand on it stands there for everybody.
    const { rows } = await sql<{ activityId: string; name: string }>`
      select activity_id, name from community_services.listed_names(${ids}::uuid[])`.execute(db);
    return rowsOfEach(activities, 'id', { rows, key: 'activityId' }).map((listed) => listed.map(({ name }) => name));
  }

  @FieldResolver(() => RegistrationConnection, {
    nullable: true,
    description: 'Who registered（报名名单）, in line; for the organiser, to everybody else null.',
  })
  @Batch()
  async registrations(
    @Root() activities: Activity[],
    @Args(() => RegistrationArguments) { where, ...paging }: RegistrationArguments,
    @Ctx() { db, actor }: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    const own = activities.filter(({ organiserId }) => organiserId != null && organiserId === actor.subject);
    if (own.length === 0) return activities.map(() => null);
    const keys = own.map(({ id }) => id);
    const request = { page: paging, order: firstInLine, filter: where, info };
    const found = await pages(
      db,
      {
        keys,
        list: (key) => {
          const list = db
            .selectFrom('registration')
            .selectAll()
            .where('activityId', '=', sql<string>`${key}::uuid`);
          return where?.status == null ? list : list.where('status', '=', equalsAny(where.status));
        },
      },
      request,
    );
    const pageOf = new Map(keys.map((id, index) => [id, found[index] ?? null]));
    return activities.map(({ id }) => pageOf.get(id) ?? null);
  }
}
