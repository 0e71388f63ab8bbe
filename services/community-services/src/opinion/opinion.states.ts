import type { Move } from '@microgrid/subgraph/state-table';
import type { OpinionAction, OpinionStatus } from './opinion.terms.ts';

/** What somebody is to an opinion: who answers for the micro-grid, being its leader, its worker or the head. */
export type OpinionPart = 'ANSWERER';

interface OpinionMove extends Move<OpinionStatus, OpinionPart> {
  readonly to: OpinionStatus;
}

/** The whole life of an opinion: open until it is replied to, becomes a matter, or goes on in another. */
export const opinionMoves = {
  REPLY: { from: ['OPEN'], to: 'REPLIED', by: ['ANSWERER'] },
  LINK: { from: ['OPEN'], to: 'LINKED', by: ['ANSWERER'] },
  MERGE: { from: ['OPEN'], to: 'MERGED', by: ['ANSWERER'] },
} as const satisfies Record<OpinionAction, OpinionMove>;

/** Those that a mutation makes: all of the table. */
export const offeredOpinionMoves = Object.keys(opinionMoves) as OpinionAction[];
