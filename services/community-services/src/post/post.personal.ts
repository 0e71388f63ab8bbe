import { deletingRow, personalData } from '@microgrid/database/personal-data';
import { PostEntity } from './post.entity.ts';

export const postPersonal = personalData(PostEntity, {
  notPersonal: ['id', 'role', 'gridCode'],
  personal: {
    personId: {
      purpose: 'To know who takes over the open matters of a post that ends',
      basis: 'CONTRACT',
      readers: 'Nobody; the platform alone',
      // The fact of the end deletes the row; there is nothing left to wait for.
      retention: deletingRow({ days: 0 }, { words: 'the end of the post', sql: 'null::timestamptz' }),
      whose: 'person_id',
      onRequest: 'KEPT',
    },
  },
});
