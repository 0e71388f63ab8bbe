import { deletingRow, personalData } from '@microgrid/database/personal-data';
import { SavedQuestionEntity } from './saved-question.entity.ts';

const kept = {
  purpose: 'To ask the same question again',
  basis: 'CONTRACT',
  readers: 'Its owner; when it is shared, analysts and street officers',
  retention: deletingRow(
    { years: 3 },
    {
      words: 'its last saving; one that was dropped goes after 30 days',
      sql: `least(saved_at, dropped_at - interval '3 years' + interval '30 days')`,
    },
  ),
  whose: 'owner_id',
  onRequest: 'ERASED',
} as const;

export const savedQuestionPersonal = personalData(SavedQuestionEntity, {
  notPersonal: ['id', 'isShared', 'savedAt', 'droppedAt', 'version'],
  personal: { ownerId: kept, title: kept, document: kept, variables: kept },
});
