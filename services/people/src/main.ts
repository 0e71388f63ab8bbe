import { serveSubgraph } from '@microgrid/subgraph/serve';
import { people } from './schema.ts';

await serveSubgraph(people);
