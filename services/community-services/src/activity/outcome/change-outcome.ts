import { Access } from '@microgrid/access/access';
import { momentOf } from '@microgrid/database/moment';
import { changesIn } from '@microgrid/subgraph/changes';
import { Conflict, Forbidden, NotFound } from '@microgrid/subgraph/errors';
import { signedIn } from '@microgrid/subgraph/signed-in';
import { expectVersion } from '@microgrid/subgraph/write';
import { LockMode } from '@mikro-orm/core';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../../context.ts';
import { ActivityEntity } from '../activity.entity.ts';
import { activityParts } from '../activity.policy.ts';
import { ActivityOutcomeEntity } from './activity-outcome.entity.ts';
import { ChangeActivityOutcomeInput } from './activity-outcome.input.ts';
import { ActivityOutcome } from './activity-outcome.type.ts';
import { requireOutcome } from './require-outcome.ts';

/** What whoever does it says of it; the rest is for the organiser. */
const REPORT: ReadonlySet<string> = new Set(['result', 'isDone']);

@Resolver(() => ActivityOutcome)
export class ChangeOutcomeResolver {
  @Mutation(() => ActivityOutcome, {
    nullable: true,
    description:
      'Gives an outcome an owner, or reports on it（成果进展）: all of it for the organiser of the activity, result and isDone for the owner too, also after it was closed. BAD_USER_INPUT as of recordActivityOutcome; NOT_FOUND when there is none; CONFLICT from another version, and where an action of a closed activity would lose its owner; FORBIDDEN to others.',
  })
  @Access('SIGNED_IN')
  changeActivityOutcome(
    @Arg('input', () => ChangeActivityOutcomeInput, { description: 'Which, and what changes.' })
    input: ChangeActivityOutcomeInput,
    @Ctx() { write, actor }: Context,
  ) {
    const subject = signedIn(actor);
    const { writeId: _, activityOutcomeId, expectedVersion, ...content } = input;
    const { isDone, ...changes } = changesIn(content, ['isDone']);
    return write(input, async (em) => {
      const { activity, outcome } = await lockOutcome(em, activityOutcomeId);
      expectVersion(outcome, expectedVersion);
      const isOrganiser = activityParts(actor, activity).includes('ORGANISER');
      const isReport = Object.keys(content).every((field) => REPORT.has(field));
      if (!isOrganiser && !(isReport && outcome.ownerId === subject)) {
        throw new Forbidden('this outcome is not yours to change', 'to be the organiser or, for result, the owner');
      }
      const doneAt = isDone === undefined ? outcome.doneAt : isDone ? (outcome.doneAt ?? (await momentOf(em))) : null;
      const ownerId = changes.ownerId === undefined ? outcome.ownerId : (changes.ownerId?.toLowerCase() ?? null);
      const matterId = changes.matterId === undefined ? outcome.matterId : (changes.matterId?.toLowerCase() ?? null);
      const { dueOn = outcome.dueOn } = changes;
      const claimed = { kind: outcome.kind, ownerId, dueOn, matterId, doneAt };
      await requireOutcome(em, claimed, { actor, activity, before: outcome });
      if (activity.status === 'CLOSED' && outcome.ownerId != null && ownerId === null) {
        throw new Conflict('the activity is closed: each of its actions keeps an owner', outcome.id);
      }
      return em.assign(outcome, { ...changes, ownerId, matterId, doneAt });
    });
  }
}

/** The activity first, as whoever closes it does, so that no action loses its owner beside. */
async function lockOutcome(em: SqlEntityManager, id: string) {
  const found = await em.findOne(ActivityOutcomeEntity, id);
  if (found === null) throw new NotFound('there is no such outcome');
  const activity = await em.findOneOrFail(ActivityEntity, found.activityId, { lockMode: LockMode.PESSIMISTIC_WRITE });
  const outcome = await em.findOneOrFail(ActivityOutcomeEntity, id, {
    lockMode: LockMode.PESSIMISTIC_WRITE,
    refresh: true,
  });
  return { activity, outcome };
}
