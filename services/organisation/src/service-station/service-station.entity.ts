import { defineEntity, p } from '@mikro-orm/core';

export const ServiceStationKind = {
  PARTY_SERVICE: 'PARTY_SERVICE',
  PROPERTY_ROOM: 'PROPERTY_ROOM',
  NEIGHBOUR_HOME: 'NEIGHBOUR_HOME',
  OTHER: 'OTHER',
} as const;
export type ServiceStationKind = keyof typeof ServiceStationKind;

export const ServiceStationSchema = defineEntity({
  name: 'ServiceStation',
  properties: {
    id: p.uuid().primary(),
    kind: p.enum(() => ServiceStationKind),
    name: p.text(),
    gridCode: p.text().collation('C').index(),
    address: p.text(),
    openingHours: p.text(),
    capacity: p.integer(),
    accessible: p.boolean(),
  },
  checks: [{ name: 'service_station_capacity_check', expression: 'capacity > 0' }],
});

export class ServiceStationEntity extends ServiceStationSchema.class {}
ServiceStationSchema.setClass(ServiceStationEntity);
