import { Access } from '@microgrid/access/access';
import { IsInt, Max, Min } from 'class-validator';
import { Args, ArgsType, Ctx, Field, ID, Int, Query, Resolver } from 'type-graphql';
import type { Context } from '../context.ts';
import { changesAfter, standing, type Found } from './change.list.ts';
import { Change, Changes } from './change.type.ts';
import { cursorOf, placeOf } from './cursor.ts';

@ArgsType()
class ChangesSinceArguments {
  @Field(() => ID, {
    nullable: true,
    description:
      'The last answer’s（上次位置）; nothing but where to begin when left out. One that is too old is a CONFLICT: begin anew.',
  })
  cursor?: string | null;

  @Field(() => Int, { defaultValue: 50, description: 'How many at most, 1 to 100 (BAD_USER_INPUT otherwise).' })
  @IsInt()
  @Min(1)
  @Max(100)
  first!: number;
}

@Resolver(() => Changes)
export class ChangesSinceResolver {
  @Query(() => Changes, {
    nullable: true,
    description:
      'What has changed（新变动） of the matters that the caller may see, and which notifications were added: for clients that can only poll. Says that, never what.',
  })
  @Access('SIGNED_IN')
  async changesSince(
    @Args(() => ChangesSinceArguments) { cursor, first }: ChangesSinceArguments,
    @Ctx() context: Context,
  ): Promise<Changes> {
    const now = await standing(context);
    if (cursor == null) {
      return { nodes: [], cursor: cursorOf({ transaction: now.horizon, within: '' }, now), hasMore: false };
    }
    const { rows, end } = await changesAfter(placeOf(cursor, now), now, context);
    const { nodes, last } = eachOnce(rows, first);
    const isAll = last === rows.length;
    const place = isAll ? end : (rows[last - 1] ?? end);
    return { nodes, cursor: cursorOf(place, now), hasMore: !isAll || end.transaction < now.horizon };
  }
}

/** The first things that have changed, and how many changes that are. */
function eachOnce(rows: Found['rows'], first: number) {
  const nodes = new Map<string, Change>();
  let last = 0;
  for (const { of, id, at } of rows) {
    if (!nodes.has(id) && nodes.size === first) break;
    // Where it changed last.
    nodes.delete(id);
    nodes.set(id, { of, id, at });
    last += 1;
  }
  return { nodes: [...nodes.values()], last };
}
