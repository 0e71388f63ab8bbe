import { holds, type Actor } from '@microgrid/access/actor';
import { mayDecideConsequence, streetReviewers, type EvaluationFacts } from '../evaluation/evaluation.policy.ts';
import type { Grade } from '../scheme/scheme.terms.ts';
import type { ConsequenceKind } from './consequence.terms.ts';

/** Good results are named; a head may do it too, and help where a leader needs it. */
const headsKinds = new Set<ConsequenceKind>(['HONOUR', 'COACHING']);
export const goodKinds: ReadonlySet<ConsequenceKind> = new Set(['HONOUR', 'REWARD']);
const goodGrades = new Set<Grade | null | undefined>(['EXCELLENT', 'GOOD']);
/** What ends a post; a department has none. */
const negativeKinds = new Set<ConsequenceKind>(['NOT_RENEWED', 'REMOVED']);

/** Whether `actor` may decide this of an evaluation: the street anything, the head of leaders HONOUR and COACHING. */
export function mayDecide(actor: Actor, evaluation: EvaluationFacts, kind: ConsequenceKind): boolean {
  if (!mayDecideConsequence(actor, evaluation)) return false;
  if (evaluation.subject !== 'MICRO_GRID_LEADER' || headsKinds.has(kind)) return true;
  return holds(actor, streetReviewers, evaluation.gridCode);
}

/** Why this cannot follow from the result, whoever decides; undefined when it can. */
export function whyNot(
  kind: ConsequenceKind,
  {
    subject,
    grade,
    hasBeenCoached,
  }: Pick<EvaluationFacts, 'subject'> & { grade?: Grade | null; hasBeenCoached: boolean },
): string | undefined {
  if (goodKinds.has(kind) && !goodGrades.has(grade)) {
    const isEndPossible = hasBeenCoached && subject !== 'DEPARTMENT';
    return `${kind} follows from EXCELLENT or GOOD; possible here: COACHING${isEndPossible ? ', NOT_RENEWED, REMOVED' : ''}`;
  }
  if (!negativeKinds.has(kind)) return undefined;
  if (subject === 'DEPARTMENT') return `${kind} is of a post, and this is a department`;
  if (goodGrades.has(grade)) return `${kind} follows from no ${grade}; possible here: HONOUR, REWARD, COACHING`;
  return hasBeenCoached ? undefined : `coaching comes before ${kind}: decide COACHING first`;
}
