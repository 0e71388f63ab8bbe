import { serveSubgraph } from '@microgrid/subgraph/serve';
import { people } from './subgraph.ts';

await serveSubgraph(people);
