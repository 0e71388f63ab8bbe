import { serveSubgraph } from '@microgrid/subgraph/serve';
import { communityServices } from './subgraph.ts';

await serveSubgraph(communityServices);
