import { Access } from '@microgrid/access/access';
import { Directive, Field, ID, ObjectType } from 'type-graphql';

@ObjectType({
  description:
    'Admission（准入事项）: a matter that a department may push to the grids for a time. A task without a current one is refused.',
})
@Directive('@key(fields: "code", resolvable: false)')
@Access('PUBLIC')
export class MatterAdmission {
  @Field(() => ID, { description: 'Code（编码）, such as 2026-017; never used again.' })
  code!: string;
}
