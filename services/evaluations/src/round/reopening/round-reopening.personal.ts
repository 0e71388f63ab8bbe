import { emptying, personalData } from '@microgrid/database/personal-data';
import { RoundReopeningEntity } from './round-reopening.entity.ts';

export const roundReopeningPersonal = personalData(RoundReopeningEntity, {
  notPersonal: ['roundId', 'position', 'reason', 'at'],
  personal: {
    byId: {
      purpose: 'To answer for a round that was opened again',
      basis: 'STATUTORY_DUTY',
      readers: 'Nobody; the platform alone',
      retention: emptying(
        { years: 3 },
        {
          words: 'the round becoming final',
          sql: '(select final_at from evaluation_round where evaluation_round.id = round_id)',
        },
      ),
      whose: 'by_id',
      onRequest: 'KEPT',
    },
  },
});
