import { serveSubgraph } from '@microgrid/subgraph/serve';
import { evaluations } from './subgraph.ts';

await serveSubgraph(evaluations);
