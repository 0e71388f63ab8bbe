import type { FactConsumer } from '@microgrid/facts/consumer';
import { ConsentEntity } from '../../consent/consent.entity.ts';
import { standBackUnshown } from './stand-back.ts';

/** Whoever agrees no more to be shown as a candidate does not stand, whoever recorded it (the text says so). */
export const withdrawnConsentsConsumer: FactConsumer = {
  name: 'candidacies',
  handlers: {
    'consent.withdrawn.v1': async ({ data: { personId, purpose } }, em) => {
      if (purpose !== 'PUBLISH_CANDIDACY') return;
      // Given again meanwhile, it is the one that holds.
      if ((await em.count(ConsentEntity, { personId, purpose, withdrawnAt: null })) > 0) return;
      await standBackUnshown(em, personId);
    },
  },
};
