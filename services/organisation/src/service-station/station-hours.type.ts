import { CalendarDate, LocalTime } from '@microgrid/subgraph/scalars';
import { Field, ObjectType } from 'type-graphql';
import { Weekday } from './service-station.terms.ts';

@ObjectType({ description: 'When a station opens on a day of the week（每周开放时间）.' })
export class StationHours {
  @Field(() => Weekday, { description: 'The day（星期）.' })
  weekday!: Weekday;

  @Field(() => LocalTime, { description: 'From（开门）.' })
  opensAt!: string;

  @Field(() => LocalTime, { description: 'Until（关门）, after the opening.' })
  closesAt!: string;
}

@ObjectType({ description: 'Days on which a station stays closed（闭馆日）.' })
export class StationClosure {
  @Field(() => CalendarDate, { description: 'First day（开始日）.' })
  from!: string;

  @Field(() => CalendarDate, { description: 'Last day（结束日）.' })
  to!: string;

  @Field(() => String, { description: 'Why（原因）.' })
  reason!: string;
}
