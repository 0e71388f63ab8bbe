import { Access } from '@microgrid/access/access';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../../context.ts';
import { Emergency } from '../emergency.type.ts';
import { AnswerEmergencyInput } from './answer-emergency.input.ts';
import { answerEmergency, answerErrors, type Answer } from './answer-emergency.ts';
import { noteComing } from './note-coming.ts';
import { takeMatter } from './take-matter.ts';

@Resolver(() => Emergency)
export class AcknowledgeEmergencyResolver {
  @Mutation(() => Emergency, {
    nullable: true,
    description: `Says that somebody is coming（应答）, as one who was called or serves there: nobody further is called, a REPORTED matter is ACCEPTED with the person as its handler. Several may come, and an answer that is late counts as the own one. ${answerErrors} CONFLICT when it has ended.`,
  })
  @Access('IN_POST')
  acknowledgeEmergency(
    @Arg('input', () => AnswerEmergencyInput, { description: 'To which emergency, who and when.' })
    input: AnswerEmergencyInput,
    @Ctx() context: Context,
  ) {
    return answerEmergency(context, input, { action: 'ACKNOWLEDGE', make: acknowledge });
  }
}

export async function acknowledge({ em, emergency, matter, personId, at, place }: Answer): Promise<void> {
  await noteComing(em, { emergency, matter, personId, at, now: place.at });
  await takeMatter(em, { matter, personId, place });
}
