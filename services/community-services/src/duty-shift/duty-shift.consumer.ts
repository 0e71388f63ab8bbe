import type { FactConsumer } from '@microgrid/facts/consumer';
import type { Fact } from '@microgrid/facts/fact';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { tell } from '../notification/tell.ts';
import { DutyShiftEntity } from './duty-shift.entity.ts';
import { UnreachableOnCallEntity } from './unreachable-on-call.entity.ts';

/** Copies the shifts, until they are dropped; those planned before this was added are heard too. */
export const dutyShiftConsumer: FactConsumer = {
  name: 'duty-shifts',
  handlers: {
    'shift.planned.v1': keep,
    'shift.changed.v1': keep,
    async 'on_call.reach_changed.v1'({ subject: shiftId, data: { personId, endsAt, isReachable } }, em) {
      if (isReachable) await em.nativeDelete(UnreachableOnCallEntity, { shiftId, personId });
      else await em.upsert(UnreachableOnCallEntity, { shiftId, personId, endsAt: new Date(endsAt) });
    },
    async 'shift.dropped.v1'(fact, em) {
      const { subject: id } = fact;
      const shift = await em.findOne(DutyShiftEntity, { id });
      // The fact names nobody: once the copy is gone, whom to tell is not known any more.
      const about = { type: 'DUTY_SHIFT', id } as const;
      await tell(em, fact, {
        recipients: [shift?.onCallId, shift?.backupId],
        told: { kind: 'SERVICE_CHANGED', about },
      });
      await em.nativeDelete(DutyShiftEntity, { id });
    },
  },
};

async function keep(
  { subject: id, data }: Fact<'shift.planned.v1' | 'shift.changed.v1'>,
  em: SqlEntityManager,
): Promise<void> {
  const { areaCode, startsAt, endsAt, onCallId, backupId } = data;
  const times = { startsAt: new Date(startsAt), endsAt: new Date(endsAt) };
  await em.upsert(DutyShiftEntity, { id, areaCode, ...times, onCallId, backupId });
}
