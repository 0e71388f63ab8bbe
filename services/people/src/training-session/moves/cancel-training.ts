import { Access } from '@microgrid/access/access';
import { record } from '@microgrid/facts/record';
import { expectVersion } from '@microgrid/subgraph/write';
import { ChangeInput } from '@microgrid/subgraph/write-input';
import { IsUUID } from 'class-validator';
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../../context.ts';
import { trainingMoves } from '../training-session.states.ts';
import { TrainingSession } from '../training-session.type.ts';
import { readableSession, requireOpen, requirePart } from './readable-session.ts';

@InputType({ description: 'Calling a training off（取消培训）.' })
export class CancelTrainingInput extends ChangeInput {
  @Field(() => ID, { description: 'Which（培训）.' })
  @IsUUID()
  trainingSessionId!: string;
}

@Resolver()
export class CancelTrainingResolver {
  @Mutation(() => TrainingSession, {
    nullable: true,
    description:
      'Calls a training off（取消培训）, by who trains, or who planned it and still may (FORBIDDEN otherwise); its station is free again. NOT_FOUND when there is none that the caller may see; CONFLICT from another version, and when its outcomes are entered or it is called off already.',
  })
  @Access('SIGNED_IN')
  cancelTraining(
    @Arg('input', () => CancelTrainingInput, { description: 'Which.' }) input: CancelTrainingInput,
    @Ctx() { write, actor }: Context,
  ) {
    return write(input, async (em) => {
      const found = await readableSession(em, actor, input.trainingSessionId);
      const { session, records } = found;
      requirePart(found, 'CANCEL');
      expectVersion(session, input.expectedVersion);
      requireOpen(found, 'CANCEL');
      em.assign(session, { status: trainingMoves.CANCEL.to });
      const { id: subject, gridCode } = session;
      const personIds = records.flatMap(({ personId }) => personId ?? []);
      record(em, 'training.cancelled.v1', { subject, gridCode, data: { personIds } });
      return session;
    });
  }
}
