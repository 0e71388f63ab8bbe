import { Access } from '@microgrid/access/access';
import { momentOf } from '@microgrid/database/moment';
import { record } from '@microgrid/facts/record';
import { Forbidden, Invalid } from '@microgrid/subgraph/errors';
import { storedId } from '@microgrid/subgraph/ids';
import { DateTime } from '@microgrid/subgraph/scalars';
import { expectVersion } from '@microgrid/subgraph/write';
import { ChangeInput } from '@microgrid/subgraph/write-input';
import { IsOptional, IsUUID } from 'class-validator';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../../context.ts';
import type { DutyShiftEntity } from '../duty-shift.entity.ts';
import { shiftFactOf } from '../duty-shift.facts.ts';
import { mayPlan, PLANNERS } from '../duty-shift.policy.ts';
import { DutyShift } from '../duty-shift.type.ts';
import { readableShift, requireNotBegun } from '../readable-shift.ts';
import { requireFree } from './require-free.ts';
import { requireServing } from './require-serving.ts';
import { timeProblems } from './shift-times.ts';

@InputType({ description: 'Changing a shift（调整班次）; what is left out stays, null clears.' })
export class ChangeShiftInput extends ChangeInput {
  @Field(() => ID, { description: 'Which（班次）.' })
  @IsUUID()
  dutyShiftId!: string;

  @Field(() => DateTime, { nullable: true, description: 'New start（开始时间）.' })
  startsAt?: Date | null;

  @Field(() => DateTime, { nullable: true, description: 'New end（结束时间）.' })
  endsAt?: Date | null;

  @Field(() => ID, { nullable: true, description: 'Who is on call（值班人）.' })
  @IsOptional()
  @IsUUID()
  onCallId?: string | null;

  @Field(() => ID, { nullable: true, description: 'Who is called next（备勤人）.' })
  @IsOptional()
  @IsUUID()
  backupId?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether it is dropped（取消）; the answer names the gap.' })
  isDropped?: boolean | null;
}

@Resolver()
export class ChangeShiftResolver {
  @Mutation(() => DutyShift, {
    nullable: true,
    description:
      'Changes or drops a shift（调整班次）, by the worker, head or street officer of the area (FORBIDDEN otherwise). NOT_FOUND when there is none that the caller may see; BAD_USER_INPUT names wrong times and who has no post there; CONFLICT from another version, once it has begun, and naming another shift at that time. Given to somebody else, it is no longer offered.',
  })
  @Access('IN_POST')
  changeShift(
    @Arg('input', () => ChangeShiftInput, { description: 'Which, and what changes.' }) input: ChangeShiftInput,
    @Ctx() { write, actor }: Context,
  ) {
    return write(input, async (em) => {
      const shift = await readableShift(em, actor, input.dutyShiftId);
      const { areaCode, id: subject } = shift;
      if (!mayPlan(actor, areaCode)) {
        throw new Forbidden(`shifts for ${areaCode} are not yours to plan`, `${PLANNERS.join(' or ')} of ${areaCode}`);
      }
      expectVersion(shift, input.expectedVersion);
      const now = await momentOf(em);
      requireNotBegun(shift, now);
      if (input.isDropped === true) {
        record(em, 'shift.dropped.v1', { subject, gridCode: areaCode, data: { areaCode } });
        return em.assign(shift, { droppedAt: now });
      }
      const changed = changedOf(shift, input);
      await requirePossible(em, { ...changed, areaCode, id: subject }, now);
      em.assign(shift, { ...changed, ...(changed.onCallId === shift.onCallId ? {} : { offeredAt: null }) });
      record(em, 'shift.changed.v1', shiftFactOf(shift));
      return shift;
    });
  }
}

/** What it is to be: what is left out stays, and only nobody need be called next. */
function changedOf(shift: DutyShiftEntity, input: ChangeShiftInput) {
  const { startsAt = shift.startsAt, endsAt = shift.endsAt, onCallId = shift.onCallId } = input;
  const { backupId = shift.backupId ?? null } = input;
  if (startsAt === null || endsAt === null || onCallId === null) {
    const cleared = Object.entries({ startsAt, endsAt, onCallId }).filter(([, value]) => value === null);
    throw new Invalid(
      cleared.map(([field]) => ({ field, message: 'cannot be empty: leave it out, or drop the shift' })),
    );
  }
  return { startsAt, endsAt, onCallId: storedId(onCallId), backupId: backupId === null ? null : storedId(backupId) };
}

type Changed = ReturnType<typeof changedOf>;

async function requirePossible(em: SqlEntityManager, shift: Changed & { areaCode: string; id: string }, now: Date) {
  const { areaCode, id, onCallId, backupId, ...time } = shift;
  const problems = timeProblems(time, { at: '', now });
  if (backupId === onCallId) problems.push({ field: 'backupId', message: 'must be somebody else than who is on call' });
  if (problems.length > 0) throw new Invalid(problems);
  await requireServing(em, areaCode, [
    { personId: onCallId, startsAt: time.startsAt, field: 'onCallId' },
    ...(backupId === null ? [] : [{ personId: backupId, startsAt: time.startsAt, field: 'backupId' }]),
  ]);
  await requireFree(em, areaCode, { times: [time], except: id });
}
