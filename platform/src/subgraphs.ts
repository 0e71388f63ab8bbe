import { communityServices } from '@microgrid/community-services/subgraph';
import { evaluations } from '@microgrid/evaluations/subgraph';
import { organisation } from '@microgrid/organisation/subgraph';
import { people } from '@microgrid/people/subgraph';
import type { SubgraphDefinition } from '@microgrid/subgraph/subgraph';

/** The subgraphs, in the order in which they are opened. */
export const subgraphs: readonly SubgraphDefinition[] = [organisation, people, communityServices, evaluations];
