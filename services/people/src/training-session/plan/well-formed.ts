import { Invalid, type FieldProblem } from '@microgrid/subgraph/errors';
import type { TrainingKind } from '../training-session.terms.ts';

const DAY_MS = 86_400_000;
/** How far ahead a training can be planned, and how long it is at most. */
const HORIZON_DAYS = 366;
const LONGEST_DAYS = 7;

interface PlannedTraining {
  readonly kind: TrainingKind;
  readonly cohort?: string | null;
  readonly stationId: string | null;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly trainerId: string;
  readonly personIds: readonly string[];
}

/** @throws Invalid naming each field that does not go with the others, or with `now`. */
export function requireWellFormed(planned: PlannedTraining, now: Date): void {
  const problems = [...timeProblems(planned, now), ...kindProblems(planned)];
  if (problems.length > 0) throw new Invalid(problems);
}

export function timeProblems(
  { startsAt, endsAt }: Pick<PlannedTraining, 'startsAt' | 'endsAt'>,
  now: Date,
): FieldProblem[] {
  const latest = now.getTime() + HORIZON_DAYS * DAY_MS;
  return those([
    [startsAt <= now, { field: 'startsAt', message: 'must be in the future' }],
    [startsAt.getTime() > latest, { field: 'startsAt', message: `must be within the next ${HORIZON_DAYS} days` }],
    [endsAt <= startsAt, { field: 'endsAt', message: 'must be after startsAt' }],
    [
      endsAt.getTime() > startsAt.getTime() + LONGEST_DAYS * DAY_MS,
      { field: 'endsAt', message: `must be within ${LONGEST_DAYS} days of startsAt` },
    ],
  ]);
}

export function kindProblems({ kind, cohort, stationId, trainerId, personIds }: PlannedTraining): FieldProblem[] {
  const isAlone = kind === 'ONE_TO_ONE';
  return those([
    [isAlone && personIds.length > 1, { field: 'personIds', message: 'one to one is with exactly one' }],
    [isAlone && cohort != null, { field: 'cohort', message: 'is of a group: leave it out one to one' }],
    [!isAlone && stationId === null, { field: 'stationId', message: 'is needed: a group meets at a station' }],
    [personIds.includes(trainerId), { field: 'personIds', message: 'nobody trains oneself' }],
  ]);
}

function those(problems: readonly (readonly [boolean, FieldProblem])[]): FieldProblem[] {
  return problems.flatMap(([isWrong, problem]) => (isWrong ? [problem] : []));
}
