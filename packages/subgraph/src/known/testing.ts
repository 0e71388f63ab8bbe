import type { AnyDatabase } from '@microgrid/database/database';
import { KnownKindEntity, KnownThingEntity } from './known.entities.ts';
import type { KindOfThing, KnownThing } from './kind.ts';

/** Makes `things` known in `database`, and all that its owner told of with them. */
export async function know<State extends object>(
  { orm }: AnyDatabase,
  { name: kind }: KindOfThing<State>,
  things: readonly KnownThing<State>[],
): Promise<void> {
  const em = orm.em.fork();
  await em.upsertMany(
    KnownThingEntity,
    things.map((thing) => ({ kind, ...thing })),
  );
  await em.upsert(KnownKindEntity, { kind, told: 0, isCaughtUp: true });
}
