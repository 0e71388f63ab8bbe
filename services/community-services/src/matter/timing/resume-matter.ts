import { Access } from '@microgrid/access/access';
import { moveErrors } from '@microgrid/subgraph/move-errors';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../../context.ts';
import { AssignmentEntity } from '../assignment/assignment.entity.ts';
import type { MatterEntity } from '../matter.entity.ts';
import { Matter } from '../matter.type.ts';
import { MoveMatterInput } from '../moves/move-matter.input.ts';
import { moveMatter, tells } from '../moves/move-matter.ts';
import { matterDeadline } from '../report/matter-deadline.ts';

@Resolver(() => Matter)
export class ResumeMatterResolver {
  @Mutation(() => Matter, {
    nullable: true,
    description: `Goes on before the hold ends（恢复办理）, as its handler, the head or the street; its deadline moves on by the time of the hold. ${moveErrors}`,
  })
  @Access('IN_POST')
  resumeMatter(
    @Arg('input', () => MoveMatterInput, { description: 'Which matter.' }) input: MoveMatterInput,
    @Ctx() context: Context,
  ) {
    const { note } = input;
    return moveMatter(context, input, {
      action: 'RESUME',
      note,
      async make(deed) {
        return { change: await resumed(deed), tell: tells(deed, 'matter.resumed.v1') };
      },
    });
  }
}

/** What changes when a matter goes on, by hand or on the day of its hold. */
export async function resumed({ em, matter, at }: { em: SqlEntityManager; matter: MatterEntity; at: Date }) {
  const to = at.toISOString();
  const holds = matter.holds.map((hold) => (hold.to === null ? { ...hold, to } : hold));
  await em.nativeUpdate(AssignmentEntity, { matterId: matter.id, outcome: null, acceptedAt: null }, { acceptedAt: at });
  return {
    holds,
    holdUntil: null,
    holdReason: null,
    holdApprovedById: null,
    ...matterDeadline(Object.assign({}, matter, { holds }), matter.reportedAt),
  };
}
