import { Access } from '@microgrid/access/access';
import { Batch } from '@microgrid/subgraph/batch';
import { AreaCode } from '@microgrid/subgraph/scalars';
import { Arg, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { adminUnits } from '../admin-unit/admin-unit.resolver.ts';
import { AdminUnit } from '../admin-unit/admin-unit.type.ts';
import type { Context } from '../context.ts';
import { departmentsOf, departmentsServing } from './department.list.ts';
import { Department } from './department.type.ts';

@Resolver(() => Department)
export class DepartmentResolver {
  @Query(() => Department, {
    nullable: true,
    description: 'The department with this id（部门）; null when there is none.',
  })
  @Access('PUBLIC')
  async department(@Arg('id', () => ID, { description: 'Its id.' }) id: string, @Ctx() context: Context) {
    const [department] = await departmentsOf([{ id }], context);
    return department;
  }

  @Query(() => [Department], {
    nullable: true,
    description:
      'Departments（部门） that serve an area or a part of it, those of the district too, by name; a few dozen at most.',
  })
  @Access('PUBLIC')
  departments(
    @Arg('within', () => AreaCode, { nullable: true, description: 'Which unit or grid; all by default.' })
    within: string | null | undefined,
    @Ctx() context: Context,
  ) {
    return departmentsServing(context, within);
  }

  @FieldResolver(() => AdminUnit, { description: 'The area that it serves（服务区域）.' })
  @Batch()
  area(@Root() departments: Department[], @Ctx() context: Context) {
    return adminUnits(
      departments.map(({ areaCode }) => ({ code: areaCode })),
      context,
    );
  }
}
