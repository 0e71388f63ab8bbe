import { Access } from '@microgrid/access/access';
import { AreaCode } from '@microgrid/subgraph/scalars';
import { IsInt, Max, Min } from 'class-validator';
import { Args, ArgsType, Ctx, Field, Int, Query, Resolver } from 'type-graphql';
import type { Context } from '../context.ts';
import { waitingFor } from './today.list.ts';
import { withSubjects } from './today-subjects.ts';
import { TodayItem } from './today.type.ts';

@ArgsType()
export class TodayArguments {
  @Field(() => AreaCode, { nullable: true, description: 'Only in this unit or grid.' })
  within?: string | null;

  @Field(() => Int, { defaultValue: 20, description: 'How many at most, 1 to 100 (BAD_USER_INPUT otherwise).' })
  @IsInt()
  @Min(1)
  @Max(100)
  first!: number;
}

@Resolver(() => TodayItem)
export class TodayResolver {
  @Query(() => [TodayItem], {
    nullable: true,
    description:
      "What waits for the caller（今日待办）, by due time: of every role that the caller holds, and what the caller asked for as a resident. A leader's phone asks for 5.",
  })
  @Access('SIGNED_IN')
  async today(@Args(() => TodayArguments) asked: TodayArguments, @Ctx() context: Context): Promise<TodayItem[]> {
    const rows = await withSubjects(await waitingFor(context, asked), context);
    return rows.map(({ what, subjectId, gridCode, dueAt, isOverdue, subject }) => {
      return { id: `${what}:${subjectId}`, what, grid: { code: gridCode }, dueAt, isOverdue, subject };
    });
  }
}
