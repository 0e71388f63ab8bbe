import { serveSubgraph } from '@microgrid/subgraph/serve';
import { evaluations } from './schema.ts';

await serveSubgraph(evaluations);
