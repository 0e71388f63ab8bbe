import { Batch, rowsOfEach } from '@microgrid/subgraph/batch';
import { equalsAny } from '@microgrid/subgraph/equals-any';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { AdminUnit } from '../borrowed/admin-unit.ts';
import { Department } from '../borrowed/department.ts';
import type { Context } from '../context.ts';
import { Person } from '../person/person.type.ts';
import { mayReadOfficePost } from './office-post.policy.ts';
import { OfficePost } from './office-post.type.ts';

@Resolver(() => OfficePost)
export class OfficePostResolver {
  @FieldResolver(() => AdminUnit, { nullable: true, description: 'Below which unit it counts（范围）.' })
  area(@Root() { areaCode }: OfficePost): AdminUnit {
    return { code: areaCode };
  }

  @FieldResolver(() => Department, {
    nullable: true,
    description: 'The department（部门）; null at the street office.',
  })
  department(@Root() { departmentId }: OfficePost): Department | null {
    return departmentId == null ? null : { id: departmentId };
  }
}

@Resolver(() => Person)
export class PersonOfficePostResolver {
  @FieldResolver(() => [OfficePost], {
    nullable: true,
    description:
      'The person’s posts at the street office or a department（机关岗位）, last first, those that ended too; for the person and those who serve, null for others.',
  })
  @Batch()
  async officePosts(@Root() people: Person[], @Ctx() { db, actor }: Context) {
    const shown = people.filter(({ id }) => mayReadOfficePost(actor, { personId: id })).map(({ id }) => id);
    const rows = await db
      .selectFrom('office_post')
      .selectAll()
      .where('personId', '=', equalsAny(shown))
      .orderBy('startsOn', 'desc')
      .orderBy('id', 'desc')
      .execute();
    const found = rowsOfEach(people, 'id', { rows, key: 'personId' });
    return people.map(({ id }, index) => (mayReadOfficePost(actor, { personId: id }) ? (found[index] ?? []) : null));
  }
}
