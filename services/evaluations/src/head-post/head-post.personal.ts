import { deletingRow, personalData } from '@microgrid/database/personal-data';
import { HeadPostEntity } from './head-post.entity.ts';

const post = {
  purpose: 'To know who reviews the leaders of a community, and when the street must',
  basis: 'CONTRACT',
  readers: 'Nobody; the platform alone',
  retention: deletingRow({ days: 1 }, { words: 'the end of the post', sql: 'ended_at' }),
  whose: 'person_id',
  onRequest: 'KEPT',
} as const;

export const headPostPersonal = personalData(HeadPostEntity, {
  notPersonal: ['id', 'gridCode', 'endedAt'],
  personal: { personId: post, actingId: { ...post, whose: 'acting_id' } },
});
