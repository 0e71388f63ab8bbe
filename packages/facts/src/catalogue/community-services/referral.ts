import type { FactDefinition } from '../fact-definition.ts';
import { id, oneOf } from '../fact-field.ts';

/** Never of which matter: it would tell what help a family gets. */
export const referralFacts = {
  'referral.moved.v1': {
    emitters: ['community-services'],
    subject: 'the referral',
    grid: 'the general grid of its matter',
    says: 'A referral was sent, taken, done, declined or taken back（转介）.',
    data: { departmentId: id, status: oneOf('SENT', 'TAKEN', 'DONE', 'DECLINED', 'WITHDRAWN') },
  },
} as const satisfies Record<string, FactDefinition>;
