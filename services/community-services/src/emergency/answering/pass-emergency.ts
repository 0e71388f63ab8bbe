import { Access } from '@microgrid/access/access';
import { Invalid } from '@microgrid/subgraph/errors';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../../context.ts';
import { handOver } from '../../matter/hand-over/hand-over.ts';
import { callOn } from '../chain/call-on.ts';
import { tellAnswered } from '../emergency.facts.ts';
import { emergencyAfter } from '../emergency.states.ts';
import { Emergency } from '../emergency.type.ts';
import { AnswerEmergencyInput } from './answer-emergency.input.ts';
import { answerEmergency, answerErrors, type Answer } from './answer-emergency.ts';
import { EmergencyResponderEntity } from './emergency-responder.entity.ts';

@Resolver(() => Emergency)
export class PassEmergencyResolver {
  @Mutation(() => Emergency, {
    nullable: true,
    description: `Says that somebody who was called cannot come（无法前往）, or who said to be coming will not after all: unless another one is coming, the next is called at once. Never counts against anybody. Who serves there enters what somebody else phoned. ${answerErrors} BAD_USER_INPUT too for who was neither called nor coming. CONFLICT when somebody is there, or it has ended.`,
  })
  @Access('IN_POST')
  passEmergency(
    @Arg('input', () => AnswerEmergencyInput, { description: 'Of which emergency, who and when.' })
    input: AnswerEmergencyInput,
    @Ctx() context: Context,
  ) {
    return answerEmergency(context, input, { action: 'PASS', make: pass });
  }
}

async function pass({ em, emergency, matter, personId, call, at, place }: Answer): Promise<void> {
  if (call?.answer === 'PASSED') return;
  const own = { emergencyId: emergency.id, personId };
  const wasComing = (await em.nativeDelete(EmergencyResponderEntity, own)) > 0;
  if (call === null && !wasComing) {
    throw new Invalid([{ field: 'personId', message: 'must be somebody who was called, or said to be coming' }]);
  }
  const isOfTheLastStep = call?.step === emergency.step;
  if (call !== null) {
    em.assign(call, { answer: 'PASSED', answeredAt: at });
    tellAnswered(em, matter, call);
  }
  if (wasComing) await leaveMatter({ em, matter, personId });
  const responders = await em.count(EmergencyResponderEntity, { emergencyId: emergency.id });
  const before = emergency.status;
  emergency.status = emergencyAfter('PASS', { status: before, responders });
  const isNobodys = emergency.status === 'CALLING' && (isOfTheLastStep || before !== 'CALLING');
  if (isNobodys) await callOn(em, { emergency, matter, at: place.at });
  await em.flush();
}

/** What the person had accepted goes to whoever comes too; it waits to be accepted when nobody does. */
async function leaveMatter({ em, matter, personId }: Pick<Answer, 'em' | 'matter' | 'personId'>): Promise<void> {
  if (matter.status !== 'ACCEPTED' || matter.handlerId !== personId) return;
  const others = { emergencyId: matter.id, personId: { $ne: null } };
  const [next] = await em.find(EmergencyResponderEntity, others, { orderBy: { acknowledgedAt: 'asc' }, limit: 1 });
  await handOver(em, matter, next?.personId ?? null);
}
