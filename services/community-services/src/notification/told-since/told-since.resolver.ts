import { Access } from '@microgrid/access/access';
import { Role } from '@microgrid/access/actor';
import { Invalid } from '@microgrid/subgraph/errors';
import { possibleIds } from '@microgrid/subgraph/ids';
import { sql } from 'kysely';
import { Arg, Ctx, Directive, ID, Query, Resolver } from 'type-graphql';
import type { Context } from '../../context.ts';
import { ToldSince, type ToldOf } from './told-since.type.ts';

@Resolver()
export class ToldSinceResolver {
  @Query(() => ToldSince, {
    nullable: true,
    description:
      'Which of some persons were told something since（谁有新消息）: who is told must not be in a fact, since that would tell who reported. For the gateway alone (FORBIDDEN).',
  })
  @Directive('@inaccessible')
  @Access([Role.GATEWAY])
  async toldSince(
    @Arg('recipientIds', () => [ID], { description: 'Ids of the persons（收件人）.' }) recipientIds: string[],
    @Arg('horizon', () => ID, {
      nullable: true,
      description: 'The last answer’s（起点）; nothing but where to begin when left out.',
    })
    horizon: string | null | undefined,
    @Ctx() { db }: Context,
  ): Promise<ToldSince> {
    const { rows } = await sql<{ horizon: string } & (ToldOf | { recipientId: null })>`
      select now.horizon, notification.recipient_id as "recipientId", notification.notification_id as "notificationId"
      from (select pg_snapshot_xmin(pg_current_snapshot())::text as horizon) as now
      left join community_services.told_since(${possibleIds(recipientIds)}::uuid[], ${sinceOf(horizon)}::bigint) as notification on true
    `.execute(db);
    const [first] = rows;
    if (first === undefined) throw new Error('the database has no snapshot');
    return { horizon: first.horizon, told: rows.filter((row) => row.recipientId !== null) };
  }
}

/**
 * A transaction: all before it have ended, so whatever they told could be seen, in whichever order they ended.
 * @throws Invalid
 */
function sinceOf(horizon: string | null | undefined): string | null {
  if (horizon == null || /^\d{1,18}$/.test(horizon)) return horizon ?? null;
  throw new Invalid([{ field: 'horizon', message: 'must be the horizon of an answer' }]);
}
