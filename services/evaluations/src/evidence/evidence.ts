import type { Concept } from '@microgrid/subgraph/concept';
import { evidencePersonal } from './evidence.personal.ts';
import { gathering } from './migrations/20261130T020500-gathering.ts';
import { evidenceTables } from './migrations/20261130T015300-evidence.ts';

/** Evidence（考核依据）: each fact that an indicator of an evaluation counts. */
export const evidence: Concept = {
  stored: [evidencePersonal],
  migrations: [evidenceTables, gathering],
};
