import { serveSubgraph } from '@microgrid/subgraph/serve';
import { communityServices } from './schema.ts';

await serveSubgraph(communityServices);
