import { Audience, audiencesOf } from '@microgrid/access/audience';
import type { Caller } from '../sources/data-source.ts';

/** What each audience is shown of the graph, by name; `api`, all that anybody is, is the union of them. */
export const CONTRACTS = {
  resident: [Audience.RESIDENT],
  staff: [Audience.STAFF],
  analyst: [Audience.ANALYST],
  api: [Audience.RESIDENT, Audience.STAFF, Audience.ANALYST],
} as const satisfies Record<string, readonly Audience[]>;
export type Contract = keyof typeof CONTRACTS;

/** The names of all contracts. */
export const CONTRACT_NAMES = Object.keys(CONTRACTS) as readonly Contract[];

/**
 * The contract that `caller` asks under. Who cannot be told from others at the moment is refused by nothing but the
 * subgraphs: a contract too small would refuse a whole screen of which some is answered to everybody.
 */
export function contractOf({ actor, unidentified }: Pick<Caller, 'actor' | 'unidentified'>): Contract {
  if (unidentified !== undefined) return 'api';
  const [audience, another] = audiencesOf(actor);
  return audience === undefined || another !== undefined ? 'api' : OF_AUDIENCE[audience];
}

const OF_AUDIENCE = { RESIDENT: 'resident', STAFF: 'staff', ANALYST: 'analyst' } as const satisfies Record<
  Audience,
  Contract
>;
