import type { FactDefinition } from '../fact-definition.ts';
import { boolean, count, day, digest, id, orNull, subgraph } from '../fact-field.ts';
import { SUBGRAPHS } from '../subgraphs.ts';

const erasure = { subject: 'the erasure', grid: 'nowhere, 000000000: it holds everywhere' } as const;

export const erasureFacts = {
  'erasure.requested.v1': {
    ...erasure,
    emitters: ['people'],
    says: 'Somebody asked for erasure of what is held of them（申请删除）: each subgraph erases its own.',
    data: { personId: id },
  },
  'erasure.carried_out.v1': {
    ...erasure,
    emitters: SUBGRAPHS,
    says: 'A subgraph erased what it held of whoever asked, as far as it could yet（执行删除）; told again when it could do more, and with isDone when nothing waits any more but what the law keeps.',
    data: {
      subgraph,
      erasedCount: count,
      keptCount: count,
      keptUntil: orNull(day),
      proof: digest,
      isDone: boolean,
    },
  },
} as const satisfies Record<string, FactDefinition>;
