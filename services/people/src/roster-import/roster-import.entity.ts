import { belowScopes, rowLevelSecurity } from '@microgrid/database/row-level-security';
import { defineEntity, p } from '@mikro-orm/core';
import { IMPORTERS, OVERSEERS } from './roster-import.policy.ts';
import { RosterImportStatus } from './roster-import.terms.ts';

export const RosterImportSchema = defineEntity({
  name: 'RosterImport',
  properties: {
    id: p.uuid().primary(),
    /** Null once erased. */
    startedById: p.uuid().nullable().index(),
    areaCode: p.text().collation('C').index(),
    status: p.enum(() => RosterImportStatus),
    startedAt: p.datetime().length(3),
    /** Of the file that is to come, in hex. */
    sha256: p.text(),
    bytes: p.integer(),
    /** Where the file is handed over, once. */
    uploadTicket: p.text(),
    uploadUntil: p.datetime().length(3),
    /** What the file calls the columns, by their names; null before it is read. */
    headers: p.json<Readonly<Record<string, string>>>().nullable(),
    rowCount: p.integer().nullable(),
    checkedCount: p.integer().default(0),
    goodCount: p.integer().default(0),
    appliedCount: p.integer().default(0),
    refusal: p.text().nullable(),
    /** Until when the file, and what was read of it, is kept; null while it is not checked. */
    keptUntil: p.datetime().length(3).nullable(),
    version: p.integer().version(),
  },
  // As `mayRead` of the policy.
  ...rowLevelSecurity(
    `started_by_id = caller_id() and ${belowScopes('area_code', IMPORTERS)} or ${belowScopes('area_code', OVERSEERS)}`,
  ),
  uniques: [{ name: 'roster_import_upload_ticket_unique', properties: ['uploadTicket'] }],
  indexes: [
    // What the clock has to do with: little, however many there were.
    {
      name: 'roster_import_open_index',
      expression: (_columns, table, name) =>
        `create index "${name}" on ${table.qualifiedName} ("started_at") where status in ('UPLOADING', 'CHECKING', 'CHECKED')`,
    },
  ],
  checks: [
    { name: 'roster_import_area_code_check', expression: `area_code ~ '^([0-9]{9}|[0-9]{12})$'` },
    { name: 'roster_import_refusal_check', expression: `(status = 'REFUSED') = (refusal is not null)` },
  ],
});

export class RosterImportEntity extends RosterImportSchema.class {}
RosterImportSchema.setClass(RosterImportEntity);
