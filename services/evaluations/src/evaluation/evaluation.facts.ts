import { factOf, type Fact } from '@microgrid/facts/fact';
import { record } from '@microgrid/facts/record';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import type { EvaluationStatus } from './evaluation.terms.ts';

/** What is told of an evaluation. */
interface Moved {
  readonly id: string;
  readonly appointmentId?: string | null;
  readonly gridCode: string;
  readonly status: EvaluationStatus;
}

/** Tells where an evaluation stands by now; never its result. */
export function tellEvaluation(em: SqlEntityManager, evaluation: Moved): void {
  record(em, 'evaluation.moved.v1', contentOf(evaluation));
}

/** The facts of many that moved at once. */
export function evaluationsMoved(evaluations: readonly Moved[]): Fact[] {
  return evaluations.map((evaluation) => factOf('evaluation.moved.v1', contentOf(evaluation), 'evaluations'));
}

/** Digits of a code that names a street at least. */
const LEAST_DIGITS = 9;

function contentOf({ id: subject, appointmentId = null, gridCode, status }: Moved) {
  return { subject, gridCode: toldGrid(gridCode), data: { appointmentId, status } };
}

/** The code of a grid, or of the unit that a department serves, as facts have it. */
export function toldGrid(gridCode: string): string {
  return gridCode.padEnd(LEAST_DIGITS, '0');
}
