import { Access } from '@microgrid/access/access';
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { ServiceStationKind } from './service-station.terms.ts';

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

  @Field(() => String, { description: 'When it is open（开放时间）.' })
  openingHours!: string;

  @Field(() => Int, { description: 'How many people it holds（容纳人数）, at least 1.' })
  capacity!: number;

  @Field(() => Boolean, { description: 'Whether it can be reached without steps（无障碍）.' })
  accessible!: boolean;

  gridCode!: string;
}
