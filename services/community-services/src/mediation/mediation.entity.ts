import { belowScopes, rowLevelSecurity } from '@microgrid/database/row-level-security';
import { defineEntity, p } from '@mikro-orm/core';
import { MatterKind } from '../matter/matter.terms.ts';
import { appointers } from './mediation.policy.ts';
import { MediationOutcome, MediationStatus } from './mediation.terms.ts';

/** SQL: the caller is a party of the mediation of `column`, or mediates it now. */
export const isOfCaller = (column: string) =>
  `${column} = any (array(select mediation_id from mediation_seal where person_id = caller_id())) or ${mediatedByCaller(column)}`;
export const mediatedByCaller = (column: string) => `${column} = any ((select mediated_by_caller())::uuid[])`;

/** The outline of a mediation: nothing of who the parties are or what they said. All days are of Asia/Shanghai. */
export const MediationSchema = defineEntity({
  name: 'Mediation',
  properties: {
    id: p.uuid().primary(),
    number: p.text().collation('C').unique('mediation_number_unique'),
    kind: p.enum(() => MatterKind),
    /** The micro-grid. */
    gridCode: p.text().collation('C'),
    status: p.enum(() => MediationStatus),
    matterId: p.uuid().nullable(),
    /** Somebody who is no party, until all have answered. */
    proposedById: p.uuid().nullable(),
    proposedAt: p.datetime().length(3),
    /** How often who mediates was changed. */
    mediatorChanges: p.integer().default(0),
    openedOn: p.date().nullable(),
    dueOn: p.date().nullable(),
    /** The last day before its one extension. */
    extendedFrom: p.date().nullable(),
    withdrawnAt: p.datetime().length(3).nullable(),
    outcome: p.enum(() => MediationOutcome).nullable(),
    followUpOn: p.date().nullable(),
    followedUpAt: p.datetime().length(3).nullable(),
    /** When nothing was left to do. */
    endedAt: p.datetime().length(3).nullable(),
    version: p.integer().version(),
  },
  checks: [
    { name: 'mediation_grid_code_check', expression: 'length(grid_code) = 18' },
    { name: 'mediation_dispute_check', expression: `kind like 'B%'` },
    { name: 'mediation_opened_check', expression: '(opened_on is null) = (due_on is null)' },
    {
      name: 'mediation_begun_check',
      expression: `opened_on is not null or status in ('PROPOSED', 'CONSENTED', 'WITHDRAWN', 'DONE')`,
    },
    {
      name: 'mediation_result_check',
      expression: `(outcome is null) = (status in ('PROPOSED', 'CONSENTED', 'IN_MEDIATION', 'WITHDRAWN'))`,
    },
    {
      name: 'mediation_agreed_check',
      expression: `(follow_up_on is not null) = (coalesce(outcome, '') in ('AGREED_WRITTEN', 'AGREED_ORAL'))`,
    },
    { name: 'mediation_ended_check', expression: `(ended_at is not null) = (status in ('FAILED', 'DONE'))` },
    {
      name: 'mediation_followed_up_check',
      expression: `(followed_up_at is not null) = (status = 'DONE' and follow_up_on is not null)`,
    },
  ],
  // As `readableMediations` of the policy.
  ...rowLevelSecurity(
    `${isOfCaller('id')} or (proposed_by_id = caller_id() and status = 'PROPOSED') or (${belowScopes('grid_code', appointers)})`,
  ),
  indexes: [
    { properties: ['gridCode', 'status'] },
    { name: 'mediation_matter', properties: ['matterId'], where: 'matter_id is not null' },
    { name: 'mediation_proposer', properties: ['proposedById'], where: `status = 'PROPOSED'` },
    { name: 'mediation_waiting', properties: ['followUpOn'], where: `status = 'AGREED'` },
  ],
  uniques: [
    {
      name: 'mediation_open_unique',
      properties: ['matterId'],
      where: 'ended_at is null',
    },
  ],
});

export class MediationEntity extends MediationSchema.class {}
MediationSchema.setClass(MediationEntity);
