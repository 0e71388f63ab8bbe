import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { plusMinutes } from '@microgrid/sample-network/shanghai-time';
import { ConsequenceEntity } from '../../consequence/consequence.entity.ts';
import { whyNot } from '../../consequence/consequence.policy.ts';
import type { ConsequenceKind } from '../../consequence/consequence.terms.ts';
import { agreeingToHonours } from '../../consequence/honour/honour-consents.sample.ts';
import { nameInHonours } from '../../consequence/honour/name-in-honours.ts';
import { EvaluationEntity } from '../../evaluation/evaluation.entity.ts';
import type { Bringing } from './bringing.ts';

const reasons: Partial<Record<ConsequenceKind, string>> = {
  HONOUR: '坚持走访，邻里信赖（样例）',
  REWARD: '牵头办成楼道照明（样例）',
  COACHING: '下季度由网格员结对帮扶（样例）',
};

/**
 * What followed: an honour and a reward of those who agree to be named, an honour of one who does not, and help for one
 * whose result is low, as far as the community has such results.
 */
export async function bringConsequences(em: SqlEntityManager, bringing: Bringing): Promise<void> {
  const { round, roundId, community, told } = bringing;
  const grid = { $gte: community.code, $lt: `${community.code}:` };
  const all = await em.find(
    EvaluationEntity,
    { roundId, gridCode: grid, score: { $ne: null } },
    { orderBy: { id: 'asc' } },
  );
  const agreeing = agreeingToHonours(told);
  const good = all.filter(({ grade }) => grade === 'EXCELLENT' || grade === 'GOOD');
  const [named, rewarded] = good.filter(({ personId }) => agreeing.has(personId ?? ''));
  const unnamed = good.find(({ personId }) => !agreeing.has(personId ?? ''));
  const helped = all.find(({ grade }) => grade === 'NEEDS_HELP') ?? all.find(({ grade }) => grade === 'QUALIFIED');
  const decidedById = round.subject === 'MICRO_GRID_LEADER' ? community.roster.head : community.office.OFFICER.id;
  const decisions: [ConsequenceKind, EvaluationEntity | undefined, string][] = [
    ['HONOUR', named, decidedById],
    ['REWARD', rewarded, community.office.OFFICER.id],
    ['HONOUR', unnamed, decidedById],
    ['COACHING', helped, decidedById],
  ];
  for (const [kind, evaluation, by] of decisions) {
    if (evaluation !== undefined) await decide(em, bringing, { kind, evaluation, by });
  }
}

interface Decision {
  readonly kind: ConsequenceKind;
  readonly evaluation: EvaluationEntity;
  readonly by: string;
}

async function decide(em: SqlEntityManager, { round, random }: Bringing, { kind, evaluation, by }: Decision) {
  const { id: evaluationId, appointmentId, subject, grade } = evaluation;
  const refused = whyNot(kind, { subject, grade, hasBeenCoached: false });
  if (refused !== undefined) throw new Error(`the sample decides what cannot be: ${refused}`);
  const decidedAt = plusMinutes(round.finalAt ?? round.frozenAt, random.int(60, 3000));
  const decided = { id: random.uuid(decidedAt), kind, reason: reasons[kind] ?? '', decidedAt };
  await em.insert(ConsequenceEntity, { ...decided, evaluationId, appointmentId, decidedById: by });
  await nameInHonours(em, evaluation, decided);
}
