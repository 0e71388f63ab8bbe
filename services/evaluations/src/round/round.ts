import type { Concept } from '@microgrid/subgraph/concept';
import { keepRounds } from './jobs/keep-rounds.job.ts';
import { keepRoundsOpen } from './jobs/open-rounds.job.ts';
import { roundStandings } from './migrations/20261130T231100-round-standings.ts';
import { rounds } from './migrations/20261130T015100-rounds.ts';
import { ComputeRoundResolver } from './moves/compute-round.ts';
import { FinaliseRoundResolver } from './moves/finalise-round.ts';
import { FreezeRoundResolver } from './moves/freeze-round.ts';
import { NotifyRoundResolver } from './moves/notify-round.ts';
import { ReopenRoundResolver } from './moves/reopen-round.ts';
import { roundReopeningPersonal } from './reopening/round-reopening.personal.ts';
import { RoundReopeningsResolver } from './reopening/round-reopenings.resolver.ts';
import { roundsOf } from './round.list.ts';
import { roundPersonal } from './round.personal.ts';
import { EvaluationRoundResolver } from './round.resolver.ts';
import { EvaluationRoundForStreetResolver } from './round-street.resolver.ts';
import { roundSample } from './sample/round.sample.ts';

/** Rounds（考核轮次）: everybody of one scheme over one period. */
export const round: Concept = {
  // What is found by its round goes before it.
  stored: [roundReopeningPersonal, roundPersonal],
  resolvers: [
    EvaluationRoundResolver,
    EvaluationRoundForStreetResolver,
    RoundReopeningsResolver,
    FreezeRoundResolver,
    ComputeRoundResolver,
    NotifyRoundResolver,
    ReopenRoundResolver,
    FinaliseRoundResolver,
  ],
  references: { EvaluationRound: roundsOf },
  migrations: [rounds, roundStandings],
  jobs: [keepRoundsOpen, keepRounds],
  sampleHeard: roundSample,
};
