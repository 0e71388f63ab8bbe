import { ChangeInput } from '@microgrid/subgraph/write-input';
import { IsUUID } from 'class-validator';
import { Field, ID, InputType } from 'type-graphql';

/** What every move of a care need has. */
@InputType({ description: 'A change of a care need.' })
export abstract class CareChangeInput extends ChangeInput {
  @Field(() => ID, { description: 'The care need（关爱需求）.' })
  @IsUUID()
  careNeedId!: string;
}
