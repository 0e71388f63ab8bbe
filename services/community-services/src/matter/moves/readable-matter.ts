import type { Actor } from '@microgrid/access/actor';
import type { LockMode } from '@mikro-orm/core';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { calledStateOf } from '../../emergency/chain/called-state.ts';
import { MatterEntity } from '../matter.entity.ts';
import { mayRead, type MatterFacts } from '../matter.policy.ts';
import { MatterReporterEntity } from '../reporter/matter-reporter.entity.ts';

/** What the caller is to a matter, besides where they serve. */
export type Own = Pick<MatterFacts, 'isMine' | 'isCalled' | 'isOnDuty'>;

interface Asked {
  readonly actor: Actor;
  /** Locks the row, so that of two simultaneous deeds the second sees the first. */
  readonly lockMode?: LockMode.PESSIMISTIC_WRITE;
}

/** The matter within a write, and what the caller is to it; null where there is none that the caller may read. */
export async function readableMatter(em: SqlEntityManager, id: string, { actor, lockMode }: Asked) {
  const matter = await em.findOne(MatterEntity, id, lockMode === undefined ? {} : { lockMode });
  if (matter === null) return null;
  const reporter = await em.findOne(MatterReporterEntity, id);
  const isMine = reporter !== null && reporter.personId === actor.subject;
  const own = { isMine, ...(await calledStateOf(em, matter, actor)) };
  return mayRead(actor, Object.assign({}, matter, own)) ? { matter, own } : null;
}
