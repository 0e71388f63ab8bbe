import { DateTime } from '@microgrid/subgraph/scalars';
import { Field, ID, ObjectType } from 'type-graphql';
import { MatterKind, MatterStatus } from '../matter.terms.ts';

@ObjectType({ description: 'What everybody who follows a matter may know of it（事项概况）.' })
export class MatterOutline {
  @Field(() => ID, { description: 'Id of the matter.' })
  id!: string;

  @Field(() => String, { description: 'Number（编号）, as of Matter.' })
  number!: string;

  @Field(() => MatterKind, { description: 'What it is about（类别）.' })
  kind!: MatterKind;

  @Field(() => MatterStatus, { description: 'Where it stands（状态）.' })
  status!: MatterStatus;

  @Field(() => DateTime, { description: 'When it was reported（上报时间）.' })
  reportedAt!: Date;

  @Field(() => DateTime, { nullable: true, description: 'When it was closed（结案时间）.' })
  closedAt!: Date | null;
}
