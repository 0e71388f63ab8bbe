import { Access } from '@microgrid/access/access';
import { Field, Float, Int, ObjectType } from 'type-graphql';

@ObjectType({ description: 'Value of one indicator（指标值）; computed, never written by hand.' })
@Access('SIGNED_IN')
export class IndicatorValue {
  @Field(() => Int, { description: 'Its weight in the scheme（权重）.' })
  weight!: number;

  @Field(() => Float, { nullable: true, description: 'Above the line（分子）; null before FROZEN.' })
  numerator?: number | null;

  @Field(() => Float, { nullable: true, description: 'Below the line（分母）; null before FROZEN.' })
  denominator?: number | null;

  @Field(() => Float, {
    nullable: true,
    description: 'From 0 to 1（指标值）; null before FROZEN and when it is dropped.',
  })
  value?: number | null;

  @Field(() => Boolean, {
    description: 'Whether it drops out and the others are rescaled（是否剔除）: too few facts; false before FROZEN.',
  })
  isDropped!: boolean;

  @Field(() => String, { nullable: true, description: 'For a judgement: the reasons（评议理由）.' })
  reasons?: string | null;

  evaluationId!: string;
  code!: string;
  version!: number;
}
