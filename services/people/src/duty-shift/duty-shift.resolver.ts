import { Access } from '@microgrid/access/access';
import { isGridCode } from '@microgrid/grid-code';
import { Batch } from '@microgrid/subgraph/batch';
import { connectionOf } from '@microgrid/subgraph/connection';
import { page } from '@microgrid/subgraph/page';
import type { GraphQLResolveInfo } from 'graphql';
import { Args, Ctx, FieldResolver, Info, Query, Resolver, Root } from 'type-graphql';
import { Grid } from '../borrowed/grid.ts';
import type { Context } from '../context.ts';
import { persons } from '../person/person.resolver.ts';
import { Person } from '../person/person.type.ts';
import { DutyShiftArguments } from './duty-shift.arguments.ts';
import { shiftList } from './duty-shift.list.ts';
import { shiftActions } from './duty-shift.policy.ts';
import { DutyShiftAction } from './duty-shift.terms.ts';
import { DutyShift } from './duty-shift.type.ts';

const DutyShiftConnection = connectionOf({ name: 'DutyShift', what: 'shifts（班次）', node: () => DutyShift });

@Resolver(() => DutyShift)
export class DutyShiftResolver {
  @Query(() => DutyShiftConnection, { nullable: true, description: 'Who answers emergencies when（值班表）.' })
  @Access('SIGNED_IN')
  dutyShifts(
    @Args(() => DutyShiftArguments) { where, order, ...paging }: DutyShiftArguments,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    const isNarrow = where?.within != null || where?.isMine === true;
    return page(shiftList(context, where), { page: paging, order, filter: where, isNarrow, info });
  }

  @FieldResolver(() => Grid, { nullable: true, description: 'The grid（网格）; null for the street.' })
  grid(@Root() { areaCode }: DutyShift): Grid | null {
    return isGridCode(areaCode) ? { code: areaCode } : null;
  }

  @FieldResolver(() => Person, { nullable: true, description: 'Who is on call（值班人）.' })
  @Batch()
  onCall(@Root() shifts: DutyShift[], @Ctx() context: Context) {
    return persons(
      shifts.map(({ onCallId }) => ({ id: onCallId })),
      context,
    );
  }

  @FieldResolver(() => Person, { nullable: true, description: 'Who is called next（备勤人）.' })
  @Batch()
  backup(@Root() shifts: DutyShift[], @Ctx() context: Context) {
    return persons(
      shifts.map(({ backupId }) => ({ id: backupId ?? '' })),
      context,
    );
  }

  @FieldResolver(() => [DutyShiftAction], {
    description: 'What the caller can do with it now（可用操作）; nothing once it has begun or was dropped.',
  })
  availableActions(@Root() shift: DutyShift, @Ctx() { actor }: Context): DutyShiftAction[] {
    return shiftActions(actor, shift, new Date());
  }
}
