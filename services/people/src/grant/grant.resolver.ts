import { Access } from '@microgrid/access/access';
import { Role } from '@microgrid/access/actor';
import { equalsAny } from '@microgrid/subgraph/equals-any';
import { possibleIds } from '@microgrid/subgraph/ids';
import { Arg, Ctx, Directive, ID, Query, Resolver } from 'type-graphql';
import type { Context } from '../context.ts';
import { shanghaiDate } from '@microgrid/subgraph/shanghai-date';
import { Grant } from './grant.type.ts';

@Resolver()
export class GrantResolver {
  @Query(() => [Grant], {
    nullable: true,
    description:
      'What a person may do now（当前授权）, from active appointments within their term and from current posts at the street office. For the gateway alone (FORBIDDEN).',
  })
  @Directive('@inaccessible')
  @Access([Role.GATEWAY])
  grantsOf(
    @Arg('personId', () => ID, { description: 'Id of the person; nobody with it has no grants.' }) personId: string,
    @Ctx() { db }: Context,
  ) {
    const person = equalsAny(possibleIds([personId]));
    const now = shanghaiDate();
    const posts = db
      .selectFrom('office_post')
      .select(['role', 'areaCode as scope'])
      .where('personId', '=', person)
      .where('startsOn', '<=', now)
      .where((post) => post.or([post('endsOn', 'is', null), post('endsOn', '>=', now)]))
      .$castTo<Grant>();
    return db
      .selectFrom('appointment')
      .select(['role', 'gridCode as scope'])
      .where('personId', '=', person)
      .where('status', '=', 'ACTIVE')
      .where('startsOn', '<=', now)
      .where('endsOn', '>=', now)
      .$castTo<Grant>()
      .unionAll(posts)
      .orderBy('role')
      .orderBy('scope')
      .execute();
  }
}
