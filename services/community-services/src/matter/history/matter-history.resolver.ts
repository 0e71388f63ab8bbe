import { Batch, rowsOfEach } from '@microgrid/subgraph/batch';
import { equalsAny } from '@microgrid/subgraph/equals-any';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Context } from '../../context.ts';
import type { MatterAction } from '../matter.terms.ts';
import { mayReadHandler, mayReadTexts, maySeeTheCourse, maySeeTheWork } from '../matter.policy.ts';
import { Matter } from '../matter.type.ts';
import { MatterEvent } from './matter-event.type.ts';

/** Who else was told of it: a service, or those who mediate. */
const onlyForWhoServes: ReadonlySet<MatterAction> = new Set(['REFER', 'PROPOSE_MEDIATION']);

@Resolver(() => Matter)
export class MatterHistoryResolver {
  @FieldResolver(() => [MatterEvent], {
    description:
      'What happened to it（经过）, first to last; who did it is null to the street and the contact for what was done below L2, but of an emergency; without REFER and PROPOSE_MEDIATION for readers who do not serve, and empty to a department.',
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
      // Until when it was at L0 or L1, as far as it was.
      const raisedAt = events.findIndex(({ level }) => level !== null);
      const low = matter.level === 'L0' || matter.level === 'L1' ? events.length - 1 : raisedAt;
      const masked = new Set(
        mayReadHandler(actor, Object.assign({}, matter, { level: 'L1' as const })) ? [] : events.slice(0, low + 1),
      );
      return seen.map((event) => {
        const { actorId, note, ...rest } = event;
        const isTold = actorId !== null && (actorId === actor.subject || !masked.has(event));
        return { ...rest, note: hasTexts ? note : null, actor: isTold ? { id: actorId } : null };
      });
    });
  }
}
