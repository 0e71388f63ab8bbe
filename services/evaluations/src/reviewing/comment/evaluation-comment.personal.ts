import { deletingRow, personalData } from '@microgrid/database/personal-data';
import { threePeriodsOfItsEvaluation, whoseEvaluation } from '../../evaluation/evaluation.personal.ts';
import { EvaluationCommentEntity } from './evaluation-comment.entity.ts';

const comment = {
  purpose: 'To hear those who work with a leader before the leader is reviewed',
  basis: 'CONTRACT',
  readers: 'Whoever is evaluated, who reviews it, the appeals reviewer where it is contested, and who said it',
  retention: deletingRow({ days: 0 }, threePeriodsOfItsEvaluation),
  whose: 'by_id',
  onRequest: 'KEPT',
} as const;

export const evaluationCommentPersonal = personalData(EvaluationCommentEntity, {
  notPersonal: ['id', 'evaluationId', 'at'],
  personal: { byId: comment, text: { ...comment, whose: whoseEvaluation } },
});
