import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Context } from '../../context.ts';
import { mayReadTexts } from '../matter.policy.ts';
import { Matter } from '../matter.type.ts';
import { MatterExtension, MatterHold } from './matter-hold.type.ts';

@Resolver(() => Matter)
export class MatterTimingResolver {
  @FieldResolver(() => MatterHold, {
    nullable: true,
    description: 'The approved hold（缓办）; null when it is not ON_HOLD.',
  })
  hold(@Root() matter: Matter, @Ctx() { actor }: Context): MatterHold | null {
    const { holdUntil: until, holdReason, holdApprovedById: id } = matter;
    if (until == null) return null;
    const reason = mayReadTexts(actor, matter) ? (holdReason ?? null) : null;
    return { until, reason, approvedBy: id == null ? null : { id } };
  }

  @FieldResolver(() => MatterExtension, { nullable: true, description: 'Its one extension（延期）; null without.' })
  extension(@Root() matter: Matter, @Ctx() { actor }: Context): MatterExtension | null {
    const { extendedFrom: from, dueAt, extensionReason, extendedById: id } = matter;
    if (from == null) return null;
    const reason = mayReadTexts(actor, matter) ? (extensionReason ?? null) : null;
    return { from, to: dueAt ?? from, reason, givenBy: id == null ? null : { id } };
  }
}
