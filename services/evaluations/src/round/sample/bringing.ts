import type { Fact } from '@microgrid/facts/fact';
import type { SampleCommunity } from '@microgrid/sample-network/community';
import type { Random } from '@microgrid/sample-network/random';
import type { SampleRound } from './sample-rounds.ts';

/** The evaluations of a round in one community. */
export interface Bringing {
  readonly round: SampleRound;
  readonly roundId: string;
  readonly community: SampleCommunity;
  readonly told: readonly Fact[];
  /** Draws what people say, of this round in this community. */
  readonly random: Random;
}
