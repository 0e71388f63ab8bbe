import { Access } from '@microgrid/access/access';
import { DateTime } from '@microgrid/subgraph/scalars';
import { Field, ObjectType } from 'type-graphql';

@ObjectType({ description: 'A decision by which a round was opened again（重开决定）.' })
@Access('PUBLIC')
export class RoundReopening {
  @Field(() => String, { description: 'Why（理由）.' })
  reason!: string;

  @Field(() => DateTime, {
    nullable: true,
    description: 'When（时间）; null of one that was made before this was kept.',
  })
  at?: Date | null;
}
