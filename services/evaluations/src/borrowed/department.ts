import { Access } from '@microgrid/access/access';
import { Directive, Field, ID, ObjectType } from 'type-graphql';

@ObjectType({
  description:
    'Department（部门） outside the street office, or a public service such as the health station: whistled for, referred to, owner of what is pushed to the grids.',
})
@Directive('@key(fields: "id", resolvable: false)')
@Access('PUBLIC')
export class Department {
  @Field(() => ID, { description: 'Opaque id.' })
  id!: string;
}
