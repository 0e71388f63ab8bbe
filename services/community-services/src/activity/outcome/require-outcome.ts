import type { Actor } from '@microgrid/access/actor';
import { momentOf } from '@microgrid/database/moment';
import { Invalid, type FieldProblem } from '@microgrid/subgraph/errors';
import { shanghaiDate } from '@microgrid/subgraph/shanghai-date';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { readableMatter } from '../../matter/moves/readable-matter.ts';
import { isSensitive } from '../../matter/matter.terms.ts';
import { servingThere } from '../../post/serving-there.ts';
import type { ActivityEntity } from '../activity.entity.ts';
import type { ActivityOutcomeEntity } from './activity-outcome.entity.ts';

type Claimed = Pick<ActivityOutcomeEntity, 'kind'> &
  Partial<Pick<ActivityOutcomeEntity, 'ownerId' | 'dueOn' | 'doneAt' | 'matterId'>>;

interface Asked {
  readonly actor: Actor;
  readonly activity: ActivityEntity;
  /** As it is now; nothing of it has to be right once more. */
  readonly before?: Partial<Claimed>;
}

/**
 * Refuses an owner who does not serve there, a matter that cannot be linked, a day that is past, and what only an action has.
 * @throws Invalid naming each field.
 */
export async function requireOutcome(em: SqlEntityManager, claimed: Claimed, asked: Asked): Promise<void> {
  const problems = [
    ...notOfAnAction(claimed),
    ...(await dueProblems(em, claimed, asked)),
    ...(await ownerProblems(em, claimed, asked)),
    ...(await matterProblems(em, claimed, asked)),
  ];
  if (problems.length > 0) throw new Invalid(problems);
}

function notOfAnAction({ kind, ownerId, dueOn, doneAt }: Claimed): FieldProblem[] {
  if (kind === 'ACTION') return [];
  const given = { ownerId, dueOn, isDone: doneAt };
  return Object.entries(given).flatMap(([field, value]) =>
    value == null ? [] : [{ field, message: `is of an ACTION alone, not of a ${kind}` }],
  );
}

async function dueProblems(em: SqlEntityManager, { kind, dueOn }: Claimed, { before }: Asked): Promise<FieldProblem[]> {
  if (kind !== 'ACTION' || dueOn == null || dueOn === before?.dueOn) return [];
  const today = shanghaiDate(await momentOf(em));
  return dueOn < today ? [{ field: 'dueOn', message: `must be today, ${today}, or a later day` }] : [];
}

async function ownerProblems(em: SqlEntityManager, { ownerId }: Claimed, { activity, before }: Asked) {
  if (ownerId == null || ownerId === before?.ownerId || ownerId === activity.organiserId) return [];
  const serving = await servingThere(em, activity.gridCode, [ownerId]);
  return serving.has(ownerId) ? [] : [{ field: 'ownerId', message: 'neither serves there nor runs the activity' }];
}

async function matterProblems(em: SqlEntityManager, { matterId }: Claimed, { actor, before }: Asked) {
  if (matterId == null || matterId === before?.matterId) return [];
  const problem = (message: string) => [{ field: 'matterId', message }];
  const found = await readableMatter(em, matterId, { actor });
  if (found === null) return problem('there is no such matter');
  return isSensitive(found.matter.kind) ? problem('is of a sensitive kind, and outcomes are public') : [];
}
