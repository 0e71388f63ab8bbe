import { ChangeInput } from '@microgrid/subgraph/write-input';
import { IsUUID } from 'class-validator';
import { Field, ID, InputType } from 'type-graphql';

@InputType({ description: 'Ending a post at an office（结束机关岗位）: today.' })
export class EndOfficePostInput extends ChangeInput {
  @Field(() => ID, { description: 'Which（岗位）.' })
  @IsUUID()
  officePostId!: string;
}
