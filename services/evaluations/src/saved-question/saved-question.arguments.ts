import { PageArguments, whichOf } from '@microgrid/subgraph/list-arguments';
import { ArgsType, Field, InputType } from 'type-graphql';

@InputType({ description: whichOf('questions（问题筛选）') })
export class SavedQuestionWhere {
  @Field(() => Boolean, { nullable: true, description: "Only the caller's own, or only those of others." })
  isMine?: boolean | null;
}

@ArgsType()
export class SavedQuestionArguments extends PageArguments {
  @Field(() => SavedQuestionWhere, { nullable: true, description: 'Which of them; all by default.' })
  where?: SavedQuestionWhere | null;
}
