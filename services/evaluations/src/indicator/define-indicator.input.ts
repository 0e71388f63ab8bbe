import { PlainText } from '@microgrid/subgraph/plain-text';
import { WriteInput } from '@microgrid/subgraph/write-input';
import { Matches, Max, Min } from 'class-validator';
import { Field, ID, InputType, Int } from 'type-graphql';
import { IndicatorDirection } from './indicator.terms.ts';

@InputType({
  description:
    'A new version of an indicator（新版指标）; only from facts of the allowed list, a version in use never changes.',
})
export class DefineIndicatorInput extends WriteInput {
  @Field(() => ID, { description: 'Code（指标编码）: a capital letter and a number, such as M1.' })
  @Matches(/^[A-Z][1-9]\d?$/, { message: '$property must be a capital letter and a number up to 99, such as M1' })
  code!: string;

  @Field(() => String, { description: 'Name（指标名称）, 1 to 100 characters.' })
  @PlainText(100)
  name!: string;

  @Field(() => String, { description: 'How it is computed, in words（计算方法）, 1 to 500 characters.' })
  @PlainText(500)
  formula!: string;

  @Field(() => String, { description: 'Type of the facts above the line（分子事实）.' })
  @PlainText(50)
  numerator!: string;

  @Field(() => String, { description: 'Type of the facts below the line（分母事实）.' })
  @PlainText(50)
  denominator!: string;

  @Field(() => IndicatorDirection, { description: 'Which way is good（方向）.' })
  direction!: IndicatorDirection;

  @Field(() => Int, { description: 'The least denominator（最小样本）, from 1; from 5 where people rate.' })
  @Min(1)
  minDenominator!: number;

  @Field(() => Int, { description: 'The least weight（最小权重）, 1 to 100.' })
  @Min(1)
  @Max(100)
  minWeight!: number;

  @Field(() => Int, { description: 'The most weight（最大权重）, from the least to 100.' })
  @Max(100)
  maxWeight!: number;
}
