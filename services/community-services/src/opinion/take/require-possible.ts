import { gridLevel } from '@microgrid/grid-code';
import { Invalid, type FieldProblem } from '@microgrid/subgraph/errors';
import { isOpinionTopic } from '../opinion.terms.ts';
import type { OpinionInput } from './take-opinions.input.ts';

/**
 * Refuses opinions whose parts do not fit together, whoever takes them.
 * @throws Invalid naming each of them.
 */
export function requirePossible(opinions: readonly OpinionInput[]): void {
  const problems = opinions.flatMap((opinion, index) => {
    const at = `opinions.${index}.`;
    return problemsOf(opinion, opinions[0]).map(({ field, message }) => ({ field: at + field, message }));
  });
  if (problems.length > 0) throw new Invalid(problems);
}

function problemsOf(opinion: OpinionInput, first: OpinionInput | undefined): FieldProblem[] {
  const { gridCode, topic, channel, isAnonymous, activityId } = opinion;
  const demands: [boolean, FieldProblem][] = [
    [isOpinionTopic(topic), { field: 'topic', message: 'must be of D, an opinion' }],
    [gridLevel(gridCode) === 'MICRO', { field: 'gridCode', message: 'must be a micro-grid, 18 digits' }],
    [isAnonymous || channel !== 'ROUND', { field: 'isAnonymous', message: 'must be true on a round' }],
    [
      // What was recorded in the same moment with a name would tell whose the others are.
      isAnonymous === first?.isAnonymous,
      { field: 'isAnonymous', message: 'must be alike of all: send those with a name apart' },
    ],
    [activityId != null || channel !== 'ACTIVITY', { field: 'activityId', message: 'is needed for ACTIVITY' }],
    [activityId == null || channel !== 'ROUND', { field: 'activityId', message: 'is not for ROUND' }],
  ];
  return demands.flatMap(([isRight, problem]) => (isRight ? [] : [problem]));
}
