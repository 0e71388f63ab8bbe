import type { Concept } from '@microgrid/subgraph/concept';
import { evidenceOf } from './evidence.list.ts';
import { EvidenceResolver } from './evidence.resolver.ts';
import { evidencePersonal } from './evidence.personal.ts';
import { gathering } from './migrations/20261130T020500-gathering.ts';
import { gatheringInOnePass } from './migrations/20261130T033100-gathering-in-one-pass.ts';
import { evidenceTables } from './migrations/20261130T015300-evidence.ts';
import { withoutItems } from './migrations/20261130T101100-without-items.ts';

/** Evidence（考核依据）: each fact that an indicator of an evaluation counts. */
export const evidence: Concept = {
  stored: [evidencePersonal],
  resolvers: [EvidenceResolver],
  references: { Evidence: evidenceOf },
  migrations: [evidenceTables, gathering, gatheringInOnePass, withoutItems],
};
