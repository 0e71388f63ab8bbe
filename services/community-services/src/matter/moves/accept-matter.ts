import { Access } from '@microgrid/access/access';
import { moveErrors } from '@microgrid/subgraph/move-errors';
import { Arg, Ctx, InputType, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../../context.ts';
import { noteComing } from '../../emergency/answering/note-coming.ts';
import { EmergencyEntity } from '../../emergency/emergency.entity.ts';
import { Matter } from '../matter.type.ts';
import { MatterChangeInput } from './move-matter.input.ts';
import { moveMatter, tells, type Deed } from './move-matter.ts';

@InputType({ description: 'Accepting a matter（受理）.' })
export class AcceptMatterInput extends MatterChangeInput {}

@Resolver(() => Matter)
export class AcceptMatterResolver {
  @Mutation(() => Matter, {
    nullable: true,
    description: `Accepts a reported matter（受理）, as the grid's worker, at L0 the micro-grid's leader, for an emergency whoever is called to it, and above L1 whoever answers for its level; the caller becomes its handler, and of an emergency says to be coming. ${moveErrors} CONFLICT too when the post that gave the right has just ended.`,
  })
  @Access('IN_POST')
  acceptMatter(
    @Arg('input', () => AcceptMatterInput, { description: 'Which matter.' }) input: AcceptMatterInput,
    @Ctx() context: Context,
  ) {
    return moveMatter(context, input, {
      action: 'ACCEPT',
      givesToCaller: true,
      make: (deed) => ({
        change: { handlerId: deed.subject, acceptedAt: deed.at },
        tell: tells(deed, 'matter.accepted.v1'),
        last: () => acknowledgeAsHandler(deed),
      }),
    });
  }
}

/** Nobody accepts an emergency to stay where they are: nobody further is called. */
async function acknowledgeAsHandler({ em, matter, subject: personId, at }: Deed): Promise<void> {
  const emergency = await em.findOne(EmergencyEntity, matter.id);
  if (emergency === null || emergency.status === 'ENDED') return;
  await noteComing(em, { emergency, matter, personId, at, now: at });
}
