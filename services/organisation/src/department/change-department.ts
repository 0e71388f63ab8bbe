import { Access } from '@microgrid/access/access';
import { record } from '@microgrid/facts/record';
import { changesIn } from '@microgrid/subgraph/changes';
import { NotFound } from '@microgrid/subgraph/errors';
import { expectVersion } from '@microgrid/subgraph/write';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../context.ts';
import { requireArea, requireKeeper } from './department-area.ts';
import { DepartmentEntity } from './department.entity.ts';
import { departmentMoved } from './department.facts.ts';
import { ChangeDepartmentInput } from './department.input.ts';
import { departmentKeepers } from './department.policy.ts';
import { Department } from './department.type.ts';

@Resolver()
export class ChangeDepartmentResolver {
  @Mutation(() => Department, {
    nullable: true,
    description:
      'Changes a department（变更部门）, by the officer of a street that it serves, before and after (FORBIDDEN). BAD_USER_INPUT for an area that is neither a district nor a street; NOT_FOUND when there is none; CONFLICT from another version.',
  })
  @Access(departmentKeepers)
  changeDepartment(
    @Arg('input', () => ChangeDepartmentInput, { description: 'Which, and what changes.' })
    input: ChangeDepartmentInput,
    @Ctx() { write, actor }: Context,
  ) {
    return write(input, async (em) => {
      const { writeId: _, departmentId, expectedVersion, ...content } = input;
      const changes = changesIn(content, ['name', 'areaCode']);
      const department = await em.findOne(DepartmentEntity, departmentId);
      if (department === null) throw new NotFound('there is no such department');
      requireKeeper(actor, department.areaCode);
      expectVersion(department, expectedVersion);
      const { areaCode = department.areaCode } = changes;
      if (areaCode !== department.areaCode) {
        await requireArea(em, areaCode);
        requireKeeper(actor, areaCode);
        record(em, 'department.moved.v1', departmentMoved({ id: department.id, areaCode }));
      }
      return Object.assign(department, changes);
    });
  }
}
