import { Random } from '@microgrid/sample-network/random';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import { recompute } from '../../evaluation/compute/recompute.ts';
import type { EvaluationStatus } from '../../evaluation/evaluation.terms.ts';
import { gather } from '../../evidence/gather.ts';
import type { Bringing } from './bringing.ts';
import { bringAppeals } from './sample-appeals.ts';
import { bringComments, bringDisputes } from './sample-comments.ts';
import { bringConsequences } from './sample-consequences.ts';

/** Takes the evaluations of a round in a community as far as the round has come. */
export async function bringEvaluations(em: SqlEntityManager, given: Omit<Bringing, 'random'>): Promise<void> {
  const { round, roundId, community } = given;
  const random = new Random(community.seed, community.code, `round ${round.subject} ${round.period}`);
  const bringing = { ...given, random };
  const ids = await evaluationsIn(em, roundId, community.code);
  await gather(em, ids);
  await moveTo(em, ids, 'SELF_REVIEW');
  await writeSelfReviews(em, ids, random);
  await bringComments(em, bringing);
  if (round.reviewedAt === null) return recompute(em, ids);
  // Computed once, with all that disputes and reviews change of it.
  await bringDisputes(em, bringing);
  await review(em, ids, bringing);
  await recompute(em, ids, { isFirst: true });
  await moveTo(em, ids, 'REVIEWED');
  await moveTo(em, ids, 'NOTIFIED');
  await bringAppeals(em, bringing);
  if (round.finalAt === null) return;
  await moveTo(em, ids, 'FINAL');
  await bringConsequences(em, bringing);
  if (round.status === 'ARCHIVED') await moveTo(em, ids, 'ARCHIVED');
}

async function evaluationsIn(em: SqlEntityManager, roundId: string, community: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select id from evaluations.evaluation where round_id = ${roundId}::uuid and grid_code >= ${community}
      and grid_code < ${`${community}:`} order by id
  `.execute(em.getKysely<unknown>());
  return rows.map(({ id }) => id);
}

async function moveTo(em: SqlEntityManager, ids: readonly string[], status: EvaluationStatus): Promise<void> {
  await sql`
    update evaluations.evaluation set status = ${status}, version = version + 1 where id = any(${ids}::uuid[])
  `.execute(em.getKysely<unknown>());
}

/** Two of three write one. */
async function writeSelfReviews(em: SqlEntityManager, ids: readonly string[], random: Random): Promise<void> {
  const writing = ids.filter(() => random.chance(67));
  await sql`
    update evaluations.evaluation set self_review = '本期联系按约定完成，答复及时（样例）', version = version + 1
    where id = any(${writing}::uuid[])
  `.execute(em.getKysely<unknown>());
}

const judgements = [
  { weight: 5, judgement: 5, reasons: '邻里反映好，有求必应（样例）' },
  { weight: 4, judgement: 4, reasons: '走访认真，记录完整（样例）' },
  { weight: 1, judgement: 3, reasons: '答复偶有延迟（样例）' },
];

/** Leaders are reviewed by the head, workers by the street. */
async function review(em: SqlEntityManager, ids: readonly string[], bringing: Bringing): Promise<void> {
  const { round, community, random } = bringing;
  const reviewed = ids.map((id) => ({ id, ...random.weighted(judgements) }));
  const reviewerId = round.subject === 'MICRO_GRID_LEADER' ? community.roster.head : community.office.OFFICER.id;
  await sql`
    update evaluations.evaluation set reviewer_id = ${reviewerId}::uuid, review = '本期工作扎实（样例）', judgement = said.judgement, judgement_reasons = said.reasons
    from json_to_recordset(${JSON.stringify(reviewed)}::json) as said(id uuid, judgement int, reasons text)
    where evaluation.id = said.id
  `.execute(em.getKysely<unknown>());
}
