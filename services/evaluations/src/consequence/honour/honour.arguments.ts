import { PageArguments, whichOf } from '@microgrid/subgraph/list-arguments';
import { AreaCode, Period } from '@microgrid/subgraph/scalars';
import { ArgsType, Field, InputType } from 'type-graphql';

@InputType({ description: whichOf('honours（表彰筛选）') })
export class HonourWhere {
  @Field(() => AreaCode, { nullable: true, description: 'Only in this unit or community, of at most 12 digits.' })
  within?: string | null;

  @Field(() => Period, { nullable: true, description: 'Only of this year, half-year, quarter or month.' })
  period?: string | null;
}

@ArgsType()
export class HonourArguments extends PageArguments {
  @Field(() => HonourWhere, { nullable: true, description: 'Which of them; all by default.' })
  where?: HonourWhere | null;
}
