import { Directive, Field, ID, ObjectType } from 'type-graphql';

@ObjectType({ description: 'That somebody was told something（有新消息）, never what. For the gateway alone.' })
@Directive('@inaccessible')
export class ToldOf {
  @Field(() => ID, { description: 'Id of the person（收件人）.' })
  recipientId!: string;

  @Field(() => ID, { description: 'Id of the notification（消息）.' })
  notificationId!: string;
}

@ObjectType({ description: 'Who was told something since（谁有新消息）. For the gateway alone.' })
@Directive('@inaccessible')
export class ToldSince {
  @Field(() => ID, {
    description:
      'From where to ask on（起点）: what was told before has been answered. Grows, unless a database was restored.',
  })
  horizon!: string;

  @Field(() => [ToldOf], { description: 'Of whom（收件人）, in order; what is told at the moment may come again.' })
  told!: ToldOf[];
}
