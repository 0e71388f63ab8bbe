import { Access } from '@microgrid/access/access';
import { CalendarDate, DateTime } from '@microgrid/subgraph/scalars';
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { MicroWishStatus } from './micro-wish.terms.ts';

@ObjectType({
  description:
    'Small wish（微心愿）: ordered by a neighbour, dispatched by the community, taken by a member or volunteer.',
})
@Directive('@key(fields: "id")')
@Access('SIGNED_IN')
export class MicroWish {
  @Field(() => ID, { description: 'Opaque id.' })
  id!: string;

  @Field(() => MicroWishStatus, { description: 'Where it stands（状态）.' })
  status!: MicroWishStatus;

  @Field(() => Boolean, { description: "Whether it is the caller's（是否本人）." })
  isMine!: boolean;

  @Field(() => DateTime, { description: 'When it was made（提出时间）.' })
  madeAt!: Date;

  @Field(() => CalendarDate, { nullable: true, description: 'Until when（期限）; null until it is dispatched.' })
  dueOn?: string | null;

  @Field(() => DateTime, { nullable: true, description: 'When it was fulfilled（完成时间）.' })
  fulfilledAt?: Date | null;

  @Field(() => String, { nullable: true, description: 'The thanks（感谢）; null a year after the end.' })
  thanks?: string | null;

  @Field(() => Int, { description: 'Version（版本）, for expectedVersion.' })
  version!: number;

  gridCode!: string;
  wording?: string | null;
  dispatcherId?: string | null;
  dispatchedAt?: Date | null;
  takerId?: string | null;
}
