import type { ClosedDimension } from '@microgrid/subgraph/closed-facts';
import { sql, type RawBuilder } from 'kysely';
import { MatterKind } from './matter.terms.ts';

/** Kinds in their groups, by which facts of closed months are told: the group is the first letter. */
export function byKind(column: RawBuilder<unknown>): ClosedDimension {
  return {
    type: 'NAMED',
    sql: column,
    levels: ['KIND_GROUP', 'KIND'],
    values: Object.keys(MatterKind),
    above: (kind) => kind.charAt(0),
    aboveSql: (kind) => sql`left(${kind}, 1)`,
  };
}
