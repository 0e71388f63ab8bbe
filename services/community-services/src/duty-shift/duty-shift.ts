import type { Concept } from '@microgrid/subgraph/concept';
import { dutyShiftConsumer } from './duty-shift.consumer.ts';
import { dutyShiftPersonal } from './duty-shift.personal.ts';
import { dutyShiftSample } from './duty-shift.sample.ts';
import { unreachableOnCallPersonal } from './unreachable-on-call.entity.ts';
import { unreachableOnCall } from './migrations/20261130T104500-unreachable-on-call.ts';
import { dutyShifts } from './migrations/20261129T213500-duty-shifts.ts';

/** Who is on call（值班）, as the facts of people tell it: whom an emergency calls. */
export const dutyShift: Concept = {
  stored: [dutyShiftPersonal, unreachableOnCallPersonal],
  migrations: [dutyShifts, unreachableOnCall],
  consumers: [dutyShiftConsumer],
  sample: dutyShiftSample,
};
