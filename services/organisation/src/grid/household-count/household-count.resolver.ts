import { Batch, rowsOfEach } from '@microgrid/subgraph/batch';
import { equalsAny } from '@microgrid/subgraph/equals-any';
import { CalendarDate } from '@microgrid/subgraph/scalars';
import { Ctx, Field, FieldResolver, Int, ObjectType, Resolver, Root } from 'type-graphql';
import type { Context } from '../../context.ts';
import { Grid } from '../grid.type.ts';

@ObjectType({ description: 'One count of the households of a grid（户数记录）.' })
class HouseholdCount {
  @Field(() => CalendarDate, { description: 'The day of the count（截止日）.' })
  asOf!: string;

  @Field(() => Int, { description: 'How many（户数）.' })
  households!: number;
}

@Resolver(() => Grid)
export class HouseholdCountResolver {
  @FieldResolver(() => [HouseholdCount], {
    description: 'All counts of its households（历次户数）, last first; `households` is the last of them.',
  })
  @Batch()
  async householdCounts(@Root() grids: Grid[], @Ctx() { db }: Context): Promise<HouseholdCount[][]> {
    const earlier = await db
      .selectFrom('household_count')
      .selectAll()
      .where('gridCode', '=', equalsAny(grids.map(({ code }) => code)))
      .orderBy('until', 'desc')
      .execute();
    const earlierOf = rowsOfEach(grids, 'code', { rows: earlier, key: 'gridCode' });
    return grids.map(({ householdsAsOf: asOf, households }, index) => [
      { asOf, households },
      ...(earlierOf[index] ?? []),
    ]);
  }
}
