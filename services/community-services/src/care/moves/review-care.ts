import { Access } from '@microgrid/access/access';
import { Conflict } from '@microgrid/subgraph/errors';
import { storedId } from '@microgrid/subgraph/ids';
import { CalendarDate } from '@microgrid/subgraph/scalars';
import { plusDays } from '@microgrid/subgraph/shanghai-date';
import { moveErrors } from '@microgrid/subgraph/move-errors';
import { IsInt, IsOptional, IsUUID, Min } from 'class-validator';
import { Arg, Ctx, Field, ID, InputType, Int, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../../context.ts';
import { ConsentChannel } from '../../service-consent/service-consent.terms.ts';
import { CareNeed } from '../care-need.type.ts';
import { reviewDay } from '../care.rhythm.ts';
import { CareRhythm } from '../care.terms.ts';
import { requireConsent } from '../consent/require-consent.ts';
import { requirePossibleEnd } from '../propose/care-end.ts';
import { CareVisitEntity } from '../visit/care-visit.entity.ts';
import { dropVisit, planVisit, waitingVisit } from '../visit/next-visit.ts';
import { CareChangeInput } from './care-change.input.ts';
import { moveCare, type CareDeed } from './move-care.ts';
import { requireVisitor } from './require-visitor.ts';

@InputType({ description: 'Reviewing care（复核关爱）.' })
export class ReviewCareInput extends CareChangeInput {
  @Field(() => CalendarDate, {
    description: 'Until when it goes on（到期日）, at most 12 months ahead; the person agrees again.',
  })
  endsOn!: string;

  @Field(() => CareRhythm, { nullable: true, description: 'How often（频次）; as before by default.' })
  rhythm?: CareRhythm | null;

  @Field(() => ID, { nullable: true, description: 'Who looks in（走访人）; as before by default.' })
  @IsOptional()
  @IsUUID()
  visitorId?: string | null;

  @Field(() => Int, { description: 'Which text（文本版本）.' })
  @IsInt()
  @Min(1)
  textVersion!: number;

  @Field(() => ConsentChannel, {
    description:
      'How the person agreed（同意方式）; APP only after the person said so in the app (CONFLICT otherwise).',
  })
  channel!: ConsentChannel;

  @Field(() => ID, {
    nullable: true,
    description: 'Who heard it（见证人）, somebody who serves there; needed for ORAL.',
  })
  @IsOptional()
  @IsUUID()
  witnessId?: string | null;
}

@Resolver(() => CareNeed)
export class ReviewCareResolver {
  @Mutation(() => CareNeed, {
    nullable: true,
    description: `Renews care with consent（复核关爱）, as the worker, also before it is due: until when, how often and by whom it goes on. BAD_USER_INPUT as of agreeCare and recordCareConsent. ${moveErrors}`,
  })
  @Access('IN_POST')
  reviewCare(
    @Arg('input', () => ReviewCareInput, { description: 'Which care need, how it goes on, and how the person agreed.' })
    input: ReviewCareInput,
    @Ctx() context: Context,
  ) {
    return moveCare(context, input, { action: 'REVIEW', restsOnPosts: true, make: (deed) => review(deed, input) });
  }
}

async function review(deed: CareDeed, input: ReviewCareInput): Promise<void> {
  const { em, need, today } = deed;
  const { endsOn } = input;
  requirePossibleEnd(endsOn, today);
  const consent = await consentAgain(deed, input);
  const visitorId = input.visitorId == null ? need.visitorId : storedId(input.visitorId);
  const isChanged = (input.rhythm ?? need.rhythm) !== need.rhythm || visitorId !== need.visitorId;
  if (visitorId != null && visitorId !== need.visitorId) await requireVisitor(em, need, visitorId);
  const renewed = { ...consent, legalDuty: null, renewedAt: null, renewedTextVersion: null };
  em.assign(need, { ...renewed, endsOn, reviewOn: reviewDay(endsOn, today), visitorId });
  if (need.pausedUntil != null && need.pausedUntil > endsOn) need.pausedUntil = endsOn;
  await goOn(deed, { rhythm: input.rhythm ?? need.rhythm, isChanged });
}

/** Said by the person in the app, or to the worker. */
async function consentAgain(deed: CareDeed, input: ReviewCareInput) {
  const { need, at } = deed;
  const { textVersion, channel } = input;
  // What is said in the app is said there alone; the worker reads it here.
  const heard = await requireConsent(channel === 'APP' ? { ...deed, isMine: true } : deed, input);
  if (channel !== 'APP') return { consentedAt: at, textVersion, channel, ...heard };
  if (need.renewedAt != null && need.renewedTextVersion === textVersion) {
    return { consentedAt: need.renewedAt, textVersion, channel, ...heard };
  }
  throw new Conflict('channel: the person has not said in the app that it may go on', need.id);
}

/** The contact that is to come stays where nothing changed, and one that is overdue stays whose it was. */
async function goOn({ em, need, today }: CareDeed, to: { rhythm: CareRhythm | null | undefined; isChanged: boolean }) {
  const waiting = await waitingVisit(em, need.id);
  const isToCome = waiting !== null && waiting.dueOn >= today;
  if (isToCome && to.rhythm !== need.rhythm) need.anchorOn = waiting.dueOn;
  need.rhythm = to.rhythm ?? null;
  if (isToCome && (to.isChanged || waiting.dueOn > need.endsOn)) {
    const { dueOn, fromOn: from } = waiting;
    await dropVisit(em, need, waiting);
    planVisit(em, need, { after: plusDays(dueOn, -1), from, today });
  }
  if (waiting !== null) return;
  const [last] = await em.find(CareVisitEntity, { needId: need.id }, { orderBy: { dueOn: 'desc' }, limit: 1 });
  const yesterday = plusDays(today, -1);
  const after = last !== undefined && last.dueOn > yesterday ? last.dueOn : yesterday;
  planVisit(em, need, { after, from: plusDays(after, 1), today });
}
