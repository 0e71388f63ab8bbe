import { Access } from '@microgrid/access/access';
import { CalendarDate } from '@microgrid/subgraph/scalars';
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';

@ObjectType({
  description:
    'Admission（准入事项）: a matter that a department may push to the grids for a time. A task without a current one is refused.',
})
@Directive('@key(fields: "code")')
@Access('PUBLIC')
export class MatterAdmission {
  @Field(() => ID, { description: 'Code（编码）, such as 2026-017; never used again.' })
  code!: string;

  @Field(() => String, { description: 'What may be pushed（事项名称）.' })
  title!: string;

  @Field(() => String, { description: 'What it rests on（依据）.' })
  legalBasis!: string;

  @Field(() => CalendarDate, { description: 'First day（生效日）.' })
  validFrom!: string;

  @Field(() => CalendarDate, { description: 'Last day（截止日）, at most a year after the first.' })
  validTo!: string;

  @Field(() => Int, { description: 'Version（版本）, for expectedVersion.' })
  version!: number;

  departmentId!: string;
  areaCode!: string;
}
