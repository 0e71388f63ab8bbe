import { DateTime } from '@microgrid/subgraph/scalars';
import { Field, ObjectType } from 'type-graphql';

@ObjectType({ description: 'Minute of a vote or consultation（会议记录）.' })
export class SelectionMinute {
  @Field(() => DateTime, { description: 'When it was held（时间）.' })
  heldAt!: Date;

  id!: string;
  gridCode!: string;
  signerIds!: readonly string[];
}
