import { Access } from '@microgrid/access/access';
import { momentOf } from '@microgrid/database/moment';
import { keepNoLink } from '@microgrid/database/write-once';
import { possibleIds } from '@microgrid/subgraph/ids';
import { signedIn } from '@microgrid/subgraph/signed-in';
import { WriteInput } from '@microgrid/subgraph/write-input';
import { ArrayMaxSize, IsOptional } from 'class-validator';
import { sql } from 'kysely';
import { Arg, Ctx, Field, ID, InputType, Int, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../context.ts';
import { NotificationEntity } from './notification.entity.ts';
import { notificationList } from './notification.list.ts';
import { Notification } from './notification.type.ts';

@InputType({ description: 'Marking as read（标记已读）.' })
export class ReadNotificationsInput extends WriteInput {
  @Field(() => [ID], {
    nullable: true,
    description: 'Which（消息）, up to 100 (BAD_USER_INPUT otherwise); all up to now when left out.',
  })
  @IsOptional()
  @ArrayMaxSize(100)
  notificationIds?: string[] | null;
}

@Resolver(() => Notification)
export class ReadNotificationsResolver {
  @Mutation(() => Int, {
    nullable: true,
    description:
      'Marks notifications as read（标记已读）; answers how many are unread. What was read before stays as it is, and ids of others’ are none.',
  })
  @Access('SELF')
  async readNotifications(
    @Arg('input', () => ReadNotificationsInput, { description: 'Which of them.' }) input: ReadNotificationsInput,
    @Ctx() context: Context,
  ): Promise<number> {
    const recipientId = signedIn(context.actor);
    await context.write(input, async (em) => {
      const readAt = await momentOf(em);
      const ids = input.notificationIds == null ? {} : { id: { $in: possibleIds(input.notificationIds) } };
      await em.nativeUpdate(
        NotificationEntity,
        { recipientId, readAt: null, at: { $lte: readAt }, ...ids },
        { readAt },
      );
      // The answer is a number, so there is nothing that a retry has to find again.
      keepNoLink(em, { entity: NotificationEntity, count: 0 });
      return [];
    });
    const unread = await notificationList(context, { isUnread: true })
      .clearSelect()
      .select(sql<number>`count(*)::int`.as('count'))
      .executeTakeFirstOrThrow();
    return unread.count;
  }
}
