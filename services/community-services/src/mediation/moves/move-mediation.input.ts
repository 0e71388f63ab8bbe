import { PlainText } from '@microgrid/subgraph/plain-text';
import { ChangeInput } from '@microgrid/subgraph/write-input';
import { IsOptional, IsUUID } from 'class-validator';
import { Field, ID, InputType } from 'type-graphql';

/** What every change of a mediation has. */
@InputType({ description: 'A change of a mediation.' })
export abstract class MediationChangeInput extends ChangeInput {
  @Field(() => ID, { description: 'Which（调解）.' })
  @IsUUID()
  mediationId!: string;
}

@InputType({ description: 'A move of a mediation（调解操作）.' })
export class MoveMediationInput extends MediationChangeInput {
  @Field(() => String, {
    nullable: true,
    description: 'What is said to it（说明）, 1 to 500 characters; stands in the file.',
  })
  @IsOptional()
  @PlainText(500)
  note?: string | null;
}
