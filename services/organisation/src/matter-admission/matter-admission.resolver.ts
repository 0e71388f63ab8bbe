import { Access } from '@microgrid/access/access';
import { Batch, rowsOfEach } from '@microgrid/subgraph/batch';
import { equalsAny } from '@microgrid/subgraph/equals-any';
import { page } from '@microgrid/subgraph/page';
import { shanghaiDate } from '@microgrid/subgraph/shanghai-date';
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, ID, Info, Query, Resolver, Root } from 'type-graphql';
import { adminUnits } from '../admin-unit/admin-unit.resolver.ts';
import { AdminUnit } from '../admin-unit/admin-unit.type.ts';
import type { Context } from '../context.ts';
import { departmentsOf } from '../department/department.list.ts';
import { Department } from '../department/department.type.ts';
import { MatterAdmissionArguments } from './matter-admission.arguments.ts';
import { MatterAdmissionConnection, matterAdmissionList, matterAdmissionsOf } from './matter-admission.list.ts';
import { MatterAdmission } from './matter-admission.type.ts';

@Resolver(() => MatterAdmission)
export class MatterAdmissionResolver {
  @Query(() => MatterAdmission, {
    nullable: true,
    description: 'The admission with this code（准入事项）; null when there is none.',
  })
  @Access('PUBLIC')
  async matterAdmission(@Arg('code', () => ID, { description: 'Its code.' }) code: string, @Ctx() context: Context) {
    const [admission] = await matterAdmissionsOf([{ code }], context);
    return admission;
  }

  @Query(() => MatterAdmissionConnection, {
    nullable: true,
    description: 'What departments may push to the grids（准入事项清单）; a public list.',
  })
  @Access('PUBLIC')
  matterAdmissions(
    @Args(() => MatterAdmissionArguments) { where, order, ...paging }: MatterAdmissionArguments,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return page(matterAdmissionList(context, where), { page: paging, order, filter: where, info });
  }

  @FieldResolver(() => Department, { description: 'Whose it is（主管部门）.' })
  @Batch()
  department(@Root() admissions: MatterAdmission[], @Ctx() context: Context) {
    return departmentsOf(
      admissions.map(({ departmentId }) => ({ id: departmentId })),
      context,
    );
  }

  @FieldResolver(() => AdminUnit, { description: 'The area in which it holds（适用区域）.' })
  @Batch()
  area(@Root() admissions: MatterAdmission[], @Ctx() context: Context) {
    return adminUnits(
      admissions.map(({ areaCode }) => ({ code: areaCode })),
      context,
    );
  }

  @FieldResolver(() => Boolean, { description: 'Whether it holds today（是否有效）.' })
  isCurrent(@Root() { validFrom, validTo }: MatterAdmission) {
    const today = shanghaiDate();
    return validFrom <= today && today <= validTo;
  }
}

@Resolver(() => Department)
export class DepartmentAdmissionResolver {
  @FieldResolver(() => [MatterAdmission], { description: 'What it may push to the grids now（准入事项）, by code.' })
  @Batch()
  async admissions(@Root() departments: Department[], @Ctx() context: Context) {
    const ids = departments.map(({ id }) => id);
    const rows = await matterAdmissionList(context, { inForceOn: shanghaiDate() })
      .where('departmentId', '=', equalsAny(ids))
      .orderBy('code')
      .execute();
    return rowsOfEach(departments, 'id', { rows, key: 'departmentId' });
  }
}
