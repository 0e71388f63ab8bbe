import type { FactConsumer } from '@microgrid/facts/consumer';
import type { Fact } from '@microgrid/facts/fact';
import { settleShifts, type Leaving } from './settle-shifts.ts';

type PostFact =
  | Fact<'appointment.ended.v1'>
  | Fact<'appointment.paused.v1'>
  | Fact<'appointment.resumed.v1'>
  | Fact<'office_post.ended.v1'>;

/** Settles the shifts of whoever lost a post, or may not do its work, at the same time as everybody hears of it. */
export const leavingConsumer: FactConsumer = {
  name: 'duty-shifts',
  handlers: {
    'appointment.ended.v1': (fact, em) => settleShifts(em, leavingIn(fact)),
    'appointment.paused.v1': (fact, em) => settleShifts(em, leavingIn(fact)),
    'appointment.resumed.v1': (fact, em) => settleShifts(em, leavingIn(fact)),
    'office_post.ended.v1': (fact, em) => settleShifts(em, leavingIn(fact)),
  },
  // It hears of nothing else.
  handleMany: (facts, em) => settleShifts(em, (facts as readonly PostFact[]).flatMap(leavingIn)),
};

/** When a leave is over, it is the stand-in who leaves. */
function leavingIn(fact: PostFact): Leaving[] {
  const { personId } = fact.data;
  if (fact.type !== 'appointment.resumed.v1') return [{ personId }];
  const { standInId } = fact.data;
  return standInId === null ? [] : [{ personId: standInId, insteadId: personId }];
}
