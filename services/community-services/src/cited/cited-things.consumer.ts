import type { FactConsumer } from '@microgrid/facts/consumer';
import { CitedThingEntity } from './cited-thing.entity.ts';

/** Digits of the code of a street; of a district they end in zeros. */
const STREET_DIGITS = 9;

/** Opens what an appeal cites to those who may decide it, as long as it is open. */
export const citedThings: FactConsumer = {
  name: 'cited-things',
  handlers: {
    async 'appeal.moved.v1'({ subject: appealId, gridcode, data: { status, citedIds } }, em) {
      await em.nativeDelete(CitedThingEntity, { appealId });
      if (status !== 'OPEN' || citedIds.length === 0) return;
      const gridCode = gridcode.length > STREET_DIGITS ? gridcode : gridcode.replace(/(?:00)?000$/, '');
      await em.insertMany(
        CitedThingEntity,
        citedIds.map((thingId) => ({ appealId, thingId, gridCode })),
      );
    },
  },
};
