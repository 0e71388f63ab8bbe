import { createHash } from 'node:crypto';
import type { Actor } from '@microgrid/access/actor';
import type { Transactions } from '@microgrid/database/database';
import { violatedConstraint, writeOnce, WriteIdReused } from '@microgrid/database/write-once';
import { OptimisticLockError } from '@mikro-orm/core';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import type { SubgraphContext, Write } from '../context.ts';
import { Conflict } from '../resolver/errors.ts';

interface Written {
  /** Transactions on behalf of who writes. */
  readonly session: Transactions;
  /** Those that see every row. */
  readonly internal: Transactions;
}

/** The writing half of a context, on behalf of `actor`. */
export function writerFor({ session, internal }: Written, actor: Actor): SubgraphContext<unknown>['write'] {
  return async (input, deed, line) => {
    try {
      if (input.writeId == null) return await session.transaction(deed, line);
      const id = input.writeId.toLowerCase();
      return await writeOnce({ session, internal }, { id, digest: digestOf(input, actor), line }, deed);
    } catch (error) {
      // What a write creates takes its id, so an id that is taken violates that primary key.
      if (error instanceof WriteIdReused || violatedConstraint(error)?.endsWith('_pkey')) {
        throw new Conflict('this writeId was used before for something else: make a new one', 'writeId');
      }
      if (error instanceof OptimisticLockError) throw changedMeanwhile();
      throw error;
    }
  };
}

/** What a deed throws when the version that the client saw is no longer the current one. */
export function changedMeanwhile(): Conflict {
  return new Conflict('this was changed meanwhile: read it again and decide anew', 'expectedVersion');
}

/**
 * Refuses a deed that was decided on an older version of `entity`.
 * @throws Conflict
 */
export function expectVersion(entity: { version: number }, expected: number): void {
  if (entity.version !== expected) throw changedMeanwhile();
}

/** Flushes, and turns the refusal of a unique constraint into the conflict that a user understands. */
export async function flushOr(em: SqlEntityManager, conflicts: Record<string, () => Conflict>): Promise<void> {
  try {
    await em.flush();
  } catch (error) {
    const conflict = conflicts[violatedConstraint(error) ?? ''];
    throw conflict === undefined ? error : conflict();
  }
}

/** The input's class tells the deed, so the same content sent to two mutations is two writes. */
function digestOf(input: Write, actor: Actor): string {
  const content = JSON.stringify([input.constructor.name, actor.subject, input]);
  return createHash('sha256').update(content).digest('hex');
}
