import type { Concept } from '@microgrid/subgraph/concept';
import { GrantResolver } from './grant.resolver.ts';

/** What anybody may do now（授权）, for the gateway. */
export const grant: Concept = {
  resolvers: [GrantResolver],
};
