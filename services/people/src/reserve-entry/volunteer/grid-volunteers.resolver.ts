import { Batch, rowsOfEach } from '@microgrid/subgraph/batch';
import { lateral } from '@microgrid/subgraph/page';
import { IsInt, Max, Min } from 'class-validator';
import { sql } from 'kysely';
import { Args, ArgsType, Ctx, Field, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { Grid } from '../../borrowed/grid.ts';
import type { Context } from '../../context.ts';
import { agreedTo } from '../../person/agreed-to.ts';
import { Person } from '../../person/person.type.ts';
import { mayAskVolunteers } from '../reserve-entry.policy.ts';

const MOST = 100;

@ArgsType()
class VolunteersArguments {
  @Field(() => Int, { defaultValue: 50, description: `How many at most, 1 to ${MOST} (BAD_USER_INPUT otherwise).` })
  @IsInt()
  @Min(1)
  @Max(MOST)
  first!: number;
}

/** Whom those who serve ask for help. */
@Resolver(() => Grid)
export class GridVolunteersResolver {
  @FieldResolver(() => [Person], {
    nullable: true,
    description:
      'Who volunteers here or below（可用志愿者）: of the reserve, from IN_POOL on, by name; whom to ask for help, visits, wishes. Null to whoever does not serve here or above.',
  })
  @Batch()
  async volunteers(
    @Root() grids: Grid[],
    @Args(() => VolunteersArguments) { first }: VolunteersArguments,
    @Ctx() { db, actor }: Context,
  ) {
    const shown = grids.map(({ code }) => code).filter((code) => mayAskVolunteers(actor, code));
    if (shown.length === 0) return grids.map(() => null);
    // Past row-level security: those who serve may know who volunteers, not what else an entry says. The function of the
    // database decides to whom too; its rows are called like the guarded table, so that it is told who asks.
    const volunteers = sql<{ personId: string }>`people.volunteers_below(${sql.ref('parent.parentKey')})`;
    const list = db
      .selectFrom(volunteers.as<'reserve_entry'>(sql.ref('reserve_entry')))
      .innerJoin('person', 'person.id', 'reserve_entry.personId')
      .selectAll('person')
      .select(agreedTo(db))
      .orderBy('person.displayName')
      .orderBy('person.id')
      .limit(first);
    const found = rowsOfEach(grids, 'code', { rows: await lateral(db, shown, list), key: 'parentKey' });
    return grids.map(({ code }, index) => (shown.includes(code) ? found[index] : null));
  }
}
