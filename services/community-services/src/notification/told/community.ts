import type { FactConsumer } from '@microgrid/facts/consumer';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { ActivityEntity } from '../../activity/activity.entity.ts';
import { CareVisitEntity } from '../../care/visit/care-visit.entity.ts';
import { OpinionAuthorEntity } from '../../opinion/author/opinion-author.entity.ts';
import { OpinionEntity } from '../../opinion/opinion.entity.ts';
import { RegistrationEntity } from '../../registration/registration.entity.ts';
import { causeOf } from '../cause.ts';
import { tell } from '../tell.ts';
import { whoActs } from '../who-serves.ts';

/** Opinions, contacts that are due, and what becomes of activities. */
export const toldOfCommunity: FactConsumer['handlers'] = {
  'opinion.taken.v1': async (fact, em) => {
    const opinion = await em.findOne(OpinionEntity, { id: fact.subject });
    if (opinion?.status !== 'OPEN') return;
    const author = await em.findOne(OpinionAuthorEntity, { opinionId: fact.subject });
    const leaders = await whoActs(em, 'MICRO_GRID_LEADER', fact.gridcode);
    const answerers = leaders.length > 0 ? leaders : await whoActs(em, 'GRID_WORKER', fact.gridcode);
    const known = new Set([opinion.takenById, author?.personId]);
    const about = { type: 'OPINION', id: fact.subject } as const;
    const recipients = answerers.filter((personId) => !known.has(personId));
    await tell(em, fact, { recipients, told: { kind: 'WORK_GIVEN', about } });
  },
  'opinion.answered.v1': async (fact, em) => {
    const author = await em.findOne(OpinionAuthorEntity, { opinionId: fact.subject });
    const about = { type: 'OPINION', id: fact.subject } as const;
    const recipients = author === null || author.personId === fact.data.answeredById ? [] : [author.personId];
    await tell(em, fact, { recipients, told: { kind: 'REQUEST_MOVED', about } });
  },
  'care_visit.due.v1': async (fact, em) => {
    const visit = await em.findOne(CareVisitEntity, { id: fact.subject });
    if (visit?.status === 'DUE') await tell(em, fact, { recipients: [visit.visitorId], told: { kind: 'DUE_SOON' } });
  },
  'activity.changed.v1': async (fact, em) => {
    // That it began, the clock says to everybody.
    if (fact.data.status === 'ONGOING') return;
    const about = { type: 'ACTIVITY', id: fact.subject } as const;
    const recipients = await registrantsOf(em, [fact.subject]);
    await tell(em, fact, { recipients, told: { kind: 'ACTIVITY_CHANGED', about } });
  },
  'station.closed_days.v1': async (fact, em) => {
    for (const { from, to } of fact.data.closedDays) {
      const booked = { $gte: new Date(`${from}T00:00:00+08:00`), $lt: new Date(`${to}T24:00:00+08:00`) };
      const status = { $in: ['PUBLISHED', 'FULL', 'POSTPONED'] } as const;
      const activities = await em.find(ActivityEntity, { stationId: fact.subject, startsAt: booked, status });
      for (const { id, organiserId, gridCode } of activities) {
        const recipients = [organiserId, ...(await registrantsOf(em, [id]))];
        // The days are told anew with each change: of one activity and one closing everybody hears once.
        const causeId = causeOf('closed', id, from, to);
        const about = { type: 'ACTIVITY', id } as const;
        await tell(em, fact, { recipients, told: { kind: 'ACTIVITY_CHANGED', about, gridCode, causeId } });
      }
    }
  },
};

/** Who has a seat or waits for one; of somebody without an account, who registered them and has to phone. */
async function registrantsOf(
  em: SqlEntityManager,
  activityIds: readonly string[],
): Promise<(string | null | undefined)[]> {
  const among = { activityId: { $in: [...activityIds] }, status: { $ne: 'CANCELLED' } } as const;
  const registrations = await em.find(RegistrationEntity, among);
  return registrations.map(({ personId, registeredBy }) => personId ?? registeredBy);
}
