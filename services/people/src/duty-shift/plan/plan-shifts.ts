import { Access } from '@microgrid/access/access';
import { momentOf } from '@microgrid/database/moment';
import { record } from '@microgrid/facts/record';
import { Forbidden, Invalid } from '@microgrid/subgraph/errors';
import { isGridCode } from '@microgrid/grid-code';
import { newId, storedId } from '@microgrid/subgraph/ids';
import { grids } from '@microgrid/subgraph/known-grids';
import { requireKnown } from '@microgrid/subgraph/require-known';
import { shanghaiDate } from '@microgrid/subgraph/shanghai-date';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../../context.ts';
import { DutyShiftEntity } from '../duty-shift.entity.ts';
import { shiftFactOf } from '../duty-shift.facts.ts';
import { mayPlan, PLANNERS } from '../duty-shift.policy.ts';
import { DutyShift } from '../duty-shift.type.ts';
import { PlanShiftsInput, type ShiftInput } from './plan-shifts.input.ts';
import { requireFree } from './require-free.ts';
import { requireServing } from './require-serving.ts';
import { overlapProblems, timeProblems } from './shift-times.ts';

@Resolver()
export class PlanShiftsResolver {
  @Mutation(() => [DutyShift], {
    nullable: true,
    description:
      'Plans shifts（排班）, by the worker, head or street officer of the area (FORBIDDEN otherwise). BAD_USER_INPUT names wrong times, shifts of the list that overlap, and who has no post there; CONFLICT names a shift that stands at that time.',
  })
  @Access(PLANNERS)
  planShifts(
    @Arg('input', () => PlanShiftsInput, { description: 'Who is on call when, and for what.' }) input: PlanShiftsInput,
    @Ctx() { write, actor }: Context,
  ) {
    const { areaCode, shifts } = input;
    requireDutyArea(areaCode);
    return write(input, async (em, id) => {
      if (!mayPlan(actor, areaCode)) {
        throw new Forbidden(`shifts for ${areaCode} are not yours to plan`, `${PLANNERS.join(' or ')} of ${areaCode}`);
      }
      requirePossible(shifts, await momentOf(em));
      if (isGridCode(areaCode)) await requireInForce(em, areaCode, shifts);
      const called = shifts.flatMap(({ onCallId, backupId, startsAt }, index) => [
        { personId: storedId(onCallId), startsAt, field: `shifts.${index}.onCallId` },
        ...(backupId == null ? [] : [{ personId: storedId(backupId), startsAt, field: `shifts.${index}.backupId` }]),
      ]);
      await requireServing(em, areaCode, called);
      await requireFree(em, areaCode, { times: shifts });
      return shifts.map(({ startsAt, endsAt, onCallId, backupId }, index) => {
        const shift = em.create(DutyShiftEntity, {
          id: index === 0 ? id : newId(),
          areaCode,
          startsAt,
          endsAt,
          onCallId: storedId(onCallId),
          backupId: backupId == null ? null : storedId(backupId),
        });
        record(em, 'shift.planned.v1', shiftFactOf(shift));
        return shift;
      });
    });
  }
}

/** Of a micro-grid nobody is on call alone, and above a street nobody plans. */
function requireDutyArea(areaCode: string): void {
  if (/^\d{9}(?:\d{3}){0,2}$/.test(areaCode)) return;
  throw new Invalid([
    { field: 'areaCode', message: 'shifts are for a street, a community or a general grid: 9, 12 or 15 digits' },
  ]);
}

function requirePossible(shifts: readonly ShiftInput[], now: Date): void {
  const problems = shifts.flatMap((shift, index) => problemsOf(shift, { at: `shifts.${index}.`, now }));
  const wrong = [...problems, ...overlapProblems(shifts)];
  if (wrong.length > 0) throw new Invalid(wrong);
}

function problemsOf({ onCallId, backupId, ...time }: ShiftInput, { at, now }: { at: string; now: Date }) {
  const isSame = backupId != null && storedId(backupId) === storedId(onCallId);
  const backup = { field: `${at}backupId`, message: 'must be somebody else than who is on call' };
  return [...timeProblems(time, { at, now }), ...(isSame ? [backup] : [])];
}

async function requireInForce(em: SqlEntityManager, areaCode: string, shifts: readonly ShiftInput[]): Promise<void> {
  const days = shifts.flatMap(({ startsAt, endsAt }) => [shanghaiDate(startsAt), shanghaiDate(endsAt)]);
  await requireKnown(em, grids, { argument: 'areaCode', id: areaCode, on: [...new Set(days)] });
}
