import { Access } from '@microgrid/access/access';
import { Invalid } from '@microgrid/subgraph/errors';
import { AreaCode, DateTime } from '@microgrid/subgraph/scalars';
import { sql } from 'kysely';
import { Arg, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { Grid } from '../../borrowed/grid.ts';
import type { Context } from '../../context.ts';
import { SERVING } from '../duty-shift.policy.ts';
import { DutyGap } from './duty-gap.type.ts';
import { gapsIn } from './gaps.ts';

const LONGEST_DAYS = 31;
const DAY_MS = 86_400_000;
/** The digits of a general grid: what a micro-grid has of duty is that of the one that it lies in. */
const GENERAL_DIGITS = 15;

@Resolver(() => DutyGap)
export class DutyGapResolver {
  @Query(() => [DutyGap], {
    nullable: true,
    description:
      'Times in which nobody is on call for a general grid（值班空档）; each is an alert. To those who serve (FORBIDDEN otherwise).',
  })
  @Access(SERVING)
  async dutyGaps(
    @Arg('within', () => AreaCode, { description: 'In which unit or grid.' }) within: string,
    @Arg('from', () => DateTime, { description: 'From when.' }) from: Date,
    @Arg('to', () => DateTime, { description: 'Until when, at most 31 days later (BAD_USER_INPUT).' }) to: Date,
    @Ctx() { db }: Context,
  ) {
    requirePeriod(from, to);
    const gaps = gapsIn({ area: within.slice(0, GENERAL_DIGITS), from, to });
    const { rows } = await sql<Omit<DutyGap, 'id'>>`${gaps} order by 1, 2`.execute(db);
    return rows.map((gap) => ({ ...gap, id: `${gap.gridCode} ${new Date(gap.startsAt).toISOString()}` }));
  }

  @FieldResolver(() => Grid, { nullable: true, description: 'The general grid（一般网格）.' })
  grid(@Root() { gridCode }: DutyGap): Grid {
    return { code: gridCode };
  }
}

function requirePeriod(from: Date, to: Date): void {
  if (to <= from) throw new Invalid([{ field: 'to', message: 'must be after from' }]);
  if (to.getTime() <= from.getTime() + LONGEST_DAYS * DAY_MS) return;
  throw new Invalid([{ field: 'to', message: `must be at most ${LONGEST_DAYS} days after from` }]);
}
