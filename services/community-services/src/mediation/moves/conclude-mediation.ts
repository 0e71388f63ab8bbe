import { Access } from '@microgrid/access/access';
import { Invalid, type FieldProblem } from '@microgrid/subgraph/errors';
import { moveErrors } from '@microgrid/subgraph/move-errors';
import { PlainText } from '@microgrid/subgraph/plain-text';
import { CalendarDate } from '@microgrid/subgraph/scalars';
import { latestEndOf } from '@microgrid/subgraph/term';
import { IsOptional } from 'class-validator';
import { Arg, Ctx, Field, InputType, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../../context.ts';
import { eraseNames } from '../file/seal-parties.ts';
import { tellAgreed } from '../mediation.facts.ts';
import { MediationOutcome, type MediationStatus } from '../mediation.terms.ts';
import { Mediation } from '../mediation.type.ts';
import { MediationAgreementEntity } from '../parties/mediation-agreement.entity.ts';
import { activeMediators } from './active-mediators.ts';
import { MediationChangeInput } from './move-mediation.input.ts';
import { moveMediation, type MediationDeed } from './move-mediation.ts';

@InputType({ description: 'Concluding a mediation（调解结案）.' })
export class ConcludeMediationInput extends MediationChangeInput {
  @Field(() => MediationOutcome, {
    description: 'How it ended（结果）; WITHDRAWN of one that a party stopped, and of no other.',
  })
  outcome!: MediationOutcome;

  @Field(() => String, {
    nullable: true,
    description: 'The agreement（协议内容）, 1 to 5,000 characters; needed for AGREED_WRITTEN.',
  })
  @IsOptional()
  @PlainText(5000)
  agreement?: string | null;

  @Field(() => CalendarDate, {
    nullable: true,
    description: 'When it is looked after（回访日）, from today, within a year; needed with an agreement.',
  })
  followUpOn?: string | null;

  @Field(() => Boolean, {
    defaultValue: false,
    description:
      'That other remedies were explained（已告知其他途径）: arbitration, court; needed without an agreement, after a withdrawal too.',
  })
  isAdvised!: boolean;
}

@Resolver(() => Mediation)
export class ConcludeMediationResolver {
  @Mutation(() => Mediation, {
    nullable: true,
    description: `Concludes a mediation（调解结案）, as a mediator, a WITHDRAWN one too: AGREED, FAILED, or DONE after a withdrawal. BAD_USER_INPUT names an agreement or a follow-up that is missing or does not fit the outcome, another outcome than WITHDRAWN after a withdrawal, and isAdvised that is not said without an agreement. ${moveErrors}`,
  })
  @Access('IN_POST')
  concludeMediation(
    @Arg('input', () => ConcludeMediationInput, { description: 'Which mediation, and how it ended.' })
    input: ConcludeMediationInput,
    @Ctx() context: Context,
  ) {
    return moveMediation(context, input, { action: 'CONCLUDE', make: (deed) => conclude(deed, input) });
  }
}

async function conclude({ em, mediation, at, today }: MediationDeed, input: ConcludeMediationInput): Promise<void> {
  const { outcome, agreement = null, followUpOn = null } = input;
  requireFitting(input, { status: mediation.status, today });
  if (!isAgreement(outcome)) {
    em.assign(mediation, { status: outcome === 'FAILED' ? 'FAILED' : 'DONE', outcome, endedAt: at });
    if (mediation.openedOn == null) await eraseNames(em, mediation.id);
    return;
  }
  em.create(MediationAgreementEntity, { mediationId: mediation.id, agreement });
  em.assign(mediation, { status: 'AGREED', outcome, followUpOn });
  tellAgreed(em, { mediation, mediatorIds: await activeMediators(em, mediation.id) }, followUpOn ?? today);
}

function requireFitting(input: ConcludeMediationInput, now: { status: MediationStatus; today: string }): void {
  const { outcome, agreement, followUpOn, isAdvised } = input;
  const isAgreed = isAgreement(outcome);
  const latest = latestEndOf(now.today);
  const isOnADay = followUpOn != null && followUpOn >= now.today && followUpOn <= latest;
  const problems: [isWrong: boolean, field: string, message: string][] = [
    [
      !isAgreed && !isAdvised,
      'isAdvised',
      'say which other remedies there are, arbitration or court, and then that you did',
    ],
    [
      (outcome === 'WITHDRAWN') !== (now.status === 'WITHDRAWN'),
      'outcome',
      now.status === 'WITHDRAWN' ? 'a party stopped it: WITHDRAWN' : 'no party stopped it: an agreement, or FAILED',
    ],
    [outcome === 'AGREED_WRITTEN' && agreement == null, 'agreement', 'is needed for AGREED_WRITTEN'],
    [!isAgreed && agreement != null, 'agreement', 'is of an agreement alone'],
    [isAgreed && !isOnADay, 'followUpOn', `is needed with an agreement: a day from today, ${latest} at the latest`],
    [!isAgreed && followUpOn != null, 'followUpOn', 'is of an agreement alone'],
  ];
  const found = problems.flatMap(([isWrong, field, message]): FieldProblem[] => (isWrong ? [{ field, message }] : []));
  if (found.length > 0) throw new Invalid(found);
}

function isAgreement(outcome: MediationOutcome): boolean {
  return outcome === 'AGREED_WRITTEN' || outcome === 'AGREED_ORAL';
}
