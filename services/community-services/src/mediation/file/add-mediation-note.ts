import { Access } from '@microgrid/access/access';
import { moveErrors } from '@microgrid/subgraph/move-errors';
import { PlainText } from '@microgrid/subgraph/plain-text';
import { WriteInput } from '@microgrid/subgraph/write-input';
import { IsUUID } from 'class-validator';
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../../context.ts';
import { Mediation } from '../mediation.type.ts';
import { moveMediation } from '../moves/move-mediation.ts';
import { writeNote } from './seal-parties.ts';

@InputType({ description: 'Writing into the file（调解记录）.' })
export class AddMediationNoteInput extends WriteInput {
  @Field(() => ID, { description: 'Which（调解）.' })
  @IsUUID()
  mediationId!: string;

  @Field(() => String, { description: 'What（内容）, 1 to 5,000 characters.' })
  @PlainText(5000)
  text!: string;
}

@Resolver(() => Mediation)
export class AddMediationNoteResolver {
  @Mutation(() => Mediation, {
    nullable: true,
    description: `Writes into the file（调解记录）, as a mediator, once all parties said yes; nothing in it is changed afterwards. ${moveErrors}`,
  })
  @Access('IN_POST')
  addMediationNote(
    @Arg('input', () => AddMediationNoteInput, { description: 'Which mediation, and what.' })
    input: AddMediationNoteInput,
    @Ctx() context: Context,
  ) {
    return moveMediation(context, input, {
      action: 'NOTE',
      make: ({ em, mediation, subject, at }) => writeNote(em, mediation.id, { at, byId: subject, text: input.text }),
    });
  }
}
