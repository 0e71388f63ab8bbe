import { Access } from '@microgrid/access/access';
import { Field, ID, ObjectType } from 'type-graphql';
import { TrainingOutcome } from '../training-session.terms.ts';

@ObjectType({ description: 'What one person brought home from a training（培训记录）.' })
@Access('SIGNED_IN')
export class TrainingRecord {
  @Field(() => ID, { description: 'Opaque id.' })
  id!: string;

  @Field(() => TrainingOutcome, { nullable: true, description: 'Outcome（结果）; null before.' })
  outcome!: TrainingOutcome | null;

  sessionId!: string;
  personId!: string | null;
}
