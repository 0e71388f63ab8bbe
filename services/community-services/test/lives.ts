export { LIVES_MS, RUNS, seedOr } from '@microgrid/subgraph/lives';
