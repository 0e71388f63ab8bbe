import type { Actor } from '@microgrid/access/actor';
import type { Transactions } from '@microgrid/database/database';
import { answerAgain, violatedConstraint, wasWritten, writeOnce, WriteIdReused } from '@microgrid/database/write-once';
import { OptimisticLockError } from '@mikro-orm/core';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { v5, validate } from 'uuid';
import type { WritingContext } from '../context.ts';
import { Conflict } from '../resolver/errors.ts';
import { digestsOf, type Digests } from './digest.ts';
import { freshId, newId, storedId } from './ids.ts';

interface Writer {
  /** Transactions on behalf of who writes. */
  readonly session: Transactions;
  /** Those that see every row. */
  readonly internal: Transactions;
}

/** The writing half of a context, on behalf of `actor`. */
export function writerFor({ session, internal }: Writer, actor: Actor): WritingContext {
  return {
    write: (input, deed, line) =>
      toldAsConflicts(async () => {
        if (input.writeId == null) return session.transaction((em) => deed(em, newId()), line);
        const write = { id: input.writeId.toLowerCase(), ...digestsOf(input, actor), line };
        return onceForEach({ session, internal }, { write, actor }, deed);
      }),
    done: {
      has: async (writeId) => validate(writeId) && wasWritten(internal, ownIdOf(writeId, actor)),
      again: (input) => {
        const write = ownWrite({ id: input.writeId ?? '', ...digestsOf(input, actor) }, actor);
        return toldAsConflicts(() => answerAgain(internal, write));
      },
    },
  };
}

async function toldAsConflicts<T>(deed: () => Promise<T>): Promise<T> {
  try {
    return await deed();
  } catch (error) {
    if (error instanceof WriteIdReused || isTaken(error)) {
      throw new Conflict(
        'this writeId was used before for something else, or for what is gone by now: make a new one',
        'writeId',
      );
    }
    if (error instanceof OptimisticLockError) throw changedMeanwhile();
    throw error;
  }
}

interface WriteOfSomebody {
  readonly write: Digests & { readonly id: string; readonly line: string | undefined };
  readonly actor: Actor;
}

type Deed<T> = (em: SqlEntityManager, id: string) => Promise<T>;

/**
 * An id of a write is its caller's own. To be told that another has used it would tell that there is something with that
 * id which the caller may not see; so what is created then takes another id.
 */
async function onceForEach<T extends object>(
  writer: Writer,
  { write, actor }: WriteOfSomebody,
  deed: Deed<T>,
): Promise<T> {
  const own = ownWrite(write, actor);
  const { id, digest, formerDigest } = write;
  try {
    return await writeOnce(writer, own, (em) => deed(em, write.id));
  } catch (error) {
    const mayBeRepeated = isTaken(error) || error instanceof Conflict || error instanceof OptimisticLockError;
    // Until 2026-11-29 a write was recorded by its id alone.
    if (mayBeRepeated && (await wasWritten(writer.internal, id, [digest, formerDigest])))
      return answerAgain<T>(writer.internal, { id, digest, formerDigest });
    if (!isTaken(error)) throw error;
    return writeOnce(writer, own, (em) => deed(em, newId()));
  }
}

/** The write as it is recorded; what it makes unlinked has ids made of the client's own id of it, which is kept nowhere. */
function ownWrite<W extends { readonly id: string }>(write: W, actor: Actor) {
  return { ...write, id: ownIdOf(write.id, actor), freshId: (index: number) => freshId(write.id, index) };
}

function ownIdOf(writeId: string, { subject }: Actor): string {
  return v5(subject ?? '', storedId(writeId));
}

/** Whether something has the id already that was to be given. */
function isTaken(error: unknown): boolean {
  return violatedConstraint(error)?.endsWith('_pkey') === true;
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
