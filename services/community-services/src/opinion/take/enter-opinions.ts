import { newId } from '@microgrid/subgraph/ids';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { OpinionEntity } from '../opinion.entity.ts';
import { tellTaken } from '../opinion.facts.ts';
import type { OpinionTopic } from '../opinion.terms.ts';
import { opinionDueAt } from './opinion-due-at.ts';

/** Stores and tells opinions. Past row-level security: who is anonymous may not read them back, and nobody reads who said them. */
export async function enterOpinions(
  em: SqlEntityManager,
  opinions: readonly OpinionEntity[],
  author: string | null,
): Promise<void> {
  await em.execute('select community_services.enter_opinions(?::jsonb, ?::uuid)', [JSON.stringify(opinions), author]);
  for (const opinion of opinions) tellTaken(em, opinion);
}

interface Voiced {
  readonly activityId: string;
  /** The micro-grid that it is about. */
  readonly gridCode: string;
  readonly topic: OpinionTopic;
  readonly text: string;
  readonly takenById: string;
  readonly at: Date;
}

/** Enters what was voiced at an activity as an opinion, by nobody who is named; its id. */
export async function enterVoiced(em: SqlEntityManager, { at, ...voiced }: Voiced): Promise<string> {
  const id = newId();
  const opinion = em.create(
    OpinionEntity,
    {
      ...voiced,
      id,
      channel: 'ACTIVITY',
      isAnonymous: true,
      takenAt: at,
      recordedAt: at,
      status: 'OPEN',
      dueAt: opinionDueAt(at),
      mergedCount: 0,
      version: 1,
    },
    { persist: false },
  );
  await enterOpinions(em, [opinion], null);
  return id;
}
