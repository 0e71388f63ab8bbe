import { gridLevel } from '@microgrid/grid-code';
import { Invalid, type FieldProblem } from '@microgrid/subgraph/errors';
import type { ReportMatterInput } from './report-matter.input.ts';

/**
 * Refuses a report whose parts do not fit together, whoever makes it.
 * @throws Invalid naming each of them.
 */
export function requirePossible(input: ReportMatterInput): void {
  const { kind, gridCode, admissionCode, severity, place, onBehalfOf } = input;
  const isPushed = kind === 'G';
  const problems = [
    ...unless(isPushed === (admissionCode != null), {
      field: 'admissionCode',
      message: isPushed ? 'is needed for kind G' : 'is for kind G alone',
    }),
    ...unless(gridLevel(gridCode) === (isPushed ? 'GENERAL' : 'MICRO'), {
      field: 'gridCode',
      message: isPushed ? 'must be a general grid, 15 digits' : 'must be a micro-grid, 18 digits',
    }),
    ...unless(place != null || severity === 'EMERGENCY', {
      field: 'place',
      message: 'may be left out of an emergency alone',
    }),
    ...unless(input.answeredAt == null || severity === 'EMERGENCY', {
      field: 'answeredAt',
      message: 'is of an emergency alone',
    }),
    ...notOfTasks(input),
    ...unless(onBehalfOf == null || (onBehalfOf.personId == null) === (onBehalfOf.name != null), {
      field: 'onBehalfOf.name',
      message: 'is needed of somebody without an account, and of nobody else',
    }),
    ...unless(onBehalfOf?.personId == null || onBehalfOf.phone == null, {
      field: 'onBehalfOf.phone',
      message: 'is asked of somebody without an account alone',
    }),
    ...unless(input.aboutAppointmentId == null || (input.resolution == null && input.sameAsMatterId == null), {
      field: 'aboutAppointmentId',
      message: 'a complaint is neither settled on the spot nor merged',
    }),
    ...unless(input.sameAsMatterId == null || input.resolution == null, {
      field: 'resolution',
      message: 'is of a matter of its own',
    }),
  ];
  if (problems.length > 0) throw new Invalid(problems);
}

/** A department's task is nobody's report. */
function notOfTasks(input: ReportMatterInput): FieldProblem[] {
  const fields = ['onBehalfOf', 'sameAsMatterId', 'resolution', 'aboutAppointmentId'] as const;
  if (input.kind !== 'G') return [];
  return fields.flatMap((field) => unless(input[field] == null, { field, message: 'is not for kind G' }));
}

function unless(isRight: boolean, problem: FieldProblem): FieldProblem[] {
  return isRight ? [] : [problem];
}
