import { Batch, rowOfEach } from '@microgrid/subgraph/batch';
import { equalsAny } from '@microgrid/subgraph/equals-any';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Person } from '../borrowed/person.ts';
import type { Context } from '../context.ts';
import { Evidence } from '../evidence/evidence.type.ts';
import { EvidenceDispute } from './evidence-dispute.type.ts';

@Resolver(() => Evidence)
export class EvidenceDisputesResolver {
  @FieldResolver(() => EvidenceDispute, { nullable: true, description: 'The dispute on it（质疑）; null without.' })
  @Batch()
  async dispute(@Root() evidence: Evidence[], @Ctx() { db }: Context) {
    const rows = await db
      .selectFrom('evidence')
      .select(['id', 'disputeOutcome as outcome', 'disputeExplanation as explanation', 'settledById'])
      .select(({ ref }) => [ref('disputeReason').$notNull().as('reason'), ref('disputedAt').$notNull().as('at')])
      .where('id', '=', equalsAny(evidence.map(({ id }) => id)))
      .where('disputeReason', 'is not', null)
      .execute();
    return rowOfEach(evidence, 'id', { rows, key: 'id' });
  }
}

@Resolver(() => EvidenceDispute)
export class EvidenceDisputeResolver {
  @FieldResolver(() => Person, { nullable: true, description: 'Who settled it（处理人）, never the evaluated.' })
  settledBy(@Root() { settledById }: EvidenceDispute): Person | null {
    return settledById == null ? null : { id: settledById };
  }
}
