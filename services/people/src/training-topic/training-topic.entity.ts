import { defineEntity, p } from '@mikro-orm/core';
import { AppointmentRole } from '../appointment/appointment.terms.ts';

/** What those in some roles must be able to do. A change of it is a migration, which tells of it too. */
export const TrainingTopicSchema = defineEntity({
  name: 'TrainingTopic',
  properties: {
    code: p.text().primary().collation('C'),
    name: p.text(),
    requiredFor: p.enum(() => AppointmentRole).array(),
    /** Null for good. */
    validMonths: p.integer().nullable(),
  },
  checks: [
    { name: 'training_topic_code_check', expression: `code ~ '^[A-Z][A-Z0-9_]{1,29}$'` },
    { name: 'training_topic_valid_months_check', expression: 'valid_months >= 1' },
  ],
});

export class TrainingTopicEntity extends TrainingTopicSchema.class {}
TrainingTopicSchema.setClass(TrainingTopicEntity);
