import { Access } from '@microgrid/access/access';
import { record } from '@microgrid/facts/record';
import { Conflict, Forbidden, Invalid } from '@microgrid/subgraph/errors';
import { departments } from '@microgrid/subgraph/known-departments';
import { requireKnown } from '@microgrid/subgraph/require-known';
import { shanghaiDate } from '@microgrid/subgraph/shanghai-date';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../context.ts';
import { lockPerson } from '../person/require-person.ts';
import { GiveOfficePostInput } from './give-office-post.input.ts';
import { OfficePostEntity } from './office-post.entity.ts';
import { GIVERS, mayGive } from './office-post.policy.ts';
import { OfficePost } from './office-post.type.ts';

@Resolver()
export class GiveOfficePostResolver {
  @Mutation(() => OfficePost, {
    nullable: true,
    description:
      'Gives a post at an office（授予机关岗位）, by the street officer above, never for oneself (FORBIDDEN). CONFLICT when the person holds it in that time.',
  })
  @Access(GIVERS)
  giveOfficePost(
    @Arg('input', () => GiveOfficePostInput, { description: 'Whom, and what.' }) input: GiveOfficePostInput,
    @Ctx() { write, actor }: Context,
  ) {
    const { role, areaCode, startsOn, endsOn = null, departmentId = null } = input;
    requireSound(input);
    return write(input, async (em, id) => {
      const person = await lockPerson(em, input.personId);
      if (!mayGive(actor, { personId: person.id, areaCode })) {
        throw new Forbidden('posts are given by the street, and not for oneself', `${GIVERS.join()} above`);
      }
      if (departmentId !== null) await requireKnown(em, departments, { argument: 'departmentId', id: departmentId });
      const held = { personId: person.id, role, areaCode, departmentId };
      await requireNotHeld(em, { ...held, startsOn, endsOn });
      const post = em.create(OfficePostEntity, { id, ...held, startsOn, endsOn, endedAt: null });
      record(em, 'office_post.started.v1', { subject: id, gridCode: areaCode, data: { ...held, startsOn, endsOn } });
      return post;
    });
  }
}

function requireSound({ role, areaCode, departmentId, startsOn, endsOn }: GiveOfficePostInput): void {
  const today = shanghaiDate();
  const isHandler = role === 'DEPARTMENT_HANDLER';
  const problems = [
    { field: 'areaCode', message: 'is the code of a street: 9 digits', is: areaCode.length !== 9 },
    { field: 'departmentId', message: 'say of which department', is: isHandler && departmentId == null },
    { field: 'departmentId', message: 'only a handler has a department', is: !isHandler && departmentId != null },
    { field: 'startsOn', message: `a post begins today (${today}) at the earliest`, is: startsOn < today },
    { field: 'endsOn', message: `must not be before ${startsOn}`, is: endsOn != null && endsOn < startsOn },
  ];
  const [first, ...rest] = problems.filter(({ is }) => is).map(({ field, message }) => ({ field, message }));
  if (first !== undefined) throw new Invalid([first, ...rest]);
}

type Held = Pick<OfficePostEntity, 'personId' | 'role' | 'areaCode' | 'departmentId' | 'startsOn' | 'endsOn'>;

/** The person is held by this write, so that two who give the same at once come one after the other. */
async function requireNotHeld(em: SqlEntityManager, { startsOn, endsOn, ...post }: Held): Promise<void> {
  const others = await em.find(OfficePostEntity, { ...post, endedAt: null });
  const meets = others.find(
    (other) => (other.endsOn == null || other.endsOn >= startsOn) && (endsOn == null || other.startsOn <= endsOn),
  );
  if (meets !== undefined) throw new Conflict('the person holds this post in that time already', meets.id);
}
