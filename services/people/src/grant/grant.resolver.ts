import { Access } from '@microgrid/access/access';
import { Role } from '@microgrid/access/actor';
import { Arg, Ctx, Directive, ID, Query, Resolver } from 'type-graphql';
import type { Context } from '../context.ts';
import { currentPosts } from './current-posts.ts';
import { Grant } from './grant.type.ts';

@Resolver()
export class GrantResolver {
  @Query(() => [Grant], {
    nullable: true,
    description:
      'What a person may do now（当前授权）, from active appointments within their term, from current posts at the street office and from the reserve. For the gateway alone (FORBIDDEN).',
  })
  @Directive('@inaccessible')
  @Access([Role.GATEWAY])
  async grantsOf(
    @Arg('personId', () => ID, { description: 'Id of the person; nobody with it has no grants.' }) personId: string,
    @Ctx() context: Context,
  ): Promise<Grant[]> {
    const posts = await currentPosts(personId, context);
    return posts.map(({ role, areaCode }) => ({ role, scope: areaCode }));
  }
}
