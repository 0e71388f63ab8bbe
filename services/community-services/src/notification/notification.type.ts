import { Access } from '@microgrid/access/access';
import { DateTime } from '@microgrid/subgraph/scalars';
import { Field, ID, ObjectType } from 'type-graphql';
import { NotificationAbout, NotificationKind } from './notification.terms.ts';

@ObjectType({
  description: 'Something that happened for the caller（消息）; holds no text, so nothing personal leaves by a push.',
})
@Access('SELF')
export class Notification {
  @Field(() => ID, { description: 'Opaque id.' })
  id!: string;

  @Field(() => NotificationKind, { description: 'What happened（类型）.' })
  kind!: NotificationKind;

  @Field(() => DateTime, { description: 'When（时间）.' })
  at!: Date;

  @Field(() => DateTime, { nullable: true, description: 'When it was read（已读时间）; null while unread.' })
  readAt?: Date | null;

  @Field(() => NotificationAbout, {
    nullable: true,
    description:
      'Kind of what it is about（对象类型）; null for care and mediation: on a shared phone it would tell the family.',
  })
  about?: NotificationAbout | null;

  @Field(() => ID, { nullable: true, description: 'Id of what it is about; null like the kind.' })
  aboutId?: string | null;

  gridCode?: string | null;
}
