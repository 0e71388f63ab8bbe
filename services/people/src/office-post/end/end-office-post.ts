import { Access } from '@microgrid/access/access';
import { Conflict, Forbidden, NotFound } from '@microgrid/subgraph/errors';
import { shanghaiDate } from '@microgrid/subgraph/shanghai-date';
import { expectVersion } from '@microgrid/subgraph/write';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../../context.ts';
import { endPost } from './end-post.ts';
import { EndOfficePostInput } from './end-office-post.input.ts';
import { OfficePostEntity } from '../office-post.entity.ts';
import { GIVERS, mayEndOfficePost } from '../office-post.policy.ts';
import { OfficePost } from '../office-post.type.ts';

@Resolver()
export class EndOfficePostResolver {
  @Mutation(() => OfficePost, {
    nullable: true,
    description:
      'Ends a post at an office（结束机关岗位）, by the street officer above or whoever holds it (FORBIDDEN otherwise); its rights end with the next request. NOT_FOUND when there is none that the caller may see, CONFLICT when it has ended.',
  })
  @Access('SELF')
  endOfficePost(
    @Arg('input', () => EndOfficePostInput, { description: 'Which.' }) input: EndOfficePostInput,
    @Ctx() { write, actor }: Context,
  ) {
    return write(input, async (em) => {
      const post = await em.findOne(OfficePostEntity, input.officePostId);
      if (post === null) throw new NotFound('there is no such post');
      if (!mayEndOfficePost(actor, post)) {
        throw new Forbidden('a post is ended by the street, or by whoever holds it', `${GIVERS.join()} above`);
      }
      expectVersion(post, input.expectedVersion);
      const today = shanghaiDate();
      if (post.endedAt != null || (post.endsOn != null && post.endsOn < today)) {
        throw new Conflict('the post has ended', post.id);
      }
      endPost(em, post, { today, now: new Date() });
      return post;
    });
  }
}
