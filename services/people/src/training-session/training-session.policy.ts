import { holds, Role, scopesOf, type Actor } from '@microgrid/access/actor';
import type { TrainingPart } from './training-session.states.ts';
import type { TrainingKind } from './training-session.terms.ts';

/** Where it is, who trains and who planned it; null once erased. */
interface Training {
  readonly gridCode: string;
  readonly trainerId: string | null;
  readonly plannedById: string | null;
}

/** Those who serve: they read the trainings below their post. */
export const SERVING = [
  Role.TOTAL_GRID_HEAD,
  Role.GRID_WORKER,
  Role.COMMITTEE_CONTACT,
  Role.MICRO_GRID_LEADER,
  Role.STREET_OFFICER,
];
/** Those above, who read what became of whom, and the figures of it. */
export const ABOVE = [Role.TOTAL_GRID_HEAD, Role.STREET_OFFICER];
/** Who plans trainings below their post; a worker one to one alone. */
export const PLANNERS = [...ABOVE, Role.GRID_WORKER];

/** Whether `actor` plans trainings of that kind for the grid. */
export function mayPlan(actor: Actor, kind: TrainingKind, gridCode: string): boolean {
  return holds(actor, kind === 'ONE_TO_ONE' ? PLANNERS : ABOVE, gridCode);
}

/** What `actor` is to the training. Whoever planned it has a part in it as long as the post to plan it. */
export function trainingParts(actor: Actor, training: Training): TrainingPart[] {
  return [
    ...(is(actor, training.trainerId) ? (['TRAINER'] as const) : []),
    ...(isPlanner(actor, training) ? (['PLANNER'] as const) : []),
  ];
}

/** Whether `actor` may read the training: who takes part, who trains, and those who serve there or above. */
export function mayRead(
  actor: Actor,
  training: Training & { readonly personIds: readonly (string | null)[] },
): boolean {
  const takesPart = training.personIds.some((id) => is(actor, id));
  return takesPart || is(actor, training.trainerId) || holds(actor, SERVING, training.gridCode);
}

/** Below which prefixes `actor` may read all trainings; agrees with `mayRead`. */
export function readableBelow(actor: Actor): string[] {
  return scopesOf(actor, SERVING);
}

/** Whether `actor` may read what became of a participant: oneself, who trains, who planned it, and those above. */
export function mayReadRecord(actor: Actor, record: Training & { readonly personId: string | null }): boolean {
  const isTheirs = is(actor, record.personId) || is(actor, record.trainerId) || isPlanner(actor, record);
  return isTheirs || holds(actor, ABOVE, record.gridCode);
}

/** Below which prefixes `actor` may read all records, and below which those of trainings that `actor` planned. */
export function recordsReadableBelow(actor: Actor): { all: string[]; planned: string[] } {
  return { all: scopesOf(actor, ABOVE), planned: scopesOf(actor, PLANNERS) };
}

/** Whether figures of all trainings in the unit or grid `area` are told to `actor`. */
export function mayReadFiguresWithin(actor: Actor, area: string | null | undefined): boolean {
  return area != null && holds(actor, SERVING, area);
}

function isPlanner(actor: Actor, { plannedById, gridCode }: Training): boolean {
  return is(actor, plannedById) && holds(actor, PLANNERS, gridCode);
}

function is({ subject }: Actor, id: string | null): boolean {
  return subject !== null && subject === id;
}
