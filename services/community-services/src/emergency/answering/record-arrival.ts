import { Access } from '@microgrid/access/access';
import { newId } from '@microgrid/subgraph/ids';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../../context.ts';
import { onSiteBy } from '../chain/chain.ts';
import { tellArrived } from '../emergency.facts.ts';
import { emergencyAfter } from '../emergency.states.ts';
import { Emergency } from '../emergency.type.ts';
import { AnswerEmergencyInput } from './answer-emergency.input.ts';
import { answerEmergency, answerErrors, type Answer } from './answer-emergency.ts';
import { acknowledge } from './acknowledge-emergency.ts';
import { EmergencyResponderEntity } from './emergency-responder.entity.ts';
import { earlier } from './note-coming.ts';

@Resolver(() => Emergency)
export class RecordArrivalResolver {
  @Mutation(() => Emergency, {
    nullable: true,
    description: `Says that somebody is there, or was（到场）, as one who comes or serves there; may be entered when all is over. Whoever had not said to be coming comes from then on. ${answerErrors}`,
  })
  @Access('IN_POST')
  recordArrival(
    @Arg('input', () => AnswerEmergencyInput, { description: 'At which emergency, who and when.' })
    input: AnswerEmergencyInput,
    @Ctx() context: Context,
  ) {
    return answerEmergency(context, input, { action: 'ARRIVE', make: arrive });
  }
}

async function arrive(answer: Answer): Promise<void> {
  const { em, emergency, matter, personId, call, at } = answer;
  if (emergency.status !== 'ENDED') await acknowledge(answer);
  const own = { emergencyId: emergency.id, personId };
  const responder =
    (await em.findOne(EmergencyResponderEntity, own)) ??
    em.create(EmergencyResponderEntity, { id: newId(), ...own, callee: call?.callee ?? null, acknowledgedAt: at });
  if (responder.arrivedAt != null) return;
  em.assign(responder, { arrivedAt: at, acknowledgedAt: earlier(responder.acknowledgedAt, at) });
  emergency.acknowledgedAt = earlier(emergency.acknowledgedAt, at);
  emergency.arrivedAt = earlier(emergency.arrivedAt, at);
  emergency.status = emergencyAfter('ARRIVE', { status: emergency.status, responders: 1 });
  emergency.nextCallAt = null;
  const isInTime = at <= onSiteBy(matter.reportedAt);
  tellArrived(em, matter, { responderId: personId, isInTime });
  await em.flush();
}
