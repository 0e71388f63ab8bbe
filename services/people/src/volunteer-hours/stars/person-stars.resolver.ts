import { Batch, rowOfEach } from '@microgrid/subgraph/batch';
import { possibleIds } from '@microgrid/subgraph/ids';
import { sql } from 'kysely';
import { Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import type { Context } from '../../context.ts';
import { Person } from '../../person/person.type.ts';
import { starsOf } from './stars.ts';

/** What the service of a person comes to. */
@Resolver(() => Person)
export class PersonStarsResolver {
  @FieldResolver(() => Int, {
    nullable: true,
    description:
      'Minutes of service that count（累计服务分钟数）; null unless self, who recorded or confirmed hours of the person, or head or street officer above.',
  })
  @Batch()
  countedMinutes(@Root() people: Person[], @Ctx() context: Context) {
    return minutesOf(people, context);
  }

  @FieldResolver(() => Int, {
    nullable: true,
    description:
      'Stars（星级） 0 to 5 for 100, 300, 600, 1,000 and 1,500 counted hours of volunteering; null like the minutes.',
  })
  @Batch()
  async stars(@Root() people: Person[], @Ctx() context: Context) {
    const minutes = await minutesOf(people, context);
    return minutes.map((counted) => (counted === null ? null : starsOf(counted)));
  }
}

/**
 * Of all hours of each, those in grids too that the caller sees nothing of: the sum alone is told, and the function of
 * the database decides to whom. Its rows are called like the guarded table, so that it is told who asks.
 */
async function minutesOf(people: Person[], { db }: Context): Promise<(number | null)[]> {
  const ids = possibleIds(people.map(({ id }) => id));
  const { rows } = await sql<{ personId: string; minutes: number }>`
    select person_id, minutes from people.counted_minutes(${ids}::uuid[]) as volunteer_hours`.execute(db);
  return rowOfEach(people, 'id', { rows, key: 'personId' }).map((row) => row?.minutes ?? null);
}
