import { PlainText } from '@microgrid/subgraph/plain-text';
import { CalendarDate, GridCode, LocalTime } from '@microgrid/subgraph/scalars';
import { ChangeInput, WriteInput } from '@microgrid/subgraph/write-input';
import { ArrayMaxSize, ArrayMinSize, IsInt, IsUUID, Max, Min, ValidateNested } from 'class-validator';
import { Field, ID, InputType, Int } from 'type-graphql';
import { ServiceStationKind, Weekday } from '../service-station.terms.ts';

const MOST_SPANS = 14;
const MOST_CLOSURES = 50;
/** More than any hall holds. */
const LARGEST = 100_000;

@InputType({ description: 'When a station opens（每周开放时间）.' })
export class StationHoursInput {
  @Field(() => Weekday, { description: 'The day（星期）.' })
  weekday!: Weekday;

  @Field(() => LocalTime, { description: 'From（开门）.' })
  opensAt!: string;

  @Field(() => LocalTime, { description: 'Until（关门）, after the opening.' })
  closesAt!: string;
}

@InputType({ description: 'Days on which a station stays closed（闭馆日）.' })
export class StationClosureInput {
  @Field(() => CalendarDate, { description: 'First day（开始日）.' })
  from!: string;

  @Field(() => CalendarDate, { description: 'Last day（结束日）, from the first on and not past.' })
  to!: string;

  @Field(() => String, { description: 'Why（原因）, 1 to 100 characters.' })
  @PlainText(100)
  reason!: string;
}

@InputType({ description: 'A station to open（新设阵地）.' })
export class OpenStationInput extends WriteInput {
  @Field(() => ServiceStationKind, { description: 'Kind（类型）.' })
  kind!: ServiceStationKind;

  @Field(() => String, { description: 'Name（名称）, 1 to 100 characters.' })
  @PlainText(100)
  name!: string;

  @Field(() => GridCode, { description: 'The grid that it stands in（所在网格）.' })
  gridCode!: string;

  @Field(() => String, { description: 'Address（地址）, 1 to 200 characters.' })
  @PlainText(200)
  address!: string;

  @Field(() => Int, { description: 'How many people it holds（容纳人数）, at least 1.' })
  @IsInt()
  @Min(1)
  @Max(LARGEST)
  capacity!: number;

  @Field(() => Boolean, { description: 'Whether it can be reached without steps（无障碍）.' })
  accessible!: boolean;

  @Field(() => [StationHoursInput], {
    description: 'When it opens（开放时间）, 1 to 14 spans that do not overlap.',
  })
  @ArrayMinSize(1)
  @ArrayMaxSize(MOST_SPANS)
  hours!: StationHoursInput[];
}

@InputType({ description: 'What changes of a station（变更阵地）; what is left out stays, null clears.' })
export class ChangeStationInput extends ChangeInput {
  @Field(() => ID, { description: 'Which（阵地）.' })
  @IsUUID()
  stationId!: string;

  @Field(() => String, { nullable: true, description: 'New name（名称）, 1 to 100 characters.' })
  @PlainText(100)
  name?: string | null;

  @Field(() => GridCode, {
    nullable: true,
    description: 'New grid that it stands in（所在网格）, one in force of the same community.',
  })
  gridCode?: string | null;

  @Field(() => String, { nullable: true, description: 'New address（地址）, 1 to 200 characters.' })
  @PlainText(200)
  address?: string | null;

  @Field(() => Int, { nullable: true, description: 'New capacity（容纳人数）.' })
  @IsInt()
  @Min(1)
  @Max(LARGEST)
  capacity?: number | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether it can be reached without steps（无障碍）.' })
  accessible?: boolean | null;

  @Field(() => [StationHoursInput], { nullable: true, description: 'All its hours from now on（开放时间）.' })
  @ArrayMinSize(1)
  @ArrayMaxSize(MOST_SPANS)
  hours?: StationHoursInput[] | null;

  @Field(() => [StationClosureInput], {
    nullable: true,
    description:
      'All days to come on which it stays closed（闭馆日）, up to 50; activities booked then are told of by fact.',
  })
  @ArrayMaxSize(MOST_CLOSURES)
  @ValidateNested({ each: true })
  closures?: StationClosureInput[] | null;

  @Field(() => CalendarDate, { nullable: true, description: 'Its last day（停用日）, not past.' })
  closedOn?: string | null;
}
