import { holdsAnyOf, rowLevelSecurity } from '@microgrid/database/row-level-security';
import { defineEntity, p } from '@mikro-orm/core';
import { askers } from './saved-question.policy.ts';

export const SavedQuestionSchema = defineEntity({
  name: 'SavedQuestion',
  properties: {
    id: p.uuid().primary(),
    ownerId: p.uuid().index(),
    title: p.text(),
    document: p.text(),
    /** As JSON, as it came. */
    variables: p.text(),
    isShared: p.boolean(),
    savedAt: p.datetime().length(3),
    /** Nobody reads it from then on; it stays for a while, for whoever sends the same write again. */
    droppedAt: p.datetime().length(3).nullable(),
    version: p.integer().version(),
  },
  checks: [
    { name: 'saved_question_title_check', expression: `title <> ''` },
    { name: 'saved_question_document_check', expression: 'length(document) <= 10000 and length(variables) <= 10000' },
  ],
  // As `mayReadQuestion` of the policy.
  ...rowLevelSecurity(`${holdsAnyOf(askers)} and (owner_id = caller_id() or is_shared)`),
  indexes: [{ properties: ['savedAt', 'id'] }],
});

export class SavedQuestionEntity extends SavedQuestionSchema.class {}
SavedQuestionSchema.setClass(SavedQuestionEntity);
