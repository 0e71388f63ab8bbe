import type { Concept } from '@microgrid/subgraph/concept';
import { DisputeEvidenceResolver } from './dispute-evidence.ts';
import { EvidenceDisputeResolver, EvidenceDisputesResolver } from './evidence-dispute.resolver.ts';
import { disputedHash } from './migrations/20261130T021200-disputed-hash.ts';
import { SettleDisputeResolver } from './settle-dispute.ts';

/** Disputes on evidence（质疑）: raised by the evaluated, settled by who reviews. */
export const dispute: Concept = {
  resolvers: [DisputeEvidenceResolver, SettleDisputeResolver, EvidenceDisputesResolver, EvidenceDisputeResolver],
  migrations: [disputedHash],
};
