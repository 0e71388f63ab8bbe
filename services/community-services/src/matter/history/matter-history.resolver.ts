import { Batch, rowsOfEach } from '@microgrid/subgraph/batch';
import { equalsAny } from '@microgrid/subgraph/equals-any';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Context } from '../../context.ts';
import type { MatterAction } from '../matter.terms.ts';
import { mayReadTexts, maySeeTheCourse, maySeeTheWork } from '../matter.policy.ts';
import { Matter } from '../matter.type.ts';
import { MatterEvent } from './matter-event.type.ts';

/** Who else was told of it: a service, or those who mediate. */
const onlyForWhoServes: ReadonlySet<MatterAction> = new Set(['REFER', 'PROPOSE_MEDIATION']);

@Resolver(() => Matter)
export class MatterHistoryResolver {
  @FieldResolver(() => [MatterEvent], {
    description:
      'What happened to it（经过）, first to last; without REFER and PROPOSE_MEDIATION for readers who do not serve, and empty to a department.',
  })
  @Batch()
  async history(@Root() matters: Matter[], @Ctx() { db, actor }: Context): Promise<MatterEvent[][]> {
    const rows = await db
      .selectFrom('matter_event')
      .select(['matterId', 'action', 'toStatus', 'level', 'at', 'note', 'actorId', 'workRole'])
      .where('matterId', '=', equalsAny(matters.map(({ id }) => id)))
      .orderBy('step')
      .execute();
    return rowsOfEach(matters, 'id', { rows, key: 'matterId' }).map((events, index) => {
      const matter = matters[index];
      if (matter === undefined || !maySeeTheCourse(actor, matter)) return [];
      const hasTexts = mayReadTexts(actor, matter);
      const serves = maySeeTheWork(actor, matter.gridCode);
      const seen = events.filter(({ action }) => serves || !onlyForWhoServes.has(action));
      return seen.map(({ actorId, note, ...event }) => ({
        ...event,
        note: hasTexts ? note : null,
        actor: actorId === null ? null : { id: actorId },
      }));
    });
  }
}
