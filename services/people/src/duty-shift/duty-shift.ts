import type { Concept } from '@microgrid/subgraph/concept';
import { shiftsOf } from './duty-shift.list.ts';
import { dutyShiftPersonal } from './duty-shift.personal.ts';
import { DutyShiftResolver } from './duty-shift.resolver.ts';
import { dutyGapAlertPersonal } from './gap/duty-gap-alert.entity.ts';
import { DutyGapResolver } from './gap/duty-gap.resolver.ts';
import { findGaps } from './gap/find-gaps.job.ts';
import { dutyShifts } from './migrations/20261129T103700-duty-shifts.ts';
import { unreachableOnCall } from './migrations/20261130T104500-unreachable-on-call.ts';
import { servesInArea } from './migrations/20261129T190500-serves-in.ts';
import { GridOnDutyResolver, PersonDutyShiftsResolver } from './on-duty.resolver.ts';
import { ChangeShiftResolver } from './plan/change-shift.ts';
import { PlanShiftsResolver } from './plan/plan-shifts.ts';
import { tellUnreachable } from './reach/tell-unreachable.job.ts';
import { unreachableOnCallPersonal } from './reach/unreachable-on-call.entity.ts';
import { UnreachableResolver } from './reach/unreachable.resolver.ts';
import { dutyShiftSample } from './sample/duty-shift.sample.ts';
import { leavingConsumer } from './settle/leaving.consumer.ts';
import { settleShifts } from './settle/settle-shifts.ts';
import { OfferShiftResolver } from './swap/offer-shift.ts';
import { TakeShiftResolver } from './swap/take-shift.ts';

/** Shifts on call（值班）, who swaps them, and when nobody is. */
export const dutyShift: Concept = {
  stored: [dutyShiftPersonal, dutyGapAlertPersonal, unreachableOnCallPersonal],
  resolvers: [
    DutyShiftResolver,
    UnreachableResolver,
    GridOnDutyResolver,
    PersonDutyShiftsResolver,
    DutyGapResolver,
    PlanShiftsResolver,
    ChangeShiftResolver,
    OfferShiftResolver,
    TakeShiftResolver,
  ],
  references: { DutyShift: shiftsOf },
  migrations: [dutyShifts, servesInArea, unreachableOnCall],
  consumers: [leavingConsumer],
  jobs: [findGaps, tellUnreachable],
  beforeErasure: (em, personId) => settleShifts(em, [{ personId, isForgotten: true }]),
  sample: dutyShiftSample,
};
