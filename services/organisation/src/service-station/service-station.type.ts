import { Access } from '@microgrid/access/access';
import { CalendarDate } from '@microgrid/subgraph/scalars';
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { ServiceStationKind } from './service-station.terms.ts';
import { StationHours, type StationClosure } from './station-hours.type.ts';

@ObjectType({ description: 'Service station（服务阵地）: a place where neighbours meet and are served.' })
@Directive('@key(fields: "id")')
@Access('PUBLIC')
export class ServiceStation {
  @Field(() => ID, { description: 'Opaque id.' })
  id!: string;

  @Field(() => ServiceStationKind, { description: 'Kind（类型）.' })
  kind!: ServiceStationKind;

  @Field(() => String, { description: 'Name（名称）.' })
  name!: string;

  @Field(() => String, { description: 'Address（地址）.' })
  address!: string;

  @Field(() => String, { description: 'When it is open（开放时间）, in words.' })
  openingHours!: string;

  @Field(() => Int, { description: 'How many people it holds（容纳人数）, at least 1.' })
  capacity!: number;

  @Field(() => Boolean, { description: 'Whether it can be reached without steps（无障碍）.' })
  accessible!: boolean;

  @Field(() => [StationHours], {
    description:
      'When it opens in a usual week（每周开放时间）, from Monday; empty where that is known in words alone.',
  })
  hours!: StationHours[];

  @Field(() => CalendarDate, { nullable: true, description: 'Last day of use（停用日）; null while in use.' })
  closedOn?: string | null;

  @Field(() => Int, { description: 'Version（版本）, for expectedVersion.' })
  version!: number;

  gridCode!: string;
  closures!: readonly StationClosure[];
}
