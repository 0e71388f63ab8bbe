import { PageArguments } from '@microgrid/subgraph/connection';
import { GridCode } from '@microgrid/subgraph/scalars';
import { ArgsType, Field, InputType } from 'type-graphql';

@InputType({ description: 'Which reads（查阅记录筛选）; all that is given must hold.' })
export class ReadLogWhere {
  @Field(() => Boolean, { nullable: true, description: 'Only with the purpose BREAK_GLASS, or only without.' })
  isBreakGlass?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: 'Only what was answered, or only what was refused.' })
  isGranted?: boolean | null;

  @Field(() => GridCode, { nullable: true, description: 'Only in this grid or below it.' })
  within?: string | null;
}

@ArgsType()
export class ReadLogArguments extends PageArguments {
  @Field(() => ReadLogWhere, { nullable: true, description: 'Which of them; all by default.' })
  where?: ReadLogWhere | null;
}
