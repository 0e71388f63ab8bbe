import type { SqlEntityManager } from '@mikro-orm/postgresql';
import type { SubgraphContext } from './context.ts';
import { Forbidden, Invalid, Unauthenticated } from './errors.ts';
import { newId } from './ids.ts';
import type { PurposeArguments } from './purpose.ts';
import { ReadLogEntity } from './read-log.entity.ts';

/** What a sealed field holds for one thing. */
export interface Sealed<Value> {
  /** The thing that has the field. */
  readonly thingId: string;
  readonly gridCode: string;
  /** Whether the caller may read it; a refusal is logged too. */
  readonly isOpen: boolean;
  /** What is sealed and whose it is; null where nothing is there. */
  readonly content: { readonly value: Value; readonly subjectId: string } | null;
}

/**
 * Reads a sealed field of many things and logs each read in the same transaction: what the log could not keep is not
 * answered, and the log stands whatever becomes of the answer.
 * @param field such as Matter.reporter; `needs` tells the refused what they lack.
 * @returns for each thing that `read` returns its value, null or Forbidden, in its order.
 * @throws Unauthenticated, Invalid (BREAK_GLASS without a reason)
 */
export async function readSealed<Value>(
  context: Pick<SubgraphContext<never>, 'actor' | 'write'>,
  { field, needs, purpose, reason = null }: PurposeArguments & { field: string; needs: string },
  read: (em: SqlEntityManager) => Promise<Sealed<Value>[]>,
): Promise<(Value | null | Forbidden)[]> {
  const { subject: readerId } = context.actor;
  if (readerId === null) throw new Unauthenticated();
  if (purpose === 'BREAK_GLASS' && reason === null) {
    throw new Invalid([{ field: 'reason', message: 'say why: BREAK_GLASS needs a written reason' }]);
  }
  const { things } = await context.write({}, async (em) => {
    // The database gives away nothing sealed to a transaction that states no purpose.
    await em.execute(`select set_config('microgrid.purpose', ?, true)`, [purpose]);
    const found = await read(em);
    const reading = { readerId, at: new Date(), field, purpose, reason };
    const entries = found.flatMap(({ content, thingId, gridCode, isOpen }) =>
      content === null
        ? []
        : [{ ...reading, id: newId(), subjectId: content.subjectId, thingId, gridCode, isGranted: isOpen }],
    );
    if (entries.length > 0) await em.insertMany(ReadLogEntity, entries);
    return { things: found };
  });
  return things.map(({ isOpen, content }) => {
    if (!isOpen) return new Forbidden(`${field} is sealed and not open to you`, needs);
    return content?.value ?? null;
  });
}
