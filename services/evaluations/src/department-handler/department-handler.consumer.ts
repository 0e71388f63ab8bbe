import type { FactConsumer } from '@microgrid/facts/consumer';
import { DepartmentHandlerEntity } from './department-handler.entity.ts';

/** Copies the posts of departments' handlers. */
export const departmentHandlerConsumer: FactConsumer = {
  name: 'department-handlers',
  handlers: {
    'office_post.started.v1': async ({ subject: id, data: { personId, departmentId } }, em) => {
      if (departmentId !== null) await em.upsert(DepartmentHandlerEntity, { id, personId, departmentId });
    },
    'office_post.ended.v1': async ({ subject: id, time, data: { personId, departmentId } }, em) => {
      if (departmentId === null) return;
      await em.upsert(DepartmentHandlerEntity, { id, personId, departmentId, endedAt: new Date(time) });
    },
  },
};
