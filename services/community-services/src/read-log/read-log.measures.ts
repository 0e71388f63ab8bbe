import { connectionOf } from '@microgrid/subgraph/connection';
import { byColumn, byInstant } from '@microgrid/subgraph/measures';
import { Purpose } from '@microgrid/subgraph/purpose';
import { ReadLogEntry } from './read-log.type.ts';

export const ReadLogConnection = connectionOf({
  name: 'ReadLog',
  what: 'reads of something sealed（查阅记录）',
  node: () => ReadLogEntry,
  withheld: 'to be the privacy auditor, the head of the total grid, or whose data was read',
  dimensions: {
    PURPOSE: byColumn('purpose', () => Purpose, 'What for（查阅目的）'),
    ...byInstant('at', 'was read（查阅）'),
  },
});
