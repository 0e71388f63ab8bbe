import { ChangeInput } from '@microgrid/subgraph/write-input';
import { ArrayMaxSize, ArrayUnique, IsUUID, ValidateNested } from 'class-validator';
import { Field, ID, InputType } from 'type-graphql';
import { TrainingOutcome } from '../training-session.terms.ts';

@InputType({ description: 'Outcome of one participant（培训结果）.' })
export class TrainingOutcomeInput {
  @Field(() => ID, { description: 'Who（人员）.' })
  @IsUUID()
  personId!: string;

  @Field(() => TrainingOutcome, { description: 'Outcome（结果）.' })
  outcome!: TrainingOutcome;
}

@InputType({ description: 'Entering outcomes（录入培训结果）.' })
export class RecordTrainingOutcomesInput extends ChangeInput {
  @Field(() => ID, { description: 'Of which training（培训）.' })
  @IsUUID()
  trainingSessionId!: string;

  @Field(() => [TrainingOutcomeInput], { description: 'One for each participant（结果）, none for who is erased.' })
  @ArrayMaxSize(100)
  @ArrayUnique(({ personId }: TrainingOutcomeInput) => personId.toLowerCase())
  @ValidateNested({ each: true })
  outcomes!: TrainingOutcomeInput[];
}
