import { CalendarDate } from '@microgrid/subgraph/scalars';
import { WriteInput } from '@microgrid/subgraph/write-input';
import { ArrayMaxSize, ArrayMinSize, IsInt, IsNumber, IsOptional, Max, Min, ValidateNested } from 'class-validator';
import { Field, Float, ID, InputType, Int } from 'type-graphql';
import { Grade, PeriodKind, SchemeSubject } from '../scheme.terms.ts';

@InputType({ description: 'An indicator of a scheme（方案指标）.' })
export class SchemeIndicatorInput {
  @Field(() => ID, { description: 'Code（指标编码）.' })
  code!: string;

  @Field(() => Int, { nullable: true, description: 'Version（版本）; the last by default.' })
  @IsOptional()
  @IsInt()
  @Min(1)
  version?: number | null;

  @Field(() => Int, { description: 'Weight（权重）, 1 to 100.' })
  @Min(1)
  @Max(100)
  weight!: number;
}

@InputType({ description: 'A band of a scheme（等次区间）.' })
export class SchemeBandInput {
  @Field(() => Grade, { description: 'Grade（等次）.' })
  grade!: Grade;

  @Field(() => Float, { description: 'From this result on（下限，含）, 0 to 100 with two decimals at most.' })
  @IsNumber({ maxDecimalPlaces: 2 })
  @Min(0)
  @Max(100)
  from!: number;
}

@InputType({ description: 'Publishing a scheme（公布方案）, 10 days or more before its first period.' })
export class PublishSchemeInput extends WriteInput {
  @Field(() => SchemeSubject, { description: 'Whom it evaluates（考核对象类别）.' })
  subject!: SchemeSubject;

  @Field(() => PeriodKind, { description: 'Length of its periods（考核周期）.' })
  periodKind!: PeriodKind;

  @Field(() => CalendarDate, { description: 'First day in force（启用日）, the first of a period.' })
  validFrom!: string;

  @Field(() => [SchemeIndicatorInput], {
    description: 'Its indicators（指标）, 1 to 20, whose weights add up to 100 and lie in their ranges.',
  })
  @ArrayMinSize(1)
  @ArrayMaxSize(20)
  @ValidateNested()
  indicators!: SchemeIndicatorInput[];

  @Field(() => [SchemeBandInput], { description: 'Its bands（等次区间）, without gap or overlap from 0 to 100.' })
  @ArrayMinSize(1)
  @ArrayMaxSize(4)
  @ValidateNested()
  bands!: SchemeBandInput[];
}
