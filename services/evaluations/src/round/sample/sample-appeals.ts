import { plusMinutes } from '@microgrid/sample-network/shanghai-time';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { AppealCitationEntity, AppealEntity, AppealPointEntity } from '../../appeal/appeal.entity.ts';
import { tellAppeal } from '../../appeal/appeal.facts.ts';
import type { AppealStatus } from '../../appeal/appeal.terms.ts';
import { recompute } from '../../evaluation/compute/recompute.ts';
import { EvaluationEntity } from '../../evaluation/evaluation.entity.ts';
import { EvidenceEntity } from '../../evidence/evidence.entity.ts';
import { morning } from './sample-rounds.ts';
import type { Bringing } from './bringing.ts';
import { missedVisits, type Missed } from './sample-comments.ts';

/**
 * That a visit which was declined counts as missed: of those to whom one does, the first appeals with success, or waits
 * for the decision while the round is not final, and the second takes it back.
 */
export async function bringAppeals(em: SqlEntityManager, bringing: Bringing): Promise<void> {
  const missed = await missedVisits(em, bringing);
  const first: AppealStatus = bringing.round.finalAt === null ? 'OPEN' : 'UPHELD';
  for (const [index, status] of [first, 'WITHDRAWN' as const].entries()) {
    const about = missed[index];
    if (about !== undefined) await bringAppeal(em, bringing, { ...about, status });
  }
}

async function bringAppeal(
  em: SqlEntityManager,
  bringing: Bringing,
  contested: Missed & { status: AppealStatus },
): Promise<void> {
  const { round, community, random } = bringing;
  const { id: evidenceId, indicatorCode, evaluationId, personId, reviewerId, status } = contested;
  const evaluation = await em.findOneOrFail(EvaluationEntity, evaluationId, { refresh: true });
  const raisedAt = plusMinutes(round.reviewedAt ?? round.frozenAt, random.int(1500, 4000));
  const decidedAt = plusMinutes(morning(round.appealUntil ?? ''), random.int(0, 300));
  const isUpheld = status === 'UPHELD';
  const decidedById = community.office.REVIEWER.id;
  const decided = isUpheld ? { decidedById, decidedAt, reason: '走访记录写明当天谢绝，不是漏访（样例）' } : {};
  const appealId = random.uuid(raisedAt);
  const whose = { evaluationId, gridCode: evaluation.gridCode, personId, raisedById: personId, reviewerId };
  await em.insert(AppealEntity, {
    id: appealId,
    ...whose,
    status,
    raisedAt,
    ...decided,
    version: status === 'OPEN' ? 1 : 2,
  });
  await em.insert(AppealPointEntity, { appealId, position: 1, indicatorCode, text: '老人当天谢绝，不是漏访（样例）' });
  await em.insert(AppealCitationEntity, { appealId, position: 1, evidenceId });
  if (isUpheld) await em.nativeUpdate(EvidenceEntity, { id: evidenceId }, { isExcluded: true });
  const version = evaluation.version + (status === 'OPEN' ? 1 : 2);
  const now = status === 'OPEN' ? ({ status: 'APPEALED' } as const) : {};
  await em.nativeUpdate(EvaluationEntity, { id: evaluationId }, { ...now, version });
  if (isUpheld) await recompute(em, [evaluationId]);
  if (status === 'OPEN') await tellOpen(em, appealId);
}

/** As when it was raised: whoever owns what it cites opens that to the appeals reviewer, once it hears of it. */
async function tellOpen(em: SqlEntityManager, appealId: string): Promise<void> {
  const appeal = await em.findOneOrFail(AppealEntity, appealId);
  const evaluation = await em.findOneOrFail(EvaluationEntity, appeal.evaluationId, { refresh: true });
  await tellAppeal(em, appeal, evaluation);
}
