import { belowScopes, rowLevelSecurity } from '@microgrid/database/row-level-security';
import { defineEntity, p } from '@mikro-orm/core';
import { GridAreaType } from '../borrowed/grid-area-type.ts';
import { readers } from './matter.policy.ts';
import {
  MatterChannel,
  MatterDueStatus,
  MatterFinding,
  MatterKind,
  MatterLevel,
  MatterSeverity,
  MatterStatus,
} from './matter.terms.ts';

/** A time in which a matter was put off; `to` is null while it is. */
export interface HoldSpan {
  readonly from: string;
  readonly to: string | null;
}

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
    /** Which kind of area that grid was when it was recorded, as far as it has been heard of. */
    areaType: p.enum(() => GridAreaType).nullable(),
    /** By which a department pushed it; of kind G alone. */
    admissionCode: p.text().nullable().collation('C'),
    /** The texts go a year after the end. */
    place: p.text().nullable(),
    description: p.text().nullable(),
    /** Of an emergency, whose texts are never refused: what would have been, for the case team alone. */
    areTextsMarked: p.boolean().default(false),
    /** Place and description stand in MatterTexts: it is, or was before a correction, of a sensitive kind. */
    areTextsSealed: p.boolean().default(false),
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
    /** The post in which its handler settled it; null for who had none there, such as who stood in. */
    settledInPostId: p.uuid().nullable(),
    verifierId: p.uuid().nullable(),
    resolution: p.text().nullable(),
    /** Somebody who serves there and entered it for somebody else. */
    enteredById: p.uuid().nullable(),
    /** Whose service it complains of. */
    aboutPersonId: p.uuid().nullable(),
    /** Who gave it to its handler; null when nobody did. */
    assignedById: p.uuid().nullable(),
    firstReplyAt: p.datetime().length(3).nullable(),
    finding: p.enum(() => MatterFinding).nullable(),
    /** All times that it was put off, the last one without an end while it is. */
    holds: p.json<HoldSpan[]>().defaultRaw(`'[]'`),
    holdUntil: p.date().nullable(),
    holdReason: p.text().nullable(),
    holdApprovedById: p.uuid().nullable(),
    /** The deadline before its one extension, and by how many working days it was extended. */
    extendedFrom: p.datetime().length(3).nullable(),
    extendedDays: p.integer().nullable(),
    extensionReason: p.text().nullable(),
    extendedById: p.uuid().nullable(),
    /** When it was last found not to be settled after all. */
    reopenedAt: p.datetime().length(3).nullable(),
    mergedIntoId: p.uuid().nullable(),
    mergedAt: p.datetime().length(3).nullable(),
    partOfId: p.uuid().nullable(),
    isSplit: p.boolean().default(false),
    version: p.integer().version(),
  },
  checks: [
    { name: 'matter_grid_code_check', expression: `length(grid_code) = case kind when 'G' then 15 else 18 end` },
    { name: 'matter_admission_check', expression: `(kind = 'G') = (admission_code is not null)` },
    { name: 'matter_recorded_check', expression: 'recorded_at >= reported_at' },
    { name: 'matter_verifier_check', expression: 'verifier_id <> handler_id' },
    { name: 'matter_hold_check', expression: `(status = 'ON_HOLD') = (hold_until is not null)` },
    { name: 'matter_extension_check', expression: '(extended_from is null) = (extended_days is null)' },
    { name: 'matter_merged_check', expression: `(status = 'DUPLICATE') = (merged_into_id is not null)` },
    { name: 'matter_due_check', expression: `(due_at is not null) = (due_status = 'SET')` },
  ],
  // As `readableMatters` of the policy: those that the caller reported or was called to, and those below its scopes, but for complaints about it.
  ...rowLevelSecurity(
    `(${belowScopes('grid_code', readers)} or id = any (array(select matter_id from matter_reporter where person_id = caller_id())) or id = any ((select called_to())::uuid[])) and about_person_id is distinct from caller_id()`,
  ),
  indexes: [
    { properties: ['gridCode', 'status'] },
    { name: 'matter_former_grid_code', properties: ['formerGridCode'], where: 'former_grid_code is not null' },
    { properties: ['reportedAt', 'id'] },
    { name: 'matter_merged_into', properties: ['mergedIntoId'], where: 'merged_into_id is not null' },
    { name: 'matter_part_of', properties: ['partOfId'], where: 'part_of_id is not null' },
  ],
});

export class MatterEntity extends MatterSchema.class {}
MatterSchema.setClass(MatterEntity);
