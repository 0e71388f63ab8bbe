import { belowScopes, rowLevelSecurity } from '@microgrid/database/row-level-security';
import { defineEntity, p } from '@mikro-orm/core';
import { readers } from './matter.policy.ts';
import {
  MatterChannel,
  MatterDueStatus,
  MatterKind,
  MatterLevel,
  MatterSeverity,
  MatterStatus,
} from './matter.terms.ts';

export const MatterSchema = defineEntity({
  name: 'Matter',
  properties: {
    id: p.uuid().primary(),
    number: p.text().collation('C').unique('matter_number_unique'),
    kind: p.enum(() => MatterKind),
    severity: p.enum(() => MatterSeverity),
    /** Of the micro-grid where it is dealt with; of a general grid for what a department pushes. */
    gridCode: p.text().collation('C'),
    /** Of the one that it was reported in, when that was closed while it was open: what is counted stays there. */
    formerGridCode: p.text().collation('C').nullable(),
    /** By which a department pushed it; of kind G alone. */
    admissionCode: p.text().nullable().collation('C'),
    /** The texts go a year after the end. */
    place: p.text().nullable(),
    description: p.text().nullable(),
    /** Of an emergency, whose texts are never refused: what would have been, for the case team alone. */
    areTextsMarked: p.boolean().default(false),
    channel: p.enum(() => MatterChannel),
    level: p.enum(() => MatterLevel),
    status: p.enum(() => MatterStatus),
    reportedAt: p.datetime().length(3),
    /** By the clock of this service; later than the report when a phone was offline. */
    recordedAt: p.datetime().length(3),
    acceptedAt: p.datetime().length(3).nullable(),
    resolvedAt: p.datetime().length(3).nullable(),
    verifiedAt: p.datetime().length(3).nullable(),
    closedAt: p.datetime().length(3).nullable(),
    dueAt: p.datetime().length(3).nullable(),
    dueStatus: p.enum(() => MatterDueStatus),
    handlerId: p.uuid().nullable().index(),
    verifierId: p.uuid().nullable(),
    resolution: p.text().nullable(),
    version: p.integer().version(),
  },
  checks: [
    { name: 'matter_grid_code_check', expression: `length(grid_code) = case kind when 'G' then 15 else 18 end` },
    { name: 'matter_admission_check', expression: `(kind = 'G') = (admission_code is not null)` },
    { name: 'matter_recorded_check', expression: 'recorded_at >= reported_at' },
    { name: 'matter_verifier_check', expression: 'verifier_id <> handler_id' },
    { name: 'matter_due_check', expression: `(due_at is not null) = (due_status = 'SET')` },
  ],
  // As `readableMatters` of the policy: those that the caller reported, and those below its scopes.
  ...rowLevelSecurity(
    `id = any (array(select matter_id from matter_reporter where person_id = caller_id())) or ${belowScopes('grid_code', readers)}`,
  ),
  indexes: [
    { properties: ['gridCode', 'status'] },
    { name: 'matter_former_grid_code', properties: ['formerGridCode'], where: 'former_grid_code is not null' },
    { properties: ['reportedAt', 'id'] },
  ],
});

export class MatterEntity extends MatterSchema.class {}
MatterSchema.setClass(MatterEntity);
