import { equalsAny } from '@microgrid/subgraph/equals-any';
import { Batch, rowsOfEach } from '@microgrid/subgraph/batch';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.ts';
import { Grid } from '../borrowed/grid.ts';
import { Person } from '../borrowed/person.ts';
import { openMoves } from '@microgrid/subgraph/state-table';
import { MatterEvent } from './history/matter-event.type.ts';
import { matterParts, mayReadTexts } from './matter.policy.ts';
import { movesAt, offeredMatterMoves } from './matter.states.ts';
import { Matter } from './matter.type.ts';
import { MatterAction } from './matter.terms.ts';

@Resolver(() => Matter)
export class MatterFieldsResolver {
  @FieldResolver(() => Grid, { description: 'The micro-grid that it is in（所在微网格）.' })
  grid(@Root() { gridCode }: Matter): Grid {
    return { code: gridCode };
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: 'Where exactly（地点）; null a year after the end, and masked (null) for the street office below L3.',
  })
  place(@Root() matter: Matter, @Ctx() { actor }: Context) {
    return mayReadTexts(actor, matter) ? matter.place : null;
  }

  @FieldResolver(() => String, {
    nullable: true,
    description:
      'What it is about（描述）; null a year after the end, and masked (null) for the street office below L3.',
  })
  description(@Root() matter: Matter, @Ctx() { actor }: Context) {
    return mayReadTexts(actor, matter) ? matter.description : null;
  }

  @FieldResolver(() => String, {
    nullable: true,
    description:
      'How it was settled（处置结果）; null until then and a year after the end, and masked (null) for the street office below L3.',
  })
  resolution(@Root() matter: Matter, @Ctx() { actor }: Context) {
    return mayReadTexts(actor, matter) ? matter.resolution : null;
  }

  @FieldResolver(() => Person, { nullable: true, description: 'Who deals with it（处置人）; null until accepted.' })
  handler(@Root() { handlerId }: Matter): Person | null {
    return handlerId == null ? null : { id: handlerId };
  }

  @FieldResolver(() => [MatterAction], { description: 'What the caller can do with it now（可用操作）.' })
  availableActions(@Root() matter: Matter, @Ctx() { actor }: Context): MatterAction[] {
    const { status, level } = matter;
    return openMoves(movesAt(level), offeredMatterMoves, { status, parts: matterParts(actor, matter) });
  }

  @FieldResolver(() => [MatterEvent], { description: 'What happened to it（经过）, first to last.' })
  @Batch()
  async history(@Root() matters: Matter[], @Ctx() { db, actor }: Context): Promise<MatterEvent[][]> {
    const rows = await db
      .selectFrom('matter_event')
      .select(['matterId', 'action', 'toStatus', 'at', 'note', 'actorId'])
      .where('matterId', '=', equalsAny(matters.map(({ id }) => id)))
      .orderBy('at')
      .orderBy('id')
      .execute();
    return rowsOfEach(matters, 'id', rows, 'matterId').map((events, index) => {
      const matter = matters[index];
      const hasTexts = matter !== undefined && mayReadTexts(actor, matter);
      return events.map(({ actorId, note, ...event }) => ({
        ...event,
        note: hasTexts ? note : null,
        actor: actorId === null ? null : { id: actorId },
      }));
    });
  }
}
