import { Access } from '@microgrid/access/access';
import { momentOf } from '@microgrid/database/moment';
import { record } from '@microgrid/facts/record';
import { Forbidden } from '@microgrid/subgraph/errors';
import { signedIn } from '@microgrid/subgraph/signed-in';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../../context.ts';
import { ActivityEntity } from '../activity.entity.ts';
import { activityPublished } from '../activity.facts.ts';
import { activityMakers, mayAnnounce, mayMake } from '../activity.policy.ts';
import { Activity } from '../activity.type.ts';
import { requirePlace } from '../station/require-place.ts';
import { PublishActivityInput } from './publish-activity.input.ts';

@Resolver(() => Activity)
export class PublishActivityResolver {
  @Mutation(() => Activity, {
    nullable: true,
    description:
      'Makes an activity（发布活动）, with the caller as its organiser: a DRAFT for the community to announce, PUBLISHED at once when the head makes it. BAD_USER_INPUT names wrong times, a grid or station that is not there or not open then, and more seats than the station has; FORBIDDEN outside the grids that the caller serves or volunteers in, and for a station of another community; CONFLICT names a station that is taken then.',
  })
  @Access([...activityMakers])
  publishActivity(
    @Arg('input', () => PublishActivityInput, { description: 'The activity.' }) input: PublishActivityInput,
    @Ctx() { write, actor }: Context,
  ) {
    return write(input, async (em, id) => {
      const { writeId: _, ...content } = input;
      const { gridCode } = content;
      if (!mayMake(actor, gridCode)) {
        throw new Forbidden(`you neither serve nor volunteer in ${gridCode}`, `a role in ${gridCode}`);
      }
      const now = await momentOf(em);
      // As PostgreSQL spells it, since the station is looked up elsewhere by what is answered here.
      const stationId = input.stationId.toLowerCase();
      const organiserId = signedIn(actor);
      await requirePlace(em, { ...content, stationId }, { now });
      const isAnnounced = mayAnnounce(actor, gridCode);
      const activity = em.create(ActivityEntity, {
        ...content,
        stationId,
        id,
        organiserId,
        status: isAnnounced ? 'PUBLISHED' : 'DRAFT',
        publishedAt: isAnnounced ? now : null,
      });
      if (isAnnounced) record(em, 'activity.published.v1', activityPublished(activity, organiserId));
      return activity;
    });
  }
}
