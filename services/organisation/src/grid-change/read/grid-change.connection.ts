import { connectionOf } from '@microgrid/subgraph/connection';
import { GridChange } from '../grid-change.type.ts';

export const GridChangeConnection = connectionOf({
  name: 'GridChange',
  what: 'changes of the map（网格调整）',
  node: () => GridChange,
});
