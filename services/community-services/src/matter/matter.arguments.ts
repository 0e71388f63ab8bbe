import { AnyOf, listArguments, listOrder, whichOf } from '@microgrid/subgraph/list-arguments';
import { AreaCode, CalendarDate, DateTime, Period } from '@microgrid/subgraph/scalars';
import { sql } from 'kysely';
import { Field, InputType } from 'type-graphql';
import { MatterKind, MatterKindGroup, MatterLevel, MatterSeverity, MatterStatus } from './matter.terms.ts';

@InputType({ description: whichOf('matters（事项筛选）') })
export class MatterWhere {
  @AnyOf(() => MatterStatus, 'Only in this state.')
  status?: MatterStatus[] | null;

  @AnyOf(() => MatterKind, 'Only of this kind.')
  kind?: MatterKind[] | null;

  @AnyOf(() => MatterSeverity, 'Only of this severity.')
  severity?: MatterSeverity[] | null;

  @Field(() => AreaCode, { nullable: true, description: 'Only in this unit or grid, or below it.' })
  within?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'true: only those with something left to do; false: only CLOSED, CANCELLED, DUPLICATE, OUT_OF_SCOPE.',
  })
  isOpen?: boolean | null;

  @AnyOf(() => MatterKindGroup, 'Only of this group of kinds.')
  kindGroup?: MatterKindGroup[] | null;

  @AnyOf(() => MatterLevel, 'Only on this level, where it is told.')
  level?: MatterLevel[] | null;

  @Field(() => Period, { nullable: true, description: 'Only those recorded in this year, quarter or month.' })
  recordedIn?: string | null;

  @Field(() => CalendarDate, { nullable: true, description: 'Only those whose hold ends by this day.' })
  holdEndingBy?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'true: only open ones past their deadline; false: only all others.',
  })
  isOverdue?: boolean | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'true: only those that the caller reported; false: only those of others.',
  })
  isMine?: boolean | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'true: only those that the caller handles or helps with; false: only all others.',
  })
  isHandledByMe?: boolean | null;

  @Field(() => DateTime, { nullable: true, description: 'Only those due by then.' })
  dueBy?: Date | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'false: only those without a handler（未定处置人）; true: only with one.',
  })
  hasHandler?: boolean | null;
}

/** When it is due; without a deadline at the end of time, which no deadline is. */
export const dueOrder = sql<Date>`coalesce(due_at, timestamptz '9999-12-31T00:00:00Z')`;

const matterOrder = listOrder('Matter', 'matters', {
  REPORTED_AT_DESC: {
    by: [
      { column: 'reportedAt', direction: 'desc' },
      { column: 'id', direction: 'desc' },
    ],
    description: 'Reported last first.',
  },
  REPORTED_AT_ASC: {
    by: [
      { column: 'reportedAt', direction: 'asc' },
      { column: 'id', direction: 'asc' },
    ],
    description: 'Reported first first.',
  },
  DUE_AT_ASC: {
    by: [
      { column: 'dueOrder', direction: 'asc', sql: dueOrder },
      { column: 'id', direction: 'asc' },
    ],
    description: 'Due first, first; without a deadline last.',
  },
});

export const MatterArguments = listArguments({ where: MatterWhere, order: matterOrder });
export type MatterArguments = InstanceType<typeof MatterArguments>;
