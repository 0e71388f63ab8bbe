import type { Concept } from '@microgrid/subgraph/concept';
import { GrantResolver } from './grant.resolver.ts';
import { HeldRoleResolver } from './held-role.resolver.ts';

/** What anybody may do now（授权）, for the gateway and for the caller. */
export const grant: Concept = {
  resolvers: [GrantResolver, HeldRoleResolver],
};
