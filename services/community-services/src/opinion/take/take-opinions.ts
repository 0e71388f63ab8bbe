import { Access } from '@microgrid/access/access';
import type { Actor } from '@microgrid/access/actor';
import { momentOf } from '@microgrid/database/moment';
import { keepNoLink } from '@microgrid/database/write-once';
import { isWithin } from '@microgrid/grid-code';
import { Forbidden, Invalid } from '@microgrid/subgraph/errors';
import { freshId, newId, storedId } from '@microgrid/subgraph/ids';
import { grids } from '@microgrid/subgraph/known-grids';
import { requireKnown } from '@microgrid/subgraph/require-known';
import { shanghaiDate } from '@microgrid/subgraph/shanghai-date';
import { signedIn } from '@microgrid/subgraph/signed-in';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { ActivityEntity } from '../../activity/activity.entity.ts';
import type { Context } from '../../context.ts';
import { reportedAtOf } from '../../matter/report/reported-at.ts';
import { OpinionEntity } from '../opinion.entity.ts';
import { opinionsOf } from '../opinion.list.ts';
import { collectors, mayCollect } from '../opinion.policy.ts';
import { isOpinionTopic } from '../opinion.terms.ts';
import { Opinion } from '../opinion.type.ts';
import { enterOpinions } from './enter-opinions.ts';
import { opinionDueAt } from './opinion-due-at.ts';
import { requirePossible } from './require-possible.ts';
import { TakeOpinionsInput, type OpinionInput } from './take-opinions.input.ts';

@Resolver(() => Opinion)
export class TakeOpinionsResolver {
  @Mutation(() => [Opinion], {
    nullable: true,
    description:
      'Takes opinions（收集意见）: anybody who signed in the own, from an app; the leader, the worker and the contacts of the grid what others say on a round or at an activity (FORBIDDEN otherwise). BAD_USER_INPUT names what is wrong, such as opinions.2.text. All or none are taken.',
  })
  @Access('SIGNED_IN')
  async takeOpinions(
    @Arg('input', () => TakeOpinionsInput, { description: 'The opinions.' }) input: TakeOpinionsInput,
    @Ctx() context: Context,
  ) {
    requirePossible(input.opinions);
    const { actor } = context;
    const subject = signedIn(actor);
    const taken = await context.write(input, (em, id) => take({ em, id, actor, subject }, input));
    const readable = await opinionsOf(taken, context);
    // Who was anonymous is told that it was taken, and cannot look it up again.
    return taken.map((opinion, index) => readable[index] ?? Object.assign({}, opinion, { isMine: false }));
  }
}

interface Taking {
  readonly em: SqlEntityManager;
  /** Of the write. */
  readonly id: string;
  readonly actor: Actor;
  readonly subject: string;
}

async function take({ em, id, actor, subject }: Taking, { opinions }: TakeOpinionsInput): Promise<OpinionEntity[]> {
  const recordedAt = await momentOf(em);
  requireCollector(actor, opinions);
  await requireGrids(em, opinions, shanghaiDate(recordedAt));
  await requireActivities(em, opinions);
  const isAnonymous = opinions[0]?.isAnonymous === true;
  const idAt = (index: number) => (isAnonymous ? freshId(id, index) : index === 0 ? id : newId());
  const taken = opinions.map(({ topic, takenAt: said, activityId, ...opinion }, index) => {
    const takenAt = reportedAtOf(said, recordedAt, `opinions.${index}.takenAt`);
    if (!isOpinionTopic(topic)) throw new Error(`${topic} is no topic`);
    return em.create(
      OpinionEntity,
      {
        ...opinion,
        id: idAt(index),
        topic,
        takenAt,
        recordedAt,
        activityId: activityId == null ? null : storedId(activityId),
        takenById: isAnonymous && opinion.channel !== 'APP' ? subject : null,
        status: 'OPEN',
        dueAt: opinionDueAt(takenAt),
        mergedCount: 0,
        version: 1,
      },
      { persist: false },
    );
  });
  await enterOpinions(em, taken, isAnonymous ? null : subject);
  if (isAnonymous) keepNoLink(em, { entity: OpinionEntity, count: taken.length });
  return taken;
}

function requireCollector(actor: Actor, opinions: readonly OpinionInput[]): void {
  const outside = opinions.find(({ channel, gridCode }) => channel !== 'APP' && !mayCollect(actor, gridCode));
  if (outside === undefined) return;
  const { channel, gridCode } = outside;
  throw new Forbidden(`what others say is not yours to take in ${gridCode}: ${channel}`, collectors.join(' or '));
}

async function requireGrids(em: SqlEntityManager, opinions: readonly OpinionInput[], on: string): Promise<void> {
  const first = new Map(opinions.map(({ gridCode }, index) => [gridCode, index] as const).toReversed());
  // In an order of their own, so that two rounds never wait for each other.
  for (const [id, index] of [...first].toSorted(([a], [b]) => (a < b ? -1 : 1))) {
    await requireKnown(em, grids, { argument: `opinions.${index}.gridCode`, id, on: [on] });
  }
}

/** Refuses an activity that there is not in the community; a draft is none yet. */
async function requireActivities(em: SqlEntityManager, opinions: readonly OpinionInput[]): Promise<void> {
  const ids = [...new Set(opinions.flatMap(({ activityId }) => (activityId == null ? [] : [storedId(activityId)])))];
  if (ids.length === 0) return;
  const found = await em.find(ActivityEntity, { id: { $in: ids }, status: { $ne: 'DRAFT' } });
  const gridOf = new Map(found.map((activity) => [activity.id, activity.gridCode]));
  const problems = opinions.flatMap(({ activityId, gridCode }, index) => {
    const held = activityId == null ? gridCode : gridOf.get(storedId(activityId));
    const isHere = held !== undefined && isWithin(held, gridCode.slice(0, COMMUNITY_DIGITS));
    return isHere
      ? []
      : [{ field: `opinions.${index}.activityId`, message: 'there is no such activity in the community' }];
  });
  if (problems.length > 0) throw new Invalid(problems);
}

const COMMUNITY_DIGITS = 12;
