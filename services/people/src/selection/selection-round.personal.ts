import { emptying, personalData } from '@microgrid/database/personal-data';
import { SelectionRoundEntity } from './selection-round.entity.ts';

const signed = {
  purpose: 'To know who stands for the result of a selection',
  basis: 'STATUTORY_DUTY',
  readers: 'Everybody',
  retention: emptying({ years: 3 }, { words: 'the end of the selection', sql: 'ended_at' }),
  onRequest: 'KEPT',
} as const;

export const selectionRoundPersonal = personalData(SelectionRoundEntity, {
  notPersonal: [
    'id',
    'gridCode',
    'method',
    'status',
    'votesEach',
    'opensOn',
    'closesOn',
    'electorateCount',
    'turnoutCount',
    'minuteId',
    'heldAt',
    'noticePostedAt',
    'noticeUntil',
    'cancelReason',
    'appointmentId',
    'endedAt',
    'version',
  ],
  personal: {
    recordedById: { ...signed, whose: 'recorded_by_id' },
    countersignedById: { ...signed, whose: 'countersigned_by_id' },
  },
});
