import { Access } from '@microgrid/access/access';
import { DateTime } from '@microgrid/subgraph/scalars';
import { Field, ID, ObjectType } from 'type-graphql';
import { ChangeOf } from './change.terms.ts';

@ObjectType({ description: 'That something has changed（变动）, never what: ask for it by its id.' })
@Access('SIGNED_IN')
export class Change {
  @Field(() => ChangeOf, { description: 'What it is（对象）.' })
  of!: ChangeOf;

  @Field(() => ID, { description: 'Its id.' })
  id!: string;

  @Field(() => DateTime, { description: 'When（时间）; the last time, where it changed several times.' })
  at!: Date;
}

@ObjectType({ description: 'What has changed since（新变动）.' })
@Access('SIGNED_IN')
export class Changes {
  @Field(() => [Change], {
    description: 'Each thing once, as it changed first to last; empty is possible while `hasMore`.',
  })
  nodes!: Change[];

  @Field(() => ID, { description: 'With what to ask on（续查位置）; good for 7 days.' })
  cursor!: string;

  @Field(() => Boolean, { description: 'Whether to ask on at once（还有更多）, else after some time.' })
  hasMore!: boolean;
}
