import { Invalid, type FieldProblem } from '@microgrid/subgraph/errors';
import { storedId } from '@microgrid/subgraph/ids';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import type { EvaluationEntity } from '../../evaluation/evaluation.entity.ts';
import { EvidenceEntity } from '../../evidence/evidence.entity.ts';
import { EvaluationRoundEntity } from '../../round/round.entity.ts';
import { SchemeIndicatorEntity } from '../../scheme/scheme.entity.ts';

interface GivenPoint {
  readonly indicatorCode: string;
  readonly text: string;
  readonly evidenceIds: readonly string[];
}

/**
 * The points of an appeal in their order, each on an indicator of the scheme, with evidence of that indicator alone.
 * @throws Invalid naming each that is not.
 */
export async function pointsOf(em: SqlEntityManager, evaluation: EvaluationEntity, given: readonly GivenPoint[]) {
  const measured = await measuredBy(em, evaluation.roundId);
  const counted = await countedIn(em, evaluation.id, given);
  const problems = given.flatMap((point, index) => problemsOf(point, { index, measured, counted }));
  if (problems.length > 0) throw new Invalid(problems);
  return given.map(({ indicatorCode, text, evidenceIds }, index) => ({
    position: index + 1,
    indicatorCode,
    text,
    evidenceIds: [...new Set(evidenceIds.map(storedId))],
  }));
}

interface Known {
  readonly index: number;
  readonly measured: ReadonlySet<string>;
  /** The indicator of each piece of evidence. */
  readonly counted: ReadonlyMap<string, string>;
}

function problemsOf({ indicatorCode, evidenceIds }: GivenPoint, { index, measured, counted }: Known): FieldProblem[] {
  if (!measured.has(indicatorCode)) {
    const message = `must be one that the scheme measures: ${[...measured].join(', ')}`;
    return [{ field: `points.${index}.indicatorCode`, message }];
  }
  const others = evidenceIds.filter((id) => counted.get(storedId(id)) !== indicatorCode);
  return others.map((id) => ({
    field: `points.${index}.evidenceIds`,
    message: `${id} is no evidence of ${indicatorCode} here`,
  }));
}

async function measuredBy(em: SqlEntityManager, roundId: string): Promise<Set<string>> {
  const { schemeId } = await em.findOneOrFail(EvaluationRoundEntity, roundId);
  const weighed = await em.find(SchemeIndicatorEntity, { schemeId }, { orderBy: { position: 'asc' } });
  return new Set(weighed.map(({ indicatorCode }) => indicatorCode));
}

async function countedIn(em: SqlEntityManager, evaluationId: string, given: readonly GivenPoint[]) {
  const ids = given.flatMap(({ evidenceIds }) => evidenceIds.map(storedId));
  const found = ids.length === 0 ? [] : await em.find(EvidenceEntity, { evaluationId, id: { $in: ids } });
  return new Map(found.map(({ id, indicatorCode }) => [id, indicatorCode]));
}
