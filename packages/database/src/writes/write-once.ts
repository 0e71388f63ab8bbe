import { UniqueConstraintViolationException, Utils, wrap, type EntityClass, type FilterQuery } from '@mikro-orm/core';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import type { Transactions } from '../database.ts';
import { WriteRecord } from './write-record.entity.ts';

/** The same id was used before for a write with other content, or for one whose result is gone by now. */
export class WriteIdReused extends Error {
  override readonly name = 'WriteIdReused';
}

/** A write as its record tells it from others. */
interface ToldWrite {
  readonly id: string;
  readonly digest: string;
  /** The digest of the same write in records of before. */
  readonly formerDigest?: string;
  /** The id of what the write makes at `index` and `keepNoLink` keeps out of its record: made of what its client alone knows. */
  readonly freshId?: (index: number) => string;
}

/** On whose behalf a write is done, and what finds its answer again when that one may no longer see it. */
interface Writer {
  readonly session: Transactions;
  readonly internal: Transactions;
}

/**
 * Runs `deed`, which answers with an entity or with several of one kind, in one transaction together with a record of
 * `write`; a retry of the same write finds the record and answers with them as they are now, but for what `keepAnswer` kept.
 * @param write `id` is the client's own id of this write; `digest` tells two writes apart; `line` is where it queues.
 * @throws WriteIdReused when `id` came before with another digest.
 */
export async function writeOnce<T extends object>(
  { session, internal }: Writer,
  write: ToldWrite & { line?: string | undefined },
  deed: (em: SqlEntityManager) => Promise<T>,
): Promise<T> {
  const { line, id, digest } = write;
  try {
    return await session.transaction(async (em) => {
      // First of all, so that a simultaneous retry waits here instead of doing the deed too.
      await em.insert(WriteRecord, { id, digest, entity: '', entityId: '', writtenAt: new Date() });
      const written = await deed(em);
      await em.flush();
      await em.nativeUpdate(
        WriteRecord,
        { id },
        { ...(unlinked.get(em) ?? pointerTo(written)), answer: keptAnswers.get(em) ?? null },
      );
      return written;
    }, line);
  } catch (error) {
    if (violatedConstraint(error) !== 'write_record_pkey') throw error;
    return answerAgain<T>(internal, write);
  }
}

const keptAnswers = new WeakMap<SqlEntityManager, object>();

/**
 * Keeps, with the record of the write that `em` is doing, what a retry must be told as it was although others change it
 * meanwhile, such as the place in a line. It must name nobody, since a record cannot be erased by person.
 */
export function keepAnswer(em: SqlEntityManager, answer: object): void {
  keptAnswers.set(em, answer);
}

const unlinked = new WeakMap<SqlEntityManager, Pointer>();
const UNLINKED = 'unlinked:';

/**
 * Keeps out of the record of the write that `em` is doing which things of `entity` it made, so that nothing stored leads
 * from one to the other. They must have the ids that the write's `freshId` gives from 0 to `count`; a retry finds them by those.
 */
export function keepNoLink(
  em: SqlEntityManager,
  { entity, count }: { entity: EntityClass<object>; count: number },
): void {
  unlinked.set(em, { entity: entity.name, entityId: `${UNLINKED}${count}` });
}

/** The name of the unique or exclusion constraint that refused a write, if that is what `error` says. */
export function violatedConstraint(error: unknown): string | undefined {
  if (!(error instanceof UniqueConstraintViolationException) || !('constraint' in error)) return undefined;
  return typeof error.constraint === 'string' ? error.constraint : undefined;
}

/** Whether a write was done before, and recorded by this id, with one of `digests` if there are any. */
export async function wasWritten(database: Transactions, id: string, digests?: readonly string[]): Promise<boolean> {
  const told = digests === undefined ? { id } : { id, digest: { $in: [...digests] } };
  return database.transaction(async (em) => (await em.count(WriteRecord, told)) > 0);
}

/**
 * The answer of a write that was done before.
 * @throws WriteIdReused when its id came with another digest, or what it made has been deleted since.
 */
export async function answerAgain<T extends object>(database: Transactions, write: ToldWrite): Promise<T> {
  const again = await database.transaction(async (em) => {
    const record = await em.findOneOrFail(WriteRecord, write.id);
    if (record.digest !== write.digest && record.digest !== write.formerDigest) throw new WriteIdReused(write.id);
    const written = await entitiesAt<T>(em, { entity: record.entity, entityId: findable(record, write) });
    if (written === null) throw new WriteIdReused(write.id);
    return { written, answer: record.answer };
  });
  // After the commit: before, MikroORM would write the answer into the row.
  return Object.assign(again.written, again.answer);
}

/** Where the answer of a write stands: ids of several are a JSON array, which no id is. */
type Pointer = Pick<WriteRecord, 'entity' | 'entityId'>;

function pointerTo(written: object): Pointer {
  if (!Array.isArray(written)) return { entity: written.constructor.name, entityId: keyOf(written) };
  const entities: readonly object[] = written;
  return { entity: entities[0]?.constructor.name ?? '', entityId: JSON.stringify(entities.map(keyOf)) };
}

/** Where it stands, for whoever sends the write again. */
function findable({ entityId }: Pointer, { freshId }: ToldWrite): string {
  if (!entityId.startsWith(UNLINKED) || freshId === undefined) return entityId;
  return JSON.stringify(Array.from({ length: Number(entityId.slice(UNLINKED.length)) }, (_, index) => freshId(index)));
}

/** What stands there, null when any of it is gone. The deed that recorded it answered with the same. */
async function entitiesAt<T extends object>(em: SqlEntityManager, { entity: name, entityId }: Pointer) {
  const { class: entity, compositePK } = em.getMetadata().getByClassName<T>(name);
  const asKey = (id: string) => (compositePK ? Utils.splitPrimaryKeys(id) : id);
  if (!entityId.startsWith('[')) return em.findOne<T>(entity, asKey(entityId) as FilterQuery<NoInfer<T>>);
  const ids: string[] = JSON.parse(entityId);
  const keys = ids.map(asKey) as FilterQuery<NoInfer<T>>;
  const found = new Map((await em.find<T>(entity, keys)).map((one) => [keyOf(one), one]));
  const written = ids.flatMap((id) => found.get(id) ?? []);
  return written.length === ids.length ? (written as object as T) : null;
}

function keyOf(entity: object): string {
  return wrap(entity, true).getSerializedPrimaryKey();
}
