import { rowLevelSecurity } from '@microgrid/database/row-level-security';
import { defineEntity, p } from '@mikro-orm/core';
import type { RosterValues } from './file/roster.columns.ts';
import { RosterRowStatus } from './roster-import.terms.ts';

/** What is wrong in one cell, without what the cell holds. */
export interface StoredProblem {
  /** The header that the file has over it. */
  readonly column: string;
  readonly message: string;
}

export const RosterRowSchema = defineEntity({
  name: 'RosterRow',
  properties: {
    importId: p.uuid().primary(),
    number: p.integer().primary(),
    /** Null until it is checked. */
    status: p.enum(() => RosterRowStatus).nullable(),
    problems: p.json<readonly StoredProblem[]>(),
    /** What the row says; null once it is written or dropped, and where it cannot be read. */
    values: p.json<RosterValues>().nullable(),
    /** What stood there when the row was checked, and so what it was judged by; null where it is BAD. */
    found: p.text().nullable(),
    /** The person that the row is about, where there is one with an id already. */
    personId: p.uuid().nullable().index(),
    appointmentId: p.uuid().nullable(),
    addedAt: p.datetime().length(3).index(),
  },
  // Guarded like its import.
  ...rowLevelSecurity('import_id = any (array(select id from roster_import))'),
});

export class RosterRowEntity extends RosterRowSchema.class {}
RosterRowSchema.setClass(RosterRowEntity);
