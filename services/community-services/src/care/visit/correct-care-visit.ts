import { Access } from '@microgrid/access/access';
import { momentOf } from '@microgrid/database/moment';
import { keepAnswer } from '@microgrid/database/write-once';
import { Conflict, Forbidden, Invalid } from '@microgrid/subgraph/errors';
import { PlainText } from '@microgrid/subgraph/plain-text';
import { DateTime } from '@microgrid/subgraph/scalars';
import { shanghaiDate } from '@microgrid/subgraph/shanghai-date';
import { signedIn } from '@microgrid/subgraph/signed-in';
import { expectVersion } from '@microgrid/subgraph/write';
import { ChangeInput } from '@microgrid/subgraph/write-input';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { IsUUID } from 'class-validator';
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../../context.ts';
import { mayCorrectVisit } from '../care.policy.ts';
import { CareContactOutcome } from '../care.terms.ts';
import type { CareVisitEntity } from './care-visit.entity.ts';
import { tellCorrected } from './care-visit.facts.ts';
import { CareVisit } from './care-visit.type.ts';
import { lockVisit, visitAnswer, visitProgressOf } from './lock-visit.ts';

@InputType({ description: 'Correcting a contact（更正联系）, such as one that was declined, not missed.' })
export class CorrectCareVisitInput extends ChangeInput {
  @Field(() => ID, { description: 'Which（联系）.' })
  @IsUUID()
  careVisitId!: string;

  @Field(() => CareContactOutcome, { description: 'What really happened（结果）.' })
  outcome!: CareContactOutcome;

  @Field(() => DateTime, {
    nullable: true,
    description: 'When（时间）; as recorded by default, needed where nothing was, and none for MISSED.',
  })
  at?: Date | null;

  @Field(() => String, { description: 'Why（理由）, 1 to 500 characters.' })
  @PlainText(500)
  reason!: string;
}

@Resolver(() => CareVisit)
export class CorrectCareVisitResolver {
  @Mutation(() => CareVisit, {
    nullable: true,
    description:
      'Corrects a recorded contact（更正联系）, with a reason, as the worker or the head, never by who made or recorded it (FORBIDDEN). BAD_USER_INPUT for a time that is missing, to come or before it could be made; NOT_FOUND when there is none that the caller may see; CONFLICT from another version, or when nothing was recorded yet.',
  })
  @Access('IN_POST')
  async correctCareVisit(
    @Arg('input', () => CorrectCareVisitInput, { description: 'Which contact, what really happened, and why.' })
    input: CorrectCareVisitInput,
    @Ctx() context: Context,
  ) {
    const subject = signedIn(context.actor);
    const corrected = await context.write(input, async (em) => {
      const { visit } = await lockVisit(em, input.careVisitId, context.actor);
      expectVersion(visit, input.expectedVersion);
      if (visit.status === 'DUE') throw new Conflict('nothing was recorded of this contact yet', visit.id);
      if (!mayCorrectVisit(context.actor, visit)) {
        throw new Forbidden(
          'a contact is corrected by another person',
          'to be its WORKER or HEAD, and not who made it',
        );
      }
      await correct(em, visit, input);
      visit.correctedById = subject;
      tellCorrected(em, visit);
      await em.flush();
      keepAnswer(em, visitProgressOf(visit));
      return visit;
    });
    return visitAnswer(context, corrected);
  }
}

async function correct(
  em: SqlEntityManager,
  visit: CareVisitEntity,
  { outcome, reason, ...said }: CorrectCareVisitInput,
) {
  const at = outcome === 'MISSED' ? null : (said.at ?? visit.at ?? null);
  const isMissing = outcome !== 'MISSED' && at === null;
  const isOdd = at !== null && (at > (await momentOf(em)) || shanghaiDate(at) < visit.fromOn);
  if (isMissing || isOdd || (outcome === 'MISSED' && said.at != null)) {
    const message = outcome === 'MISSED' ? 'is none of what was missed' : `must be from ${visit.fromOn} until now`;
    throw new Invalid([{ field: 'at', message }]);
  }
  const result = outcome === 'DONE' ? visit.result : null;
  em.assign(visit, { status: outcome, at, result, correctionReason: reason });
}
