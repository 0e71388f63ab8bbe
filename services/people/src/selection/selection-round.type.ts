import { Access } from '@microgrid/access/access';
import { CalendarDate } from '@microgrid/subgraph/scalars';
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { SelectionMethod, SelectionStatus } from './selection.terms.ts';

@ObjectType({ description: 'Selection（竞选） of the leader of a micro-grid among neighbours.' })
@Directive('@key(fields: "id")')
@Access('PUBLIC')
export class SelectionRound {
  @Field(() => ID, { description: 'Opaque id.' })
  id!: string;

  @Field(() => SelectionMethod, { description: 'How it is decided（方式）.' })
  method!: SelectionMethod;

  @Field(() => SelectionStatus, { description: 'Where it stands（状态）.' })
  status!: SelectionStatus;

  @Field(() => CalendarDate, { description: 'First day to nominate（提名开始日）.' })
  opensOn!: string;

  @Field(() => CalendarDate, { description: 'Last day to nominate（提名截止日）.' })
  closesOn!: string;

  @Field(() => Int, {
    nullable: true,
    description: 'How many could vote（应参与户数）, counted on opensOn and frozen; null before.',
  })
  electorateCount?: number | null;

  @Field(() => Int, { description: 'How many votes each had（每户票数）.' })
  votesEach!: number;

  @Field(() => Int, { nullable: true, description: 'How many took part（参与人数）; null before the vote.' })
  turnoutCount?: number | null;

  @Field(() => CalendarDate, {
    nullable: true,
    description:
      'Last day of the public notice（公示截止日）: working days; null before, and while the calendar is not published that decides it.',
  })
  noticeUntil?: string | null;

  @Field(() => String, { nullable: true, description: 'Why it was called off（取消原因）; null unless CANCELLED.' })
  cancelReason?: string | null;

  @Field(() => Int, {
    description: 'Version（版本）, from 1, one more with every change: the expectedVersion of the next.',
  })
  version!: number;

  gridCode!: string;
  minuteId?: string | null;
  heldAt?: Date | null;
  recordedById?: string | null;
  countersignedById?: string | null;
  appointmentId?: string | null;
}
