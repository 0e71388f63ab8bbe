import { serveSubgraph } from '@microgrid/subgraph/serve';
import { organisation } from './subgraph.ts';

await serveSubgraph(organisation);
