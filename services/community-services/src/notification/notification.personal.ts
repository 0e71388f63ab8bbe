import { deletingRow, personalData } from '@microgrid/database/personal-data';
import { NotificationEntity } from './notification.entity.ts';

const told = {
  purpose: 'To tell somebody what happened for them',
  basis: 'CONTRACT',
  readers: 'The person alone',
  retention: deletingRow({ days: 90 }, { words: 'what happened', sql: 'at' }),
  whose: 'recipient_id',
  onRequest: 'ERASED',
} as const;

export const notificationPersonal = personalData(NotificationEntity, {
  notPersonal: ['id', 'at', 'causeId', 'toldIn'],
  personal: { recipientId: told, kind: told, about: told, aboutId: told, gridCode: told, readAt: told },
});
