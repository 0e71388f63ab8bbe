import { defineEntity, p } from '@mikro-orm/core';

/**
 * Who handles for which department: a copy from the facts of posts, with their ids. That somebody is a handler at all, and
 * where, is said by the grants of the request; this says for whom, which they do not.
 */
export const DepartmentPostSchema = defineEntity({
  name: 'DepartmentPost',
  properties: {
    id: p.uuid().primary(),
    personId: p.uuid().index(),
    departmentId: p.uuid(),
    endedAt: p.datetime().length(3).nullable(),
  },
});

export class DepartmentPostEntity extends DepartmentPostSchema.class {}
DepartmentPostSchema.setClass(DepartmentPostEntity);
