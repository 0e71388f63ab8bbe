import { handOverActivities } from '../activity/hand-over/hand-over-activities.ts';
import type { FactConsumer } from '@microgrid/facts/consumer';
import type { Fact } from '@microgrid/facts/fact';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { giveCareBack } from '../care/give-back/give-care-back.ts';
import { handBackMatters, handBackToStreet, handOverMatters, passMatters } from '../matter/hand-over/hand-over.ts';
import { vacateMediators } from '../mediation/give-back/vacate-mediators.ts';
import { giveWishesBack } from '../micro-wish/give-back/give-wishes-back.ts';
import { excludeDeeds } from './still-serves.ts';
import { PostEntity } from './post.entity.ts';

/**
 * Copies the posts from the facts of appointments. Open matters are handed over when one ends or is suspended; on leave
 * they stay, or pass to whoever stands in where that was chosen; new ones go there, and all of them back to the holder
 * when the leave is over.
 */
export const postConsumer: FactConsumer = {
  name: 'posts',
  handlers: {
    'appointment.started.v1': async ({ subject: id, gridcode: gridCode, data: { personId, role } }, em) => {
      await em.upsert(PostEntity, { id, personId, role, gridCode });
    },
    'appointment.paused.v1': async (fact, em) => {
      const { cause, standInId } = fact.data;
      await keep(em, fact, { pausedAt: new Date(fact.time), standInId });
      if (cause !== 'SUSPENSION') return;
      await handOverMatters(em, fact);
      await giveCareBack(em, { personId: fact.data.personId, isSuspended: true });
      await giveWishesBack(em, fact.data.personId, true);
      await vacateMediators(em, { personId: fact.data.personId, isSuspended: true });
      await handOverActivities(em, { ...fact.data, gridCode: fact.gridcode });
    },
    'appointment.matters_passed.v1': async (fact, em) => passMatters(em, fact),
    'appointment.resumed.v1': async (fact, em) => {
      await keep(em, fact, { pausedAt: null, standInId: null });
      await handBackMatters(em, fact);
    },
    'appointment.ended.v1': async (fact, em) => {
      await keep(em, fact, { endedAt: new Date(fact.time) });
      await handOverMatters(em, fact);
      await giveCareBack(em, fact.data);
      await handOverActivities(em, { ...fact.data, gridCode: fact.gridcode });
      await giveWishesBack(em, fact.data.personId);
      await vacateMediators(em, fact.data);
    },
  },
};

/**
 * Copies the posts of the street's officers. A consumer of its own, so that those told before it was added are heard too.
 */
export const officePostConsumer: FactConsumer = {
  name: 'office-posts',
  handlers: {
    'office_post.started.v1': async ({ subject: id, data: { personId, role, areaCode: gridCode } }, em) => {
      if (role === 'STREET_OFFICER') await em.upsert(PostEntity, { id, personId, role, gridCode });
    },
    'office_post.ended.v1': async ({ subject: id, time, data }, em) => {
      const { personId, role, areaCode: gridCode } = data;
      if (role !== 'STREET_OFFICER') return;
      await em.upsert(PostEntity, { id, personId, role, gridCode, endedAt: new Date(time) });
      await handBackToStreet(em, { personId, gridcode: gridCode });
    },
  },
};

type AppointmentFact = Fact<'appointment.paused.v1' | 'appointment.resumed.v1' | 'appointment.ended.v1'>;

/** Notes what became of a post, alone: nobody accepts by it at the same moment. */
async function keep(
  em: SqlEntityManager,
  { subject: id, gridcode: gridCode, data: { personId, role } }: AppointmentFact,
  change: Partial<Pick<PostEntity, 'endedAt' | 'pausedAt' | 'standInId'>>,
): Promise<void> {
  await excludeDeeds(em, gridCode);
  await em.upsert(PostEntity, { id, personId, role, gridCode, ...change });
}
