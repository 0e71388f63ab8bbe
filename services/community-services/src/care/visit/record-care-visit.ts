import { Access } from '@microgrid/access/access';
import { momentOf } from '@microgrid/database/moment';
import { keepAnswer } from '@microgrid/database/write-once';
import { Conflict, Forbidden, Invalid } from '@microgrid/subgraph/errors';
import { DateTime } from '@microgrid/subgraph/scalars';
import { plusDays, shanghaiDate } from '@microgrid/subgraph/shanghai-date';
import { signedIn } from '@microgrid/subgraph/signed-in';
import { WriteInput } from '@microgrid/subgraph/write-input';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { IsUUID } from 'class-validator';
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../../context.ts';
import { WorkRole, workRoleSaid } from '../../work-role/work-role.terms.ts';
import { CareContactOutcome, CareMode, CareVisitResult } from '../care.terms.ts';
import { requireCareMove } from '../moves/move-care.ts';
import { CareVisit } from './care-visit.type.ts';
import { tellSettled } from './care-visit.facts.ts';
import { lockVisit, visitAnswer, visitProgressOf, type LockedVisit } from './lock-visit.ts';
import { planVisit } from './next-visit.ts';

@InputType({ description: 'Recording a contact（记录联系）.' })
export class RecordCareVisitInput extends WriteInput {
  @Field(() => ID, { description: 'Which（联系）.' })
  @IsUUID()
  careVisitId!: string;

  @Field(() => CareContactOutcome, {
    description: 'What happened（结果）; MISSED is said by a correction or the clock alone (BAD_USER_INPUT).',
  })
  outcome!: CareContactOutcome;

  @Field(() => DateTime, { nullable: true, description: 'When（时间）; now by default.' })
  at?: Date | null;

  @Field(() => CareMode, { nullable: true, description: 'How（方式）; as agreed by default.' })
  mode?: CareMode | null;

  @Field(() => CareVisitResult, {
    nullable: true,
    description: 'What came of it（结果）; needed for DONE, and only then.',
  })
  result?: CareVisitResult | null;

  @Field(() => WorkRole, workRoleSaid)
  workRole?: WorkRole | null;
}

@Resolver(() => CareVisit)
export class RecordCareVisitResolver {
  @Mutation(() => CareVisit, {
    nullable: true,
    description:
      'Records an agreed contact（记录联系）, as its visitor or the worker; a declined one counts as done. It can be made from the day after the one before was due until the next one is. BAD_USER_INPUT for MISSED, a result that is missing or none, and a time to come or before that; NOT_FOUND when there is none that the caller may see; CONFLICT when it was recorded, or care is paused then; FORBIDDEN to others.',
  })
  @Access('IN_POST')
  async recordCareVisit(
    @Arg('input', () => RecordCareVisitInput, { description: 'Which contact, and what happened.' })
    input: RecordCareVisitInput,
    @Ctx() context: Context,
  ) {
    const { outcome: status, result = null, at, mode, workRole } = input;
    if (status === 'MISSED') {
      throw new Invalid([{ field: 'outcome', message: 'is DONE or DECLINED: what was missed the clock says' }]);
    }
    if ((status === 'DONE') !== (result !== null)) {
      throw new Invalid([{ field: 'result', message: 'is needed for DONE, and for nothing else' }]);
    }
    signedIn(context.actor);
    const recorded = await context.write(input, async (em) => {
      const locked = await lockVisit(em, input.careVisitId, context.actor);
      await recordVisit(em, locked, { status, result, at, mode, workRole });
      keepAnswer(em, visitProgressOf(locked.visit));
      return locked.visit;
    });
    return visitAnswer(context, recorded);
  }
}

interface Recorded extends Pick<RecordCareVisitInput, 'at' | 'mode' | 'workRole'> {
  readonly status: 'DONE' | 'DECLINED';
  readonly result: CareVisitResult | null;
}

async function recordVisit(em: SqlEntityManager, { visit, need, isMine, actor }: LockedVisit, said: Recorded) {
  if (visit.status !== 'DUE') throw new Conflict('this contact was recorded before', visit.id);
  if (need === null) throw new Forbidden('this contact is not for you any more', 'to be its VISITOR or WORKER');
  const now = await momentOf(em);
  const at = said.at ?? now;
  const [day, today] = [shanghaiDate(at), shanghaiDate(now)];
  if (at > now || (said.at != null && day < visit.fromOn)) {
    throw new Invalid([{ field: 'at', message: `must be from ${visit.fromOn} until now` }]);
  }
  requireCareMove({ need, actor, isMine }, { action: 'RECORD_VISIT', day });
  const { status, result, mode, workRole = null } = said;
  const by = { byId: actor.subject, recordedById: actor.subject };
  em.assign(visit, { status, at, result, mode: mode ?? visit.mode, workRole, ...by });
  tellSettled(em, visit);
  await em.flush();
  planVisit(em, need, { after: visit.dueOn, from: plusDays(visit.dueOn, 1), today });
}
