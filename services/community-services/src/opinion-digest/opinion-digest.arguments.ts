import { PageArguments, whichOf } from '@microgrid/subgraph/list-arguments';
import { AreaCode, Period } from '@microgrid/subgraph/scalars';
import { ArgsType, Field, InputType } from 'type-graphql';

@InputType({ description: whichOf('digests（民意回音筛选）') })
export class OpinionDigestWhere {
  @Field(() => AreaCode, { nullable: true, description: 'Only in this unit or grid.' })
  within?: string | null;

  @Field(() => Period, { nullable: true, description: 'Only of this month.' })
  month?: string | null;
}

@ArgsType()
export class OpinionDigestArguments extends PageArguments {
  @Field(() => OpinionDigestWhere, { nullable: true, description: 'Which of them; all by default.' })
  where?: OpinionDigestWhere | null;
}
