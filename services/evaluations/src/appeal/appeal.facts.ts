import { tellEvaluation, toldGrid } from '../evaluation/evaluation.facts.ts';
import { record } from '@microgrid/facts/record';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import type { EvaluationEntity } from '../evaluation/evaluation.entity.ts';
import type { AppealEntity } from './appeal.entity.ts';

/** Tells where an appeal and its evaluation stand, and what its points cite: matters, visits and others, never the evidence itself. */
export async function tellAppeal(em: SqlEntityManager, appeal: AppealEntity, evaluation: EvaluationEntity) {
  const { id: subject, status, gridCode } = appeal;
  const { appointmentId = null } = evaluation;
  const cited = await em.execute<{ subject_id: string }[]>(CITED, [subject]);
  const citedIds = cited.map(({ subject_id: id }) => id);
  tellEvaluation(em, evaluation);
  record(em, 'appeal.moved.v1', { subject, gridCode: toldGrid(gridCode), data: { appointmentId, status, citedIds } });
}

const CITED = `
select distinct subject_id from evaluations.evidence
where id = any (array(select evidence_id from evaluations.appeal_citation where appeal_id = ?)) and subject_id is not null
order by subject_id`;
