import { AnyOf, PageArguments, whichOf } from '@microgrid/subgraph/list-arguments';
import { Purpose } from '@microgrid/subgraph/purpose';
import { AreaCode, Period } from '@microgrid/subgraph/scalars';
import { ArgsType, Field, ID, InputType } from 'type-graphql';

@InputType({ description: whichOf('reads（查阅记录筛选）') })
export class ReadLogWhere {
  @Field(() => Boolean, { nullable: true, description: 'Only with the purpose BREAK_GLASS, or only without.' })
  isBreakGlass?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: 'Only what was answered, or only what was refused.' })
  isGranted?: boolean | null;

  @Field(() => ID, { nullable: true, description: 'Only by this person.' })
  readerId?: string | null;

  @AnyOf(() => Purpose, 'Only for this purpose.')
  purpose?: Purpose[] | null;

  @Field(() => Period, { nullable: true, description: 'Only in this year, quarter or month.' })
  readIn?: string | null;

  @Field(() => AreaCode, { nullable: true, description: 'Only in this unit or grid, or below it.' })
  within?: string | null;
}

@ArgsType()
export class ReadLogArguments extends PageArguments {
  @Field(() => ReadLogWhere, { nullable: true, description: 'Which of them; all by default.' })
  where?: ReadLogWhere | null;
}
