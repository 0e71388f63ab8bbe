import { rowLevelSecurityOfLog } from '@microgrid/database/row-level-security';
import { defineEntity, p } from '@mikro-orm/core';

/** What somebody who works with a leader says of the evaluated period; never changed. */
export const EvaluationCommentSchema = defineEntity({
  name: 'EvaluationComment',
  properties: {
    id: p.uuid().primary(),
    evaluationId: p.uuid(),
    byId: p.uuid(),
    text: p.text(),
    at: p.datetime().length(3),
  },
  ...rowLevelSecurityOfLog({
    using: 'by_id = caller_id() or exists (select 1 from evaluation where evaluation.id = evaluation_id)',
    check: 'by_id = caller_id()',
  }),
  indexes: [{ properties: ['evaluationId', 'at', 'id'] }],
});

export class EvaluationCommentEntity extends EvaluationCommentSchema.class {}
EvaluationCommentSchema.setClass(EvaluationCommentEntity);
