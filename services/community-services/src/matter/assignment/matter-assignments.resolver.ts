import { Batch, rowsOfEach } from '@microgrid/subgraph/batch';
import { equalsAny } from '@microgrid/subgraph/equals-any';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Person } from '../../borrowed/person.ts';
import type { Context } from '../../context.ts';
import { maySeeTheCourse, maySeeTheWork } from '../matter.policy.ts';
import { Matter } from '../matter.type.ts';
import { Assignment } from './assignment.type.ts';

@Resolver(() => Matter)
export class MatterAssignmentsResolver {
  @FieldResolver(() => [Assignment], {
    nullable: true,
    description:
      'Who it was given to（分派记录）, first to last; the open one is last. Null but for those who serve there; of others whoever it was given to reads the own ones.',
  })
  @Batch()
  async assignments(@Root() matters: Matter[], @Ctx() { db, actor }: Context): Promise<(Assignment[] | null)[]> {
    const rows = await db
      .selectFrom('assignment')
      .selectAll()
      .where('matterId', '=', equalsAny(matters.map(({ id }) => id)))
      .orderBy('assignedAt')
      .orderBy('id')
      .execute();
    const found = rowsOfEach(matters, 'id', { rows, key: 'matterId' });
    return matters.map(({ gridCode }, index) => {
      const serves = maySeeTheWork(actor, gridCode);
      const own = (found[index] ?? []).filter(({ assigneeId }) => serves || assigneeId === actor.subject);
      if (!serves && own.length === 0) return null;
      return own.map(({ assigneeId, departmentId, assignedById, ...assignment }) => ({
        ...assignment,
        assignee: referenceTo(assigneeId),
        department: referenceTo(departmentId),
        assignedBy: referenceTo(assignedById),
      }));
    });
  }

  @FieldResolver(() => [Person], { nullable: true, description: 'Who else works on it（协助人）.' })
  @Batch()
  async helpers(@Root() matters: Matter[], @Ctx() { db, actor }: Context): Promise<Person[][]> {
    const rows = await db
      .selectFrom('matter_helper')
      .select(['matterId', 'personId'])
      .where('matterId', '=', equalsAny(matters.map(({ id }) => id)))
      .orderBy('personId')
      .execute();
    const found = rowsOfEach(matters, 'id', { rows, key: 'matterId' });
    return matters.map((matter, index) =>
      maySeeTheCourse(actor, matter) ? (found[index] ?? []).map(({ personId: id }) => ({ id })) : [],
    );
  }
}

function referenceTo(id: string | null): { id: string } | null {
  return id === null ? null : { id };
}
