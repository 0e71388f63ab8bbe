import { emptying, personalData } from '@microgrid/database/personal-data';
import { GridChangeEntity } from './grid-change.entity.ts';

const answering = {
  basis: 'STATUTORY_DUTY',
  readers: 'Those who serve',
  retention: emptying({ years: 3 }, { words: 'the day of the change', sql: 'effective_on' }),
  onRequest: 'KEPT',
} as const;

export const gridChangePersonal = personalData(GridChangeEntity, {
  notPersonal: [
    'id',
    'kind',
    'status',
    'communityCode',
    'reason',
    'effectiveOn',
    'closedCodes',
    'opens',
    'edits',
    'before',
    'after',
    'proposedAt',
    'decision',
    'decidedAt',
    'appliedAt',
    'version',
  ],
  personal: {
    proposedById: {
      ...answering,
      purpose: 'To answer for a change of the map, and that nobody approves an own one',
      whose: 'proposed_by_id',
    },
    decidedById: { ...answering, purpose: 'To answer for a change of the map', whose: 'decided_by_id' },
  },
});
