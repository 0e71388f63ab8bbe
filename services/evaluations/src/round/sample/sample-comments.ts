import { plusMinutes } from '@microgrid/sample-network/shanghai-time';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import { EvidenceEntity } from '../../evidence/evidence.entity.ts';
import { EvaluationCommentEntity } from '../../reviewing/comment/evaluation-comment.entity.ts';
import type { Bringing } from './bringing.ts';

/** The worker of each general grid says something of its first leader. */
export async function bringComments(em: SqlEntityManager, { round, roundId, community, random }: Bringing) {
  if (round.subject !== 'MICRO_GRID_LEADER') return;
  const { rows } = await sql<{ id: string; general: string }>`
    select distinct on (left(grid_code, 15)) id, left(grid_code, 15) as general from evaluations.evaluation
    where round_id = ${roundId}::uuid and grid_code >= ${community.code} and grid_code < ${`${community.code}:`}
    order by left(grid_code, 15), grid_code, id
  `.execute(em.getKysely<unknown>());
  const comments = rows.flatMap(({ id: evaluationId, general }) => {
    const byId = community.roster.workers.get(general);
    const at = plusMinutes(round.frozenAt, random.int(30, 480));
    return byId === undefined
      ? []
      : [{ id: random.uuid(at), evaluationId, byId, at, text: '配合默契，接到通知就到场（样例）' }];
  });
  if (comments.length > 0) await em.insertMany(EvaluationCommentEntity, comments);
}

/** A visit that counts as missed, of somebody of whom others count too. */
export interface Missed {
  readonly id: string;
  readonly indicatorCode: string;
  readonly hash: string;
  readonly evaluationId: string;
  readonly personId: string;
  readonly reviewerId: string | null;
}

/** The visits of a round in a community that count as missed, one of each evaluation, in the order of their grids. */
export async function missedVisits(em: SqlEntityManager, { roundId, community }: Bringing): Promise<Missed[]> {
  const { rows } = await sql<Missed>`
    select distinct on (evaluation.grid_code, evaluation.id) evidence.id, evidence.hash,
      evidence.indicator_code as "indicatorCode", evaluation.id as "evaluationId",
      evaluation.person_id as "personId", evaluation.reviewer_id as "reviewerId"
    from evaluations.evidence join evaluations.evaluation on evaluation.id = evidence.evaluation_id
    where evaluation.round_id = ${roundId}::uuid and evaluation.grid_code >= ${community.code}
      and evaluation.grid_code < ${`${community.code}:`}
      and evidence.subject_kind = 'CareVisit' and evidence.numerator = 0 and not evidence.is_excluded
      and exists (select 1 from evaluations.evidence other where other.evaluation_id = evidence.evaluation_id
        and other.indicator_code = evidence.indicator_code and other.id <> evidence.id)
    order by evaluation.grid_code, evaluation.id, evidence.id
  `.execute(em.getKysely<unknown>());
  return rows;
}

/** The first says that it was none, and is not believed yet; of the last it is plain to see. */
export async function bringDisputes(em: SqlEntityManager, bringing: Bringing): Promise<void> {
  const { round, community, random } = bringing;
  const missed = await missedVisits(em, bringing);
  const [first] = missed;
  if (first === undefined) return;
  const last = missed.length > 2 ? missed.at(-1) : undefined;
  const settledById = round.subject === 'MICRO_GRID_LEADER' ? community.roster.head : community.office.OFFICER.id;
  for (const { id, hash } of last === undefined ? [first] : [first, last]) {
    const isExcluded = id === last?.id;
    const disputedAt = plusMinutes(round.frozenAt, random.int(600, 2000));
    const said = isExcluded
      ? { disputeOutcome: 'EXCLUDED' as const, disputeExplanation: '当天由他人代访，不计入（样例）' }
      : { disputeOutcome: 'KEPT' as const, disputeExplanation: '记录为漏访，暂予维持（样例）' };
    const settled = { ...said, settledById, settledAt: plusMinutes(disputedAt, random.int(600, 2000)), isExcluded };
    const disputed = { disputeReason: '这次并非漏访（样例）', disputedAt };
    await em.nativeUpdate(EvidenceEntity, { id }, { ...disputed, ...settled, disputedHash: hash });
  }
}
