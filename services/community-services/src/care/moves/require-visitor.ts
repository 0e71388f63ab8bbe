import { isWithin } from '@microgrid/grid-code';
import { Invalid } from '@microgrid/subgraph/errors';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { requireNameConsent } from '../../name-consent/require-name-consent.ts';
import { servingThere } from '../../post/serving-there.ts';
import { VolunteerEntity } from '../../volunteer/volunteer.entity.ts';
import type { CareNeedEntity } from '../care-need.entity.ts';
import { isOwnCare } from '../contact/seal-contact.ts';

/**
 * Refuses a visitor who neither serves nor volunteers there now, is the person, or may not be named to the person.
 * @throws Invalid naming `visitorId`, Conflict naming the visitor.
 */
export async function requireVisitor(em: SqlEntityManager, need: CareNeedEntity, visitorId: string): Promise<void> {
  if (!(await isThere(em, need.gridCode, visitorId)) || (await isOwnCare(em, need.id, visitorId))) {
    const message = 'must be somebody else who serves or volunteers there now: nobody who left or is on leave';
    throw new Invalid([{ field: 'visitorId', message }]);
  }
  await requireNameConsent(em, visitorId);
}

async function isThere(em: SqlEntityManager, gridCode: string, personId: string): Promise<boolean> {
  const serving = await servingThere(em, gridCode, [personId]);
  return serving.has(personId) || volunteersThere(em, gridCode, personId);
}

/** Whether somebody volunteers in the grid or one above it. */
async function volunteersThere(em: SqlEntityManager, gridCode: string, personId: string): Promise<boolean> {
  const entries = await em.find(VolunteerEntity, { personId });
  return entries.some((entry) => isWithin(gridCode, entry.gridCode));
}
