import type { Concept } from '@microgrid/subgraph/concept';
import { rounds } from './migrations/20261130T015100-rounds.ts';
import { roundPersonal } from './round.personal.ts';
import { roundsOf } from './round.list.ts';
import { EvaluationRoundResolver } from './round.resolver.ts';

/** Rounds（考核轮次）: everybody of one scheme over one period. */
export const round: Concept = {
  stored: [roundPersonal],
  resolvers: [EvaluationRoundResolver],
  references: { EvaluationRound: roundsOf },
  migrations: [rounds],
};
