import { rowLevelSecurity } from '@microgrid/database/row-level-security';
import { defineEntity, p } from '@mikro-orm/core';
import { ConsentPurpose } from './consent.terms.ts';

/** To what somebody agreed by which text, until it was withdrawn. */
export const ConsentSchema = defineEntity({
  name: 'Consent',
  properties: {
    id: p.uuid().primary(),
    personId: p.uuid().index(),
    purpose: p.enum(() => ConsentPurpose),
    textVersion: p.integer(),
    givenAt: p.datetime().length(3),
    /** Who recorded it when it was given orally; null when the person gave it. */
    recordedById: p.uuid().nullable(),
    /** Who heard it besides. */
    witnessId: p.uuid().nullable(),
    withdrawnAt: p.datetime().length(3).nullable(),
    /** Who withdrew it for the person; null when the person did. */
    withdrawnById: p.uuid().nullable(),
  },
  // What somebody agrees to while it holds can be seen by what is shown; what was, is the person's business.
  ...rowLevelSecurity('withdrawn_at is null or person_id = caller_id() or withdrawn_by_id = caller_id()'),
  uniques: [{ name: 'consent_one_standing', properties: ['personId', 'purpose'], where: 'withdrawn_at is null' }],
  checks: [
    { name: 'consent_text_version_check', expression: 'text_version > 0' },
    {
      name: 'consent_two_names_check',
      expression: '(recorded_by_id is null) = (witness_id is null)',
    },
    {
      // Never oneself as witness.
      name: 'consent_others_check',
      expression: 'recorded_by_id <> person_id and witness_id <> person_id and witness_id <> recorded_by_id',
    },
    { name: 'consent_withdrawn_check', expression: 'withdrawn_by_id is null or withdrawn_at is not null' },
  ],
});

export class ConsentEntity extends ConsentSchema.class {}
ConsentSchema.setClass(ConsentEntity);
