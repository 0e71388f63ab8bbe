import { AnyOf, listArguments, listOrder, whichOf } from '@microgrid/subgraph/list-arguments';
import { AreaCode } from '@microgrid/subgraph/scalars';
import { Field, InputType } from 'type-graphql';
import { ServiceStationKind } from './service-station.terms.ts';

@InputType({ description: whichOf('stations（阵地筛选）') })
export class ServiceStationWhere {
  @AnyOf(() => ServiceStationKind, 'Only of this kind.')
  kind?: ServiceStationKind[] | null;

  @Field(() => AreaCode, { nullable: true, description: 'Only in this unit or grid.' })
  within?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Only those that can be reached without steps, or only others.',
  })
  accessible?: boolean | null;
}

const serviceStationOrder = listOrder('ServiceStation', 'stations', {
  NAME_ASC: {
    by: [
      { column: 'name', direction: 'asc' },
      { column: 'id', direction: 'asc' },
    ],
    description: 'By name.',
  },
  CAPACITY_DESC: {
    by: [
      { column: 'capacity', direction: 'desc' },
      { column: 'id', direction: 'desc' },
    ],
    description: 'Largest first.',
  },
});

export const ServiceStationArguments = listArguments({ where: ServiceStationWhere, order: serviceStationOrder });
export type ServiceStationArguments = InstanceType<typeof ServiceStationArguments>;
