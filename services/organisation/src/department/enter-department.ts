import { Access } from '@microgrid/access/access';
import { record } from '@microgrid/facts/record';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../context.ts';
import { requireArea, requireKeeper } from './department-area.ts';
import { DepartmentEntity } from './department.entity.ts';
import { departmentEntered } from './department.facts.ts';
import { EnterDepartmentInput } from './department.input.ts';
import { departmentKeepers } from './department.policy.ts';
import { Department } from './department.type.ts';

@Resolver()
export class EnterDepartmentResolver {
  @Mutation(() => Department, {
    nullable: true,
    description:
      'Enters a department（登记部门）, by the officer of a street that it serves (FORBIDDEN). BAD_USER_INPUT for an area that is neither a district nor a street.',
  })
  @Access(departmentKeepers)
  enterDepartment(
    @Arg('input', () => EnterDepartmentInput, { description: 'The department.' }) input: EnterDepartmentInput,
    @Ctx() { write, actor }: Context,
  ) {
    return write(input, async (em, id) => {
      const { writeId: _, phone = null, ...content } = input;
      await requireArea(em, content.areaCode);
      requireKeeper(actor, content.areaCode);
      const department = em.create(DepartmentEntity, { id, ...content, phone });
      record(em, 'department.entered.v1', departmentEntered(department));
      return department;
    });
  }
}
