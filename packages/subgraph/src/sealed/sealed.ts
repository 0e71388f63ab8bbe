import type { GlassBroken } from '@microgrid/facts/catalogue';
import { record } from '@microgrid/facts/record';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import type { SubgraphContext } from '../context.ts';
import { Forbidden, Invalid, TooManyRefusals, Unauthenticated } from '../resolver/errors.ts';
import { newId } from '../writes/ids.ts';
import type { Purpose, PurposeArguments } from './purpose.ts';
import { asNobody, type ReadAs, type ReaderPost } from './reader-post.ts';

/** What a sealed field holds for one thing. */
export interface Sealed<Value> {
  /** The thing that has the field. */
  readonly thingId: string;
  readonly gridCode: string;
  /** Whether the caller may read it; a refusal is logged too. */
  readonly isOpen: boolean;
  /** As what, where it is open: the person whose it is learns it, whatever is told of the name. */
  readonly readAs: ReadAs;
  /** What is sealed and whose it is, null for somebody without an account; null where nothing is there. */
  readonly content: SealedContent<Value> | null;
}

interface SealedContent<Value> {
  readonly value: Value;
  readonly subjectId: string | null;
  /** Whose it is too, where it is of several: each of them learns of the read. */
  readonly alsoOf?: readonly string[];
}

/** One read of something sealed, or the refusal of one: what the subgraph's read log keeps. */
export interface SealedRead {
  readonly id: string;
  readonly at: Date;
  readonly readerId: string;
  /** Whose it is; null for somebody without an account, or whose link to it is gone. */
  readonly subjectId: string | null;
  /** Such as Matter.reporter. */
  readonly field: string;
  readonly thingId: string;
  readonly gridCode: string;
  readonly purpose: Purpose;
  readonly reason: string | null;
  readonly isGranted: boolean;
  readonly readAs: ReaderPost;
  readonly readFor: string | null;
}

/** A field that is read for a purpose only. */
export interface SealedField {
  /** Such as Matter.reporter. */
  readonly field: string;
  /** Tells the refused what they lack. */
  readonly needs: string;
  /** The fact of a read for BREAK_GLASS, which the privacy auditor hears of. */
  readonly glassBroken: GlassBroken;
  /** Writes reads into the subgraph's read log, in the transaction that reads. */
  readonly log: (em: SqlEntityManager, reads: readonly SealedRead[]) => Promise<unknown>;
}

/**
 * Reads a sealed field of many things and logs each read in the same transaction, once a request: what the log could not
 * keep is not answered, and the log stands whatever becomes of the answer. A read for BREAK_GLASS is a fact too. Who was
 * refused too often is told so, and the log is spared.
 * @returns for each thing that `read` returns its value, null, Forbidden or TooManyRefusals, in its order.
 * @throws Unauthenticated, Invalid (BREAK_GLASS without a reason)
 */
export async function readSealed<Value>(
  context: Pick<SubgraphContext<unknown>, 'actor' | 'write' | 'sealedReads'>,
  { field, needs, glassBroken, log, purpose, reason = null }: PurposeArguments & SealedField,
  read: (em: SqlEntityManager) => Promise<Sealed<Value>[]>,
): Promise<(Value | null | Forbidden | TooManyRefusals)[]> {
  const { actor, sealedReads, write } = context;
  const { subject: readerId } = actor;
  if (readerId === null) throw new Unauthenticated();
  if (purpose === 'BREAK_GLASS' && reason === null) {
    throw new Invalid([{ field: 'reason', message: 'say why: BREAK_GLASS needs a written reason', rule: 'REQUIRED' }]);
  }
  const deed = async (em: SqlEntityManager, claim: (entry: string) => boolean) => {
    // The database gives away nothing sealed to a transaction that states no purpose.
    await em.execute(`select set_config('microgrid.purpose', ?, true)`, [purpose]);
    const found = await read(em);
    const fresh = oncePerThing(found).filter(({ thingId }) => claim(`${field} ${thingId} ${purpose}`));
    const uncounted = fresh.filter(({ isOpen }) => !isOpen && !sealedReads.refused.count(readerId));
    const reading = { readerId, at: new Date(), field, purpose, reason };
    const reads: SealedRead[][] = fresh.map((thing) => {
      const { content, thingId, gridCode, isOpen } = thing;
      if (content === null || uncounted.includes(thing)) return [];
      const { post: readAs, gridCode: readFor } = isOpen ? thing.readAs : asNobody;
      const about = { thingId, gridCode, isGranted: isOpen, readAs, readFor };
      const subjects = [content.subjectId, ...(content.alsoOf ?? [])];
      return subjects.map((subjectId) => ({ ...reading, id: newId(), subjectId, ...about }));
    });
    const entries = reads.flat();
    if (entries.length > 0) await log(em, entries);
    // One a thing, whosesoever it is.
    const broken = purpose === 'BREAK_GLASS' ? reads.flatMap(([first]) => first ?? []) : [];
    for (const made of broken) record(em, glassBroken, glassBrokenBy(made));
    return { things: found, uncounted: new Set(uncounted.map(({ thingId }) => thingId)) };
  };
  const { things, uncounted } = await sealedReads.once((claim) => write({}, (em) => deed(em, claim)));
  return things.map(({ thingId, isOpen, content }) => {
    if (isOpen) return content?.value ?? null;
    if (!uncounted.has(thingId)) return new Forbidden(`${field} is sealed and not open to you`, needs);
    const retryAfter = sealedReads.refused.retryAfter(readerId);
    return new TooManyRefusals(`${field} was refused to you too often: ask again in ${retryAfter} s`, retryAfter);
  });
}

function oncePerThing<Value>(things: readonly Sealed<Value>[]): Sealed<Value>[] {
  return [...new Map(things.map((thing) => [thing.thingId, thing])).values()];
}

function glassBrokenBy({ id: subject, gridCode, thingId, readerId, isGranted }: SealedRead) {
  return { subject, gridCode, data: { thingId, readerId, isGranted } };
}
