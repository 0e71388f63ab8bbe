import { deletingRow, personalData } from '@microgrid/database/personal-data';
import { PostEntity } from './post.entity.ts';

const serving = {
  purpose: 'To know who takes over the open matters of a post that ends, and that none are accepted by it any more',
  basis: 'CONTRACT',
  readers: 'Nobody; the platform alone',
  retention: deletingRow({ days: 1 }, { words: 'the end of the post', sql: 'ended_at' }),
  onRequest: 'KEPT',
} as const;

export const postPersonal = personalData(PostEntity, {
  notPersonal: ['id', 'role', 'gridCode', 'endedAt', 'pausedAt'],
  personal: {
    personId: { ...serving, whose: 'person_id' },
    standInId: { ...serving, whose: 'stand_in_id' },
  },
});
