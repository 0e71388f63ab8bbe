import type { Concept } from '@microgrid/subgraph/concept';
import { departmentHandlerConsumer } from './department-handler.consumer.ts';
import { departmentHandlerPersonal } from './department-handler.personal.ts';
import { departmentHandlers } from './migrations/20261130T015000-department-handlers.ts';

/** Who handles for which department（部门承办人）, as the facts of people tell it. */
export const departmentHandler: Concept = {
  stored: [departmentHandlerPersonal],
  migrations: [departmentHandlers],
  consumers: [departmentHandlerConsumer],
};
