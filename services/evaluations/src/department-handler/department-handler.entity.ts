import { defineEntity, p } from '@mikro-orm/core';

/** Who handles for which department, copied from the facts of their posts: they speak for it when it is evaluated. */
export const DepartmentHandlerSchema = defineEntity({
  name: 'DepartmentHandler',
  properties: {
    id: p.uuid().primary(),
    personId: p.uuid().index(),
    departmentId: p.uuid(),
    endedAt: p.datetime().length(3).nullable(),
  },
});

export class DepartmentHandlerEntity extends DepartmentHandlerSchema.class {}
DepartmentHandlerSchema.setClass(DepartmentHandlerEntity);
