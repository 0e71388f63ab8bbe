import { serveSubgraph } from '@microgrid/subgraph/serve';
import { organisation } from './schema.ts';

await serveSubgraph(organisation);
