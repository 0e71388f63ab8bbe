import type { FactConsumer } from '@microgrid/facts/consumer';
import { EmergencyEntity } from '../../emergency/emergency.entity.ts';
import { ReferralEntity } from '../../referral/referral.entity.ts';
import { WhistleEntity } from '../../whistle/whistle.entity.ts';
import { tell } from '../tell.ts';
import { whoHandles } from '../who-serves.ts';

/** Whoever is called, whistled for or referred to, and whoever asked for it. */
export const toldOfCalls: FactConsumer['handlers'] = {
  'emergency.called.v1': async (fact, em) => {
    const emergency = await em.findOne(EmergencyEntity, { id: fact.subject });
    // Once somebody comes, or it is over, nobody gets a call that was still on its way.
    const { status, acknowledgedAt } = emergency ?? { status: 'ENDED' };
    const isTaken = acknowledgedAt != null && acknowledgedAt > new Date(fact.time);
    if (status === 'ENDED' || (status !== 'CALLING' && isTaken)) return;
    const about = { type: 'EMERGENCY', id: fact.subject } as const;
    await tell(em, fact, { recipients: [fact.data.calledId], told: { kind: 'EMERGENCY_CALL', about } });
  },
  'whistle.blown.v1': async (fact, em) => {
    const about = { type: 'WHISTLE', id: fact.subject } as const;
    const recipients = await whoHandles(em, fact.data.departmentId);
    await tell(em, fact, { recipients, told: { kind: 'WORK_GIVEN', about, gridCode: fact.gridcode.slice(0, 15) } });
  },
  'whistle.done.v1': async (fact, em) => {
    const whistle = await em.findOne(WhistleEntity, { id: fact.subject });
    const about = { type: 'WHISTLE', id: fact.subject } as const;
    await tell(em, fact, { recipients: [whistle?.blownById], told: { kind: 'WORK_GIVEN', about } });
  },
  'whistle.withdrawn.v1': async (fact, em) => {
    const about = { type: 'WHISTLE', id: fact.subject } as const;
    const recipients = await whoHandles(em, fact.data.departmentId);
    await tell(em, fact, { recipients, told: { kind: 'REQUEST_MOVED', about, gridCode: fact.gridcode.slice(0, 15) } });
  },
  'referral.moved.v1': async (fact, em) => {
    const about = { type: 'REFERRAL', id: fact.subject } as const;
    const { status, departmentId } = fact.data;
    if (status === 'SENT') {
      await tell(em, fact, { recipients: await whoHandles(em, departmentId), told: { kind: 'WORK_GIVEN', about } });
    } else if (status === 'WITHDRAWN') {
      // Nobody goes there for nothing.
      await tell(em, fact, { recipients: await whoHandles(em, departmentId), told: { kind: 'REQUEST_MOVED', about } });
    } else {
      const referral = await em.findOne(ReferralEntity, { id: fact.subject });
      await tell(em, fact, { recipients: [referral?.referredById], told: { kind: 'REQUEST_MOVED', about } });
    }
  },
};
