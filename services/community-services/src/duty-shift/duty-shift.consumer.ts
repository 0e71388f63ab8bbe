import type { FactConsumer } from '@microgrid/facts/consumer';
import type { Fact } from '@microgrid/facts/fact';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { DutyShiftEntity } from './duty-shift.entity.ts';

/** Copies the shifts, until they are dropped; those planned before this was added are heard too. */
export const dutyShiftConsumer: FactConsumer = {
  name: 'duty-shifts',
  handlers: {
    'shift.planned.v1': keep,
    'shift.changed.v1': keep,
    async 'shift.dropped.v1'({ subject: id }, em) {
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
