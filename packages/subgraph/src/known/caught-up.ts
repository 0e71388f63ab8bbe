import type { AnyDatabase } from '@microgrid/database/database';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { KnownKindEntity } from './known.entities.ts';
import type { KindOfThing } from './kind.ts';

/** Notes that all that was told of is known, once it is; costs one row read when it was noted before. */
export async function settle(em: SqlEntityManager, { name }: KindOfThing): Promise<void> {
  const schema = em.config.get('schema');
  await em.execute(
    `update ${schema}.known_kind set is_caught_up = true
      where kind = ? and not is_caught_up and told <= (select count(*) from ${schema}.known_thing where kind = ?)`,
    [name, name],
  );
}

/** Whether the copy holds all things of `kind` that the owner said it told of. */
export async function isCaughtUpWith(em: SqlEntityManager, { name }: KindOfThing): Promise<boolean> {
  return (await em.count(KnownKindEntity, { kind: name, isCaughtUp: true })) === 1;
}

/** The same of all `kinds`. Two facts that were handled at once may each have seen the copy without the other's thing. */
export async function isCaughtUpWithAll(database: AnyDatabase, kinds: readonly KindOfThing[]): Promise<boolean> {
  for (const kind of kinds) {
    if (await isCaughtUpWith(database.orm.em.fork(), kind)) continue;
    const isWhole = await database.transaction(async (em) => {
      await settle(em, kind);
      return isCaughtUpWith(em, kind);
    });
    if (!isWhole) return false;
  }
  return true;
}
