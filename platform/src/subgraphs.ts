import { communityServices } from '@microgrid/community-services/schema';
import { evaluations } from '@microgrid/evaluations/schema';
import { organisation } from '@microgrid/organisation/schema';
import { people } from '@microgrid/people/schema';
import type { SubgraphDefinition } from '@microgrid/subgraph/subgraph';

/** The four subgraphs, in the order in which they are opened. */
export const subgraphs: readonly SubgraphDefinition[] = [organisation, people, communityServices, evaluations];
