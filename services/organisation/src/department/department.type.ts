import { Access } from '@microgrid/access/access';
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { DepartmentKind } from './department.terms.ts';

@ObjectType({
  description:
    'Department（部门） outside the street office, or a public service such as the health station: whistled for, referred to, owner of what is pushed to the grids.',
})
@Directive('@key(fields: "id")')
@Access('PUBLIC')
export class Department {
  @Field(() => ID, { description: 'Opaque id.' })
  id!: string;

  @Field(() => String, { description: 'Name（名称）.' })
  name!: string;

  @Field(() => DepartmentKind, { description: 'Kind（类型）.' })
  kind!: DepartmentKind;

  @Field(() => String, { nullable: true, description: 'Phone of its duty desk（值班电话）.' })
  phone?: string | null;

  @Field(() => Int, { description: 'Version（版本）, for expectedVersion.' })
  version!: number;

  areaCode!: string;
}
