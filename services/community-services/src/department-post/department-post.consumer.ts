import type { FactConsumer } from '@microgrid/facts/consumer';
import { DepartmentPostEntity } from './department-post.entity.ts';

/** Copies the posts of departments' handlers. Whatever else an office has is copied, or not, by others. */
export const departmentPostConsumer: FactConsumer = {
  name: 'department-posts',
  handlers: {
    'office_post.started.v1': async ({ subject: id, data: { personId, departmentId } }, em) => {
      if (departmentId !== null) await em.upsert(DepartmentPostEntity, { id, personId, departmentId });
    },
    'office_post.ended.v1': async ({ subject: id, time, data: { personId, departmentId } }, em) => {
      if (departmentId === null) return;
      await em.upsert(DepartmentPostEntity, { id, personId, departmentId, endedAt: new Date(time) });
    },
  },
};
