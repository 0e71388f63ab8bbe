import type { Concept } from '@microgrid/subgraph/concept';
import { volunteerTable } from './migrations/20261129T214200-volunteers.ts';
import { volunteers } from './volunteer.consumer.ts';
import { volunteerPersonal } from './volunteer.personal.ts';

/** Who volunteers where（志愿者）, as the facts of the reserve tell it. */
export const volunteer: Concept = {
  stored: [volunteerPersonal],
  migrations: [volunteerTable],
  consumers: [volunteers],
};
