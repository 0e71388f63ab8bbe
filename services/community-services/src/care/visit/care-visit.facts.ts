import { record } from '@microgrid/facts/record';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import type { CareVisitEntity } from './care-visit.entity.ts';

/** What a fact says of a contact: who was to make it and, in the general grid, nothing of the need nor its kind. */
function contentOf({ id: subject, gridCode, visitorId }: CareVisitEntity) {
  return visitorId == null ? undefined : { subject, gridCode, data: { visitorId } };
}

/** Tells once that a contact is due. */
export function tellDue(em: SqlEntityManager, visit: CareVisitEntity): void {
  const content = contentOf(visit);
  if (visit.isTold || content === undefined) return;
  visit.isTold = true;
  record(em, 'care_visit.due.v1', { ...content, data: { ...content.data, dueOn: visit.dueOn } });
}

/** Tells what became of it; that it was due before that. */
export function tellSettled(em: SqlEntityManager, visit: CareVisitEntity): void {
  tellDue(em, visit);
  tellStatus(em, 'care_visit.settled.v1', visit);
}

/** Tells that something else became of it. */
export function tellCorrected(em: SqlEntityManager, visit: CareVisitEntity): void {
  tellStatus(em, 'care_visit.corrected.v1', visit);
}

/** Tells that it is neither due nor missed, where it was told that it is due. */
export function tellDropped(em: SqlEntityManager, visit: CareVisitEntity): void {
  const content = contentOf(visit);
  if (visit.isTold && content !== undefined) record(em, 'care_visit.dropped.v1', content);
}

function tellStatus(
  em: SqlEntityManager,
  type: 'care_visit.settled.v1' | 'care_visit.corrected.v1',
  visit: CareVisitEntity,
): void {
  const content = contentOf(visit);
  const { status } = visit;
  if (content !== undefined && status !== 'DUE') record(em, type, { ...content, data: { ...content.data, status } });
}
