import { DateTime } from '@microgrid/subgraph/scalars';
import { WriteInput } from '@microgrid/subgraph/write-input';
import { IsOptional, IsUUID } from 'class-validator';
import { Field, ID, InputType } from 'type-graphql';

@InputType({ description: 'Answering an emergency（应急应答）; may be entered afterwards.' })
export class AnswerEmergencyInput extends WriteInput {
  @Field(() => ID, { description: 'The matter（事项）.' })
  @IsUUID()
  matterId!: string;

  @Field(() => ID, {
    nullable: true,
    description: 'Who（人员）; the caller by default, another when phoned and entered for them.',
  })
  @IsOptional()
  @IsUUID()
  personId?: string | null;

  @Field(() => DateTime, {
    nullable: true,
    description: 'When（时间）; now by default, not before it was raised.',
  })
  at?: Date | null;
}
