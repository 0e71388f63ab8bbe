import { Access } from '@microgrid/access/access';
import { record } from '@microgrid/facts/record';
import { newId } from '@microgrid/subgraph/ids';
import { moveErrors } from '@microgrid/subgraph/move-errors';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../../context.ts';
import { MatterEventEntity } from '../../matter/history/matter-event.entity.ts';
import { nextStep } from '../../matter/history/next-step.ts';
import { MatterEntity } from '../../matter/matter.entity.ts';
import { matterFactOf } from '../../matter/matter.facts.ts';
import { openStatuses } from '../../matter/matter.states.ts';
import { matterDeadline } from '../../matter/report/matter-deadline.ts';
import { WhistleEntity } from '../whistle.entity.ts';
import { whistleFactOf } from '../whistle.facts.ts';
import { doneWhistleStatuses, matterAfter } from '../whistle.states.ts';
import { Whistle } from '../whistle.type.ts';
import { MoveWhistleInput } from './move-whistle.input.ts';
import { moveWhistle, type WhistleDeed } from './move-whistle.ts';
import { settleMatter } from './settle-matter.ts';

@Resolver(() => Whistle)
export class WithdrawWhistleResolver {
  @Mutation(() => Whistle, {
    nullable: true,
    description: `Takes a whistle back（撤回吹哨） before it is done, as an officer of the street. Without any other, the matter is the street's again (L3); when all others are done, they settle it. ${moveErrors}`,
  })
  @Access('IN_POST')
  withdrawWhistle(
    @Arg('input', () => MoveWhistleInput, { description: 'Which whistle.' }) input: MoveWhistleInput,
    @Ctx() context: Context,
  ) {
    const { note = null } = input;
    return moveWhistle(context, input, {
      action: 'WITHDRAW',
      change: () => ({ note }),
      async afterwards(deed) {
        record(deed.em, 'whistle.withdrawn.v1', whistleFactOf(deed, {}));
        await goOnWithout(deed);
      },
    });
  }
}

/** What becomes of the matter, by the whistles that are left. */
async function goOnWithout(deed: WhistleDeed): Promise<void> {
  const { em, whistle } = deed;
  const { matterId } = whistle;
  const whistles = await em.find(WhistleEntity, { matterId }, { orderBy: { doneAt: 'asc nulls first' } });
  const after = matterAfter(whistles.map(({ status }) => status));
  if (after === 'STREETS') await backToStreet(deed);
  if (after !== 'SETTLED') return;
  const done = whistles.findLast(({ status }) => doneWhistleStatuses.some((one) => one === status));
  if (done?.result != null) await settleMatter(em, { matterId, resolution: done.result });
}

async function backToStreet({ em, whistle, subject }: WhistleDeed): Promise<void> {
  const matter = await em.findOneOrFail(MatterEntity, whistle.matterId);
  const { id: matterId, level: fromLevel, status } = matter;
  if (fromLevel !== 'L4' || !openStatuses.includes(status)) return;
  const { step, at } = await nextStep(em, matterId);
  const deadline = matterDeadline(Object.assign({}, matter, { level: 'L3' as const }), matter.reportedAt);
  em.assign(matter, { level: 'L3', ...deadline });
  const event = { id: newId(), matterId, step, action: 'RECALL', fromStatus: status, toStatus: status } as const;
  em.create(MatterEventEntity, { ...event, level: 'L3', actorId: subject, at, note: whistle.note ?? null });
  record(em, 'matter.escalated.v1', matterFactOf(matter, { fromLevel }));
}
