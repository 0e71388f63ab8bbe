import { Access } from '@microgrid/access/access';
import { Invalid } from '@microgrid/subgraph/errors';
import { CalendarDate } from '@microgrid/subgraph/scalars';
import { plusDays } from '@microgrid/subgraph/shanghai-date';
import { moveErrors } from '@microgrid/subgraph/move-errors';
import { Arg, Ctx, Field, InputType, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../../context.ts';
import { CareNeed } from '../care-need.type.ts';
import { CareVisitEntity } from '../visit/care-visit.entity.ts';
import { dropVisit, planVisit, waitingVisit } from '../visit/next-visit.ts';
import { CareChangeInput } from './care-change.input.ts';
import { moveCare, type CareDeed } from './move-care.ts';

@InputType({ description: 'Pausing care（暂停关爱）.' })
export class PauseCareInput extends CareChangeInput {
  @Field(() => CalendarDate, {
    description: 'The last day of the pause（暂停至）, not after endsOn; today or a day past resumes it.',
  })
  until!: string;
}

@Resolver(() => CareNeed)
export class PauseCareResolver {
  @Mutation(() => CareNeed, {
    nullable: true,
    description: `Pauses care（暂停关爱）, as the person or the worker, such as while somebody is away: contacts from today until then are neither due nor missed, none can be recorded for those days, and the rhythm goes on the day after; a day past or today resumes it. BAD_USER_INPUT for a day after endsOn, and for one not after today when it is not paused. ${moveErrors}`,
  })
  @Access('SIGNED_IN')
  pauseCare(
    @Arg('input', () => PauseCareInput, { description: 'Which care need, and until when.' }) input: PauseCareInput,
    @Ctx() context: Context,
  ) {
    return moveCare(context, input, { action: 'PAUSE', make: (deed) => pause(deed, input.until) });
  }
}

async function pause({ em, need, today }: CareDeed, until: string): Promise<void> {
  const isPaused = need.pausedUntil != null && need.pausedUntil >= today;
  if (until > need.endsOn || (until <= today && !isPaused)) {
    const message = `must be a day after today, ${need.endsOn} at the latest; it is not paused`;
    throw new Invalid([{ field: 'until', message: isPaused ? `must be ${need.endsOn} at the latest` : message }]);
  }
  const resumes = until <= today;
  const goesOn = resumes ? today : plusDays(until, 1);
  const waiting = await waitingVisit(em, need.id);
  const wasToGoOn = isPaused ? plusDays(need.pausedUntil ?? today, 1) : undefined;
  const from = isPaused ? need.pausedFrom : today;
  em.assign(need, resumes ? { pausedFrom: null, pausedUntil: null } : { pausedFrom: from, pausedUntil: until });
  // It was put there, or past the end, by the pause.
  const isOfPause = waiting === null ? wasToGoOn !== undefined && wasToGoOn > need.endsOn : waiting.dueOn === wasToGoOn;
  const isInPause = waiting !== null && waiting.dueOn >= today && waiting.dueOn <= until;
  if (!isOfPause && !isInPause) return;
  await dropVisit(em, need, waiting);
  // Nobody is asked once more for a day that is done.
  const isDone = (await em.count(CareVisitEntity, { needId: need.id, dueOn: goesOn })) > 0;
  need.anchorOn = goesOn;
  planVisit(em, need, { after: isDone ? goesOn : plusDays(goesOn, -1), from: goesOn, today });
}
