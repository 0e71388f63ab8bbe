import { Access } from '@microgrid/access/access';
import { DateTime } from '@microgrid/subgraph/scalars';
import { Field, ObjectType } from 'type-graphql';
import { EvidenceDisputeOutcome } from '../evidence/evidence.terms.ts';

@ObjectType({ description: 'A piece of evidence contested（质疑）.' })
@Access('SIGNED_IN')
export class EvidenceDispute {
  @Field(() => String, { description: 'What is wrong（理由）.' })
  reason!: string;

  @Field(() => DateTime, { description: 'When（时间）.' })
  at!: Date;

  @Field(() => EvidenceDisputeOutcome, {
    nullable: true,
    description: 'How it was settled（处理结果）; null while open.',
  })
  outcome?: EvidenceDisputeOutcome | null;

  @Field(() => String, { nullable: true, description: 'Why（说明）.' })
  explanation?: string | null;

  settledById?: string | null;
}
