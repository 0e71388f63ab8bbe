import { AnyOf, PageArguments, whichOf } from '@microgrid/subgraph/list-arguments';
import { ArgsType, Field, ID, InputType } from 'type-graphql';
import { NotificationKind } from './notification.terms.ts';

@InputType({ description: whichOf('notifications（消息筛选）') })
export class NotificationWhere {
  @Field(() => Boolean, { nullable: true, description: 'Only unread ones, or only read ones.' })
  isUnread?: boolean | null;

  @AnyOf(() => ID, 'Only these（消息）; ids of others’ are none.')
  id?: string[] | null;

  @AnyOf(() => NotificationKind, 'Only of this kind.')
  kind?: NotificationKind[] | null;
}

@ArgsType()
export class NotificationArguments extends PageArguments {
  @Field(() => NotificationWhere, { nullable: true, description: 'Which of them; all by default.' })
  where?: NotificationWhere | null;
}
