import { Access } from '@microgrid/access/access';
import { CalendarDate, DateTime } from '@microgrid/subgraph/scalars';
import { Directive, Field, Float, ID, Int, ObjectType } from 'type-graphql';
import { Grade, PeriodKind, SchemeSubject } from './scheme.terms.ts';

@ObjectType({
  description:
    'Scheme（考核方案） by which those who serve, or departments, are evaluated: weighted indicators and bands, published at least 10 days before its first period starts.',
})
@Directive('@key(fields: "id")')
@Access('PUBLIC')
export class Scheme {
  @Field(() => ID, { description: 'Opaque id.' })
  id!: string;

  @Field(() => SchemeSubject, { description: 'Whom it evaluates（考核对象类别）.' })
  subject!: SchemeSubject;

  @Field(() => Int, { description: 'Version（版本） among those of the same subject, from 1.' })
  version!: number;

  @Field(() => PeriodKind, { description: 'Length of its periods（考核周期）.' })
  periodKind!: PeriodKind;

  @Field(() => CalendarDate, { description: 'First day in force, on which its first period starts（启用日）.' })
  validFrom!: string;

  @Field(() => CalendarDate, {
    nullable: true,
    description:
      'Last day in force（停用日）; null while open-ended, and the day before `validFrom` where a later one was published before it began.',
  })
  validTo!: string | null;

  @Field(() => DateTime, { description: 'When it was made public（公布时间）.' })
  publishedAt!: Date;
}

@ObjectType({ description: 'An indicator of a scheme and what it weighs（方案指标）.' })
export class SchemeIndicator {
  @Field(() => ID, { description: 'Code of the indicator（指标编码）.' })
  code!: string;

  @Field(() => Int, { description: 'Weight（权重）, 1 to 100; the weights of a scheme add up to 100.' })
  weight!: number;

  version!: number;
}

@ObjectType({
  description: 'Which results earn a grade（等次区间）: half-open, and together the bands of a scheme cover 0 to 100.',
})
export class SchemeBand {
  @Field(() => Grade, { description: 'The grade that it earns（等次）.' })
  grade!: Grade;

  @Field(() => Float, { description: 'From this result on, 0 to 100（下限，含）.' })
  from!: string;

  @Field(() => Float, {
    nullable: true,
    description: 'Up to but without this result（上限，不含）; null for the last band, which includes 100.',
  })
  below!: string | null;
}
