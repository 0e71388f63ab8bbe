import { holds, Role, type Actor } from '@microgrid/access/actor';

/** Who asks questions that are worth keeping; whoever is none of them any more reads none, the own neither. */
export const askers = [Role.ANALYST, Role.STREET_OFFICER] as const;

interface QuestionFacts {
  readonly ownerId: string;
  readonly isShared: boolean;
}

/** Whether `actor` may read this question, and so run it: the own, and what was shared. */
export function mayReadQuestion(actor: Actor, { ownerId, isShared }: QuestionFacts): boolean {
  return holds(actor, askers) && (isShared || ownerId === actor.subject);
}

/** Whether `actor` may replace or drop this one that it reads. */
export function mayChangeQuestion({ subject }: Actor, { ownerId }: Pick<QuestionFacts, 'ownerId'>): boolean {
  return ownerId === subject;
}
