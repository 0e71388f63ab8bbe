import { Access } from '@microgrid/access/access';
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { IndicatorDirection } from './indicator.terms.ts';

@ObjectType({
  description:
    'Indicator（考核指标）: one measure of service, numerator over denominator, from facts that the work leaves anyway. A version never changes.',
})
@Directive('@key(fields: "code version")')
@Access('PUBLIC')
export class Indicator {
  @Field(() => ID, { description: 'Code（指标编码）, such as M1.' })
  code!: string;

  @Field(() => Int, { description: 'Version（版本）, from 1.' })
  version!: number;

  @Field(() => String, { description: 'Name（指标名称）.' })
  name!: string;

  @Field(() => String, { description: 'How it is computed, in words（计算方法）.' })
  formula!: string;

  @Field(() => String, {
    description: 'Type of the facts above the line（分子事实）, such as matter.first_reply_on_time.',
  })
  numerator!: string;

  @Field(() => String, { description: 'Type of the facts below the line（分母事实）, such as matter.first_reply_due.' })
  denominator!: string;

  @Field(() => IndicatorDirection, { description: 'Which way is good（方向）.' })
  direction!: IndicatorDirection;

  @Field(() => Int, {
    description:
      'The least denominator with which it counts（最小样本）, from 1; below it the indicator drops out and the other weights are rescaled.',
  })
  minDenominator!: number;

  @Field(() => Int, { description: 'The least weight that a scheme may give it（最小权重）.' })
  minWeight!: number;

  @Field(() => Int, { description: 'The most weight that a scheme may give it（最大权重）.' })
  maxWeight!: number;
}
