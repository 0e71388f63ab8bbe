import { Access } from '@microgrid/access/access';
import { connectionOf } from '@microgrid/subgraph/connection';
import type { Order } from '@microgrid/subgraph/list-arguments';
import { page } from '@microgrid/subgraph/page';
import type { GraphQLResolveInfo } from 'graphql';
import { Args, Ctx, FieldResolver, Info, Query, Resolver, Root } from 'type-graphql';
import { Grid } from '../borrowed/grid.ts';
import type { Context } from '../context.ts';
import { NotificationArguments } from './notification.arguments.ts';
import { notificationList } from './notification.list.ts';
import { Notification } from './notification.type.ts';

const NotificationConnection = connectionOf({
  name: 'Notification',
  what: 'notifications（消息）',
  node: () => Notification,
});

const lastFirst: Order = [
  { column: 'at', direction: 'desc' },
  { column: 'id', direction: 'desc' },
];

@Resolver(() => Notification)
export class NotificationResolver {
  @Query(() => NotificationConnection, {
    nullable: true,
    description:
      'What happened for the caller（我的消息）, last first; ids only, the client words it. Kept for 90 days.',
  })
  @Access('SELF')
  myNotifications(
    @Args(() => NotificationArguments) { where, ...paging }: NotificationArguments,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return page(notificationList(context, where), {
      page: paging,
      order: lastFirst,
      filter: where,
      isNarrow: true,
      info,
    });
  }

  @FieldResolver(() => Grid, { nullable: true, description: 'The grid（网格）; null like the kind.' })
  grid(@Root() { gridCode }: Notification): Grid | null {
    return gridCode == null ? null : { code: gridCode };
  }
}
