import { Access } from '@microgrid/access/access';
import { moveErrors } from '@microgrid/subgraph/move-errors';
import { Arg, Ctx, Field, InputType, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../../context.ts';
import { tellFollowedUp } from '../mediation.facts.ts';
import { Mediation } from '../mediation.type.ts';
import { MediationAgreementEntity } from '../parties/mediation-agreement.entity.ts';
import { activeMediators } from './active-mediators.ts';
import { MediationChangeInput } from './move-mediation.input.ts';
import { moveMediation, type MediationDeed } from './move-mediation.ts';

@InputType({ description: 'Following up an agreement（回访）.' })
export class FollowUpMediationInput extends MediationChangeInput {
  @Field(() => Boolean, { description: 'Whether it was kept（是否履行）.' })
  isKept!: boolean;
}

@Resolver(() => Mediation)
export class FollowUpMediationResolver {
  @Mutation(() => Mediation, {
    nullable: true,
    description: `Follows an agreement up（回访）, as a mediator, from the day agreed on; it is DONE. CONFLICT before that day. ${moveErrors}`,
  })
  @Access('IN_POST')
  followUpMediation(
    @Arg('input', () => FollowUpMediationInput, { description: 'Which mediation, and whether it was kept.' })
    input: FollowUpMediationInput,
    @Ctx() context: Context,
  ) {
    return moveMediation(context, input, { action: 'FOLLOW_UP', make: (deed) => followUp(deed, input) });
  }
}

async function followUp({ em, mediation, at }: MediationDeed, { isKept }: FollowUpMediationInput): Promise<void> {
  const agreed = await em.findOneOrFail(MediationAgreementEntity, mediation.id);
  em.assign(agreed, { isKept });
  em.assign(mediation, { status: 'DONE', followedUpAt: at, endedAt: at });
  tellFollowedUp(em, { mediation, mediatorIds: await activeMediators(em, mediation.id) }, at);
}
